import { TRPCClientError } from '@trpc/client';

type Fault = { path: string; message: string };

const isFault = (one: unknown): one is Fault => typeof one === 'object' && one !== null && 'path' in one && typeof one.path === 'string' && 'message' in one && typeof one.message === 'string';

/** What a failed call says of one field (`url` finds `body.url` too); null when it says nothing of it. */
export function fieldFault(error: unknown, field: string): string | null {
  const errors: unknown = error instanceof TRPCClientError ? error.data?.errors : null;
  if (!Array.isArray(errors)) return null;
  return errors.filter(isFault).find(({ path }) => path.split('.').includes(field))?.message ?? null;
}
