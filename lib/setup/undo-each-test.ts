/** Keeps tests apart: each one ends with the tables and items that it began with. */
import type { FakeDynamoDB, Snapshot } from '../index.ts';

export interface Undo {
  begin(): void;
  end(): void;
}

export function undoEachTest(dynamodb: FakeDynamoDB): Undo {
  let before: Snapshot | undefined;
  return {
    begin() {
      before = dynamodb.snapshot();
    },
    end() {
      if (before !== undefined) dynamodb.restore(before);
    },
  };
}
