'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/components/ui/class-names.ts';
import type { Role } from '@/features/me/components/roles.ts';
import type { Me } from '@/features/me/schema.ts';
import { NotificationsPopover } from '@/features/notifications/components/notifications-popover.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { AccountMenu } from './account-menu.tsx';
import { LiveNote } from './live-note.tsx';
import { ReviewCountTitle } from './review-count-title.tsx';

type Props = { me: Me; role: Role | null; roles: readonly Role[]; embedded: boolean };

/** The bar on top of every page: where one is, what waits, who one is. */
export function TopBar({ me: first, role, roles, embedded }: Props) {
  const t = useTranslations('nav');
  const trpc = useTRPC();
  const path = usePathname();
  const { data: me } = useQuery({ ...trpc.me.get.queryOptions(), initialData: first });
  const { data: review } = useQuery({ ...trpc.reviewQueue.count.queryOptions(), enabled: role === 'expert', initialData: { count: first.review_count } });
  const links = {
    expert: [{ href: '/review', label: t('review') }, { href: '/engagements', label: t('engagements') }],
    company: [{ href: '/engagements', label: t('engagements') }],
    staff: [{ href: '/admin', label: t('admin') }],
  };
  return (
    <header className="sticky top-0 z-30 flex print:hidden h-[3.25rem] items-center gap-1 border-b bg-surface px-3 sm:gap-2 sm:px-4">
      <Link href="/" className="mr-1 rounded-sm px-1 text-base font-bold tracking-tight sm:mr-3">
        0711
      </Link>
      <nav aria-label={t('main')} className="flex h-full min-w-0 grow gap-1 overflow-x-auto">
        {role &&
          links[role].map(({ href, label }) => {
            const here = path === href || path.startsWith(`${href}/`);
            return (
              <Link
                key={href}
                href={href}
                aria-current={here ? 'page' : undefined}
                className={cn('inline-flex h-full items-center gap-2 border-b-2 px-2 text-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2 sm:px-3', here ? 'border-ink' : 'border-transparent text-soft hover:text-ink')}
              >
                {label}
                {href === '/review' && <ReviewCount count={review.count} />}
              </Link>
            );
          })}
      </nav>
      {role === 'expert' && <ReviewCountTitle count={review.count} />}
      <LiveNote />
      <NotificationsPopover unread={me.unread_notifications} />
      <AccountMenu me={me} role={role} roles={roles} embedded={embedded} />
    </header>
  );
}

function ReviewCount({ count }: { count: number }) {
  const t = useTranslations('nav');
  return (
    <span aria-live="polite" className="inline-flex min-w-5" data-testid="review-count">
      <span aria-hidden className={cn('figures inline-flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 text-xs', count > 0 ? 'bg-gold text-on-gold' : 'text-faint')}>
        {count}
      </span>
      <span className="sr-only">{t('waiting', { count })}</span>
    </span>
  );
}
