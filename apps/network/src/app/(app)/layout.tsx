import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { TopBar } from '@/components/shell/top-bar.tsx';
import { LiveConnection } from '@/features/live/components/live-connection.tsx';
import { findMe } from '@/features/me/components/find-me.ts';
import { PreferenceCookies } from '@/features/me/components/preference-cookies.tsx';
import { ROLE_COOKIE, roleToShow, rolesOf } from '@/features/me/components/roles.ts';
import { isEmbedded } from '@/features/dev/components/is-embedded.ts';

/** What is around every page for people who are signed in. Each page itself sends others to the sign-in page. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const me = await findMe();
  if (!me) return children;
  const t = await getTranslations('common');
  const roles = rolesOf(me);
  const role = roleToShow(roles, (await cookies()).get(ROLE_COOKIE)?.value);
  return (
    <LiveConnection userId={me.user.id}>
      <a href="#content" className="skip-link">
        {t('skip')}
      </a>
      <PreferenceCookies locale={me.user.locale} timeZone={me.user.time_zone} />
      <TopBar me={me} role={role} roles={roles} embedded={await isEmbedded()} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </LiveConnection>
  );
}
