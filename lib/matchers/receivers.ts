/**
 * What an assertion may be about. Told by what it has and not by its class: a project may hold several copies of the
 * package, and a mock may be one of aws-sdk-client-mock itself.
 */
import type { FakeDynamoDB, RequestLog } from '../index.ts';

/** An `AwsStub`, of `fake-dynamodb/client-mock` or of aws-sdk-client-mock itself. */
export interface ClientMock {
  clientName(): string;
  calls(): readonly { readonly args: readonly unknown[] }[];
}

export function isFake(value: unknown): value is FakeDynamoDB {
  return isObject(value) && 'requestHandler' in value && 'requests' in value && isRequestLog(value.requests);
}

export function isClientMock(value: unknown): value is ClientMock {
  return (
    isObject(value) &&
    'calls' in value &&
    typeof value.calls === 'function' &&
    'clientName' in value &&
    typeof value.clientName === 'function'
  );
}

export function isRequestLog(value: unknown): value is RequestLog {
  return (
    isObject(value) &&
    'all' in value &&
    typeof value.all === 'function' &&
    'of' in value &&
    typeof value.of === 'function'
  );
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
