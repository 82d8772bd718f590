import { OVER } from './other-matters.ts';

// `free from defects for a period of one year`, `ineligible to bid for a period of four years`: anywhere in its sentence. Fewer words than
// other-matters.ts has: what is said here is never proposed, what is said there only weighs against a length.
const WARRANTED = /disqualif|(?<!\p{L})(?:in|non-?)eligib|debar|free\s+(?:from|of)\s+(?:any\s+|all\s+)?defects?|workmanship|warrant(?:y|ies|s)(?!\p{L})|frei\s+von\s+mängeln|gewährleist/iu;
// What binds those who did not win is no contract.
const NOT_WON = /bindet|erfolglos|nicht\s+erfolgreich|unsuccessful/iu;
// `… um ein weiteres Jahr verlängern`: what the length is for may stand after it.
const RENEWED = /^(?:\s+(?:after|following|from)\s+such\s+\p{L}|\s+(?:have|has)\s+(?:elapsed|passed)(?!\p{L})|\s+(?:extensions?|renewals?|option)(?!\p{L})|[^.;,]{0,40}?(?<!\p{L})(?:verlängert?|verlängern|zu verlängern|ausgeschlossen|vor ablauf|gekündigt|zu kündigen)(?!\p{L}))/iu;
// `items are supported for five years`, `leases over four months`, `Laufzeit der Webseite`.
const OF_THINGS = /(?<!\p{L})(?:supported|leases?|laufzeit\s+(?:der|des|von|eines|einer)\s+(?!(?:\p{L}+[-\s])?\p{L}*(?:vertrag|rahmen|auftrag|vereinbarung|projekt|vorhaben|leistung|maßnahme|beschaffung))\p{L})[^.;]{0,40}$/iu;

// `three years after termination`: when the contract is over.
const AFTERWARDS = new RegExp(`^[\\s),]*(?:from|after|following|beyond|nach|ab)\\s(?:(?:the|its|their|der|dem|die|of|date|this)\\s){0,4}(?:${OVER}|final\\spayment)(?!\\p{L})`, 'iu');

/** Whether what its own sentence says of the length at `start`–`end` of a text is of another matter: a ban, a guarantee, a renewal, what binds who did not win. */
export function lastsOtherwise(text: string, start: number, end: number): boolean {
  const said = text.slice(Math.max(0, start - 300), start).split(/(?<!\d)[.;:]\s|\n\s*\n/u).at(-1) ?? '';
  return WARRANTED.test(said) || NOT_WON.test(said.slice(-60)) || OF_THINGS.test(text.slice(Math.max(0, start - 70), start)) || RENEWED.test(text.slice(end, end + 90)) || AFTERWARDS.test(text.slice(end, end + 90));
}
