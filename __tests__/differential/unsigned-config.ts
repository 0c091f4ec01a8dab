import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { ClientConfig } from '../../lib/index.ts';

/** Configuration of clients of DynamoDB Local. It checks no signature, and making one is much of the SDK's time for a call. */
export function unsignedConfig(endpoint: string, config: ClientConfig): DynamoDBClientConfig {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=anybody/20260101/us-east-1/dynamodb/aws4_request, ' +
    'SignedHeaders=host, Signature=0';
  const { requestHandler: _, httpAuthSchemes, ...rest } = config;
  const signer: ClientConfig['signer'] = {
    sign: (request) => {
      Object.assign(Reflect.get(Object(request), 'headers'), { authorization });
      return Promise.resolve(request);
    },
  };
  return {
    ...rest,
    httpAuthSchemes: httpAuthSchemes.map((scheme) => ({ ...scheme, signer })),
    endpointProvider: () => ({ url: new URL(endpoint) }),
  };
}
