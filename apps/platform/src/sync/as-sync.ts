import type { Services } from '../context.ts';
import { grantScope, type Scope } from '../scope.ts';
import { asPlatform } from '../system-actor.ts';
import type { Writer } from '../tasks/write-change.ts';

/** What taking over a record needs: who tells of it, and for whom. */
export type SyncContext = Writer & { scope: Scope };

/** The Platform itself, taking over what the Network answered when it was asked. */
export function asSync(services: Services): SyncContext {
  return { ...asPlatform(services, null), scope: grantScope('all', ['admin']) };
}
