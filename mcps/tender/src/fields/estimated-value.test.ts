import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const valueOf = async (text: string) => (await fieldsOf(text)).estimated_value.value;

describe('the estimated value', () => {
  test.each([
    ['e-TENDER DOCUMENT\n(ITEM RATE TENDER)\nEstimated cost : Rs Rs. 41,20,300.50/-\nEMD : Rs. 82,406/-', { amount: 4_120_300.5, currency: 'INR' }],
    ['Der Schätzwert beträgt 84.000 € netto.', { amount: 84_000, currency: 'EUR' }],
    ['Maximales Budget: 35.000 EUR (brutto)', { amount: 35_000, currency: 'EUR' }],
    ['The project budget is $120,000 and covers all phases.', { amount: 120_000, currency: 'USD' }],
    ['The total compensation shall not exceed $75,000.', { amount: 75_000, currency: 'USD' }],
    ['| Task | Budget | Cap |\n|---|---|---|\n| Survey of the roofs | $12,000 | $15,000 |\n| Report on the findings | $8,000 | $9,500 |\n| Total | not applicable | $24,500 |', { amount: 24_500, currency: 'USD' }],
  ])('%j', async (text, value) => expect(await valueOf(text)).toEqual(value));

  test.each([
    'If the tendered value of work is upto Rs.15 lakhs, three months are allowed.',
    'Bei einem Auftragswert von 30.000 EUR wird eine Abfrage beim Register gestellt.',
    'Where the estimated cost exceeds $250,000, a bond is asked for.',
    'For works with estimated cost put to tender more than Rs. 5 lakhs a variation of 2% is allowed.',
    '| Task | Budget |\n|---|---|\n| Survey of the roofs | $12,000 |\n| Report on the findings | $8,000 |',
  ])('none: %j', async (text) => expect(await valueOf(text)).toBeNull());
});
