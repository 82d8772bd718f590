import { TRPCError } from '@trpc/server';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Me } from '@/features/me/schema.ts';
import { api } from '@/lib/trpc/server.ts';

/** Who is signed in, once per request; null for nobody. For pages and layouts. */
export const findMe = cache(async (): Promise<Me | null> => {
  try {
    return await (await api()).me.get();
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'UNAUTHORIZED') return null;
    throw error;
  }
});

/** Who is signed in; sends everybody else to the sign-in page, which leads back to `next`. */
export async function requireMe(next: string): Promise<Me> {
  return (await findMe()) ?? redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}
