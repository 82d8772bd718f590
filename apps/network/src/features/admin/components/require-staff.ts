import { notFound } from 'next/navigation';
import { requireMe } from '@/features/me/components/find-me.ts';

/** For pages of the admin area: whoever is not signed in signs in first, and everybody but staff gets the page that is not there. */
export async function requireStaff(path: `/admin/${string}`): Promise<void> {
  const me = await requireMe(path);
  if (!me.user.is_staff) notFound();
}
