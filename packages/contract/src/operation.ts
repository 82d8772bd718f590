import { oc, type OpenAPI } from '@orpc/contract';
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

/** For a route's `spec`: errors that it can answer with beside those that every operation of its kind has. */
export function alsoFailsWith(...statuses: number[]): (operation: OpenAPI.OperationObject) => OpenAPI.OperationObject {
  const errors = Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Error' }]));
  return (operation) => ({ ...operation, responses: { ...operation.responses, ...errors } });
}
