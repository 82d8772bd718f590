import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

describe('periods in sentences', () => {
  test.each([
    ['The Town of Dunmore is accepting bids for a pilot project of mowing services on its lots from April 3rd, 2029, until October 2nd, 2029.', '2029-04-03', '2029-10-02'],
    ['Gegenstand ist die Gaslieferung an die Schulen der Stadt Talburg im Zeitraum 01.03.2029 bis 28.02.2031.', '2029-03-01', '2031-02-28'],
    ['Each bid is for a two-year period beginning July 1, 2029.', '2029-07-01', null],
    ['Der Auftrag wird für die Dauer von drei Jahren beginnend am 01.07.2029 vergeben.', '2029-07-01', null],
    ['Period of Performance: on or about date of award – 28 June 2029.\n\nPeriod of trials: 09 Jun – 27 Jun 2029', null, '2029-06-28'],
  ])('%s', async (text, start, end) => {
    const { contract_start, contract_end } = await fieldsOf(text);
    expect([contract_start.value, contract_end.value]).toEqual([start, end]);
  });

  test.each([
    'Bids are accepted from April 3rd, 2029, until May 2nd, 2029.',
    'Tenders for services may be sent from 3 April 2029 to 2 May 2029.',
    'The date of award is 28 June 2029.',
  ])('not %s', async (text) => {
    const { contract_start, contract_end } = await fieldsOf(text);
    expect([contract_start.value, contract_end.value]).toEqual([null, null]);
  });
});
