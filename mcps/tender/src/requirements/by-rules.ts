import type { Source } from '../source/source.ts';
import { isApplicable } from './applicable.ts';
import { clausesOf, isLabel, isOnlyHeading } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { FoundRequirement } from './find-requirements.ts';
import { fromLead, isLeaveOfOthers, isOpen } from './from-lead.ts';
import { isAmongHeadings } from './heading-lists.ts';
import { inRequirementRow, requirementsInTables } from './in-tables.ts';
import { goesWithList, listedDuty } from './listed-duties.ts';
import { modalityOf } from './modality.ts';
import type { Modality } from './modality.ts';
import { plainDuty } from './plain-duty.ts';
import { ASKING_SECTION, BACKGROUND_SECTION, BIDDER_WORDS, BOILERPLATE_SECTION, BUYER_SECTION, OTHER_SECTION, POINTING_SECTION, SKIPPED_SECTION, TASK_SECTION, WISHED_SECTION } from './sections.ts';
import { isNotAsked } from './not-asked.ts';
import { isWeighingEntry } from './weighing-entries.ts';

export type ByRules = { clauses: Clause[]; found: FoundRequirement[]; barred: Set<Clause> };


// `Mindestens drei Referenzen …`, `At least two boats …`: what must be shown, without a verb.
const AT_LEAST = /^(?:\p{L}+:\s)?(?:mindestens|mind\.|at\sleast|(?:a\s)?minimum(?:\sof)?)\s(?:\d{1,3}|eine?[nr]?|zwei|drei|vier|fünf|one|two|three|four|five)\s/iu;

const MIN_WORDS = 4;
const MIN_ENTRY_WORDS = 2;
const MAX_LENGTH = 1500;
// Encoded data, or a table whose gaps were lost: no sentence, and slow to look through.
const NO_WORD = /\p{L}{120}/u;
const BRIEF = 900;
// At most as sure is what is taken for its place in a list or as an order, not for a verb that binds.
const ORDERED = 0.72;
const BEYOND_DOUBT = 0.7;
// `Work to be done by the bidder:` ends what the buyer does, without a heading.
const BY_CONTRACTOR = /(?<!\p{L})by\sthe\s(?:successful\s|selected\s|winning\s)?(?:bidder|tenderer|proponent|offeror|proposer|respondent|contractor|vendor|supplier|consultant)(?!\p{L})/iu;
// What is told of how things came about may say too what the work is to be.
const BUILDS = /^(?:the|all|this|each|every)\s[^,.;:]{3,120}\s(?:shall|must)\s(?:be\s(?:designed|completed|built|constructed|situated|located|equipped)|have|provide|include|contain|adhere|comply)(?!\p{L})/iu;
// Terms of the contract among the entries of a list: what the buyer may do, what quantities are for, what a delay costs.
const TELLS_TERMS = /^(?:the\s)?(?:purchaser|buyer|client|owner|employer|authority)\s(?:reserves|has|may|will)|^(?:liquidated\sdamages|penalty)(?!\p{L})|(?<!\p{L})(?:is|are)\s(?:tentative|approximate|indicative|provisional)(?!\p{L})/iu;
// Under the clauses that every contract has stand what this one's bids must hold: `Section E – Solicitation Provisions > Supplemental instructions`.
const TAILORED_SECTION = /(?:supplement(?:al|ary)|additional|special|specific|tailored) (?:[\p{L}-]+ ){0,3}(?:instructions|requirements)|instructions (?:to|for) (?:offerors|bidders|tenderers|quoters|vendors|proposers|respondents)|(?:submission|quotation|quote|proposal|offer|bid) (?:instructions|requirements|preparation|contents?|format)|statement of work|(?:besondere|ergänzende) (?:hinweise|bewerbungsbedingungen)/iu;
// Under headings within these stand the parts of a bid.
const BID_SECTION = /(?:submission|proposal|bid|response|application) (?:requirements|contents?|instructions|guidelines|package|checklist)|(?:how|what) to (?:submit|include|apply|respond)/iu;
const GENERAL_SECTION = /(?:general|standard) (?:contract )?(?:terms|provisions|conditions)|terms and conditions|vertragsbedingungen/iu;
const BINDING = /(?<!\p{L})(?:must|shall|muss|müssen)(?!\p{L})/iu;

/** What the rules find in one document, and the clauses that are none whatever their words say. */
export function judgeByRules(source: Source): ByRules {
  const barred = new Set<Clause>();
  const bar = (clause: Clause): [] => {
    barred.add(clause);
    return [];
  };
  const listed = new Map(requirementsInTables(source).map((entry) => [entry.clause.unit.start, entry]));
  const clauses = clausesOf(source);
  const byUnit = Map.groupBy(clauses, ({ unit }) => unit.start);
  const found = clauses.flatMap((clause): FoundRequirement[] => {
    if (isOnlyHeading(clause) || isAmongHeadings(clause.unit)) return [];
    const row = listed.get(clause.unit.start);
    // A row that says itself what it is counts once, whatever verbs stand in its cells.
    if (row) {
      const entry = inRequirementRow(row, clause, byUnit.get(clause.unit.start) ?? []);
      return entry ? [{ ...entry, section: source.sections[clause.unit.section]?.title ?? null, listed: true }] : bar(clause);
    }
    // The positions of a bill of quantities are what is bought; only their long texts may ask for something.
    if (source.document.format === 'gaeb' && clause.unit.kind === 'table_row') return bar(clause);
    const section = source.sections[clause.unit.section];
    const label = clause.lead !== null && isLabel(clause.lead) ? [clause.lead.slice(0, -1)] : [];
    const path = [...(section?.path ?? []), ...label];
    if (isWeighingEntry(clause, path) || isNotAsked(clause.text) || isLeaveOfOthers(clause.lead)) return bar(clause);
    if ((isBoilerplate(path) && !isBrief(source, clause) && !isOnBids(path, clause.text)) || SKIPPED_SECTION.test(path.at(-1) ?? '')) return bar(clause);
    // What the buyer gives may name the bidder, who only acts where the sentence begins with it.
    if (BUYER_SECTION.test(path.at(-1) ?? '') && !BIDDER_WORDS.test(clause.text.slice(0, 24)) && !BY_CONTRACTOR.test(clause.lead ?? '')) return [];
    if (BACKGROUND_SECTION.test(path.at(-1) ?? '') && !BIDDER_WORDS.test(clause.text) && !BUILDS.test(clause.text)) return [];
    const entry = clause.unit.kind === 'list_item';
    if (!isSentence(clause.text, entry ? MIN_ENTRY_WORDS : MIN_WORDS) || !isApplicable(source, clause)) return bar(clause);
    const title = section?.title ?? null;
    const task = path.some((t) => TASK_SECTION.test(t)) || source.role === 'specification';
    const modality = modalityOf(clause.text, task) ?? fromLead(clause) ?? fromList(clause, path) ?? asListed(clause, path, source.role === 'specification') ?? (clause.unit.kind !== 'table_row' && !OTHER_SECTION.test(title ?? '') ? plainDuty(clause.text) : null);
    if (!modality || (modality.sureness < BEYOND_DOUBT && POINTING_SECTION.test(title ?? ''))) return [];
    if (isOpen(clause.text)) return [];
    return [{ clause, modality, section: title, listed: clause.lead !== null }];
  });
  return { clauses, found: withTheirList(source, clauses.filter((clause) => !barred.has(clause)), found), barred };
}

/** Adds the phrases of lists that are asked for the most part: `Go live of the final site` among `Test of …` and `Training of …`. */
function withTheirList(source: Source, clauses: Clause[], found: FoundRequirement[]): FoundRequirement[] {
  const known = new Map(found.map((entry) => [entry.clause, entry]));
  const lists = Map.groupBy(clauses.filter(({ unit, first }) => unit.kind === 'list_item' && first), ({ unit, lead }) => `${unit.section} ${lead}`);
  const added = [...lists.values()].flatMap((entries): FoundRequirement[] => {
    const asked = entries.flatMap((clause) => known.get(clause) ?? []).filter(({ modality }) => modality.sureness <= ORDERED);
    if (asked.length < 2 || asked.length < entries.length / 2) return [];
    return entries.flatMap((clause) => (known.has(clause) || TELLS_TERMS.test(clause.text) || !goesWithList(clause.text) ? [] : [{ clause, modality: { kind: asked[0]?.modality.kind ?? 'must', sureness: 0.45, exclusion: false }, section: source.sections[clause.unit.section]?.title ?? null, listed: true }]));
  });
  if (added.length === 0) return found;
  const order = new Map(clauses.map((clause, i) => [clause, i]));
  return [...found, ...added].sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0));
}

/** Whether a text stands under what every contract has, and under no heading within it that is written for this tender. */
function isBoilerplate(path: string[]): boolean {
  const last = path.findLastIndex((title) => BOILERPLATE_SECTION.test(title));
  return last >= 0 && !path.slice(last + 1).some((title) => TAILORED_SECTION.test(title));
}

/** A few sentences under `General Conditions` are written for this tender; what every contract has runs on for pages. */
function isBrief(source: Source, clause: Clause): boolean {
  const section = source.sections[clause.unit.section];
  return !!section && GENERAL_SECTION.test(section.title) && section.path.length <= 3 && section.end - section.start < BRIEF && BIDDER_WORDS.test(clause.text);
}

/** Printed notices end on the office of reviews, and what more they say of bids and queries stands under it without a heading. */
function isOnBids(path: string[], text: string): boolean {
  return path.every((title) => !BOILERPLATE_SECTION.test(title) || /nachprüfung/iu.test(title)) && /(?<!\p{L})(?:teilnahmeantr\p{L}+|angebote?[sn]?|anfragen|bieterfragen|bietertool|vergabemarktplatz\p{L}*|vergabeplattform)(?!\p{L})/iu.test(text) && !/nachprüfung|antragsteller|zuschlag|rüge|gerügt|§/iu.test(text);
}

function isSentence(text: string, words: number): boolean {
  return text.length <= MAX_LENGTH && !NO_WORD.test(text) && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= words && !/^(?:seite|page)\s+\d/iu.test(text);
}

/** A noun phrase in a section that lists what must be handed in or done. */
function fromList(clause: Clause, path: string[]): Modality | null {
  const entry = clause.unit.kind === 'list_item' && clause.first && /^[\p{L}„"(]/u.test(clause.text) && clause.text.length < 420;
  const asked = clause.lead !== null && modalityOf(clause.lead, true) !== null;
  return entry && !asked && (ASKING_SECTION.test(path.at(-1) ?? '') || WISHED_SECTION.test(path.at(-1) ?? '') || (BID_SECTION.test(path.at(-2) ?? '') && !OTHER_SECTION.test(path.at(-1) ?? ''))) && !/[?]$/.test(clause.text) && !TELLS_TERMS.test(clause.text) ? { kind: WISHED_SECTION.test(path.at(-1) ?? '') && !BINDING.test(clause.text) ? 'should' : 'must', sureness: 0.55, exclusion: false } : null;
}

function asListed(clause: Clause, path: string[], specification: boolean): Modality | null {
  const item = clause.unit.kind === 'list_item';
  if ((!item || !clause.lead) && AT_LEAST.test(clause.text)) return { kind: 'must', sureness: 0.5, exclusion: false };
  if (clause.unit.kind === 'table_row' || (!item && !clause.first)) return null;
  return listedDuty({ text: clause.text, leads: [clause.lead, clause.outer].filter((lead) => lead !== null), path, item, first: clause.first, specification });
}
