export type Steps = {
  /** Runs one step and says which it is, and how long it took. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A line of its own below the step that runs. */
  say(line: string): void;
};

/** Numbered steps with their time, written line by line so that they read well in a terminal and in a log. */
export function createSteps(total: number, write: (text: string) => void): Steps {
  let number = 0;
  return {
    async step(title, work) {
      const label = `[${++number}/${total}] ${title}`;
      write(`${label} …\n`);
      const from = performance.now();
      const result = await work();
      write(`${label}: ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
      return result;
    },
    say: (line) => write(`      ${line}\n`),
  };
}
