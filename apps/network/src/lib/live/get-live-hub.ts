import type { Services } from '../context.ts';
import { type LiveHub, createLiveHub } from './hub.ts';

// As with the services: one per process, however many copies of this module Next makes.
const holder = globalThis as typeof globalThis & { __networkLive?: LiveHub };

/** The process's live hub. */
export function getLiveHub({ env, log }: Pick<Services, 'env' | 'log'>): LiveHub {
  holder.__networkLive ??= createLiveHub(env.DATABASE_URL, log);
  return holder.__networkLive;
}

/** Makes this the process's live hub: for tests, which bring services of their own. */
export function setLiveHub(hub: LiveHub): void {
  holder.__networkLive = hub;
}
