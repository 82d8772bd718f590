import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { findLabels } from '../labels/label.ts';
import { CONTACT_LABELS } from '../labels/texts.ts';
import { isKey } from '../source/is-key.ts';
import type { Source } from '../source/source.ts';

const EMAIL = /(?<![\w.+-])[\w][\w.+-]{0,62}@[a-z0-9][a-z0-9.-]{0,120}\.[a-z]{2,10}(?![\w-])/giu;
const OTHER_PURPOSE = /helpdesk|help desk|service ?desk|support|hotline|rechnung|invoice|datenschutz|data protection|privacy|dsgvo|application|antrag|nachprüf|vergabekammer|beschwerde|complaint|protest|upload|certificate|versicherung|insurance|einreich\p{L}*|submi(?:t|ssion)|bewerber|bieter(?:s|in)?\b|bidder|offeror['’]s|vendor['’]s/iu;

export const buyerContactEmail: FieldReader<string> = { finders: [addresses], same: (a, b) => a.toLowerCase() === b.toLowerCase(), floor: 0.5 };

/** Addresses near a label of contact; those given for bids, invoices, complaints or help are someone else's. */
function addresses(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const labels = findLabels(source, CONTACT_LABELS, isKey);
    return [...source.text.matchAll(EMAIL)].map((match) => {
      const start = match.index;
      const near = labels.filter((label) => label.end <= start + 2 && start - label.end < 180).at(-1);
      const around = source.text.slice(Math.max(0, start - 160), start + match[0].length + 20);
      const early = start < 4000 ? 0.06 : start > 15_000 ? -0.25 : 0;
      const other = OTHER_PURPOSE.test(around) ? -0.35 : 0;
      const close = near ? 0.88 * near.label.strength + (start - near.end < 60 ? 0.1 : 0) : 0.4;
      const strength = Math.max(0, Math.min(1, close + early + other));
      return { value: match[0].replace(/\.$/, ''), finder: near ? 'label' : 'mention', strength, spans: [{ source, start, end: start + match[0].length }], derived: false };
    });
  });
}
