import { headers } from 'next/headers';
import { cache } from 'react';
import { getServices } from '@/lib/services.ts';

/** Whether this is the one-machine installation with demo data. Asks only during a request, so that a build needs no environment. */
export const isEmbedded = cache(async (): Promise<boolean> => {
  await headers();
  return getServices().env.EMBEDDED;
});
