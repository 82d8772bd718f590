'use client';

import type { DocumentBlock, DocumentPage } from '@0711/contract/document';
import { Check, ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { cn } from '@/components/ui/class-names.ts';
import { MarkedText, type Mark } from '../marked-text.tsx';
import { readXmlPath, type XmlLabel } from './xml-label.ts';

type Line = { block: DocumentBlock; label: XmlLabel };
type Group = { key: string; label: string; technical: boolean; lines: Line[] };

/** The elements of an XML file as lines of label and value, a heading before each part and each lot. What tells of the file alone is folded. */
export function LabelledLines({ page, blocks, mark }: { page: DocumentPage; blocks: readonly DocumentBlock[]; mark: Mark | null }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const groups = useMemo(() => grouped(blocks, locale), [blocks, locale]);
  return groups.map((group, index) => {
    const lines = <dl className="grid gap-y-1.5">{group.lines.map((line) => <LineOf key={line.block.start} {...{ page, line, mark }} />)}</dl>;
    if (!group.technical) {
      return (
        <section key={index} className="mt-6 first:mt-0 [contain-intrinsic-size:auto_300px] [content-visibility:auto]">
          {group.label && <h2 className="mb-2 border-b pb-1 text-[1.05em] font-semibold">{group.label}</h2>}
          {lines}
        </section>
      );
    }
    // A quote that stands inside must be seen.
    const marked = mark !== null && group.lines.some(({ block }) => mark.start < block.end && mark.end > block.start);
    return (
      <details key={`${index}${marked}`} open={marked} className="group/technical mt-6 first:mt-0">
        <summary className="flex cursor-pointer list-none items-center gap-1 text-xs text-faint hover:text-ink [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden className="size-3.5 transition-transform group-open/technical:rotate-90" />
          {t('technical', { count: group.lines.length })}
        </summary>
        <div className="mt-2">{lines}</div>
      </details>
    );
  });
}

function LineOf({ page, line: { block, label }, mark }: { page: DocumentPage; line: Line; mark: Mark | null }) {
  const flag = page.text.slice(block.start - page.start, block.end - page.start) === label.name;
  return (
    <div className="grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <dt className="text-xs leading-relaxed break-words text-faint" title={block.path ?? undefined}>
        {label.label}
        {label.notes.length > 0 && <span className="ml-1.5 rounded-sm bg-sunken px-1 text-2xs">{label.notes.join(' ')}</span>}
      </dt>
      <dd className={cn('break-words', block.kind === 'heading' ? 'font-semibold' : flag ? 'text-xs leading-relaxed text-faint' : 'whitespace-pre-line')}>
        {flag && <Check aria-hidden className="mr-1 inline size-3.5 align-[-2px] text-ink" />}
        {block.cells.length > 1
          ? block.cells.map((cell) => <span key={cell.start} className="mr-4"><MarkedText page={page} start={cell.start} end={cell.end} mark={mark} /></span>)
          : <MarkedText page={page} start={block.start} end={block.end} mark={mark} />}
      </dd>
    </div>
  );
}

function grouped(blocks: readonly DocumentBlock[], locale: string): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const label = readXmlPath(block.path ?? '', locale);
    const last = groups.at(-1);
    if (last && last.key === label.group) last.lines.push({ block, label });
    else groups.push({ key: label.group, label: label.groupLabel, technical: label.technical, lines: [{ block, label }] });
  }
  return groups;
}
