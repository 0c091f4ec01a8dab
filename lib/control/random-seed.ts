/** A seed for what is meant to differ from run to run. The one place that asks for chance; who draws one says which. */
export function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
