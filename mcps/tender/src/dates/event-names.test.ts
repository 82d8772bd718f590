import { describe, expect, test } from 'vitest';
import { AFTER_THE_AWARD, CONTRACT_START, END_OF_BIDS, END_OF_BIDS_IN_PASSING, END_OF_QUESTIONS, MEETING, OPENING } from './event-names.ts';

const whole = (names: string, text: string): boolean => new RegExp(`^(?:${names})$`, 'iu').test(text);

describe('names of events', () => {
  test.each([
    ['the end of the time for bids', END_OF_BIDS, ['Ablauf der Angebotsfrist', 'dem Schluss der Offertfrist', 'der Frist', 'Abgabetermin', 'the proposal submission deadline', 'the deadline for receipt', 'the date bids are due', 'closing'], [true, true, false, true, true, true, true, false]],
    ['the same in passing', END_OF_BIDS_IN_PASSING, ['closing', 'the RFP deadline', 'bid submission', 'closing of the file', 'closing of file'], [true, true, true, false, false]],
    ['the opening', OPENING, ['dem Eröffnungstermin', 'Submissionstermin', 'the public bid opening', 'opening of the technical bids', 'the opening hours'], [true, true, true, true, false]],
    ['the end of questions', END_OF_QUESTIONS, ['the deadline for written questions', 'der Bieterfragenfrist', 'the question'], [true, true, false]],
    ['a meeting', MEETING, ['pre-bid conference', 'proponents’ meeting', 'site walk', 'Ortsbesichtigung', 'Bieterkonferenz', 'site office'], [true, true, true, true, true, false]],
    ['what comes after the award', AFTER_THE_AWARD, ['notice of intent to award', 'contract award', 'signature of the contract', 'Zuschlagserteilung', 'Vertragsunterzeichnung', 'signature of the form', 'the award committee'], [true, true, true, true, true, false, false]],
    ['the start of the contract', CONTRACT_START, ['contract start', 'commencement of the services', 'Vertragsbeginn', 'Projektstart', 'start of the day'], [true, true, true, true, false]],
  ])('%s', (_, names, texts, expected) => expect(texts.map((text) => whole(names, text))).toEqual(expected));
});
