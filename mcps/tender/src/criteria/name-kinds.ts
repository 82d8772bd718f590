import { PRICE } from './criterion.ts';

// What bids are judged by, as their criteria call it in German and English.
const KINDS: readonly RegExp[] = [
  PRICE,
  /method|(?<!\p{L})(?:work ?plan|understand|approach|concept|konzept|herangeh|vorgehen|ausführungsweise|lösung|solution|creativ|innovat|idea|design|gestaltung|entwurf|proposal|response(?!\p{L})|scope)/iu,
  /(?<!\p{L})(?:expert|resum|key (?:staff|person)|personnel|staff|team|personal(?!\p{L})|kompetenz|qualifi|training|skill|schulung|projektleit|consultant)/iu,
  /(?<!\p{L})(?:experien|erfahrung|referen|past perf|firm|company|corporate|profile|capacit|capab|organi[sz]ation|reputation|track record|similar|fachlich|unternehmen|history|leistungsfäh)/iu,
  /(?<!\p{L})(?:qualit|techni|function|feature|funktion|usab|bedien|benutz|user|perform|leistung|suitab|eignung|secur|datenschutz|barriere|accessib|integration|ästhet|energ|standard|complian)/iu,
  /(?<!\p{L})(?:schedul|tim(?:e|ing)|completion|deliver|liefer|termin|bauzeit|frist|zeitplan|availab|verfügbar|lead time|reaktion)/iu,
  /(?<!\p{L})(?:support|maint|service|warrant|guarantee|garantie|gewährleist|wartung|transition|implement|management|risk|safety)/iu,
  /(?<!\p{L})(?:local|small business|dbe|mbe|minorit|indigenous|aborigin|value[- ]add|added value|sustainab|environment|nachhalt|umwelt|sozial|social|communit|diversity|benefit|equity|preference|klima|carbon)/iu,
  /(?<!\p{L})(?:demo(?:nstrat|(?!\p{L}))|presentation|präsent|interview|sample|muster|clarity|completeness|cover letter|responsive|arbeitsprobe|poc(?!\p{L})|proof of concept)/iu,
];

/** The share of names that sound like something bids are judged by, and how many kinds of it they name. */
export function kindsOf(names: string[]): { sounding: number; kinds: number } {
  const sounding = names.filter((name) => KINDS.some((kind) => kind.test(name))).length;
  return { sounding: sounding / Math.max(1, names.length), kinds: KINDS.filter((kind) => names.some((name) => kind.test(name))).length };
}
