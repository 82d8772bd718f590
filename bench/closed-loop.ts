/**
 * Runs `work` again and again, `concurrency` at a time, for `seconds`; each lane gets its number. Answers how many were done per
 * second. What fails ends the measurement: a rate of errors is not a rate.
 */
export async function closedLoop(concurrency: number, seconds: number, work: (lane: number) => Promise<void>): Promise<number> {
  const from = performance.now();
  const until = from + seconds * 1000;
  let done = 0;
  await Promise.all(Array.from({ length: concurrency }, async (_, lane) => {
    while (performance.now() < until) {
      await work(lane);
      done++;
    }
  }));
  return done / ((performance.now() - from) / 1000);
}
