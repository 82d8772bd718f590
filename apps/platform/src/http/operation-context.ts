import { api } from '@0711/contract/api';
import { implement } from '@orpc/server';
import type { Context } from '../context.ts';

/** What an operation's handler gets: the verb's context, and a way to set a header of the answer. */
export type OperationContext = Context & { setHeader: (name: string, value: string) => void };

/** The contract, to be given handlers. */
export const os = implement(api).$context<OperationContext>();
