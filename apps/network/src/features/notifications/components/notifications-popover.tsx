'use client';

import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx';
import { Skeleton } from '@/components/ui/surfaces.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { NotificationItems, useMarkAllRead } from './notification-list.tsx';

export function NotificationsPopover({ unread }: { unread: number }) {
  const t = useTranslations('notifications');
  const nav = useTranslations('nav');
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const list = useQuery({ ...trpc.notifications.list.queryOptions({ limit: 8 }), enabled: open });
  const markAll = useMarkAllRead();
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="icon" className="relative" aria-label={`${nav('notifications')}: ${nav('unread', { count: unread })}`} data-testid="notifications">
          <Bell aria-hidden />
          {unread > 0 && (
            <span aria-hidden className="figures absolute top-0.5 right-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-gold px-1 text-2xs font-medium text-on-gold">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-96 max-w-[calc(100vw-1rem)]" aria-label={nav('notifications')}>
        <div className="flex items-center justify-between border-b px-4 py-2">
          <h2 className="text-sm font-semibold">{t('title')}</h2>
          <Button variant="link" size="sm" disabled={unread === 0} busy={markAll.isPending} onClick={() => markAll.mutate()}>
            {t('markAll')}
          </Button>
        </div>
        <div className="max-h-96 overflow-y-auto">
          {list.data ? <NotificationItems notifications={list.data.notifications} onOpen={() => setOpen(false)} /> : <Skeleton className="m-4 h-24" />}
        </div>
        <div className="border-t px-4 py-2 text-center">
          <Link href="/notifications" className="rounded-sm text-[0.8125rem] text-soft underline-offset-4 hover:text-ink hover:underline" onClick={() => setOpen(false)}>
            {t('all')}
          </Link>
        </div>
      </PopoverContent>
    </Popover>
  );
}
