import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { findLabels } from '../labels/label.ts';
import { BUYER_LABELS, CONTACT_LABELS } from '../labels/texts.ts';
import { isKey } from '../source/is-key.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { emailsIn, NOBODYS } from './email-address.ts';
import { isOfSite } from './email-of-site.ts';
import { rankEmails } from './rank-emails.ts';

const SOMEONE_ELSE = /helpdesk|help desk|service ?desk|support|hotline|application|antrag|upload|certificate|versicherung|insurance/iu;
// Bodies and offices that surely are not those to ask about a tender, whatever label stands before their address.
const ANOTHER_OFFICE = /rechnung|invoice|(?:acct|accounts?)\s?pay|datenschutz|data protection|privacy|dsgvo|nachprüf|vergabekammer|beschwerde|complaint|protest/iu;
const WRITTEN_AS = /(?:^|\s)e-?mail(?:\s?id)?\s?[-–:.]+\s*$/iu;
// `Contact +92 51 92 email: …`: the line says whose it is.
const CONTACT_IN_LINE = /(?<!\p{L})contact(?!\p{L})[^\n]{0,60}$/iu;
const FOR_BIDS = /einreich\p{L}*|submi(?:t|ssion)|bewerber|bieter(?:s|in)?\b|bidder|offeror['’]s|vendor['’]s/iu;
// In German this office takes bids and questions alike; its name says nothing of what an address is for.
const BIDS_OFFICE = /submissionsstelle/giu;
// Who draws up a bill for the buyer prints its own address on each page.
const DRAWN_UP_BY = /(?<!\p{L})(?:architekt(?:en|inn?en|ur)?(?:büro)?|architects?|ingenieur(?:e|büro)|ingenieurgesellschaft|planungsbüro)(?!\p{L})/iu;
// `Questions may be put to the engineer at …`, `Rückfragen richten Sie bitte an …`: the sentence makes the address that of the contact.
const ASKED = /(?<!\p{L})(?:questions?|queries|enquiries|inquiries|further information|(?:rück|bieter)?fragen|auskünfte|auskunft)(?!\p{L})[^.!?\n@]{0,130}?(?:\s(?:to|at|an|unter|bei|über|per)\s)[^.!?\n@]{0,60}$/iu;

/** Labels, questions and words of other offices around each address; the ranking chooses among them by what it sees besides. */
export const EMAIL_FINDERS = [addresses];

export const buyerContactEmail: FieldReader<string> = { finders: [(sources) => rankEmails(sources, EMAIL_FINDERS.flatMap((find) => find(sources)))], same: (a, b) => a.toLowerCase() === b.toLowerCase(), floor: 0.5 };

/** Addresses near a label of contact; those given for bids, invoices, complaints or help are someone else's. */
function addresses(sources: Source[]): Candidate<string>[] {
  const different = new Set(sources.flatMap((source) => emailsIn(source.text).map(({ value }) => value.toLowerCase())));
  return sources.flatMap((source) => {
    const labels = findLabels(source, CONTACT_LABELS, isKey);
    const buyers = findLabels(source, BUYER_LABELS, isKey);
    return emailsIn(source.text).filter(({ value, start }) => !isOfSite(source, value, start)).map(({ value, start, end }) => {
      const near = labels.filter((label) => label.end <= start + 2 && start - label.end < 180).at(-1);
      // Without a label of its own an address belongs to whose name and street stand above it.
      const buyer = near ? undefined : buyers.find((label) => label.end <= start && start - label.end < 260);
      const asked = near ? null : ASKED.exec(source.text.slice(Math.max(0, start - 200), start).replaceAll('\n', ' '));
      // The only address of a paper may stand anywhere in it.
      const early = start < 4000 ? 0.06 : start > 15_000 && different.size > 1 ? (asked && start < 60_000 ? -0.1 : -0.25) : 0;
      // An address that a label or a question names, or the only one there is, may also take bids.
      const only = different.size === 1 ? 0.52 : WRITTEN_AS.test(source.text.slice(Math.max(0, start - 14), start)) ? (CONTACT_IN_LINE.test(source.text.slice(Math.max(0, start - 80), start)) ? 0.6 : 0.48) : 0.4;
      const close = near ? 0.88 * near.label.strength + (start - near.end < 60 ? 0.1 : 0) : asked ? 0.72 : buyer ? Math.max(only, 0.6 * buyer.label.strength) : only;
      const strength = Math.max(0, Math.min(1, close + early + (near || asked ? 0 : fromPlanner(source, start)) + penalty(source, start, end - start, asked !== null || different.size === 1, near?.start, asked?.[0].length)));
      return { value: value.replace(/\.$/, ''), finder: near ? 'label' : asked ? 'acts' : 'mention', strength, spans: [{ source, start, end }], derived: false };
    });
  });
}

function fromPlanner(source: Source, start: number): number {
  const line = source.lines[indexAt(source.lines, start)];
  return line && DRAWN_UP_BY.test(line.text) ? -0.3 : 0;
}

/** What words around an address take from it. What stands on other lines above a label is not about the address. */
function penalty(source: Source, start: number, length: number, trusted: boolean, label: number | undefined, sentence = 160): number {
  const from = Math.max(0, start - sentence);
  // The next line is about the next address.
  const after = source.text.slice(start + length, start + length + 20).split('\n')[0] ?? '';
  const around = source.text.slice(from, start + length) + after;
  if (NOBODYS.test(source.text.slice(start, start + length))) return -0.6;
  if (ANOTHER_OFFICE.test(around)) return -0.5;
  if (SOMEONE_ELSE.test(around)) return -0.35;
  if (trusted) return 0;
  const line = label === undefined ? from : Math.max(from, source.lines[indexAt(source.lines, label)]?.start ?? from);
  return FOR_BIDS.test((source.text.slice(line, start + length) + after).replace(BIDS_OFFICE, ' ')) ? -0.35 : 0;
}
