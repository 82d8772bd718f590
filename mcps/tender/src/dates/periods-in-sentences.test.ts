import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

describe('periods in sentences', () => {
  test.each([
    ['The Town of Dunmore is accepting bids for a pilot project of mowing services on its lots from April 3rd, 2029, until October 2nd, 2029.', '2029-04-03', '2029-10-02'],
    ['Gegenstand ist die Gaslieferung an die Schulen der Stadt Talburg im Zeitraum 01.03.2029 bis 28.02.2031.', '2029-03-01', '2031-02-28'],
    ['Each bid is for a two-year period beginning July 1, 2029.', '2029-07-01', null],
    ['Der Auftrag wird für die Dauer von drei Jahren beginnend am 01.07.2029 vergeben.', '2029-07-01', null],
    ['Period of Performance: on or about date of award – 28 June 2029.\n\nPeriod of trials: 09 Jun – 27 Jun 2029', null, '2029-06-28'],
    ['Duration: date of award through 28 June 2029.', null, '2029-06-28'],
    ['Project Period: from contract signing to 28 June 2029', null, '2029-06-28'],
    ['Laufzeit: Zuschlagserteilung bis 31.12.2029', null, '2029-12-31'],
    ['The Village of Dunmore is requesting tenders for weekly hedge cutting along its lanes beginning May 7, 2029 to April 30, 2031. It may end before.', '2029-05-07', '2031-04-30'],
    ['Das Projekt soll am 1. Juli 2029 beginnen und am 31. Dezember 2031 enden.', '2029-07-01', '2031-12-31'],
    ['Die Arbeiten sollen voraussichtlich ab 01.03.2029 aufgenommen werden.', '2029-03-01', null],
    ['Sealed bids will be accepted until 2:00 PM, Tuesday, January 27, 2029 to supply the town with road salt for the period of March 1, 2029 through February 28, 2030.', '2029-03-01', '2030-02-28'],
    ['Estimated dates 1st March to 30th April 2029', '2029-03-01', '2029-04-30'],
    ['Expected delivery time: Friday, June 22, 2029', null, '2029-06-22'],
  ])('%s', async (text, start, end) => {
    const { contract_start, contract_end } = await fieldsOf(text);
    expect([contract_start.value, contract_end.value]).toEqual([start, end]);
  });

  test.each([
    'Bids are accepted from April 3rd, 2029, until May 2nd, 2029.',
    'Sealed bids for services will be received for the period of April 3rd, 2029, through May 2nd, 2029.',
    'Tenders for services may be sent from 3 April 2029 to 2 May 2029.',
    'The date of award is 28 June 2029.',
    'Contract award – 28 June 2029',
    'Estimated dates are given below. 1 March 2029',
    'In Talburg endet das Förderverfahren am 31. Dezember 2029.',
    'The Village of Dunmore is requesting tenders. The office is closed beginning May 7, 2029 to May 11, 2029.',
    '# RFC-12: A shared inbox\n\n| **Start Date** | 2029/08/27 |\n| --- | --- |\n| **Description** | An inbox |\n| **Author** | Lindmoor LTD |',
    '| Work package | Start | End |\n|---|---|---|\n| WP 1 Analysis | 01.06.2029 | 31.12.2029 |\n| WP 2 Build | 01.01.2030 | 31.12.2030 |',
  ])('not %s', async (text) => {
    const { contract_start, contract_end } = await fieldsOf(text);
    expect([contract_start.value, contract_end.value]).toEqual([null, null]);
  });
});
