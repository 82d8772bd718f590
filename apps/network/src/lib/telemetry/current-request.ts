import { AsyncLocalStorage } from 'node:async_hooks';
import { continueTrace } from '../traceparent.ts';

/** What is known of the request, or the job, that this code works for. */
export type CurrentRequest = {
  traceparent: string;
  /** Set once the session is known. */
  userId?: string;
  /** The route's pattern, e.g. `/api/tasks/[id]/events`; set once it is known. */
  route?: string;
};

// Next bundles routes apart, each with its own copy of this module; the process must still have one.
const holder = globalThis as typeof globalThis & { __networkRequest?: AsyncLocalStorage<CurrentRequest> };
holder.__networkRequest ??= new AsyncLocalStorage();
const storage = holder.__networkRequest;

/** The request or job that the running code belongs to; undefined outside of one. */
export function currentRequest(): CurrentRequest | undefined {
  return storage.getStore();
}

/** Makes everything that `work` does belong to it. */
export function asRequest<T>(request: CurrentRequest, work: () => T): T {
  return storage.run(request, work);
}

/** Makes everything that follows from the running callback belong to it. */
export function enterRequest(request: CurrentRequest): void {
  storage.enterWith(request);
}

/** The trace of a request: of the one that runs, else what its headers continue, else a new one. */
export function traceparentOf(headers: Headers): string {
  return currentRequest()?.traceparent ?? continueTrace(headers.get('traceparent'));
}
