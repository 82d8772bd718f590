'use client';

import type { TaskStatus } from '@0711/contract/task';
import { useSuspenseQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { PageHeader } from '@/components/page-header.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Badge, EmptyState, Notice, Section } from '@/components/ui/surfaces.tsx';
import { opensProfile } from '@/features/company-profile/schema.ts';
import type { Engagement } from '@/features/engagements/schema.ts';
import { NewTask } from '@/features/tasks/components/new-task.tsx';
import { TaskList } from '@/features/tasks/components/task-list.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';

const FILTERS = {
  filterAll: undefined,
  filterOpen: ['todo', 'in_progress'],
  filterReview: ['needs_review'],
  filterDone: ['completed'],
  filterOther: ['failed', 'cancelled'],
} satisfies Record<string, TaskStatus[] | undefined>;
type Filter = keyof typeof FILTERS;
const FILTER_NAMES = ['filterAll', 'filterOpen', 'filterReview', 'filterDone', 'filterOther'] as const satisfies Filter[];

/** Where a company and its expert work together: documents in, tasks and results out. */
export function EngagementPage({ engagementId }: { engagementId: string }) {
  const t = useTranslations('engagement');
  const u = useTranslations('upload');
  const trpc = useTRPC();
  const { data: engagement } = useSuspenseQuery(trpc.engagements.get.queryOptions({ id: engagementId }));
  const [filter, setFilter] = useState<Filter>('filterAll');
  const status = FILTERS[filter];
  return (
    <>
      <Head engagement={engagement} />
      {engagement.status === 'active' ? (
        <Section id="new-task" title={u('heading')} className="mb-8">
          <NewTask engagementId={engagement.id} />
        </Section>
      ) : (
        <Notice className="mb-8">{t('inactive')}</Notice>
      )}
      <Section id="tasks" title={t('tasks')} aside={<FilterTabs {...{ engagement, filter, setFilter }} />}>
        <TaskList
          key={filter}
          engagementId={engagement.id}
          {...(status ? { status } : {})}
          empty={
            <EmptyState icon={<FileText />} title={t('noTasks')}>
              {filter === 'filterAll' && (engagement.viewer === 'company' ? t('noTasksLead') : t('noTasksExpert'))}
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}

function Head({ engagement }: { engagement: Engagement }) {
  const t = useTranslations('engagement');
  const format = useFormatter();
  const company = engagement.viewer === 'company';
  const since = engagement.start_date && t('since', { date: format.dateTime(new Date(`${engagement.start_date}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' }) });
  return (
    <PageHeader
      title={company ? engagement.expert.name : engagement.company.name}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{[company ? t('yourExpert') : t('company'), company ? engagement.expert.title : null, since].filter(Boolean).join(' · ')}</span>
          {(company || opensProfile(engagement.status)) && (
            <Link href={`/companies/${engagement.company.id}/profile`} className="rounded-sm underline decoration-control underline-offset-4 hover:text-ink">
              {t('companyProfile')}
            </Link>
          )}
        </span>
      }
      aside={
        <span className="flex flex-wrap items-center gap-1.5 text-xs text-soft">
          {t('worksWith')}
          {engagement.mcps.map((mcp) => {
            const status = engagement.mcp_status[mcp] ?? 'active';
            return status === 'active' ? <Badge key={mcp}>{mcp}</Badge> : <Badge key={mcp} tone="ink">{t(`mcpStatus.${status}`, { mcp })}</Badge>;
          })}
          {engagement.status !== 'active' && <Badge tone="ink">{t(`status.${engagement.status}`)}</Badge>}
        </span>
      }
    />
  );
}

function FilterTabs({ engagement, filter, setFilter }: { engagement: Engagement; filter: Filter; setFilter: (filter: Filter) => void }) {
  const t = useTranslations('engagement');
  const { counts } = engagement;
  const count = (name: Filter) => (FILTERS[name] ?? (Object.keys(counts) as TaskStatus[])).reduce((sum, status) => sum + counts[status], 0);
  return (
    <div role="group" aria-label={t('filterLabel')} className="-mx-1 flex max-w-full gap-0.5 overflow-x-auto px-1 py-1">
      {FILTER_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={filter === name}
          onClick={() => setFilter(name)}
          className={cn('rounded-sm px-2 py-1 text-xs font-medium whitespace-nowrap', filter === name ? 'bg-ink text-paper' : 'text-soft hover:bg-sunken hover:text-ink')}
        >
          {t(name)} <span className="figures font-normal">{count(name)}</span>
        </button>
      ))}
    </div>
  );
}
