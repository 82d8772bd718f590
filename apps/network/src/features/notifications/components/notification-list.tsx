'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { RelativeTime } from '@/components/relative-time.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { EmptyState } from '@/components/ui/surfaces.tsx';
import type { Notification } from '@/features/notifications/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** Reading a notification marks it as read and leads to its task. */
export function NotificationItems({ notifications, onOpen }: { notifications: readonly Notification[]; onOpen?: () => void }) {
  const t = useTranslations('notifications');
  const markRead = useMarkRead();
  if (notifications.length === 0) {
    return (
      <EmptyState icon={<BellOff />} title={t('empty')}>
        {t('emptyLead')}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y">
      {notifications.map((one) => {
        const words = t(KINDS[one.kind], { title: one.task_title, company: one.company_name, expert: one.expert_name });
        return (
          <li key={one.id}>
            <Link
              href={one.kind === 'task.needs_review' ? `/review/${one.task_id}` : `/tasks/${one.task_id}`}
              onClick={() => {
                if (!one.read_at) markRead(one.id);
                onOpen?.();
              }}
              className="flex items-start gap-3 px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-2"
            >
              <span aria-hidden className={cn('mt-1.5 size-2 shrink-0 rounded-full', one.read_at ? 'bg-transparent' : 'bg-gold ring-1 ring-gold-line')} />
              <span className="min-w-0 grow">
                <span className={cn('block break-words', !one.read_at && 'font-medium')}>
                  {!one.read_at && <span className="sr-only">{t('new')}: </span>}
                  {words}
                </span>
                <RelativeTime at={one.created_at} className="text-xs text-faint" />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const KINDS = { 'task.needs_review': 'needsReview', 'task.completed': 'completed', 'task.failed': 'failed' } as const;

function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const mutation = useMutation(trpc.notifications.markRead.mutationOptions({ onSuccess: ({ unread }) => settle(unread) }));
  const settle = (unread: number) => {
    queryClient.setQueryData(trpc.me.get.queryKey(), (me) => me && { ...me, unread_notifications: unread });
    void queryClient.invalidateQueries({ queryKey: trpc.notifications.list.pathKey() });
  };
  return (id: string) => mutation.mutate({ id });
}

/** Marks everything as read; the count goes to zero at once. */
export function useMarkAllRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.notifications.markAllRead.mutationOptions({
      onSuccess: ({ unread }) => {
        queryClient.setQueryData(trpc.me.get.queryKey(), (me) => me && { ...me, unread_notifications: unread });
        void queryClient.invalidateQueries({ queryKey: trpc.notifications.list.pathKey() });
      },
    }),
  );
}
