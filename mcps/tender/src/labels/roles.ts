import type { DocumentRole } from '../schema.ts';

/**
 * Words that name a kind of tender document, in its file name or its first lines. Earlier kinds win a draw. `short`: annexes use the word
 * too, so it counts only in a name or a heading.
 */
export const ROLE_WORDS: { role: DocumentRole; words: RegExp; short?: true }[] = [
  { role: 'notice', words: /bekanntmachung|veröffentlichungstext|contract notice|notice of tender|tender notice|prior information notice/iu },
  { role: 'criteria', words: /zuschlagskriteri|wertungskriteri|bewertungsmatrix|wertungsmatrix|bewertungskriteri|wertungsschema|bewertungsschema|gewichtung der kriterien|award criteria|evaluation (?:criteria|form|matrix)|assessment matrix|scoring (?:sheet|matrix)/iu },
  { role: 'instructions', words: /aufforderung zur (?:abgabe|angebotsabgabe)|angebotsaufforderung|bewerbungsbedingung|teilnahmebedingung|vergabebedingung|verfahrensbedingung|verfahrensbrief|verfahrenshinweise|bieterinformation|anschreiben|vorbemerkung|request for (?:proposal|quot|tender|bid)|invitation (?:to|for|and) (?:tender|bid)|instructions to (?:bidders|tenderers|offerors)/iu },
  { role: 'instructions', words: /\brf[pqt]\b|\bitt\b/iu, short: true },
  { role: 'price_sheet', words: /preisblatt|preisblätter|preisverzeichnis|preistabelle|preisangebot|preisformular|kostenformular|kostenblatt|kalkulationsblatt|honorarblatt|honorarformblatt|leistungs- und preis|price (?:sheet|schedule|form|list)|pricing|cost (?:proposal|sheet|form)|bill of quantities/iu },
  { role: 'specification', words: /leistungsbeschreibung|lastenheft|pflichtenheft|leistungsverzeichnis|aufgabenbeschreibung|anforderungskatalog|baubeschreibung|(?<!\p{L})lv(?!\p{L})|specification|statement of (?:work|objectives)|description of services|scope of work|terms of reference|performance work statement|technical requirements/iu },
  { role: 'contract', words: /vertragsentwurf|vertragsmuster|mustervertrag|(?:dienst|werk|rahmen|kauf|liefer|dienstleistungs|reinigungs)vertrag|rahmenvereinbarung|vertragsbedingung|geschäftsbedingung|(?<!\p{L})(?:agb|avb|zvb|bvb|evb[- ]?it)(?!\p{L})|draft contract|contract (?:terms|template|conditions)|terms and conditions|(?:standard|framework|service) agreement|agreement form/iu },
  { role: 'form', words: /formblatt|formular|eigenerklärung|verpflichtungserklärung|bietergemeinschaftserklärung|angebotsschreiben|teilnahmeantrag|erklärung|vordruck|declaration|certification|checklist|template|questionnaire|fragebogen/iu },
];
