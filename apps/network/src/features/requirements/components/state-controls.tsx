'use client';

import type { Requirement } from '@0711/mcp-tender/schema';
import { MessageSquare, MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Textarea } from '@/components/ui/input.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx';
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
      onChange={(event) => work.set(requirement.id, { status: RequirementStatus.catch('open').parse(event.target.value) })}
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
      onChange={(event) => work.set(requirement.id, { owner_id: event.target.value || null })}
    >
      <option value="">{t('nobody')}</option>
      {people.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
    </select>
  );
}

/** A note of the people who work on it; what the document says stays as it is. */
export function NoteControl({ requirement, work, number }: Props) {
  const t = useTranslations('requirements');
  const state = work.states.get(requirement.id);
  const note = state?.note ?? '';
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const Icon = note ? MessageSquareText : MessageSquare;
  const save = () => {
    if (typed.trim() !== note) work.set(requirement.id, { note: typed.trim() });
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setTyped(note);
        setOpen(next);
      }}
    >
      <PopoverTrigger aria-label={note ? `${t('noteOf', { number })}: ${note}` : t('noteOf', { number })} className={cn('grid size-7 shrink-0 place-items-center rounded-sm hover:bg-line', note ? 'text-ink' : 'text-faint hover:text-ink')}>
        <Icon aria-hidden className="size-4" />
      </PopoverTrigger>
      <PopoverContent align="end" className="grid w-[min(22rem,calc(100vw-1rem))] gap-2 p-3">
        <Textarea
          aria-label={t('noteOf', { number })}
          rows={4}
          maxLength={2000}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" variant="primary" onClick={save}>{t('saveNote')}</Button>
          {state?.updated_by && (
            <span className="text-xs text-faint">
              {t('lastBy', { name: state.updated_by.name })} <RelativeTime at={state.updated_at} />
            </span>
          )}
        </div>
      </PopoverContent>
    </Popover>
  );
}
