'use client';

import type { Requirement } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names.ts';
import { RequirementStatus } from '@/features/requirements/schema.ts';
import type { RequirementWork } from './use-requirement-work.ts';

type Props = { requirement: Requirement; work: RequirementWork; number: number };

const field = 'h-7 w-full min-w-0 appearance-auto rounded-sm border border-transparent bg-transparent px-1 text-xs hover:border-control focus-visible:outline-offset-0';

/** How far somebody is with a requirement. */
export function StatusControl({ requirement, work, number }: Props) {
  const t = useTranslations('requirements');
  const status = work.states.get(requirement.id)?.status ?? 'open';
  return (
    <select
      aria-label={t('statusOf', { number })}
      data-status={status}
      className={cn(field, status === 'open' && 'text-soft', status === 'in_progress' && 'font-medium', status === 'fulfilled' && 'font-medium', status === 'not_relevant' && 'text-faint line-through')}
      value={status}
      onChange={(event) => void work.set(requirement.id, { status: RequirementStatus.catch('open').parse(event.target.value) })}
    >
      {RequirementStatus.options.map((one) => <option key={one} value={one}>{t(`status.${one}`)}</option>)}
    </select>
  );
}

/** Who does it. */
export function OwnerControl({ requirement, work, number }: Props) {
  const t = useTranslations('requirements');
  const owner = work.states.get(requirement.id)?.owner ?? null;
  // Somebody who has left the company is still shown, until another takes over.
  const people = owner && !work.people.some((person) => person.id === owner.id) ? [...work.people, owner] : work.people;
  return (
    <select
      aria-label={t('ownerOf', { number })}
      className={cn(field, !owner && 'text-faint')}
      value={owner?.id ?? ''}
      onChange={(event) => void work.set(requirement.id, { owner_id: event.target.value || null })}
    >
      <option value="">{t('nobody')}</option>
      {people.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
    </select>
  );
}
