import type { DocumentRole } from '../schema.ts';

/** Words that name a kind of tender document, in its file name or its first lines. Earlier kinds win a draw. */
export const ROLE_WORDS: { role: DocumentRole; words: RegExp }[] = [
  { role: 'notice', words: /bekanntmachung|contract notice|notice of tender|tender notice/iu },
  { role: 'criteria', words: /zuschlagskriterien|wertungskriterien|bewertungsmatrix|wertungsmatrix|bewertungskriterien|award criteria|evaluation criteria|assessment matrix/iu },
  { role: 'instructions', words: /aufforderung zur (?:abgabe|angebotsabgabe)|angebotsaufforderung|bewerbungsbedingungen|teilnahmebedingungen|anschreiben|request for (?:proposal|quot|tender|bid)|invitation (?:to|for|and) (?:tender|bid)|instructions to (?:bidders|tenderers|offerors)|\brf[pqt]\b|\bitt\b/iu },
  { role: 'specification', words: /leistungsbeschreibung|lastenheft|pflichtenheft|leistungsverzeichnis|aufgabenbeschreibung|specification|statement of (?:work|objectives)|description of services|scope of work|terms of reference|performance work statement/iu },
  { role: 'price_sheet', words: /preisblatt|preisverzeichnis|preisangebot|kostenformular|price (?:sheet|schedule|form)|pricing|cost (?:proposal|sheet|form)/iu },
  { role: 'contract', words: /vertragsentwurf|dienstvertrag|werkvertrag|rahmenvertrag|vertragsbedingungen|draft contract|contract terms|terms and conditions|standard agreement/iu },
  { role: 'form', words: /formblatt|formular|eigenerklärung|angebotsschreiben|erklärung|declaration|certification|checklist|template/iu },
];
