'use client';

import type { BidSection } from '@0711/mcp-tender/generate-bid/schema';
import { CellRow } from '@/features/result/components/cell-row.tsx';
import { SourceBadge } from './source-badge.tsx';

/** A part of the bid as it will be read; a gap says in a frame what has to be written there. */
export function BidSectionRow({ section }: { section: BidSection }) {
  const paragraphs = section.text.split(/\n{2,}/).filter((one) => one.trim() !== '');
  const gap = section.source === 'gap';
  return (
    <CellRow cellKey={`sections.${section.id}`} label={section.heading} confidence={section.confidence} evidence={section.evidence} removable stacked heading={section.level}>
      <div className={gap ? 'rounded-md border border-dashed border-gold-line px-3 py-2 text-soft' : 'grid max-w-prose gap-2 leading-relaxed'}>
        {paragraphs.map((paragraph, index) => <p key={index} className="break-words whitespace-pre-line">{paragraph}</p>)}
      </div>
      <p className="mt-1.5"><SourceBadge source={section.source} /></p>
    </CellRow>
  );
}
