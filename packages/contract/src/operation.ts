import { oc } from '@orpc/contract';
import type { Scope } from './common.ts';

/** What every operation says of itself beside its route: the right that a key needs for it; null: no key. */
export type OperationMeta = { right: Scope | null };

const base = oc.$meta<OperationMeta>({ right: 'admin' });

/** An operation that any key may call. */
export const reading = base.meta({ right: 'read' });
/** An operation that changes something. */
export const writing = base.meta({ right: 'write' });
/** An operation for operators and the Network itself. */
export const administering = base.meta({ right: 'admin' });
/** An operation that needs no key. */
export const open = base.meta({ right: null });
