import { all, at, deep } from '../tree.ts';
import type { NoticeElement } from '../tree.ts';

/** An eForms notice: its root, its lots (or parts, in a prior notice), and the language that its texts are read in. */
export type EformsNotice = { root: NoticeElement; lots: NoticeElement[]; language: string };

const ROOTS = ['ContractNotice', 'PriorInformationNotice', 'ContractAwardNotice'];

/** The notice of a file that is one (eForms of any SDK, in UBL); null for any other. */
export function eformsNotice(top: NoticeElement): EformsNotice | null {
  const root = ROOTS.map((name) => at(top, name)).find((element) => element !== null);
  if (!root) return null;
  const stated = at(root, 'NoticeLanguageCode')?.own?.text ?? '';
  const languages = new Set(deep(root, 'Name', 'Description').map(({ attributes }) => attributes.get('languageID')?.text ?? ''));
  const parts = all(root, 'ProcurementProjectLot');
  const lots = parts.filter((lot) => at(lot, 'ID')?.attributes.get('schemeName')?.text !== 'LotsGroup');
  return { root, lots, language: languages.has('DEU') ? 'DEU' : stated || (languages.has('ENG') ? 'ENG' : '') };
}

/** Of the same text in several languages, the one that the notice is read in, else its first. */
export function inLanguage(elements: NoticeElement[], { language }: EformsNotice): NoticeElement | null {
  return elements.find(({ attributes }) => attributes.get('languageID')?.text === language) ?? elements[0] ?? null;
}

/**
 * The company or contact point that an element with an id (`ORG-0001`, `TPO-0002`) names; the element itself where it holds the name, as
 * UBL has it and national notices before the list of organisations do.
 */
export function organisation({ root }: EformsNotice, party: NoticeElement | null): NoticeElement | null {
  const id = at(party, 'PartyIdentification/ID')?.own?.text;
  const known = id ? all(root, 'Organizations/Organization').flatMap((one) => [...all(one, 'Company'), ...all(one, 'TouchPoint')]) : [];
  return known.find((one) => at(one, 'PartyIdentification/ID')?.own?.text === id) ?? (at(party, 'PartyName/Name') ? party : null);
}

/** The buyers in their order, the leader of a group first. */
export function buyers(notice: EformsNotice): NoticeElement[] {
  const leads = new Set(all(notice.root, 'Organizations/Organization').filter((one) => at(one, 'GroupLeadIndicator')?.own?.text === 'true').flatMap((one) => at(one, 'Company/PartyIdentification/ID')?.own?.text ?? []));
  const found = all(notice.root, 'ContractingParty/Party').flatMap((party) => organisation(notice, party) ?? []);
  const isLead = (company: NoticeElement): boolean => leads.has(at(company, 'PartyIdentification/ID')?.own?.text ?? '');
  return [...found.filter(isLead), ...found.filter((company) => !isLead(company))];
}
