import type { Source } from '../source/source.ts';

/** Whether words nearby say that award criteria follow, that bids are judged somehow, that something else is meant, or nothing. */
export type Standing = 'award' | 'evaluation' | 'other' | 'none';

const EXPLICIT = /zuschlagskrit|kriterien für die (?:vergabe|auswahl|auftrags|zuschlag)|zuschlags-|(?:an)?gebotswertung|vergabekriteri|bestbieter|bestangebot|wertungskrit|bewertungskrit|wertung der angebote|bewertung der angebote|(?:bewertungs|wertungs)matrix|award(?:ing)? criteri|basis (?:of|for) award|criteria for award|evaluation (?:and award )?(?:criteri|factors)|evaluation factors|assessment (?:criteri|matrix)|scoring (?:criteri|matrix)|assessment of tenders/iu;
const OTHER = /eignung|eligibility|eligible (?:bidder|vendor|offeror|tenderer|applicant|supplier)|(?:minimum|mandatory|bidder|vendor|contractor|pre-?)\s*(?:\p{L}+ )?qualif|qualification (?:criteri|requirement)|mindestanforderung|mindestkriteri|präqualif|auswahlkriteri|ausschlusskriteri|auswahl der bewerber|teilnahme(?:antrag|bedingung|wettbewerb)|leistungsfähigkeit|responsib(?:le|ility) (?:criteri|determin|standards)|mandatory criteri|pass\s*\/\s*fail|zahlung|payment|rechnungs|invoice|vertragsstrafe|service credit|milestone|meilenstein|severity|priorität|abnahme|(?<!\p{L})qualify(?!\p{L})|technically qualified|shortlist|acceptance criteri|(?:bewertungs|rating|scoring|noten|punkte)\s?-?(?:skala|scale|maßstab|schema|legend)|punktevergabe|wie folgt (?:bepunktet|benotet)|(?<!past )performance (?:will|shall) be (?:evaluated|measured|assessed|monitored)|auftragnehmer(?:s|in)? wird[^.]{0,60}kriterien|service[- ]level[^.]{0,20}$/iu;
const LEADS = /(?:zuschlag|angebote?|wertung|ermittlung|auswahl)[^.:]{0,110}?(?:folgende\p{L}*|nachstehende\p{L}*|diese\p{L}?)\s+(?:\p{L}+\s+){0,2}kriterien|folgende[nr]?\s+(?:gewichtete\p{L}*\s+)?kriterien|(?:award|proposals?|bids?|tenders?|quot(?:es|ations)|offers?|responses?|submissions?|applications?|selection|selecting|contractor|contract)(?!\p{L})[^.:]{0,110}?(?:following|these|below|listed)(?:\s+[\p{L}-]+){0,4}?\s+(?:criteria|factors|weights)|(?:evaluat|assess|scor|judg|award|select|rank)\p{L}*(?!\p{L})[^.:]{0,110}?(?:following|these|below|listed)(?:\s+[\p{L}-]+){0,4}?\s+(?:elements|considerations|areas|categories)|(?:criteria|factors)[^.:]{0,80}?(?:evaluat|award|select|descending order|order of importance|scor)|(?:will|shall) be (?:evaluated|scored|judged|assessed|ranked|considered)[^.]{0,60}?(?:as follows|following|against|according to)|(?:following|these|listed below|below)\s+(?:[\p{L}/-]+\s+){0,4}?factors(?!\p{L})|(?:points?|point values|weights?|scores?)[^.:]{0,30}?(?:are|is|will be) (?:allocated|assigned|given|distributed)|(?:select|award|evaluat|assess|chos|choose|judg|rank)\p{L}*[^.:]{0,80}?(?:on the basis of|based (?:up)?on|according to|against|considering|(?<=(?:evaluat|assess|judg|scor|rat)ed )on)(?:\s+(?:the\s+)?(?:following|these))?\s*:?$|(?:evaluate|assess|judge|score|rate|compare|select|choose)\s+(?:[\p{L}’']+\s+){1,3}(?:(?:up)?on|by|against|for)\s+(?:the\s+following|these)\s*:?$|evaluat\p{L}*[^.:]{0,80}?(?:following|these)\s+(?:\p{L}+\s+){0,2}(?:aspects|areas|parameters)|award[^.]{0,160}?factors considered|qualitative (?:selection )?(?:criteri|requirement)|(?:evaluation|award|selection)(?!\p{L})[^.:]{0,60}\s(?:considers|takes into account|will (?:consider|take into account))(?: the following)?\s*:?$|value[- ]for[- ]money (?:assessment|criteri)|considered in (?:selecting|evaluating|awarding|making)|zu erreichende(?:n)? punkte|(?:zuschlag|vergabe|auswahl|entscheidung)\p{L}*(?!\p{L})[^.:]{0,60}(?:maßgeblich|entscheidend|ausschlaggebend)|gesichtspunkten? (?:beurteilt|bewertet|gewertet)|angebote?[^.:]{0,80}\s(?:anhand|auf (?:der )?grundlage)(?: von| der| des)?\s*:?$|bei der auswahl[^.:]{0,60}(?:achten|berücksichtig|beachten|zählt|zählen)|(?:award|select|evaluat|choos|bids?|proposals?|offers?|tenders?)\p{L}*(?!\p{L})[^.:]{0,80}taken into (?:account|consideration)|(?:maximal|max\.)\p{L}* (?:\d+ )?punkt|factors will be (?:considered|evaluated|used)|descending order of importance|absteigender reihenfolge|out of (?:a (?:total|maximum|possible) )?(?:of )?\d{2,4} points|total (?:number of )?points/iu;
const EVALUATION = /^(?:[\divx]{1,4}[\d.)]*\s+|section \w+\.?\s+)?(?:bewertung|wertung|zuschlag|award|evaluation|scoring|selection|auswahl)(?:\s+(?:of|der|des|and|und|procedure|process|method\p{L}*|verfahren)(?:\s+\p{L}+){0,3})?$|gewicht(?:ung|et)|weight(?:ed|ing|age)|selection criteri|evaluat|bewert|wertung|scor(?:ed|ing)|auswertung|wirtschaftlichkeitsprinzip|wirtschaftlichste[nrs]? angebot|entscheidung für (?:einen|den) (?:an)?bieter/iu;
const TAIL = 280;
const TITLE = /^(?:\d[\d.]*\s+)?\p{Lu}[^.:;,\n]{6,50}$/u;

/** What a text says of the entries after it. */
export function saysOf(text: string): Standing {
  const tail = text.slice(-TAIL).replace(/\s+/gu, ' ').trim();
  if (EXPLICIT.test(tail)) return 'award';
  if (OTHER.test(tail)) return 'other';
  if (LEADS.test(tail)) return 'award';
  return EVALUATION.test(tail) ? 'evaluation' : 'none';
}

/** What the words before a unit say of it: those of up to `reach` units before it, then the headings above; the nearest that say anything. */
export function standingAt(source: Source, at: number, reach = 3): Standing {
  const unit = source.units[at];
  if (!unit) return 'none';
  const before = source.units.slice(Math.max(0, at - reach), at).toReversed().filter(({ kind }) => kind !== 'table_row').map(({ start, end, section }) => ({ text: source.text.slice(start, end), outside: section !== unit.section, above: false }));
  const path = (source.sections[unit.section]?.path ?? []).toReversed().map((text) => ({ text, outside: false, above: true }));
  let vague: Standing = 'none';
  let titled = false;
  // A heading stands under those above it; what was said before it belongs to the section that it ends.
  for (const { text, outside, above } of unit.kind === 'heading' ? [...path.slice(1), ...before] : [...before, ...path]) {
    // Before a title of its own, though no heading, stands what is about something else.
    if (titled && !above) continue;
    const says = saysOf(text);
    // Nor does the section before take back what a section's own heading says.
    if (says === 'award' || (says === 'other' && !(outside && vague === 'evaluation' && unit.kind !== 'heading'))) return says;
    if (says === 'evaluation') vague = 'evaluation';
    titled ||= says === 'evaluation' && TITLE.test(text);
  }
  return vague;
}

const LOT = /(?:^|[\s(])(?:fach|teil|gebiets)?(?:los|lot)\s*(?:nr\.?|no\.?)?\s*(\d{1,3}|[A-H])(?![\p{L}\d])/iu;

const LOTS = /(?<!\p{L})(?:sub-?|fach|teil|gebiets)?(?:lose|lots)(?!\p{L})/iu;

/** The lot that a unit stands under, by the headings above it or the line before it; null where none or several are named. */
export function lotAt(source: Source, at: number): string | null {
  const unit = source.units[at];
  const before = source.units.slice(Math.max(0, at - 2), at).toReversed().filter(({ kind }) => kind !== 'table_row').map(({ start, end }) => source.text.slice(start, end));
  const above = (source.sections[unit?.section ?? -1]?.path ?? []).toReversed().filter((title) => !isLeft(source, title, unit?.start ?? 0));
  for (const text of [...before, ...above]) {
    if (text.length < 160 && !LOTS.test(text)) {
      const lot = LOT.exec(text)?.[1];
      if (lot) return lot;
    }
  }
  return null;
}

/** Whether a heading further down, before `at`, names another lot or several: then that above governs no more, however the levels read. */
function isLeft(source: Source, title: string, at: number): boolean {
  const from = source.sections.findLastIndex((section) => section.title === title && section.start <= at);
  const lot = LOT.exec(title)?.[1];
  return lot !== undefined && source.sections.slice(from + 1).some((section) => section.start <= at && (LOTS.test(section.title) || (LOT.exec(section.title)?.[1] ?? lot) !== lot));
}
