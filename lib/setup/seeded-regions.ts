import type { FakeDynamoDB, Fixtures } from '../index.ts';

/**
 * The regions that have the configured tables. Which regions the code under test uses is its own affair, so each one
 * gets them when the first request goes there.
 */
export class SeededRegions {
  readonly #dynamodb: FakeDynamoDB;
  readonly #fixtures: Fixtures;
  #regions: ReadonlySet<string> = new Set();

  constructor(dynamodb: FakeDynamoDB, fixtures: Fixtures) {
    this.#dynamodb = dynamodb;
    this.#fixtures = fixtures;
  }

  enter(region: string): void {
    if (this.#regions.has(region)) return;
    this.#dynamodb.load(this.#fixtures, { region });
    this.#regions = new Set([...this.#regions, region]);
  }

  /** Remembers everything; what is given back goes back to it. */
  remember(): () => void {
    const regions = this.#regions;
    const snapshot = this.#dynamodb.snapshot();
    return () => {
      this.#dynamodb.restore(snapshot);
      this.#regions = regions;
    };
  }
}
