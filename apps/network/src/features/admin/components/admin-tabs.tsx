'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { cn } from '@/components/ui/class-names.ts';

/** The parts of the admin area, as links: each has an address of its own. */
export function AdminTabs() {
  const t = useTranslations('admin');
  const path = usePathname();
  const nav = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the page: the one that is open must be in sight.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  const tabs = [
    { href: '/admin/audit', label: t('tabAudit') },
    { href: '/admin/webhooks', label: t('tabDeliveries') },
    { href: '/admin/webhooks/endpoints', label: t('tabEndpoints') },
    { href: '/admin/keys', label: t('tabKeys') },
  ];
  return (
    <nav ref={nav} aria-label={t('tabs')} className="mb-6 flex gap-1 overflow-x-auto border-b">
      {tabs.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className={cn(
            'inline-flex h-10 items-center border-b-2 px-3 text-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2',
            path === href ? 'border-ink' : 'border-transparent text-soft hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
