import { type Limits, ReaderProcess } from './reader-process.ts';

export type PoolOptions = Limits & {
  processes: number;
  /** A process is replaced after so many requests, or once it rests with more memory than this. */
  requestsPerProcess: number;
  restMemoryMb: number;
  /** A process that rests so long ends. */
  idleMs: number;
};

export type PoolLoad = { busy: number; resting: number; waiting: number };

type Resting = { process: ReaderProcess; timer: NodeJS.Timeout };

/** Lends processes to those who ask, in their order. Processes start when they are needed. */
export class ProcessPool {
  readonly #options: PoolOptions;
  readonly #resting: Resting[] = [];
  readonly #waiting: { take: () => void; signal: AbortSignal | undefined }[] = [];
  readonly #busy = new Set<ReaderProcess>();
  /** Places for processes that nobody has, or has been promised. */
  #free: number;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#free = options.processes;
  }

  /** A process for one request; give it back with `release`. Rejects when `signal` aborts first, or the pool is closed. */
  async take(signal?: AbortSignal): Promise<ReaderProcess> {
    signal?.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn(signal);
    try {
      if (this.#closed) throw new Error('the reader is closed');
      const process = this.#rested() ?? new ReaderProcess(this.#options);
      this.#busy.add(process);
      return process;
    } catch (error) {
      this.#pass();
      throw error;
    }
  }

  /** How many processes work and rest, and how many requests wait for one. */
  load(): PoolLoad {
    return { busy: this.#busy.size, resting: this.#resting.length, waiting: this.#waiting.length };
  }

  release(process: ReaderProcess): void {
    this.#busy.delete(process);
    const { requestsPerProcess, restMemoryMb, idleMs } = this.#options;
    if (this.#closed || !process.alive || process.served >= requestsPerProcess || process.memoryMb > restMemoryMb) process.kill();
    else this.#rest(process, idleMs);
    this.#pass();
  }

  /** Ends every process. Requests under way fail. */
  close(): void {
    this.#closed = true;
    for (const { process, timer } of this.#resting.splice(0)) {
      clearTimeout(timer);
      process.kill();
    }
    for (const process of this.#busy) process.kill();
    for (const { take } of this.#waiting.splice(0)) take();
  }

  /** A place goes on to the next who waits, without a moment in which somebody else could take it. */
  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next.take();
    else this.#free += 1;
  }

  /** The process that came to rest last, of those that are still alive. */
  #rested(): ReaderProcess | null {
    for (let last = this.#resting.pop(); last; last = this.#resting.pop()) {
      clearTimeout(last.timer);
      if (last.process.alive) return last.process;
    }
    return null;
  }

  #rest(process: ReaderProcess, idleMs: number): void {
    const timer = setTimeout(() => {
      const at = this.#resting.findIndex((resting) => resting.process === process);
      if (at >= 0) this.#resting.splice(at, 1);
      process.kill();
    }, idleMs).unref();
    this.#resting.push({ process, timer });
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const entry = {
        signal,
        take: (): void => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      const leave = (): void => {
        const at = this.#waiting.indexOf(entry);
        if (at >= 0) this.#waiting.splice(at, 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(entry);
    });
  }
}
