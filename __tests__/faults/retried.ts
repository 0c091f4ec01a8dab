/** The outcome of a call that waits for timers in between, as the SDK's retries do: fake ones, which are moved on. */
export async function retried<Value>(call: Promise<Value>): Promise<Value> {
  const state = { isOver: false };
  const over = (): void => {
    state.isOver = true;
  };
  call.then(over, over);
  while (!state.isOver) await jest.advanceTimersByTimeAsync(1_000);
  return call;
}
