import type { Candidate } from '../engine/candidate.ts';
import type { FieldName } from '../schema.ts';

const SECTION = /^\s*\d{1,2}(?:\.\d+)*\.?\s+$/u;
const KIND = /^(?:request\s+for|rf[pqt](?!\p{L})|invitation|tender|bid|call\s+for|ausschreibung|angebotsaufforderung|aufforderung|leistungsbeschreibung|leistungsverzeichnis|vergabeunterlagen)/iu;
const WORK = /(?<!\p{L})(?:services?|suppl(?:y|ies)|provision|delivery|construction|maintenance|repairs?|design|development|installation|implementation|consult\p{L}*|renovation|replacement|procurement|purchase|support|systems?|study|upgrades?|updates?|assessments?|plan(?:s|ning)?|audit|project|programme|management|lieferung|beschaffung|erneuerung|neubau|umbau|ausbau|umgestaltung|wartung|pflege|betrieb|entwicklung|einführung|durchführung|erstellung|instandsetzung|erweiterung|überlassung|rahmenvertrag|rahmenvereinbarung|software|website|platt?form|\p{L}*(?:leistungen|arbeiten|planung|bau|reinigung|sanierung))(?!\p{L})/iu;

/**
 * Whether a title is likely none: the heading of a numbered section, or words right above the kind of paper that say nothing of
 * work or goods (there stand the buyer, its programme, a motto).
 */
export function namesNoWork(field: FieldName, { value, spans: [span] }: Candidate<unknown>): boolean {
  if (field !== 'title' || !span || typeof value !== 'string') return false;
  const { text } = span.source;
  if (SECTION.test(text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start))) return true;
  const [, ...lines] = text.slice(span.end, span.end + 400).split('\n');
  const next = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  return KIND.test(next) && !WORK.test(value);
}
