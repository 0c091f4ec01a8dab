/** The operations that are built. Adding one is adding its line; the README's table is made from this list. */
import type { OperationName } from '../model/generated/operations.ts';
import type { Operation } from './define-operation.ts';

const built: readonly Operation[] = [];

export const operations: ReadonlyMap<OperationName, Operation> = new Map(
  built.map((operation) => [operation.name, operation]),
);
