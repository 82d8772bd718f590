import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { compileLabels, findLabels } from '../labels/label.ts';
import { isKey } from '../source/is-key.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Source } from '../source/source.ts';
import { findAmounts } from './money.ts';

type Money = { amount: number; currency: string };

const LABELS = compileLabels([
  { words: '(?:geschätzter?|voraussichtlicher?|maximaler?) (?:netto-?|gesamt-?|brutto-?)*(?:auftrags|gesamt|vertrags)?wert(?: ohne mwst\\.?)?(?: der beschaffung)?|gesamtwert der beschaffung|höchstwert(?: der rahmenvereinbarung)?|auftragswert|kostenschätzung|auftragsvolumen|geschätzte (?:kosten|auftragssumme)', strength: 0.93 },
  { words: '(?:gesamt|projekt|maximal)?budget(?:obergrenze|rahmen|höhe)?|kostenobergrenze|kostenrahmen|haushaltsmittel|höchstbetrag|finanzieller rahmen', strength: 0.85 },
  { words: '(?:total )?(?:estimated|anticipated|approximate|maximum) (?:total )?(?:contract )?(?:value|cost|price|amount|budget)|estimated total value|(?:estimated|approximate|probable|tender(?:ed)?) (?:cost|amount|value) (?:of (?:the )?)?(?:works?|project|tender|contract)|maximum (?:amount|value|price)|engineer(?:’|\\x27)s estimate|contract value|value of the contract|estimates? a budget of|total value of the procurement', strength: 0.93 },
  { words: 'steh(?:en|t)(?: \\p{L}+){0,5}?(?=\\s[\\d.,’€\\p{L} ]{4,70}zur verfügung)', strength: 0.85 },
  { words: '(?:auftrags|vertrags|gesamt)?wert (?:des auftrags |der leistung(?:en)? )?(?:wird (?:auf|mit)|beträgt|liegt bei)|kosten werden auf|(?:is|are) estimated (?:at|to be)|(?:has|have) (?:allocated|budgeted|earmarked|set aside)', strength: 0.82 },
  { words: 'budget|ceiling(?: amount| price| value)?|not[- ]to[- ]exceed(?: amount| value)?|funding available|available funding', strength: 0.82 },
]);
// Sums that stand for something else: fees, thresholds, securities, insurance, penalties, hourly rates.
const OTHER = /gebühr|(?<!\p{L})bills?(?!\p{L})|invoice|less than|earnest|(?<!\p{L})emd(?!\p{L})|cost of (?:the )?tender|tender document|deposit|fee|threshold|schwelle|ab einer|mindestens|versicherung|insurance|deckungssumme|haftpflicht|sicherheit|security|bürgschaft|bond|vertragsstrafe|penalt|damages|umsatz(?!s(?:t|$))|turnover|revenue|per (?:hour|day|night|month|year)|pro (?:stunde|tag|monat|jahr)|stundensatz|option|travel|reise|zuwendung|grant|program|single payment|payment of/iu;

export const estimatedValue: FieldReader<Money> = {
  finders: [labelled],
  same: (a, b) => a.currency === b.currency && Math.abs(a.amount - b.amount) <= 0.005 * Math.max(a.amount, b.amount),
  floor: 0.5,
};

function labelled(sources: Source[]): Candidate<Money>[] {
  return sources.flatMap((source) =>
    findLabels(source, LABELS, isKey).flatMap((hit) => {
      const found = neighboursOf(source, hit.start, hit.end).flatMap((region) => {
        const text = source.text.slice(region.start, Math.min(region.end, region.start + 140));
        const amount = findAmounts(sentence(text))[0];
        return amount ? [{ amount, region, text }] : [];
      })[0];
      if (!found || found.amount.amount < 500) return [];
      const before = source.text.slice(Math.max(0, hit.start - 40), hit.start).split(/[.!?\n]\s/u).at(-1) ?? '';
      const between = before + source.text.slice(hit.start, Math.max(hit.end, found.region.start + found.amount.end)) + restOfLine(source, found.region.start + found.amount.end);
      const strength = hit.label.strength * (OTHER.test(between) ? 0.4 : 1) * (found.amount.start < 60 ? 1 : 0.88) * (hit.start < 20_000 ? 1 : 0.93);
      const start = found.region.start + found.amount.start;
      return [{ value: { amount: found.amount.amount, currency: found.amount.currency }, finder: 'label', strength, spans: [{ source, start, end: found.region.start + found.amount.end }], derived: false }];
    }),
  );
}

/** What stands on the same line after a sum may say what it is for; the next line is about something else. */
function restOfLine(source: Source, from: number): string {
  return source.text.slice(from, from + 18).split('\n')[0] ?? '';
}

/** The text up to the end of its first sentence; a full stop within a number or after an abbreviation is none. */
function sentence(text: string): string {
  const end = /[.!?]\s+(?=\p{Lu})/u.exec(text);
  return end ? text.slice(0, end.index) : text;
}
