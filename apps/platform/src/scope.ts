import type { Scope as KeyScope } from '@0711/contract/common';
import { AppError } from '@0711/contract/errors';
import { type SQL, inArray, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

declare const checked: unique symbol;

/** Whose data may be touched, and how. Only an authorisation check makes one. */
export type Scope = { readonly customers: 'all' | readonly string[]; readonly rights: readonly KeyScope[]; readonly [checked]: true };

/** To be called by the key check, and for the Platform's own work (`customers: 'all'`), nowhere else. */
export function grantScope(customers: 'all' | readonly string[], rights: readonly KeyScope[]): Scope {
  return { customers, rights } as Scope;
}

/** The predicate that keeps a query within the scope. */
export function within(scope: Scope, customerId: PgColumn): SQL {
  if (scope.customers === 'all') return sql`true`;
  if (scope.customers.length === 0) return sql`false`;
  return inArray(customerId, [...scope.customers]);
}

/** Throws `forbidden` unless the scope carries this right; `admin` includes `write`, `write` includes `read`. */
export function requireRight(scope: Scope, right: KeyScope): void {
  const order: KeyScope[] = ['read', 'write', 'admin'];
  const has = Math.max(...scope.rights.map((r) => order.indexOf(r)), -1);
  if (has < order.indexOf(right)) throw new AppError('forbidden', `this key lacks the scope "${right}"`);
}

/** True when the scope reaches this customer. */
export function reaches(scope: Scope, customerId: string): boolean {
  return scope.customers === 'all' || scope.customers.includes(customerId);
}

/** Throws `forbidden` unless the scope is an operator's: `admin`, and bound to all customers. For keys, endpoints and deliveries. */
export function requireOperator(scope: Scope): void {
  requireRight(scope, 'admin');
  if (scope.customers !== 'all') throw new AppError('forbidden', 'only a key bound to all customers may do this');
}
