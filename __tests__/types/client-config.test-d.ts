/** Read by the compiler: what we hand out fits the SDK's clients by structure, with nothing of theirs imported by us. */
import { DynamoDB, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBStreams,
  DynamoDBStreamsClient,
  type DynamoDBStreamsClientConfig,
} from '@aws-sdk/client-dynamodb-streams';
import type { HttpHandlerOptions, RequestHandler as SmithyRequestHandler } from '@smithy/types';
import { expectTypeOf } from 'expect-type';
import type { ClientConfig } from '../../lib/transport/client-config.ts';
import type { Handler } from '../../lib/transport/handler.ts';
import type { HandleOptions, RequestHandler } from '../../lib/transport/http.ts';

declare const config: ClientConfig;
declare const handler: RequestHandler;
declare const region: string;
declare const credentials: { accessKeyId: string; secretAccessKey: string };

expectTypeOf(config).toExtend<DynamoDBClientConfig>();
expectTypeOf(config).toExtend<DynamoDBStreamsClientConfig>();
expectTypeOf<Handler>().toExtend<RequestHandler>();
expectTypeOf<HttpHandlerOptions>().toExtend<HandleOptions>();
expectTypeOf<AbortSignal>().toExtend<NonNullable<HandleOptions['abortSignal']>>();
expectTypeOf<RequestHandler['handle']>().returns.resolves.toExtend<
  Awaited<ReturnType<SmithyRequestHandler<unknown, { statusCode: number; body?: unknown }>['handle']>>
>();

export const clients: readonly object[] = [
  new DynamoDBClient(config),
  new DynamoDBStreamsClient(config),
  new DynamoDB(config),
  new DynamoDBStreams(config),
  new DynamoDBClient({ ...config, region, maxAttempts: 1 }),
  new DynamoDBStreamsClient({ ...config, region, maxAttempts: 1 }),
  new DynamoDBClient({ region, credentials, requestHandler: handler }),
  new DynamoDBStreamsClient({ region, credentials, requestHandler: handler }),
];
