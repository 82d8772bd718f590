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
import type { RequirementWork } from './use-requirement-work.ts';

type Props = { requirement: Requirement; work: RequirementWork; number: number };

/**
 * A note of the people who work on it; what the document says stays as it is. What is typed stays until it is saved, and whoever's note
 * came in between is shown before it is written over.
 */
export function NoteControl({ requirement, work, number }: Props) {
  const t = useTranslations('requirements');
  const state = work.states.get(requirement.id);
  const note = state?.note ?? '';
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  /** The note that was there when typing began. */
  const [seen, setSeen] = useState('');
  const [busy, setBusy] = useState(false);
  const theirs = open && !busy && note !== seen && note !== typed.trim();
  const Icon = note ? MessageSquareText : MessageSquare;
  const start = (from: string) => {
    setTyped(from);
    setSeen(from);
  };
  const save = async () => {
    const mine = typed.trim();
    setBusy(true);
    const done = mine === note || (await work.set(requirement.id, { note: mine }));
    setBusy(false);
    if (!done) return;
    start(mine);
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        if (next && typed.trim() === seen.trim()) start(note);
        setOpen(next);
      }}
    >
      <PopoverTrigger aria-label={note ? `${t('noteOf', { number })}: ${note}` : t('noteOf', { number })} className={cn('grid size-7 shrink-0 place-items-center rounded-sm hover:bg-line', note ? 'text-ink' : 'text-faint hover:text-ink')}>
        <Icon aria-hidden className="size-4" />
      </PopoverTrigger>
      <PopoverContent align="end" className="grid w-[min(22rem,calc(100vw-1rem))] gap-2 p-3">
        <div aria-live="polite">
          {theirs && (
            <div className="rounded-md bg-sunken px-3 py-2">
              <p className="text-xs text-soft">{t('noteTheirs', { name: state?.updated_by?.name ?? t('somebody') })}</p>
              <p className="mt-0.5 break-words whitespace-pre-line">{note || t('noteEmptied')}</p>
              <Button variant="link" size="sm" onClick={() => start(note)}>{t('takeTheirNote')}</Button>
            </div>
          )}
        </div>
        <Textarea
          aria-label={t('noteOf', { number })}
          rows={4}
          maxLength={2000}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" variant="primary" busy={busy} onClick={() => void save()}>{theirs ? t('saveNoteOver') : t('saveNote')}</Button>
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
