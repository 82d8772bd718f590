'use client';

import type { BidSection } from '@0711/mcp-tender/generate-bid/schema';
import { CellRow } from '@/features/result/components/cell-row.tsx';
import { GapText } from './gap-text.tsx';
import { SourceBadge } from './source-badge.tsx';

/** A part of the bid as it will be read; a gap says in a mark what has to be written there. */
export function BidSectionRow({ section }: { section: BidSection }) {
  const paragraphs = section.text.split(/\n{2,}/).filter((one) => one.trim() !== '');
  return (
    <CellRow cellKey={`sections.${section.id}`} label={section.heading} confidence={section.confidence} evidence={section.evidence} removable stacked heading={section.level}>
      <div className="grid max-w-prose gap-2 leading-relaxed">
        {paragraphs.map((paragraph, index) => <p key={index} className="break-words whitespace-pre-line"><GapText text={paragraph} /></p>)}
      </div>
      <p className="mt-1.5"><SourceBadge source={section.source} /></p>
    </CellRow>
  );
}
