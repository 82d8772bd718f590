import { formOf } from './entry-words.ts';
import type { EntryForm } from './entry-words.ts';
import { modalityOf } from './modality.ts';
import type { Modality } from './modality.ts';
import { ASKING_SECTION, OTHER_SECTION, SCOPE_SECTION, TASK_SECTION, TELLING_SECTION } from './sections.ts';

/** An entry of a list, or a paragraph that stands like one, with what it hangs on. */
export type Entry = { text: string; leads: string[]; path: string[]; item: boolean; first: boolean; specification: boolean };

// What such a lead announces is asked itself; of what must be handed in or stated, each part is only where it says something.
const DUTIES = /(?<!\p{L})(?:tasks?|duties|responsibilit(?:y|ies)|services?|activities|obligations?|requirements?|criteria|conditions|standards?|qualifications?|deliverables?|specifications?|instructions|guidelines|work|leistungen|teilleistungen|leistungsbausteine|aufgaben|aufgabenbereiche|tätigkeiten|arbeiten|anforderungen|mindestanforderungen|voraussetzungen|bedingungen|kriterien|pflichten|maßnahmen|vorgaben)(?!\p{L})/iu;
const PAPERS = /(?<!\p{L})(?:documents?|certificates?|elements|proofs?|evidence|attachments|submissions?|submit|contain|enclose|upload|attach|proposal|bids?|nachweise?|unterlagen|dokumente|anlagen|erklärungen|bescheinigungen|angebot)(?!\p{L})/iu;
const ANNOUNCES = /(?<!\p{L})(?:following|below|nachstehend|nachfolgend|gilt|gelten|folgende[nrms]?|nachfolgende[nrms]?|nachstehende[nrms]?|include[sd]?|including|umfass(?:t|en)|beinhalte[nt]|gehör(?:t|en)|as\sfollows|list\sof|to|sind|ist|will|shall|must)(?!\p{L})/iu;
const HANDED_IN = /(?<!\p{L})to\sbe\s(?:\p{L}+\s(?:and|or)\s)?(?:submitted|uploaded|provided|furnished|enclosed|attached|scanned)(?!\p{L})|(?:vorzulegen|einzureichen|beizufügen|beizulegen|zu\serbringen)/iu;
// What is told, asked or weighed under these is no duty.
const TELLS = /(?<!\p{L})(?:information|fields?|areas?|topics?|data|factors?|evaluat\p{L}*|assess(?:ed|ing)|consider(?:ed|ing)?|score[ds]?|points?|steps?|phases?|sections|parts|files?|reasons?|definitions?|means|example|may\sinclude|might\sinclude|can\sinclude|nicht|not|if|unless|wenn|schritte\p{L}*|punkte\p{L}*|teile|bereiche\p{L}*|informationen|daten|felder|maßstäb\p{L}*|bewert\p{L}*|gewertet|geprüft|current\p{L}*|derzeit\p{L}*|aktuell\p{L}*|besteht|consists?|seiten|language|explain|consistent|accordance|according|meetings?|invoices?|rechnung\p{L}*|areas)(?!\p{L})/iu;
const POINTS_ELSEWHERE = /(?<!\p{L})(?:siehe|vgl\.|see (?:section|attachment|annex))(?!\p{L})|\s\d{1,3}$/iu;
// The name of the whole contract, not a part of it.
const NAMES_ALL = /^(?:thema|titel|title|subject|vergabe|beschaffung|ausschreibung|procurement|request)(?!\p{L})/iu;
// Nouns of deeds that mostly name a paper, a procedure or a rule.
const NAMES_PAPER = /^(?:\p{L}+e[nrs]?\s){0,2}(?:\p{L}*(?:erklärung|bedingung|bescheinigung|verordnung|vereinbarung|bekanntmachung|ausschreibung|vergabe|aufforderung|belehrung|richtlinie|nachprüfung|beschränkung|begrenzung)(?:en)?|leistungsbeschreibung|verhandlung|satzung)(?!\p{L})/iu;
const PAPER = /^(?:(?:ein|eine|einen|an?|the)\s)?(?:\p{L}+e[nrs]?\s|valid\s|current\s|certified\s|attested\s|self-?attested\s|signed\s|notari[sz]ed\s){0,2}(?:(?:eigen|verpflichtungs)?erklärung|nachweis|bescheinigung|auszug|kopie|zertifikat|cop(?:y|ies)|certificates?|proof|evidence|affidavit|declaration|undertaking|scanned)(?:e|en)?(?:[,\s])/iu;
const PROOF_SECTION = /nachweis|erklärung|leistungsfähigkeit|eignung|zuverlässigkeit|unterlagen|proof|eligib|documents|technical (?:bid|capacity|capability)|financial (?:standing|capacity)/iu;
// Under these stand what a product must have or be, in noun phrases.
const FEATURES_SECTION = /anforderung|funktion|merkmale|features|functional|capabilit|(?:technical|system|software|product|service|minimum) (?:requirements?|specifications?)/iu;
// Under these stand the positions of a bill, which are what is bought.
const POSITIONS = /leistungsverzeichnis|bill of quantities|(?<!\p{L})(?:positionen|lv|titel\s\d)/iu;
const MAY_ENTRY = /^(?:optional(?:ly|e[nrs]?)?|option:)(?!\p{L})/iu;
const SHOULD_ENTRY = /^(?:preferably|ideally|idealerweise|vorzugsweise|wünschenswert)(?!\p{L})/iu;
// What the bid itself must tell is handed in with it, part by part.
const BID_HOLDS = /^(?:(?:the|your|each|all|die|das|ihr|dem|jedes)\s)?(?:\p{L}+\s){0,2}(?:\p{L}*angebot\p{L}*|eingabe|offerte|bewerbung\p{L}*|teilnahmeantr\p{L}*|proposals?|bids?|quotations?|quotes?|responses?|submissions?|offers?|tenders?|applications?)\s/iu;
const INFORMATION = /(?<!\p{L})(?:information(?:en)?|angaben|punkte|daten|data|sections|parts|areas|topics)(?!\p{L})/giu;
const HOLDS = /(?<!\p{L})(?:umfasst|enthält|beinhaltet|besteht aus)(?:\s\p{L}+){0,3}:$/iu;
// `Für Transport und Lieferung gilt:`
const RULES = /^(?:für|bei|es|dabei|hierfür|hierbei)\s[^.;]{0,80}(?:gilt|gelten)(?:\s(?:folgendes|die\sfolgenden\s\p{L}+))?:$/iu;
// `20x Nachbau von Grafiken`, `2 h: Einführung`
const QUANTITY = /^\d{1,4}\s?(?:x|×|h|Stk\.?|Stück)\s?:?\s(?=\p{Lu})/u;
// `including but not limited to` denies nothing.
const LIMITED = /\(?(?:but|including)(?:,?\sbut)?\s(?:is\s|are\s)?not\slimited\sto,?\)?/giu;
const MAX_ENTRY = 420;
const PAPER_WORDS = 5;
const PHRASE_WORDS = 3;

/** What a list entry without a binding verb asks, by the lead or the section it stands under and by its own form; null when nothing. */
export function listedDuty(entry: Entry): Modality | null {
  const { text, leads, path } = entry;
  const words = text.match(/[\p{L}\d][\p{L}\p{M}\d’'-]*/gu)?.length ?? 0;
  if (text.length > MAX_ENTRY || text.endsWith('?') || !/^[\p{L}\d„“"(]/u.test(text) || POINTS_ELSEWHERE.test(text)) return null;
  const form = formOf(text.replace(QUANTITY, ''));
  if (text.endsWith(':') && (!form || words < PAPER_WORDS)) return null;
  if (form !== 'order' && form !== 'trait' && !(entry.first && (isPhrase(text) || (form === 'deed' && isPhrase(text.replace(/^das\s/iu, '')))))) return null;
  const led = leads.map((lead) => ledBy(lead, words, form, entry.item)).find((one) => one !== null);
  if (led) return kindOf(text, led);
  const inner = leads.some((lead) => TELLS.test(lead) || modalityOf(lead, true) !== null);
  if (inner || words < PHRASE_WORDS || otherwise(path)) return null;
  if (form === 'deed' && NAMES_PAPER.test(text)) return null;
  const near = path.slice(-3);
  if (entry.item && form !== 'trait' && near.some((title) => SCOPE_SECTION.test(title))) return kindOf(text, { kind: 'must', sureness: form ? 0.6 : 0.5, exclusion: false });
  return kindOf(text, inSection(entry, form, words, near));
}

/** What an entry asks by the headings above it, which are given, and its form: a proof, a feature, a deed or an order. */
function inSection({ text, path, item, specification }: Entry, form: EntryForm | null, words: number, near: string[]): Modality | null {
  const under = (...kinds: RegExp[]): boolean => near.some((title) => kinds.some((kind) => kind.test(title)));
  const must = (sureness: number): Modality => ({ kind: 'must', sureness, exclusion: false });
  if (item && PAPER.test(text) && under(ASKING_SECTION, PROOF_SECTION)) return must(0.5);
  if (item && form === null) return (under(FEATURES_SECTION) || specification) && /^\p{L}[^.]*$/u.test(text) && !NAMES_PAPER.test(text) ? must(0.4) : null;
  if (form !== 'deed' && form !== 'order') return null;
  const asked = under(ASKING_SECTION, TASK_SECTION);
  if (item) return asked || specification || form === 'order' ? must(0.55) : words >= PAPER_WORDS - 1 ? must(0.45) : null;
  // In a bill only what is written out is a duty: `Baustelle einrichten` is a position.
  const position = path.some((title) => POSITIONS.test(title)) && !(words > PAPER_WORDS && text.endsWith('.'));
  return asked && words >= PAPER_WORDS && !NAMES_ALL.test(text) && !position ? must(0.55) : null;
}

/** Whether an entry that says nothing of its form may be taken with its list, when most of that list is asked. */
export function goesWithList(text: string): boolean {
  return text.length <= MAX_ENTRY && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= PHRASE_WORDS && /^[\p{L}\d„“"(]/u.test(text) && !/[?:]$/.test(text) && !POINTS_ELSEWHERE.test(text) && isPhrase(text);
}

function ledBy(whole: string, words: number, form: EntryForm | null, item: boolean): Modality | null {
  const announced = whole.replace(LIMITED, ' ');
  const lead = BID_HOLDS.test(announced) ? announced.replace(INFORMATION, ' ') : announced;
  if (!item || TELLS.test(lead) || !ANNOUNCES.test(announced)) return null;
  const modality = modalityOf(announced, true);
  if (BID_HOLDS.test(announced) && (modality ? lead !== announced : HOLDS.test(announced)) && (form || words >= PAPER_WORDS)) return { kind: modality?.kind ?? 'must', sureness: 0.6, exclusion: false };
  if (RULES.test(announced) && words >= PHRASE_WORDS) return { kind: 'must', sureness: 0.55, exclusion: false };
  if (DUTIES.test(lead) && (modality || form) && (form || words >= PHRASE_WORDS)) return { kind: modality?.kind ?? 'must', sureness: modality ? 0.66 : 0.55, exclusion: false };
  if (PAPERS.test(lead) && (modality || HANDED_IN.test(lead)) && words >= PAPER_WORDS) return { kind: modality?.kind ?? 'must', sureness: 0.55, exclusion: false };
  return null;
}

/** Whether the nearest headings are about something else than what is to be done: how bids are weighed, how things came about. */
function otherwise(path: string[]): boolean {
  if (SCOPE_SECTION.test(path.at(-1) ?? '') || FEATURES_SECTION.test(path.at(-1) ?? '')) return false;
  return path.slice(-2).some((title) => OTHER_SECTION.test(title) || TELLING_SECTION.test(title));
}

/** A phrase has no verb of its own that tells something. */
export function isPhrase(entry: string): boolean {
  const text = entry.replace(/[,\s](?:that|which|who|whose|die|der|das|welche[rs]?|dass)\s.*$/iu, '');
  if (/^(?:the|this|these|those|it|they|there|by|during|if|no|der|die|das|dies\p{L}*|es|wenn|falls|durch|dadurch|dabei)\s/iu.test(text) && /\s\p{L}+\s\p{L}+\s/u.test(text) && !/^(?:the|der|die|das)\s(?:\p{L}+\s){1,3}(?:of|for|to|des|der|von)\s/iu.test(text)) return false;
  return !/(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|can|ist|sind|war|wird|werden|wurde[n]?|hat|haben|kann|können|may|must|shall|should|muss|müssen|soll|sollen|darf|dürfen)(?!\p{L})/iu.test(text);
}

function kindOf(text: string, modality: Modality | null): Modality | null {
  if (!modality) return null;
  return MAY_ENTRY.test(text) ? { ...modality, kind: 'may' } : SHOULD_ENTRY.test(text) ? { ...modality, kind: 'should' } : modality;
}
