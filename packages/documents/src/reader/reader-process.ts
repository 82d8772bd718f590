import { type ChildProcess, fork } from 'node:child_process';
import { Socket } from 'node:net';
import { memoryOf } from './memory-of.ts';
import { nodeBinary } from './node-binary.ts';
import type { Reply, Request } from './protocol.ts';

/** What one process may use, and for how long. */
export type Limits = {
  maxMemoryMb: number;
  /** For all of a request. */
  timeoutMs: number;
  /** From one sign of life to the next. */
  stallMs: number;
};

/** Why a request got no answer. */
export type Loss = { kind: 'lost'; why: 'unstarted' | 'crashed' | 'memory' | 'timeout' | 'aborted'; detail: string };

const WATCH_EVERY_MS = 100;
const KEPT_STDERR = 2000;
const LAST = new Set<Reply['kind']>(['read', 'inspected', 'unpacked', 'recognised', 'rendered', 'refused', 'failed']);

/** A process that opens files, one at a time. After a loss it is gone. */
export class ReaderProcess {
  readonly #child: ChildProcess;
  readonly #limits: Limits;
  #stderr = '';
  #ready = false;
  served = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    // Bounds for JavaScript's heap and for PDFium; the watch bounds both together with everything else.
    const forPdfium = Math.floor(limits.maxMemoryMb * 0.6);
    const forHeap = limits.maxMemoryMb - forPdfium;
    this.#child = fork(new URL('./reader-child.ts', import.meta.url), [String(forPdfium)], {
      execPath: nodeBinary(),
      execArgv: [`--max-old-space-size=${forHeap}`, '--max-semi-space-size=16'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Secrets of this process are no business of one that opens strangers' files.
      env: { PATH: process.env['PATH'], NODE_ENV: process.env['NODE_ENV'] },
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-KEPT_STDERR);
    });
    this.#child.on('error', (error) => {
      this.#stderr += error.message;
    });
    this.#rest();
  }

  /** Whether it can be asked. One that was killed can't, though the system may take a moment to end it. */
  get alive(): boolean {
    return !this.#child.killed && this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Megabytes that the process holds; 0 where nobody can tell. */
  get memoryMb(): number {
    return this.#child.pid === undefined ? 0 : (memoryOf(this.#child.pid) ?? 0);
  }

  /**
   * Asks for something, hands over each reply, and resolves to the last one, or to why there is none. Kills the process for a loss.
   * Rejects with what `onReply` throws.
   */
  ask(request: Request, onReply: (reply: Reply) => void, signal?: AbortSignal): Promise<Reply | Loss> {
    const child = this.#child;
    this.served += 1;
    this.#work();
    return new Promise((resolve, reject) => {
      const settle = (outcome: Reply | Loss): void => {
        clearInterval(watch);
        clearTimeout(deadline);
        child.off('message', onMessage).off('exit', onExit);
        signal?.removeEventListener('abort', onAbort);
        if (outcome.kind === 'lost' || outcome.kind === 'failed') this.kill();
        this.#rest();
        resolve(outcome);
      };
      const lose = (why: Loss['why'], detail: string): void => settle({ kind: 'lost', why: why === 'crashed' && !this.#ready ? 'unstarted' : why, detail });
      let heard = Date.now();
      const onMessage = (message: unknown): void => {
        heard = Date.now();
        this.#ready = true;
        if (!isReply(message) || message.kind === 'ready') return;
        try {
          onReply(message);
        } catch (error) {
          reject(error);
          return lose('aborted', 'whoever asked failed');
        }
        if (LAST.has(message.kind)) settle(message);
      };
      const onExit = (code: number | null, by: string | null): void => {
        lose(this.#stderr.includes('heap out of memory') ? 'memory' : 'crashed', `${by ?? `exit code ${code}`} ${this.#stderr}`.trim());
      };
      const onAbort = (): void => lose('aborted', 'aborted');
      const watch = setInterval(() => {
        if (this.memoryMb > this.#limits.maxMemoryMb) lose('memory', `more than ${this.#limits.maxMemoryMb} MB`);
        else if (Date.now() - heard > this.#limits.stallMs) lose('timeout', `silent for ${this.#limits.stallMs} ms`);
      }, WATCH_EVERY_MS);
      const deadline = setTimeout(() => lose('timeout', `longer than ${this.#limits.timeoutMs} ms`), this.#limits.timeoutMs);
      child.on('message', onMessage).on('exit', onExit);
      signal?.addEventListener('abort', onAbort);
      if (signal?.aborted) onAbort();
      else if (!this.alive) lose('crashed', `it has ended ${this.#stderr}`);
      else child.send(request, (error) => error && lose('crashed', error.message));
    });
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** An idle process does not keep its parent alive; a busy one does. */
  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
    if (this.#child.stderr instanceof Socket) this.#child.stderr.unref();
  }

  #work(): void {
    this.#child.ref();
    this.#child.channel?.ref();
  }
}

function isReply(message: unknown): message is Reply {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
