'use client';

import { Check, ChevronDown, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { cn } from '@/components/ui/class-names.ts';
import { Input } from '@/components/ui/input.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx';
import { Select } from '@/components/ui/select.tsx';
import type { DocumentSummary } from '@/features/documents/schema.ts';
import { DocumentIcon } from './document-icon.tsx';

/** From this many documents on the choice can be searched. */
const MANY = 8;

type Props = { documents: readonly DocumentSummary[]; active: string; onActive: (id: string) => void };

/** Which of a task's documents is shown: the system's own select for a few, a list with a search for many. */
export function DocumentChoice({ documents, active, onActive }: Props) {
  const t = useTranslations('documents');
  if (documents.length < MANY) {
    return <Select aria-label={t('choose')} className="max-w-[45%] min-w-0 grow" value={active} onChange={(e) => onActive(e.target.value)} options={documents.map((d) => ({ value: d.id, label: d.name }))} />;
  }
  return <SearchedChoice {...{ documents, active, onActive }} />;
}

function SearchedChoice({ documents, active, onActive }: Props) {
  const t = useTranslations('documents');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = useMemo(() => {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return documents.filter((document) => words.every((word) => document.name.toLowerCase().includes(word)));
  }, [documents, typed]);
  const current = documents.find((document) => document.id === active);

  const choose = (chosen: DocumentSummary | undefined) => {
    if (!chosen) return;
    onActive(chosen.id);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') choose(found[at]);
    if (by === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(found.length - 1, at + by));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped('');
        setAt(Math.max(0, documents.findIndex((document) => document.id === active)));
      }}
    >
      <PopoverTrigger aria-label={`${t('choose')}: ${current?.name ?? ''}`} className="flex h-8 max-w-[60%] min-w-0 grow items-center gap-2 rounded-md border border-control bg-surface px-2.5 text-left text-[0.8125rem] hover:bg-sunken">
        <DocumentIcon name={current?.name ?? ''} format={current?.format} />
        <span className="min-w-0 grow truncate" title={current?.name}>{current?.name}</span>
        <span className="figures shrink-0 text-xs text-faint">{t('ofDocuments', { number: documents.findIndex((document) => document.id === active) + 1, total: documents.length })}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
      </PopoverTrigger>
      <PopoverContent align="start" className="w-[min(30rem,calc(100vw-1rem))] p-2">
        <span className="relative block">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint" />
          <Input
            type="search"
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={found[at] ? `${id}-${found[at].id}` : undefined}
            aria-label={t('searchDocuments')}
            placeholder={t('searchDocuments')}
            className="h-8 pl-8"
            autoFocus
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </span>
        {found.length === 0 && <p className="px-2 py-3 text-faint">{t('noDocument')}</p>}
        <div ref={list} id={id} role="listbox" tabIndex={-1} aria-label={t('choose')} className="mt-2 max-h-80 overflow-y-auto">
          {found.map((document, index) => (
            // The keyboard moves in the search above, which names the active option.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={document.id}
              id={`${id}-${document.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={document.id === active}
              onClick={() => choose(document)}
              className={cn('flex cursor-pointer items-start gap-2 rounded-sm px-2 py-1.5 text-[0.8125rem] hover:bg-sunken', index === at && 'bg-sunken')}
            >
              <DocumentIcon name={document.name} format={document.format} className="mt-0.5" />
              <span className="min-w-0 grow break-all">{document.name}</span>
              {document.id === active && <Check aria-hidden className="mt-0.5 size-4 shrink-0" />}
            </div>
          ))}
        </div>
      </PopoverContent>
    </Popover>
  );
}
