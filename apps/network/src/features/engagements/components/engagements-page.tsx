'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { PageHeader } from '@/components/page-header.tsx';
import { Badge, EmptyState, Panel, Section } from '@/components/ui/surfaces.tsx';
import type { Engagement } from '@/features/engagements/schema.ts';
import { TaskList } from '@/features/tasks/components/task-list.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** Every engagement of this person, and what happened last in them. */
export function EngagementsPage() {
  const t = useTranslations('engagement');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.engagements.list.queryOptions());
  return (
    <>
      <PageHeader title={t('title')} />
      <Panel className="mb-8">
        {data.engagements.length === 0 && (
          <EmptyState icon={<Handshake />} title={t('empty')}>
            {t('emptyLead')}
          </EmptyState>
        )}
        <ul className="divide-y">
          {data.engagements.map((engagement) => <EngagementRow key={engagement.id} engagement={engagement} />)}
        </ul>
      </Panel>
      {data.engagements.length > 0 && (
        <Section id="recent" title={t('recent')}>
          <TaskList limit={15} />
        </Section>
      )}
    </>
  );
}

function EngagementRow({ engagement }: { engagement: Engagement }) {
  const t = useTranslations('engagement');
  const { counts } = engagement;
  const other = engagement.viewer === 'company' ? engagement.expert.name : engagement.company.name;
  const detail = engagement.viewer === 'company' ? engagement.expert.title : null;
  return (
    <li>
      <Link href={`/engagements/${engagement.id}`} className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3.5 hover:bg-sunken focus-visible:-outline-offset-2">
        <span className="min-w-0 grow basis-56">
          <span className="font-medium">{other}</span>
          {detail && <span className="block text-xs text-soft">{detail}</span>}
        </span>
        <span className="flex gap-1.5">
          {engagement.mcps.map((mcp) => <Badge key={mcp}>{mcp}</Badge>)}
          {engagement.status !== 'active' && <Badge tone="ink">{t(`status.${engagement.status}`)}</Badge>}
        </span>
        <span className="figures text-xs text-soft sm:w-44 sm:text-right">{t('counts', { open: counts.todo + counts.in_progress + counts.needs_review, done: counts.completed })}</span>
      </Link>
    </li>
  );
}
