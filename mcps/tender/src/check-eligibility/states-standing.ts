import { FORMAL_WORDS, STANDING_WORDS } from '../bidding/standing.ts';
import type { Ask } from './asks.ts';
import { certifiesThing } from './certificates.ts';

// How papers are filled in and read: `Der Bewerberbogen ist auszufüllen`, `Die Prüfung der Eignung erfolgt anhand …`
const PAPERS =
  /(?:bewerberbogen|formblatt|formular|vordruck|unterlagen|angaben)(?!\p{L})[^.]{0,80}\s(?:auszufüllen|ausgefüllt|einzureichen|eingereicht|zu verwenden|beizufügen)(?!\p{L})|prüfung der eignung erfolgt|(?:mitarbeit|beschäftigt|person)\p{L}*\s(?:schriftlich\s)?zu verpflichten|unterbleiben[^.]{0,80}ausschluss|^(?:steht|liegt|kommt|kann)(?!\p{L})[^.]{0,240}(?<!\p{L})(?:nicht|kein)[^.]{0,200}ausgeschlossen|(?:responses|answers) will be used|\?$|(?:false|falsche\p{L}*) (?:certification|statement|representation|angaben|erklärung)|^(?:factor|criterion|kriterium)\s+\d/iu;
// What the winner is bound to later, and licences of software: `the licensed product`, `shall immediately notify`
const LATER = /licen[cs]ed product|licen[cs]e (?:term|right|grant|effective)|source code|escrow|software media|certified mail|(?:immediately|promptly) notify|void and of no effect|shall not apply to|(?:grounds for rejection of|audit)(?!\p{L})[^.]{0,80}(?:work|product|licen[cs]e)|payment voucher|policy shall include/iu;
const HOW_TO_NAME = /formblatt|formular|vordruck|auszuführen|abzustellen|einzugehen|darzustellen|zu beschreiben|zu verwenden|prepared for checks|provide feedback/iu;

/** Whether a clause in which nothing definite is asked still says what a bidder must be, rather than how to fill in papers or what a contract binds to later. */
export function statesStanding(text: string): boolean {
  return STANDING_WORDS.test(text) && !FORMAL_WORDS.test(text) && !text.endsWith(':') && !PAPERS.test(text) && !LATER.test(text) && !certifiesThing(text);
}

/** Whether references are only told how to be written down: no number, age or value of them is asked. */
export function onlyHowToName(asks: Ask[], text: string): boolean {
  return asks.length > 0 && HOW_TO_NAME.test(text) && asks.every((ask) => ask.kind === 'references' && ask.count === null && ask.years === null && ask.value === null);
}
