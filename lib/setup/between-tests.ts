/** Keeps tests apart. */
import type { Reset } from '../configuration.ts';
import type { Session } from './session.ts';

export interface BetweenTests {
  /** Before all that a test and its hooks do. */
  begin(): void;
  /** After all that they do. */
  end(): void;
}

export function betweenTests({ dynamodb, regions }: Session, reset: Reset): BetweenTests {
  switch (reset) {
    case 'nothing':
      return { begin() {}, end() {} };
    case 'all':
      return beginAnew();
    case 'data':
      return undo();
    default:
      return reset satisfies never;
  }

  function beginAnew(): BetweenTests {
    const goBack = regions.remember();
    return {
      begin() {
        goBack();
        dynamodb.requests.clear();
        dynamodb.faults.clear();
      },
      end() {},
    };
  }

  /** Of tests that run at the same time, the last one to end undoes what all of them did. */
  function undo(): BetweenTests {
    let running = 0;
    let goBack: (() => void) | undefined;
    return {
      begin() {
        running += 1;
        if (running > 1) return;
        goBack = regions.remember();
        dynamodb.requests.clear();
      },
      end() {
        running -= 1;
        if (running > 0) return;
        goBack?.();
        dynamodb.faults.clear();
      },
    };
  }
}
