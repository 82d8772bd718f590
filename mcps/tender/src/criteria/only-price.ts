import type { Source } from '../source/source.ts';
import { indexAt } from '../source/source.ts';
import { cleanName } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { isTakenBack, LOWEST_FORMS } from './lowest-forms.ts';
import { lotAt, saysOf } from './standing.ts';

const LOWEST = '(?:niedrigste[rnm]?\\s+)?(?:\\p{L}*preis)';
const FORMS = [
  new RegExp(`(?:alleinige[sr]?|einzige[sr]?)\\s+(?:zuschlags|wertungs|bewertungs)kriterium(?:\\s+ist)?(?:\\s+der)?\\s*:?\\s*(?<name>(?:niedrigste[rn]?\\s+)?\\p{L}*preis)`, 'giu'),
  new RegExp(`zuschlagskriterium\\s+(?:ist\\s+|für\\s[^.]{3,40}\\sist\\s)(?:allein\\s+|ausschließlich\\s+|nur\\s+)?(?:der\\s+)?(?<name>(?:niedrigste[rn]?\\s+)?\\p{L}*preis)(?<whole>\\s+(?:mit\\s+)?(?:einer\\s+gewichtung\\s+von\\s+|zu\\s+)?\\(?100\\s*%)?`, 'giu'),
  new RegExp(`(?:angebot|bieter|unternehmen)\\s+mit\\s+dem\\s+(?<name>niedrigsten\\s+\\p{L}*preis)(?![^.]{0,40}punkt)`, 'giu'),
  new RegExp(`(?:zuschlag|wertung|vergabe)[^.]{0,40}?(?:erfolgt|wird)\\s+(?:allein|ausschließlich|nur)\\s+(?:nach|über|aufgrund|anhand|auf\\s+grundlage)\\s+(?:dem|den|des|der)?\\s*(?:kriteriums?\\s+)?["„]?(?<name>(?:niedrigste[rnm]?\\s+)?\\p{L}*preis)`, 'giu'),
  new RegExp(`(?<name>${LOWEST})\\s+(?:ist|bildet)\\s+(?:das\\s+)?(?:einzige|alleinige)[sr]?\\s+(?:zuschlags|wertungs|bewertungs)?kriterium`, 'giu'),
  /zuschlagskriterium\s+ist\s+zu\s+(?<whole>100\s*%)\s+der\s+(?<name>\p{L}*preis)/giu,
  /(?:zuschlag|vergabe|wertung)(?!\p{L})[^.]{0,40}?\s(?:auf\s+(?:der\s+)?grundlage|anhand|nach|aufgrund)\s+(?:des|dem)\s+(?<name>niedrigsten\s+\p{L}*preis)(?:es)?(?!\p{L})/giu,
  /zuschlag(?!\p{L})[^.]{0,60}?\s(?:das|dem)\s+(?<name>preisgünstigste[ns]?|billigste[ns]?)\s+(?:\p{L}+\s+)?angebot/giu,
  /(?<name>(?:der\s+)?niedrigste(?:r|n)?\s+preis)\s+(?:erhält|entscheidet)(?![^.]{0,40}punkt)/giu,
  /on\s+the\s+basis\s+of\s+(?:the\s+)?(?<name>lowest\s+(?:evaluated\s+|total\s+|overall\s+)?(?:price|cost))/giu,
  /(?:awarded\s+to|award\s+(?:will|shall)\s+be\s+made\s+to)\s+(?:the\s+)?(?<name>lowest[\p{L}\s,()/-]{0,60}?(?:bidder|offeror|seller|vendor|price|tenderer|offer|bid|quote|quotation|tender|responsible\s+\p{L}+)(?:\(s\))?)(?!\p{L})/giu,
  /award[^.]{0,140}?\s(?:to\s+be|is)\s+the\s+(?<name>lowest\s+evaluated(?:\s+\p{L}+)?\s+(?:bid|tender|offer|price))/giu,
  /(?:award|contract)[^.]{0,80}?\s(?<name>lowest[\s-]pric(?:e|ed)(?:,)?\s+technically[\s-]acceptable)/giu,
  /award(?!ed\s+on\s)[^.:]{0,120}?\s(?:submitting|submits|with|offering|has)\s+the\s+(?<name>lowest\s+(?:responsive\s+|responsible\s+|total\s+|evaluated\s+)*(?:bid|price|cost|offer|quote|quotation))(?!\p{L})(?![^.]{0,120}(?:points|marks|score))/giu,
  /(?:awarded?|contract)[^.]{0,80}?\sto\s+(?:the\s+)?(?<name>L-?1\s+bidder)(?!\p{L})/giu,
  /L-?1\s+bidder\s*\(?(?<name>lowest\s+(?:\p{L}+\s+)?price)\)?\s+(?:will|shall)/giu,
  /(?<name>L-?1\s+(?:bidder|price)|lowest\s+(?:quoted\s+)?(?:price|bidder)(?:\s*\(L-?1\))?)\s+(?:will|shall)\s+be\s+(?:awarded|selected|considered\s+for\s+award)(?![^.]{0,60}(?:100|points|marks|scor|%))/giu,
  /(?:bidder|offeror|tenderer|vendor|proposer)s?\s[^.]{0,30}(?<name>lowest\s+(?:price|bid|cost|quote))[^.]{0,90}\s(?:shall|will)\s+be\s+(?:awarded|selected)(?![^.]{0,60}(?:100|points|marks|scor|%))/giu,
  /(?:bid(?:der)?|offer(?:or)?|tender(?:er)?|vendor|supplier|propos(?:er|al)|quotation|quote)s?\s+(?:(?:who\s+(?:has\s+)?)?quot(?:es|ed|ing)|with|having|offering)\s+(?:the\s+)?(?<name>(?:lowest|L-?1)\s+(?:\p{L}+\s+){0,2}(?:price|bid|cost|quote|rates?))(?:[^.]|\.\d){0,90}\s(?:shall|will)\s+be\s+(?:awarded|selected|declared|chosen|considered|recommended|accepted)(?![^.]{0,60}(?:100|points|marks|scor|%))/giu,
  /award[^.]{0,140}?\s(?:has\s+been|to\s+be|is)\s+(?:determined|found|adjudged)\s+(?:as|to\s+be)\s+(?:the\s+)?(?<name>lowest\s+evaluated(?:\s+\p{L}+){0,2}?\s+(?:bid|tender|offer|price))(?!\p{L})/giu,
  /L-?1\s+(?:(?:bidder|party|status)\s+)?(?:is|will\s+be|shall\s+be)\s+(?:considered|decided|determined|evaluated|arrived\s+at|worked\s+out)\s+(?:on|by|from)\s+(?:the\s+)?(?:basis\s+of\s+)?(?:the\s+)?(?<name>(?:over\s?-?all\s+)?(?:lowest|L-?1)\s+(?:\p{L}+\s+)?(?:party|price|rates?|cost|bid(?:der)?|offer))(?!\p{L})/giu,
  /zuschlagskriteri(?:um|en)\s*:?\s*(?<name>(?:der\s+)?niedrigster?\s+\p{L}*preis)(?=\s*(?:\.|\n|$))/giu,
  /angebote?[^.]{0,60}?\snach\s+dem\s+(?<name>niedrigsten\s+\p{L}*preis)\s+(?:gewertet|bewertet|ausgewählt)(?!\p{L})(?![^.]{0,40}punkt)/giu,
  // Where each item goes to the lowest of its own.
  /evaluation\s+(?:criteri(?:a|on)\s+)?(?:is|are|will\s+be|shall\s+be)\s+(?:based\s+on|on\s+the\s+basis\s+of|on|done\s+on)\s+(?:the\s+)?(?<name>(?:individual\s+)?item[\s-]?wise\s+(?:L-?1|lowest)(?:\s+(?:basis|price|rates?))?)(?!\p{L})/giu,
  /(?<name>(?:individual\s+)?item[\s-]?wise\s+(?:L-?1|lowest)(?:\s+(?:basis|price|rates?))?)\s+(?:is|will\s+be|shall\s+be)\s+(?:considered|followed|adopted|applied|the\s+(?:basis|criteri(?:a|on)))(?=[^.]{0,60}(?:order|award|evaluat|purchas|contract|$))/giu,
  // Selection at least cost, as consultants are chosen.
  /(?<name>least[\s-]cost(?:\s+(?:based\s+)?(?:selection|system|method))?)(?:\s*\([A-Z]{2,5}\))?\s[^.]{0,40}\s(?:adopted|used|applied|followed)(?!\p{L})/giu,
  /(?<!kein\p{L}{0,2}\s)(?<name>billigstbieter(?:prinzip)?)(?!\p{L})/giu,
  /(?<name>price)\s+is\s+the\s+only\s+award\s+criterion/giu,
  /zuschlagskriterium\s*:?\s*(?<name>(?:niedrigster\s+)?preis)(?:\s*\(?(?:gewichtung\s*:?\s*)?(?<whole>100\s*%)|\s*$|\n)/giu,
  /(?<![\p{L}-])(?<name>(?:gesamt|angebots)?preis)\s*:?\s*\(?(?<whole>100\s*%)/giu,
  /(?<name>(?:niedrigste\s+)?\p{L}*preis)\s+(?:ausschlaggebend|entscheidend|maßgeblich)\s+und\s+(?:das\s+)?(?:alleinige|einzige)[sr]?\s+(?:zuschlags|wertungs)?kriterium/giu,
  ...LOWEST_FORMS,
];
const BARE = /^(?:[\d.)]*\s*)?[•–-]?(?<ticked>[☒☑✓x]\s)?\s*(?<name>(?:(?:der\s+)?niedrigste[rn]?\s+)?(?:\p{L}*preis)|lowest\s+(?:total\s+)?price|price\s+only)\s*(?<asked>:)?\s*\.?$/iu;
const YES = /^\s*(?:ja|yes|☒)(?!\p{L})/iu;
const BESIDES = /(?:will|shall)\s+also\s+(?:consider|take\s+into\s+account)\s+(?:the\s+)?(?<name>(?:\p{L}+\s+)?(?:completion|delivery)\s+(?:date|time|schedule|period))(?!\p{L})[^.]{0,140}(?<!\p{L})award/iu;
const BESIDES_REACH = 600;
const MENTIONS = /(?:zuschlag|billigst|kriteri|wertung|vergabe|award|lowest|least[\s-]cost|niedrigst|L-?1|100\s*%)/iu;
const NEXT = 60;
const OTHER_BOX = /(?<!\p{L})(?:mehrere\s+zuschlagskriterien|preis\s+und\s+(?:weitere|andere)\s+kriterien)(?!\p{L})/iu;
const MARK = /[☒☑✓✔]|(?:^|\n)\s*\[?x\]?\s/iu;
const BOX_REACH = 900;

/** The price alone: a sentence that says that the lowest one wins, or the price as all that a section on award criteria names. */
export function onlyPrice(source: Source): CriteriaGroup[] {
  const said = source.units.flatMap((unit, at): CriteriaGroup[] => {
    // What follows directly may end what a heading began: `Zuschlagskriterium` and below it `Preis`.
    const text = source.text.slice(unit.start, unit.end + NEXT);
    if (!MENTIONS.test(text)) return [];
    return FORMS.flatMap((form): CriteriaGroup[] =>
      [...text.matchAll(form)].flatMap((match): CriteriaGroup[] => {
        const { name, whole } = match.groups ?? {};
        if (!name || match.index >= unit.end - unit.start || isTakenBack(text, match.index, match.index + match[0].length)) return [];
        const start = unit.start + match.index + match[0].lastIndexOf(name);
        return [group(source, name, start, at, whole === undefined ? null : 100, whole === undefined ? 0.4 : 0.6)];
      }),
    );
  });
  return [...said, ...bareLines(source)].filter(({ criteria }) => !isOneOfTwoBoxes(source, criteria[0]?.start ?? 0)).slice(0, 6).map((one) => ({ ...one, criteria: [...one.criteria, ...besides(source, one.criteria[0]?.end ?? 0)] }));
}

/** What a sentence soon after says is looked at too: `will also consider the completion date … when determining the award`. */
function besides(source: Source, from: number): FoundCriterion[] {
  const match = BESIDES.exec(source.text.slice(from, from + BESIDES_REACH));
  const name = match?.groups?.['name'];
  if (!match || !name) return [];
  const start = from + match.index + match[0].indexOf(name);
  return [{ source, name: cleanName(name), start, end: start + name.length, percent: null, points: null, lot: null, sureness: 0 }];
}

/** A form lists the price beside `several criteria`; where no mark was read it says nothing. */
function isOneOfTwoBoxes(source: Source, start: number): boolean {
  return OTHER_BOX.test(source.text.slice(start, start + BOX_REACH)) && !MARK.test(source.text.slice(Math.max(0, start - 40), start));
}

/** A line that holds nothing but the lowest price, under one that names award criteria and before one that begins something else. */
function bareLines(source: Source): CriteriaGroup[] {
  return source.lines.flatMap((line, i): CriteriaGroup[] => {
    const { name, asked, ticked } = BARE.exec(line.text)?.groups ?? {};
    // A form asks, and the next line answers.
    if (asked && !YES.test(source.lines[i + 1]?.text ?? '')) return [];
    const above = source.lines[i - 1]?.text ?? '';
    if (!name || saysOf(above) !== 'award' || above.length > 140) return [];
    const at = indexAt(source.units, line.start);
    const next = source.units[at + 1];
    const lowest = /niedrigst|lowest|only/iu.test(name);
    const alone = !next || next.kind === 'heading' || next.section !== source.units[at]?.section;
    return (lowest || alone || ticked) && source.units[at]?.kind !== 'heading' ? [group(source, name, line.start + line.text.indexOf(name), at, null, 0.4)] : [];
  });
}

function group(source: Source, name: string, start: number, at: number, percent: number | null, clear: number): CriteriaGroup {
  return { criteria: [{ source, name: asNamed(name), start, end: start + name.length, percent, points: null, lot: lotAt(source, at), sureness: 0 }], standing: 'award', clear };
}

/** `niedrigsten Gesamtpreis` within a sentence is called `Niedrigster Gesamtpreis`; `Der niedrigste Preis` of a form stays as it is written. */
function asNamed(text: string): string {
  if (/^billigstbieter/iu.test(text)) return 'Preis';
  if (/^(?:preisgünstig|billig|preislich günstig)st/iu.test(text)) return 'Niedrigster Preis';
  if (/^Der niedrigste \p{L}*preis$/iu.test(text.trim()) && text.trim().startsWith('D')) return text.trim();
  return cleanName(text).replace(/^(?:(?:der|dem|den|des)\s+)?niedrigste[rnms]?\s+(?=\p{L}*preis)/iu, 'Niedrigster ');
}
