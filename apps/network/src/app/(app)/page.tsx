import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireMe } from '@/features/me/components/find-me.ts';
import { HOME, ROLE_COOKIE, roleToShow, rolesOf } from '@/features/me/components/roles.ts';

/** Leads everybody to where their day begins. */
export default async function HomePage() {
  const me = await requireMe('/');
  const role = roleToShow(rolesOf(me), (await cookies()).get(ROLE_COOKIE)?.value);
  redirect(role ? HOME[role] : '/settings');
}
