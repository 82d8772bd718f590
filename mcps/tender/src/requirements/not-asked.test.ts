import { describe, expect, test } from 'vitest';
import { isNotAsked } from './not-asked.ts';

describe('what asks nothing of a bidder', () => {
  test.each([
    'Quotations without a signature may be rejected.',
    'Only bidders with 45 marks shall proceed to the next stage.',
    'Bidders who fail shall not proceed to Stage 2.',
    'Bidders can find ideas in Annex 6.',
    'If any of these lists is incomplete, the offer is liable to be rejected.',
    'Unvollständige Angaben können zum Ausschluss führen.',
    'Harbour Board West shall be entitled to disregard any file with another name.',
    'In the event of a delay, the purchaser shall have the right to buy the pumps elsewhere.',
    'The library reserves the right to cancel this request at any time.',
    'Die Hafenverwaltung behält sich vor, weitere Auskünfte einzuholen.',
    'The museum shall be under no duty to say how files should have been named.',
    'If a bidder withdraws, then the buyer shall, without prejudice to other remedies, be at liberty to keep the deposit.',
    'A choice between equal offers shall be in the Town’s sole discretion.',
    'Payment shall be made within 30 days of a correct invoice.',
    'Offers not complying in any way may be rejected by the Trust whose decision in the matter shall be final.',
    'All answers shall be furnished to all prospective bidders in one addendum.',
    'In the event of a conflict, the purchase order shall take precedence.',
    'Any dispute shall be subject to the exclusive jurisdiction of the courts of Lund.',
    'For larger orders, Call-off Ordering Officers shall follow the rules of chapter 4.',
    'All orders against this agreement must be placed through the portal.',
    'A detailed description can be found at www.example.org.',
    'Please see Annex B for details.',
    'Weitere Angaben zur Halle sind der Anlage C zu entnehmen.',
    'Ziel ist es, die Wege zwischen den Häusern zu verkürzen.',
    'As a visitor, I want to see which halls are open.',
    'HOURS OF OPERATION.',
  ])('%s', (text) => expect(isNotAsked(text)).toBe(true));
});

describe('what asks something all the same', () => {
  test.each([
    'Bidders must sign each page, otherwise the bid may be rejected.',
    'Bidders are to fill in all fields, otherwise the bid may be deemed nonresponsive.',
    'Bids received after noon will not be considered.',
    'Date of delivery (if it is later, the quotation may be rejected)',
    'Bids received late will not be accepted and will be returned to the bidder.',
    'The supplier shall be entitled to one visit of the site.',
    'If the council agrees, the contractor shall have the right to use the yard.',
    'Tenderers should note that offers must be in English and that the contract shall be subject to the jurisdiction of the courts of Lund.',
    'If the town agrees, the contractor shall have the right to the yard, and the contractor shall keep it clean.',
    'All works shall be executed under the direction of the engineer who shall be entitled to stop them.',
    'Reports shall be sent to the contractor’s bank and to the client.',
    'The Contracting Officer must receive questions no later than Monday.',
    'Der Bieter behält sich keine Änderung vor und muss alle Preise nennen.',
    'Please see Annex B and fill in the table; it must be signed.',
    'LATE PROPOSALS WILL NOT BE ACCEPTED.',
    'PLEASE INDICATE YOUR LICENCES BELOW.',
    'Copies shall be furnished to the contractor and shall be kept on the site.',
    'Which methods will you use to train the crew?',
  ])('%s', (text) => expect(isNotAsked(text)).toBe(false));
});

test.each(['capital', 'further ', 'may be '])('no text of %j without end is slow', (word) => {
  const started = performance.now();
  for (const text of [word.repeat(5000), word.toUpperCase().repeat(5000), `If ${`${word}, `.repeat(5000)}shall have the right`]) isNotAsked(text);
  expect(performance.now() - started).toBeLessThan(2000);
});
