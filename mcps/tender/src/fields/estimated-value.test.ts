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
    ['## Contract Size\n\n**€24,500.00** (without VAT)', { amount: 24_500, currency: 'EUR' }],
    ['The size of the contract team is told later. A deposit of €24,500 is due.', null],
    ['Da nur begrenzte Mittel zur Verfügung stehen, beträgt die Obergrenze für diesen\nAuftrag: € 92.600 (brutto).', { amount: 92_600, currency: 'EUR' }],
    ['Die Vereinbarung hat einen maximalen Umfang von 200.000 EUR.', { amount: 200_000, currency: 'EUR' }],
    ['Die Umfänge der Leistungen können variieren, sollten zusammen aber die 210.000 €\nnetto nicht überschreiten.', { amount: 210_000, currency: 'EUR' }],
    ['The total cost of all proposals must not exceed $90,000 including travel time on site.', null],
    ['Proposals shall not exceed $90,000.', { amount: 90_000, currency: 'USD' }],
    ['| Item | Estimate Cost of Tender (Rs.) | EMD (Rs.) |\n|---|---|---|\n| Magnet | 2,09,00,000/- | 4,18,000/- |', { amount: 20_900_000, currency: 'INR' }],
    ['Estimated contract value (in ZAR, VAT included): 1 250 000.00', { amount: 1_250_000, currency: 'ZAR' }],
    ['Budget: between $50,000 and $75,000 for all phases', { amount: 75_000, currency: 'USD' }],
    ['Kostenrahmen Los 3 120.000 EUR', { amount: 120_000, currency: 'EUR' }],
    ['Kostendach\n\nDas Budget beträgt Fr. 150\'000.– inkl. MWST.', { amount: 150_000, currency: 'CHF' }],
    ['The work has a not-to-exceed budget of $85,000.', { amount: 85_000, currency: 'USD' }],
    ['Kostendach: CHF 1\'250\'000.00 exkl. MWST', { amount: 1_250_000, currency: 'CHF' }],
    ['City of Dunmore, Ontario K7A 4W6\n\nThe City has a maximum budget of $50,000 plus GST for all Stage 1 Services.', { amount: 50_000, currency: 'CAD' }],
    ['Dunmore Council, ABN 11 222 333 444, New South Wales\n\nThe Council has a maximum budget of $50,000 plus GST.', { amount: 50_000, currency: 'AUD' }],
    ['City of Ontario, 303 B Street, Ontario, CA 91764\n\nThe City, in the State of California, has a maximum budget of $50,000.', { amount: 50_000, currency: 'USD' }],
    ['For reference, the Office has established a financial estimate of $9,000,000.00 for the total cost of the project.', { amount: 9_000_000, currency: 'USD' }],
    ['The guide for pricing of regular works as described in Appendix B is £7,500 per annum.', { amount: 7500, currency: 'GBP' }],
    ['Der gesamte Auftragswert für den Standort Talburg beträgt somit 160.000,00 € netto über 4 Jahre Vertragslaufzeit.', { amount: 160_000, currency: 'EUR' }],
    ['Fixed price: $6,500 (excluding taxes)', { amount: 6500, currency: 'USD' }],
    ['Estimated cost of works: Rs. 1.25 crore', { amount: 12_500_000, currency: 'INR' }],
  ])('%j', async (text, value) => expect(await valueOf(text)).toEqual(value));

  test.each([
    'If the tendered value of work is upto Rs.15 lakhs, three months are allowed.',
    'Bei einem Auftragswert von 30.000 EUR wird eine Abfrage beim Register gestellt.',
    'Where the estimated cost exceeds $250,000, a bond is asked for.',
    'For works with estimated cost put to tender more than Rs. 5 lakhs a variation of 2% is allowed.',
    '| Task | Budget |\n|---|---|\n| Survey of the roofs | $12,000 |\n| Report on the findings | $8,000 |',
    'Any firm that may negotiate a contract with an anticipated value of $50,000 or more in a calendar year must disclose it.',
    'The County has an annual operating budget of approximately $3.9 billion and employs 9,000 people.',
    'Los 1: geschätzter Auftragswert 40.000 EUR\nLos 2: geschätzter Auftragswert 60.000 EUR',
    'Soweit nichts anderes vereinbart ist, sind Sicherheitsleistungen erst ab einem Auftragswert von 50.000 Euro zulässig.',
    'Auftragsvolumen der Referenzprojekte\n- bis 50.000,00 € (Netto) Auftragsvolumen = 0 Punkte\n- bis 100.000,00 € (Netto) Auftragsvolumen = 5 Punkte\n- bis 150.000,00 € (Netto) und mehr Auftragsvolumen = 10 Punkte',
    'Haben Sie einen groben Budgetrahmen (z.B. bis max. 25.000 EUR)?',
    'The minimum guaranteed award amount for this contract is $2,500 for its full term.',
    'Suppose that the contract that you are performing has a total estimated value of $100,000,000.',
    'The Centre supports the users. The total O&M contract value over a 3-year base period is $41.0M with potential extension.',
    'The response must not exceed 20 pages; the bid security of $5,000 is returned.',
  ])('none: %j', async (text) => expect(await valueOf(text)).toBeNull());
});
