import type { Candidate } from '../engine/candidate.ts';
import { knownTown } from '../places/gazetteer.ts';
import { isCountry, isState } from '../places/regions.ts';
import type { Source } from '../source/source.ts';

const EARLY = 8000;
const TOWN = "\\p{Lu}[\\p{L}'’-]+(?:\\s(?:(?:am|an\\sder|im|upon|of)\\s)?\\p{Lu}[\\p{L}'’-]+){0,2}";
const AREA = '[Cc]ounties|[Dd]istricts|[Rr]egions|[Pp]rovinces|[Ss]tates|[Mm]unicipalities|[Tt]ownships|[Bb]oroughs';
const OF_AREA = new RegExp(`\\s(?:${AREA})$`, 'u');
const AREAS = `(?:\\s(?:${AREA})(?!\\p{L}))?`;
const JOINED = `(?<names>${TOWN}(?:,\\s${TOWN}){0,6},?\\s(?:and|und|sowie|&)\\s${TOWN})${AREAS}`;
// What is looked after or built there, in the plural: `the kitchens of its schools in …`, `in ihren Häusern in …`, `water points in …`.
const THINGS = '(?:[Hh]äuser|[Ss]chulen|[Kk]itas|[Gg]ebäude|[Ss]tandorte|[Ll]iegenschaften|[Mm]useen|[Kk]liniken|[Ff]ilialen|[Ww]achen|[Bb]äder|[Hh]eime|[Oo]bjekte|[Ss]traßen|[Ss]pielplätze|[Ww]ohnungen|[Aa]nlagen)n?|(?:[Ss]chools|[Kk]itchens|[Hh]ouses|[Hh]omes|[Bb]uildings|[Ss]ites|[Ff]acilities|[Pp]roperties|[Cc]ent(?:re|er)s|[Rr]oads|[Ss]treets|[Pp]arks|[Cc]linics|[Hh]ospitals|[Ll]ibraries|[Mm]useums|[Pp]oints|[Ww]ells|[Bb]oreholes|[Bb]ridges|[Dd]epots|[Cc]ampuses|[Ss]tations|[Cc]ommunities|[Vv]illages|[Hh]arbou?rs|[Cc]emeteries|[Ss]helters)';
const OF_THINGS = new RegExp(`(?<!\\p{L})(?:${THINGS})\\s(?:in|at|an|of)\\s(?:the\\s)?${JOINED}`, 'gu');
// `located in A and B`, `delivered to A, B and C`
const DONE_THERE = new RegExp(`(?<!\\p{L})(?:(?:[Ww]orks?|[Ss]ervices?|[Tt]raining|[Ss]urveys?|[Cc]leaning|[Mm]aintenance|[Rr]epairs?|[Rr]ehabilitation|[Cc]onstruction|[Ii]nstallation|[Aa]rbeiten|[Ll]eistungen|[Rr]einigung|[Pp]flege|[Ww]artung|[Ss]anierung|[Nn]eubau)(?:\\s(?:(?:is|are|will\\sbe|to\\sbe|shall\\sbe|werden|sind)\\s)?(?:performed|provided|carried\\sout|delivered|done|located))?)\\s(?:in|an\\sden\\sStandorten)\\s${JOINED}`, 'gu');
// Where somebody sits, people meet or bids go.
const ELSEWHERE = /(?<!\p{L})(?:bids?|bidders?|tenderers?|proposals?|submi\p{L}+|meetings?|conferences?|courts?|contact|references?|experience|previous|past|similar|courts|gerichtsstand|referenzen|vergleichbar\p{L}*)(?!\p{L})/iu;

const SEAT = /(?<!\p{L})(?:offices?|headquarter\p{L}*|based|seat|sitz\p{L}*|büros?)(?!\p{L}).{0,20}$/iu;

/** Towns or areas that one sentence joins as where the work is: `its schools in Poole, Wareham and Swanage`, `Water Points in A and B Counties`. */
export function placesOfTowns(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    [OF_THINGS, DONE_THERE].flatMap((pattern) =>
      [...source.text.slice(0, EARLY).matchAll(pattern)].flatMap((match) => {
        const names = match.groups?.['names'] ?? '';
        const from = match[0].indexOf(names);
        const before = source.text.slice(Math.max(0, match.index - 70), match.index + from).split(/[.;:]\s|\n\s*\n/u).at(-1) ?? '';
        if (ELSEWHERE.test(before) || SEAT.test(before) || !areTowns(names)) return [];
        const start = match.index + from;
        const end = match.index + match[0].length;
        return [{ value: source.text.slice(start, end).replace(/\s+/gu, ' '), finder: 'scope', strength: 0.84, spans: [{ source, start, end }], derived: false }];
      }),
    ),
  );
}

/** Whether most of the joined names are known; of two one may be a village that no list has. */
function areTowns(names: string): boolean {
  const parts = names.replace(OF_AREA, '').split(/,?\s(?:and|und|sowie|&)\s|,\s/u);
  const known = parts.filter((name) => isState(name) || isCountry(name) || knownTown(name) !== null);
  return known.length * 2 >= parts.length;
}
