import { TRPCError } from '@trpc/server';
import { notFound } from 'next/navigation';

/** The answer, or the not-found page when there is none for this person; ids of no possible shape count as not there. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound();
    throw error;
  }
}
