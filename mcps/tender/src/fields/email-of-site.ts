import { findLabels } from '../labels/label.ts';
import { BUYER_LABELS } from '../labels/texts.ts';
import { isKey } from '../source/is-key.ts';
import type { Source } from '../source/source.ts';

const HEAD = 1200;
const RECORD = 700;
const NAME = 160;
/** Letters that a part of a domain has at least to be somebody's name. */
const LONG = 4;
const LISTS = /(?<!\p{L})(?:(?:öffentliche\s+)?ausschreibungen|bekanntmachungen|(?:ausschreibungs|vergabe)(?:dienst|portal|datenbank|anzeiger|börse|service)|(?:public|government|latest|all)\s+tenders|tender\s+(?:alerts?|notices|portal|database|service|news)|procurement\s+notices)(?!\p{L})/iu;
const ENTRY = /^\s*(?:dokument(?:en)?-?\s?(?:nr|nummer|typ|art)|veröffentlicht|(?:bekanntmachungs|ausschreibungs)-?(?:nr|nummer|id)|quelle|document\s(?:no|number|type)|notice\s(?:id|no|number|type)|published|publication\s(?:date|no|number)|source)(?!\p{L})/imu;

/**
 * Whether an address at `start` is that of a site which shows notices of others: its head calls itself a list of tenders and bears the domain's
 * name, the entry of a notice follows, and the buyer that the notice names bears another.
 */
export function isOfSite(source: Source, address: string, start: number): boolean {
  const { text } = source;
  if (start > HEAD) return false;
  const head = text.slice(0, start);
  const behind = text.slice(start + address.length, start + address.length + RECORD);
  if (!LISTS.test(head) || !ENTRY.test(behind)) return false;
  const names = (address.split('@')[1] ?? '').toLowerCase().split('.').slice(0, -1).flatMap((part) => part.split('-')).filter((part) => part.length >= LONG);
  const isNamed = (words: string): boolean => names.some((name) => words.toLowerCase().includes(name));
  if (!isNamed(head)) return false;
  // `a1) Auffordernde Stelle:`: with its colon a label, whatever counts it.
  const isLabel: typeof isKey = (of, from, to) => isKey(of, from, to) || of.text[to] === ':';
  const buyers = findLabels(source, BUYER_LABELS, isLabel).filter((label) => label.start > start).map(({ end }) => text.slice(end, end + NAME));
  return buyers.length > 0 && !buyers.some(isNamed);
}
