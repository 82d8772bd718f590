import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { findAmounts } from './money.ts';
import { BOUND, CONDITION, currencyIn, ONE_LOT, OTHER } from './sums-of-others.ts';

type Money = { amount: number; currency: string };

// `rund 18.500 Euro eingeplant`, `auf CHF 9,8 Mio. veranschlagt`, `CAD 2.4 million has been set aside`: the sum before its verb.
const VERB_BEHIND = /^[^.;!?\n]{0,30}?(?<!\p{L})(?:(?:eingeplant|veranschlagt|budgetiert|kalkuliert|etatisiert|bereitgestellt)(?!\p{L})|(?:has|have|is|are)\s(?:been\s)?(?:set\s+aside|budgeted|allocated|earmarked|reserved)(?!\p{L}))/u;
// `We estimate the work at about $48,000`, `It is estimated that expenditure may amount to some €180,000`, `we have up to USD 30k for this`
const VERB_BEFORE = /(?<!\p{L})(?:(?:we|council|city|county|department|authority|buyer|board|agency|owner)\s(?:has\s)?estimates?d?\s(?:the\s|that\s)?[^.;!?\n]{0,60}?(?:work|cost|contract|project|value|expenditure|job|spend)[^.;!?\n]{0,40}?(?:at|is|be|to|of)|estimated\sthat\s[^.;!?\n]{0,30}?(?:expenditure|spend|cost|value|contract)[^.;!?\n]{0,60}?(?:amount\sto|be|reach|total)|(?:we|foundation|project|council|city)\s(?:have|has)\s(?:up\sto\s)?(?=[^.;!?\n]{3,30}\sfor\sthis))\s?(?:about|around|approximately|some|roughly|up\sto|in\sthe\sregion\sof)?\s?$/iu;
// What is paid otherwise: prizes, income, works that are done.
const ELSEWHERE = /(?<!\p{L})(?:preis(?:summe|geld\p{L}*|e)?|prizes?|awards?|salary|salaries|einnahmen|income|bonus|valued|annual|jährlich|im\sjahr|last\s(?:year|time)|zuletzt|damals|20\d\d\swurden|population)(?!\p{L})/iu;
const LEAST = 500;
const REACH = 160;

/** Sums that a sentence says are planned, set aside or estimated for the work, their verb behind them or before. */
export function sumsWithVerbs(sources: Source[]): Candidate<Money>[] {
  return sources.flatMap((source) =>
    findAmounts(source.text).flatMap(({ start, end, amount, currency }): Candidate<Money>[] => {
      const before = source.text.slice(Math.max(0, start - REACH), start).split(/(?<!(?:Mio|ca|rd|approx))[.!?;]\s+(?=\p{Lu})|\n\s*\n/u).at(-1) ?? '';
      const after = source.text.slice(end, end + 60);
      const behind = VERB_BEHIND.exec(after)?.[0];
      if (amount < LEAST || (behind === undefined && !VERB_BEFORE.test(before.replace(/\s+/gu, ' ')))) return [];
      const said = `${before}${behind ?? ''}`;
      if ([OTHER, ELSEWHERE, CONDITION, ONE_LOT].some((words) => words.test(said)) || BOUND.test(before)) return [];
      return [{ value: { amount, currency: currencyIn(source, start, currency) }, finder: 'verb', strength: 0.74, spans: [{ source, start, end }], derived: false }];
    }),
  );
}
