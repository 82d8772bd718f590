import { AppError } from '@0711/contract/errors';
import { type FileFault, refuseFile } from '@0711/contract/file-fault';
import { access } from 'node:fs/promises';
import type { ProcessPool } from './process-pool.ts';
import type { Reply, Request } from './protocol.ts';
import type { Loss } from './reader-process.ts';

const MOST_TRIES = 2;

/** Takes a part of an answer; `first` tells that what came before is void, since the request is tried once more. */
export type OnPart = (part: Reply, first: boolean) => void;

/** Why a request got no answer: the cause of the AppError that says so. */
export class RequestLoss extends Error {
  readonly why: Unanswered['why'];

  constructor({ why, detail }: Unanswered) {
    super(detail);
    this.why = why;
  }
}

type Unanswered = Loss | (Reply & { kind: 'failed' });

/**
 * Asks a process of the pool. One that crashes may have been killed from outside, so its request is tried once more. Throws AppError
 * when the file is at fault (its cause is a RequestLoss when that cost a process), `signal.reason` when aborted, what `onPart` throws,
 * any other Error when the reader is at fault.
 */
export async function askPool(pool: ProcessPool, request: Request, signal?: AbortSignal, onPart: OnPart = () => {}): Promise<Reply> {
  // A file that is not there is nobody's fault but ours.
  await access(request.path);
  for (let tries = 1; ; tries += 1) {
    const process = await pool.take(signal);
    let first = true;
    const take = (part: Reply): void => {
      onPart(part, first);
      first = false;
    };
    const outcome = await process.ask(request, take, signal).finally(() => pool.release(process));
    if (outcome.kind === 'refused') throw outcome.fault === null ? new AppError(outcome.code, outcome.detail) : refuseFile(outcome.code, outcome.fault, outcome.detail);
    if (outcome.kind !== 'lost' && outcome.kind !== 'failed') return outcome;
    signal?.throwIfAborted();
    if (outcome.why === 'unstarted') throw new Error(`the reader does not start: ${outcome.detail}`);
    if (outcome.kind === 'failed' || outcome.why !== 'crashed' || tries === MOST_TRIES) throw refuseFile('unreadable_file', faultOfLoss(outcome.why), sayLoss(request.name, outcome.why), { cause: new RequestLoss(outcome) });
  }
}

function faultOfLoss(why: RequestLoss['why']): FileFault {
  return why === 'memory' || why === 'timeout' ? 'too_extensive' : 'damaged';
}

function sayLoss(name: string, why: RequestLoss['why']): string {
  if (why === 'memory') return `${name} needs more memory than a document may take.`;
  if (why === 'timeout') return `${name} takes too long to read.`;
  return `${name} is damaged: opening it makes the reader fail.`;
}
