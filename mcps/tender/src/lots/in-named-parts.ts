import type { Source } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { isTitle, LOT_NUMBER, NO_TITLE } from './lot-words.ts';

// Where a contract is divided into these they are lots; parts, phases and work packages are divided, too, and all go to one bidder.
const NAMES = '(?:bid\\s+|procurement\\s+|contract\\s+)?(?:packages?|schedules?|groups?|pools?|teilaufträge|vergabepakete|vergabeeinheiten|(?:work|service)\\s+(?:sections?|areas?|categor(?:y|ies)))';
const DIVIDED = new RegExp(`(?:procurement|tender|bids?|contract|works|supply|assignment|framework|agreements?|bpas?|auftrag|ausschreibung|leistung|vergabe)(?!\\s+documents?)[^.:]{0,60}\\s(?:divided|split|grouped|packaged|broken\\s+(?:down|up)|aufgeteilt|gegliedert|unterteilt)\\s+in(?:to)?\\s+(?:the\\s+following\\s+|folgende\\s+)?(?:(?:\\p{L}+|\\d{1,2})\\s+)?(?:\\(\\d{1,2}\\)\\s+)?(?:(?:distinct|separate|individual|multiple|award|different)\\s+){0,3}(?<name>${NAMES})(?!\\p{L})`, 'iu');
// `Award will be made by group`, `for each service category`
const AWARDED_BY = new RegExp(`(?<!\\p{L})(?:bid|quote|tender|offer|award|propos(?:e|al)|appl(?:y|ication))(?:s|ded|ders)?(?!\\p{L})[^.:]{0,70}\\s(?:one|any|each|by|all)\\s+(?:of\\s+the\\s+)?(?:specified\\s+)?(?<name>${NAMES})(?!\\p{L})`, 'iu');
// `may submit a proposal for one or more of the regions`: whatever a bidder may choose among is a lot.
const CHOSEN = /(?<!\p{L})(?:bid|quote|tender|offer|propos(?:e|al)|appl(?:y|ication)|respond|response|submission|submit)(?:s|ders)?(?!\p{L})[^.:]{0,70}\s(?:one|any|either)\s+(?:(?:or|and\/or)\s+(?:more|all|both)|combination\s+of)\s+(?:of\s+)?(?:the(?:se)?\s+)?(?:(?:following|specified|listed|available)\s+)?(?<name>(?:\p{L}{3,20}\s)?\p{L}{3,20}s)(?!\p{L})/iu;
const CHOSEN_GERMAN = /(?<!\p{L})(?:Angebote?|Teilnahmeanträge|Bieter|Bewerber)(?!\p{L})[^.:]{0,70}\s(?:eine[nrsm]?|ein|einzelne)\s+oder\s+(?:mehrere|alle|beide)[nr]?\s+(?:der\s+)?(?:folgenden?\s+)?(?<name>\p{Lu}\p{L}{3,24}(?:en|e|n|er|s)?)(?!\p{L})/u;
// Of these a bidder may name several, and the contract is still one.
const NO_PART = /(?:criteri|requirement|reference|document|addend|cop(?:y|ies)|form|certificate|subcontractor|supplier|vendor|firm|bidder|propos|member|person|referenz|nachweis|kriteri|unterlage|nachunternehm|unternehm|mitglied|variant|nebenangebot)\p{L}*$/iu;
const ENDING = /(?:ies|y|es|s|en|er|e|n)$/iu;
// Behind the name of a part that goes on: `Design Pool - Set aside for small firms: We intend to …`
const NAME_ENDS = /\s[–—-]\s|:\s/u;
const LONGEST = 120;
const REACH = 60;

/** `Bidders may bid for one or more regions: Region 1 – North, …`: parts that bidders may choose among, numbered in the lines after the sentence that says so. */
export function partsOfferedAfter(source: Source, at: number, text: string): FoundLot[] {
  const name = [DIVIDED, AWARDED_BY, CHOSEN, CHOSEN_GERMAN].map((pattern) => pattern.exec(text)?.groups?.['name']).find((found) => found !== undefined);
  if (!name || NO_PART.test(name)) return [];
  const words = name.replace(ENDING, '').replace(/\s+/gu, '\\s+');
  const part = new RegExp(`^[\\s•●▪–-]*(?:\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]\\s+)?${words}\\p{L}{0,4}\\s+${LOT_NUMBER}\\s*[:–—-]\\s*(?<title>\\p{L}[\\s\\S]{2,})$`, 'iu');
  const found = source.units.slice(at + 1, at + 1 + REACH).flatMap((unit) => {
    const groups = part.exec(source.text.slice(unit.start, unit.end))?.groups;
    const title = nameIn(groups?.['title'] ?? '');
    return groups?.['number'] && isTitle(title) && !NO_TITLE.test(title) ? [{ source, number: groups['number'], title, start: unit.start, end: unit.end, sureness: 0.6 }] : [];
  });
  return found.length >= 2 ? found : [];
}

/** The name of a part: its line, or, where a text goes on behind it, what stands before the first mark; empty where none does. */
function nameIn(text: string): string {
  const line = text.trim();
  if (line.length <= LONGEST && !line.includes('\n')) return line;
  const end = line.search(NAME_ENDS);
  return end > 0 && end <= LONGEST ? line.slice(0, end).replace(/\s+/gu, ' ') : '';
}
