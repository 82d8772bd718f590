import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { FRONT } from './procedure-in-head.ts';
import type { KindSpot, ProcedureProposal } from './procedure-proposals.ts';

const ANNOUNCES = /(?:issu(?:es?|ed|ing)|invit(?:es?|ing)|solicit(?:s|ing)|releas(?:es?|ed|ing)|publish(?:es|ed|ing)|seek(?:s|ing)|accept(?:s|ing)?|receiv(?:es?|ing)|launch(?:es|ed|ing)|conduct(?:s|ed|ing)?|announces?|through|via|by way of|by means of|using|as|is|im (?:wege|rahmen)(?: einer?s?)?|durch|mittels|als|führt|ist)(?: (?:an?|the|this|its|one|eine[rnms]?|ein|der|das|die))?(?: (?:formal|open|public|competitive|sealed|following))?\s*["“„(]?$/iu;
const OF_ANOTHER = /(?:supersed|replac|cancel|previous|former|earlier|prior|follow|award|ersetzt|aufgehoben|frühere|last|selected|shortlist|result)[^.;]*$/iu;
const ON_CONDITION = /(?:nicht|nur|kein\p{L}*|sofern|falls|bei|only for|not|other than|unless|if|whether|where|wenn|when|any|each|future|subsequent|another|other|similar|such|or|oder)\s(?:\p{L}+\s){0,3}$/iu;
const TICKED = /(?:[☒☑✓✗✔]|\[[xX]\])\s*$/u;
const GERMAN = /verfahren|vergabe|ausschreibung|wettbewerb|dialog|auftrag|beschaffung/u;
// How bids are made or sent tells less than what is asked for.
const VAGUE = /^(?:sealed|competitive|electronic|two|single|three|e ?tender|tender)/u;
// Who answers a paper is called by what it asks for.
const PARTIES: [string, RegExp][] = [['proposal', /\b(?:proposers?|proponents?)\b/giu], ['bid', /\bbidders?\b/giu], ['tender', /\btenderers?\b/giu], ['quotation', /\b(?:quoters?|offerors?|vendors?|quotes?)\b/giu]];

/** What a kind of procedure looks like in its paper, as numbers between 0 and 1. The order is the model's. */
export const PROCEDURE_FEATURES = [
  'strength', 'strong', 'best', 'head', 'top', 'early', 'front', 'alone_top', 'starts', 'heading', 'ticked', 'announced', 'condition',
  'share', 'most', 'only', 'only_front', 'first', 'german', 'vague', 'party', 'letters_often',
] as const;

const [HEAD_LINES, TOP_LINES] = [8, 20];
const [EARLY, FIRST_PAGES] = [1500, 6000];
const MAX_SPOTS = 60;
const STRONG = 0.5;
const flag = (is: boolean): number => (is ? 1 : 0);
const earliest = ({ spots }: ProcedureProposal): number => spots.reduce((least, { start }) => Math.min(least, start), Number.MAX_SAFE_INTEGER);

/** The features of each proposal of a source, in the order of PROCEDURE_FEATURES. */
export function procedureFeatures(source: Source, proposals: ProcedureProposal[]): number[][] {
  const counts = proposals.map(({ spots }) => spots.length);
  const [all, most] = [counts.reduce((sum, one) => sum + one, 0), Math.max(...counts)];
  const inFront = proposals.filter((one) => earliest(one) < FRONT);
  const first = Math.min(...proposals.map(earliest));
  const parties = new Map(PARTIES.map(([wanted, names]) => [wanted, source.text.match(names)?.length ?? 0]));
  const party = [...parties.values()].reduce((sum, one) => sum + one, 0);
  return proposals.map((one) => {
    const [at, count] = [earliest(one), one.spots.length];
    return [
      one.strength, flag(one.strength >= STRONG), flag(one.strength >= STRONG && proposals.every(({ strength }) => strength <= one.strength)),
      ...ofPlaces(source, one, at),
      count / all, flag(count === most && most > 1), flag(proposals.length === 1), flag(inFront.length === 1 && inFront[0] === one), flag(at === first),
      flag(GERMAN.test(one.kind)), flag(VAGUE.test(one.kind)), (parties.get(one.kind.split(' ').at(-1) ?? '') ?? 0) / Math.max(1, party),
      Math.min(1, Math.log(Math.max(1, one.spots.filter(({ letters }) => letters).length)) / 4),
    ];
  });
}

function ofPlaces(source: Source, { spots }: ProcedureProposal, first: number): number[] {
  const places = spots.slice(0, MAX_SPOTS).map((spot) => placeOf(source, spot));
  const any = (is: (place: (typeof places)[number]) => boolean): number => flag(places.some(is));
  const share = (is: (place: (typeof places)[number]) => boolean): number => places.filter(is).length / Math.max(1, places.length);
  return [
    any(({ line }) => line < HEAD_LINES), any(({ line }) => line < TOP_LINES), Math.exp(-first / EARLY), Math.exp(-first / FIRST_PAGES),
    any(({ line, alone }) => alone && line < TOP_LINES), any(({ starts }) => starts), any(({ heading }) => heading), any(({ ticked }) => ticked),
    any(({ announced }) => announced), share(({ onCondition }) => onCondition),
  ];
}

function placeOf(source: Source, { start, end }: KindSpot) {
  const line = indexAt(source.lines, start);
  const text = source.lines[line]?.text ?? '';
  const from = Math.max(0, start - (source.lines[line]?.start ?? start));
  const before = source.text.slice(Math.max(0, start - 70), start).replace(/\s+/gu, ' ');
  const said = before.split(/[.!?;]\s+(?=\p{Lu})/u).at(-1) ?? before;
  const ended = !/[.,;]$/u.test(text);
  return {
    line, alone: ended && text.length <= end - start + 40, starts: ended && from < 4 && text.length < 140, heading: unitAt(source, start)?.kind === 'heading',
    ticked: TICKED.test(text.slice(0, from)),
    announced: start < FRONT && ANNOUNCES.test(said) && !OF_ANOTHER.test(said), onCondition: ON_CONDITION.test(`${said.trimEnd()} `),
  };
}
