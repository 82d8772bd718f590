'use client';

import type { DocumentBlock, DocumentPage } from '@0711/contract/document';
import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { MarkedText, type Mark } from '../marked-text.tsx';
import { readXmlPath, type XmlLabel } from './xml-label.ts';

type Group = { key: string; label: string; lines: { block: DocumentBlock; label: XmlLabel }[] };

/** The elements of an XML file as lines of label and value, a heading before each part and each lot. */
export function LabelledLines({ page, blocks, mark }: { page: DocumentPage; blocks: readonly DocumentBlock[]; mark: Mark | null }) {
  const locale = useLocale();
  const groups = useMemo(() => grouped(blocks, locale), [blocks, locale]);
  return groups.map((group, index) => (
    <section key={index} className="mt-6 first:mt-0 [contain-intrinsic-size:auto_300px] [content-visibility:auto]">
      {group.label && <h2 className="mb-2 border-b pb-1 text-[1.05em] font-semibold">{group.label}</h2>}
      <dl className="grid gap-y-1.5">
        {group.lines.map(({ block, label }) => (
          <div key={block.start} className="grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <dt className="text-xs leading-relaxed break-words text-faint" title={block.path ?? undefined}>
              {label.label}
              {label.notes.length > 0 && <span className="ml-1.5 rounded-sm bg-sunken px-1 text-2xs">{label.notes.join(' ')}</span>}
            </dt>
            <dd className={block.kind === 'heading' ? 'font-semibold break-words' : 'break-words whitespace-pre-line'}>
              {block.cells.length > 1
                ? block.cells.map((cell) => <span key={cell.start} className="mr-4"><MarkedText page={page} start={cell.start} end={cell.end} mark={mark} /></span>)
                : <MarkedText page={page} start={block.start} end={block.end} mark={mark} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function grouped(blocks: readonly DocumentBlock[], locale: string): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const label = readXmlPath(block.path ?? '', locale);
    const last = groups.at(-1);
    if (last && last.key === label.group) last.lines.push({ block, label });
    else groups.push({ key: label.group, label: label.groupLabel, lines: [{ block, label }] });
  }
  return groups;
}
