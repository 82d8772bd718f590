import type { Source } from '../source/source.ts';
import { asWritten } from './as-written.ts';
import { PRICE, TOPIC } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import { isPriced, isWhole } from './group.ts';
import { kindsOf } from './name-kinds.ts';
import type { ProposalForm, ProposedGroup } from './proposed-group.ts';
import { saysOf } from './standing.ts';

/** What the rules say of a group: how highly they rank it, and whether it is what they would give. */
export type RuleOpinion = { rank: number; chosen: boolean };

const FORMS: ProposalForm[] = ['table', 'names', 'lines', 'headings', 'list', 'short', 'ratio', 'series', 'rules'];
const WORDS: [string, RegExp][] = [
  ['award', /zuschlag|award|vergabekriteri|bestbiet|best value|wirtschaftlichst|basis (?:of|for) (?:award|selection)/iu],
  ['criteria', /criteri|kriteri|factor|merkmal/iu],
  ['evaluate', /evaluat|assess|wertung|bewert|beurteil|judg|select|auswahl|ausgewählt|rank/iu],
  ['weigh', /weigh|gewicht|wichtung|anteil|ratio|verhältnis|split/iu],
  ['points', /points?(?!\p{L})|punkt|scor|marks?(?!\p{L})/iu],
  ['follow', /following|folgende|nachstehend|as follows|wie folgt|below|based (?:up)?on|:\s*$/iu],
  ['qualify', /eignung|eligib|qualif|mindest|minimum|mandatory|pass\s*\/\s*fail|ausschluss|experience required|präquali|referenzen|shortlist/iu],
  ['pay', /payment|zahlung|invoice|rechnung|milestone|meilenstein|retention|einbehalt|sicherheit|bond|deposit|vertragsstrafe|penalt|liquidated|skonto|insurance|versicherung|steuer|tax|vat|discount|nachlass/iu],
  ['service', /service[- ]level|(?<!\p{L})slas?(?!\p{L})|availab|verfügbarkeit|uptime|response time|reaktionszeit|kpi|severity|defect|mangel/iu],
  ['grade', /excellent|outstanding|satisf|unacceptable|poor|good|sehr gut|befriedigend|mangelhaft|erfüllt|rating|skala|scale|bewertungsmaßstab/iu],
  ['submit', /submit|submission|einzureichen|vorzulegen|unterlagen|documents|contents?|inhalt|include|enclos|format|attach|anlage|form(?!\p{L})/iu],
  ['price', /price|preis|cost|kosten|fee|honorar|menge|quantity|einheit|unit|total/iu],
  ['sub', /sub-?\s?(?:criteri|factor)|unterkriteri|teilkriteri|im einzelnen|breakdown|aufgliederung|davon/iu],
];
const NAME_WORDS: [string, RegExp][] = [
  ['price', PRICE],
  ['topic', TOPIC],
  ['grade', /^(?:\d+\s*[-–=:]?\s*)?(?:nicht |teilweise |voll |very |sehr )?(?:erfüllt|gut|good|excellent|outstanding|poor|acceptable|unacceptable|satisf|befriedigend|mangelhaft|ausreichend|ungenügend|fair|average|meets|exceeds|fails?|none|no response|yes|no|ja|nein|high|medium|low|hoch|mittel|niedrig|major|minor)(?!\p{L})/iu],
  ['pay', /payment|zahlung|deposit|retention|einbehalt|penalt|vertragsstrafe|upon|after|completion of|abnahme|delivery of|invoice|umsatzsteuer|mwst|vat|tax|skonto|rabatt|discount|insurance|deckung|bond|bürgschaft|sicherheit/iu],
  ['verb', /(?<!\p{L})(?:must|shall|will|muss|müssen|wird|werden|ist|sind|is|are|has|have|should|soll|sollen|kann|können|may|can|hat|haben|bitte|please)(?!\p{L})/iu],
  ['submit', /form(?!\p{L})|anlage|appendix|annex|attachment|certificate|nachweis|erklärung|cover (?:letter|page)|table of contents|signature|unterschrift|schedule [a-z\d]|section|abschnitt|addend|exhibit|introduction|background|overview|general|allgemein|purpose|scope of (?:work|services)$/iu],
  ['judging', /evaluat|wertung|scor|award|zuschlag|kriteri|criteri|points|punkte|weight|gewicht|process|verfahren|committee|procedure/iu],
  ['total', /total|summe|gesamt|insgesamt|subtotal|zwischensumme/iu],
  ['qualify', /eignung|eligib|turnover|umsatz|registration|pass\s*\/\s*fail|mandatory|licen[cs]/iu],
  ['small', /^\p{Ll}/u],
  ['place', /^\s*(?:table|figure|page|seite|lot|los|position|item|phase|step|stufe|stage)(?!\p{L})/iu],
];
// What bids are judged by, said right before it.
const JUDGED = /(?:evaluat|assess|judg|scor|rank|rat(?:ed|ing)|compar|select|choos|award|consider|determin|recommend|zuschlag|bewert|gewertet|wertung|beurteil|auswahl|vergabe|entscheid)\p{L}*[\s\S]{0,200}?(?:criteri|kriteri|factor|consideration|elements|areas|aspect|gesichtspunkt|merkmal|following|folgende|based|basis|against|consider|account|anhand|grundlage|berücksichtigung|:\s*$)|(?:criteri|kriteri|factor)\p{L}*[\s\S]{0,120}?(?:evaluat|assess|judg|scor|rank|select|award|consider|determin|bewert|zuschlag|wertung|beurteil|auswahl|vergabe|entscheid)/iu;
const LEAD = 300;
const CONTEXT_UNITS = 3;
const REACH = 100_000;
const MANY_KINDS = 5;
const CONTENTS = /(?:table of )?contents|inhalt/iu;
const LEADERS = /\.{4,}|(?:\. ){4,}/u;

/** The names of a group's features, in the model's order. */
export const GROUP_FEATURES: readonly string[] = [
  ...FORMS.map((form) => `form_${form}`),
  'one', 'two', 'three_to_eight', 'over_ten', 'over_fifteen', 'figured', 'part_figured', 'percent', 'whole', 'thousand', 'total_written', 'percent_short', 'percent_over', 'alike', 'tiny', 'priced', 'price_twice', 'siblings', 'many_siblings', 'not_whole_siblings',
  'mean_length', 'long_name', 'short_name', 'repeated_names', 'named_elsewhere', 'contents', 'rising', 'late', 'first_page', 'spread', 'hundred_named', 'uneven', 'first_is_sum', 'holds_sums', 'whole_priced', 'figured_not_whole',
  ...NAME_WORDS.map(([name]) => `name_${name}`),
  ...['near', 'head', 'above', 'column'].flatMap((where) => WORDS.map(([word]) => `${where}_${word}`)),
  'near_says_award', 'near_says_evaluation', 'near_says_other', 'head_says_award', 'head_says_evaluation', 'head_says_other', 'above_says_award', 'above_says_other', 'column_says_award',
  'rules_chose', 'rules_rank', 'rules_ranked', 'rules_figured', 'rules_one', 'part_of_total',
  'sounding', 'kinds', 'round', 'near_criteria_follow', 'near_evaluate_follow', 'near_evaluate_criteria', 'priced_near_award', 'priced_near_criteria',
  'bare_lead_judges', 'bare_lead_says_award', 'bare_kinds',
];

/** What there is to be seen of a proposed group, for the model that chooses. */
export function groupFeatures(source: Source, group: ProposedGroup, opinion: RuleOpinion | null): number[] {
  const { form, siblings, total } = group;
  // Of several scales one is as good as another.
  const criteria = group.criteria.map(asWritten).filter(({ lot }, _, [first]) => lot === first?.lot);
  const several = criteria.length < group.criteria.length;
  const count = criteria.length;
  const share = (test: (one: FoundCriterion) => boolean): number => criteria.filter(test).length / Math.max(1, count);
  const figures = criteria.flatMap(({ percent, points }) => percent ?? points ?? []);
  const sum = figures.reduce((all, figure) => all + figure, 0);
  const figured = share(({ percent, points }) => percent !== null || points !== null);
  const percent = share((one) => one.percent !== null) > 0.5;
  const made = total !== null && Math.abs(total - sum) < 0.01;
  const whole = figures.length > 1 && (isWhole(criteria) || several);
  const length = criteria.reduce((all, { name }) => all + name.length, 0) / Math.max(1, count);
  const is = (test: boolean): number => (test ? 1 : 0);
  const texts = contextOf(source, group);
  const rising = figures.length > 3 && figures.every((figure, i) => i === 0 || (figure >= (figures[i - 1] ?? 0) && figure - (figures[i - 1] ?? 0) <= 4)) && new Set(figures).size > 2;
  const written = source.text.slice(criteria[0]?.start ?? 0, (criteria.at(-1)?.end ?? 0) + 80);
  const priced = criteria.filter(({ name }) => PRICE.test(name)).length;
  const row = [
    ...FORMS.map((one) => is(one === form)),
    is(count === 1), is(count === 2), is(count >= 3 && count <= 8), is(count > 10), is(count > 15), figured, is(figured > 0 && figured < 1), is(percent), is(whole), is(Math.abs(sum - 1000) < 1), is(made), is(percent && sum < 99), is(percent && sum > 101), is(figures.length > 2 && new Set(figures).size === 1), is(figures.some((figure) => figure < 3)), is(isPriced(criteria)), is(priced > 1), is(siblings > 0), Math.min(1, siblings / 10), is(siblings > 0 && !whole),
    Math.min(1, length / 80), share(({ name }) => name.length > 90), share(({ name }) => name.length < 8), 1 - new Set(criteria.map(({ name }) => name.toLowerCase())).size / Math.max(1, count), namedElsewhere(source, criteria), is(CONTENTS.test(texts.head) || LEADERS.test(written)), is(rising), (criteria[0]?.start ?? 0) / Math.max(1, source.text.length), is((criteria[0]?.start ?? 0) < 3000), Math.min(1, written.length / Math.max(1, count) / 2000), is(/(?<!\d)100(?!\d)/u.test(written.slice(-200))), figures.filter((figure) => !Number.isInteger(figure)).length / Math.max(1, count), is(figures.length > 2 && Math.abs(sum - 2 * (figures[0] ?? 0)) < 0.01), is(holdsSums(figures)), is(whole && isPriced(criteria)), is(figured > 0.5 && count > 1 && !whole && !made),
    ...NAME_WORDS.map(([, pattern]) => share(({ name }) => pattern.test(name))),
    ...[texts.near, texts.head, texts.above, texts.column].flatMap((text) => WORDS.map(([, pattern]) => is(pattern.test(text)))),
    is(saysOf(texts.near) === 'award'), is(saysOf(texts.near) === 'evaluation'), is(saysOf(texts.near) === 'other'), is(saysOf(texts.head) === 'award'), is(saysOf(texts.head) === 'evaluation'), is(saysOf(texts.head) === 'other'), is(saysOf(texts.above) === 'award'), is(saysOf(texts.above) === 'other'), is(saysOf(texts.column) === 'award'),
    is(opinion?.chosen === true), Math.max(0, Math.min(10, opinion?.rank ?? 0)) / 10, is(opinion !== null), is(opinion?.chosen === true) * figured, is(opinion?.chosen === true && count === 1 && figured === 0), is(total !== null && figures.length > 1 && sum < total - 0.01),
  ];
  const near = (one: string): boolean => WORDS.some(([word, pattern]) => word === one && pattern.test(texts.near));
  const { sounding, kinds } = kindsOf(criteria.map(({ name }) => name));
  const round = figures.filter((figure) => figure % 5 === 0).length / Math.max(1, figures.length);
  // A list without figures has only its lead and its names to be known by.
  const bare = figured === 0 && count > 1;
  const lead = bare ? leadOf(source, criteria) : '';
  return [
    ...row, sounding, kinds / MANY_KINDS, round, is(near('criteria') && near('follow')), is(near('evaluate') && near('follow')), is(near('evaluate') && near('criteria')), is(isPriced(criteria) && saysOf(texts.near) === 'award'), is(isPriced(criteria) && near('criteria')),
    is(bare && JUDGED.test(lead)), is(bare && saysOf(lead) === 'award'), is(bare) * (kinds / MANY_KINDS),
  ];
}

/** The words just before a group, the heading over it, those above that, and the heads of its columns. */
function contextOf(source: Source, { form, criteria, at, heads }: ProposedGroup): { near: string; head: string; above: string; column: string } {
  const unit = source.units[at];
  const text = ({ start, end }: { start: number; end: number }): string => source.text.slice(start, end);
  const before = source.units.slice(Math.max(0, at - CONTEXT_UNITS), at).filter(({ kind }) => kind !== 'table_row').map(text);
  const led = unit && form === 'series' ? source.text.slice(unit.start, criteria[0]?.start) : null;
  const own = led ?? (unit && unit.kind === 'paragraph' ? text(unit).slice(0, 200) : '');
  const path = source.sections[unit?.section ?? -1]?.path ?? [];
  const over = unit?.kind === 'heading' ? path.slice(0, -1) : path;
  return { near: [...before, own].join('\n').slice(-500), head: over.at(-1) ?? '', above: over.slice(0, -1).join('\n'), column: heads };
}

/** The words right before the first name, back to the end of a paragraph at most. */
function leadOf(source: Source, [first]: FoundCriterion[]): string {
  const before = source.text.slice(Math.max(0, (first?.start ?? 0) - LEAD), first?.start ?? 0).trimEnd();
  return before.split(/\n\s*\n/u).at(-1) ?? '';
}

/** Whether a figure is the sum of those after it: parts stand beside what they are parts of. */
function holdsSums(figures: number[]): boolean {
  return figures.some((figure, i) => {
    let sum = 0;
    return figures.slice(i + 1).some((part, j) => {
      sum += part;
      return j > 0 && Math.abs(sum - figure) < 0.01;
    });
  });
}

/** The share of names that are written again within some dozens of pages: what is judged is told about elsewhere too. */
function namedElsewhere(source: Source, criteria: FoundCriterion[]): number {
  const named = criteria.filter(({ name, start, end }) => source.text.slice(end, end + REACH).includes(name) || source.text.slice(Math.max(0, start - REACH), start).includes(name));
  return named.length / Math.max(1, criteria.length);
}
