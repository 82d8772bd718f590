import { splitGaps } from '@0711/mcp-tender/generate-bid/gap';

/** A text of the bid, with the places that a person still has to fill in marked. */
export function GapText({ text }: { text: string }) {
  return splitGaps(text).map((part, index) =>
    part.gap ? (
      <mark key={index} className="rounded-sm border border-dashed border-gold-line bg-gold-soft px-1 text-ink">
        {part.text}
      </mark>
    ) : (
      <span key={index}>{part.text}</span>
    ),
  );
}
