import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const DEADLINE = 'Ablauf der Angebotsfrist: 04.03.2027, 10:00 Uhr\n\n';
const DUE = 'Proposal submission deadline: 4 March 2027, 10:00 am\n\n';

/** What is worked out of questions and binding; a value that is written counts as well, marked so. */
async function derived(text: string) {
  const { questions_deadline, binding_period_end } = await fieldsOf(text);
  return [questions_deadline, binding_period_end].map(({ value, derived: out }) => (value === null ? null : out ? value : `written ${value}`));
}

describe('days that are counted from the deadline', () => {
  test.each([
    [`${DEADLINE}Bieterfragen sind spätestens 6 Tage vor Ablauf der Angebotsfrist zu stellen.`, ['2027-02-26', null]],
    [`${DEADLINE}Fragen müssen bis zwei Wochen vor Ablauf der Angebotsfrist über das Portal eingehen.`, ['2027-02-18', null]],
    [`${DEADLINE}Fragen sind bis längstens 7 Tage vor Ende der Angebotsfrist einzubringen.\n\nBindefrist: 6 Monate ab Schlusstermin für den Eingang der Angebote`, ['2027-02-25', '2027-09-04']],
    [`${DUE}Requests for clarification must be received no later than ten (10) calendar days before the deadline for submission of proposals.`, ['2027-02-22', null]],
    [`${DUE}Proposals shall remain valid for 90 days after the closing date.`, [null, '2027-06-02']],
    [`${DUE}All bids are good for 60 days unless the bidder says otherwise.`, [null, '2027-05-03']],
    [`${DUE}Tenders shall remain valid for a period of one hundred and twenty days (120) from the applicable closing date.`, [null, '2027-07-02']],
    [`${DUE}Each ITT must remain open for acceptance for a period of 90 days following the ITT submission deadline.`, [null, '2027-06-02']],
    [`${DUE}The bids will be publicly open and read aloud Friday, March 5, 2027, that same day, at 7:00pm.\n\nBids may be held by the Township for a period not to exceed thirty (30) days from the date of bid opening.`, [null, '2027-04-04']],
    [`${DUE}Meetings may be held thirty (30) days from the date of bid opening.`, [null, null]],
    ['Quotes are due on or before 2:00pm (all times Central Standard), March 4, 2027.\n\nPrices shall be firm for 90 days after the due date.', [null, null]],
    ['All proposals are due on or before 2:00pm (all times Central Standard), March 4, 2027, and shall be valid for 90 days from the RFP due date.', [null, '2027-06-02']],
    [`${DUE}This price list is good for 60 days.`, [null, null]],
    [`${DUE}Tenders are valid for a period of three months from the submission deadline.`, [null, '2027-06-04']],
    [`${DEADLINE}Der Bieter ist 60 Kalendertage nach Ablauf der Angebotsfrist an sein Angebot gebunden.`, [null, '2027-05-03']],
    [`${DEADLINE}Damit Antworten auch den anderen noch mitgeteilt werden können, sollen die Rückfragen spätestens 7 Kalendertage vor dem Ablauf der Angebotsfrist, bei der Vergabestelle eingehen.`, ['2027-02-25', null]],
    [`${DEADLINE}Fragen des Bewerbers sind über das Portal bis spätestens 7 Tage vor Angebotsfrist zu richten.`, ['2027-02-25', null]],
    [`${DEADLINE}Frist, bis zu der das Angebot gültig sein muss: 2 MONTH`, [null, '2027-05-04']],
    [`${DEADLINE}IV.2.6) Bindefrist des Angebots\n\nLaufzeit in Monaten: 2 (ab dem Schlusstermin für den Eingang der Angebote)`, [null, '2027-05-04']],
    [`${DUE}The offeror agrees to hold its proposal firm for 180 calendar days from the date specified for receipt of offers.`, [null, '2027-08-31']],
    [`${DUE}The prices must be firm for an acceptance period of One Hundred and Eighty (180) calendar days from proposal submission date.`, [null, '2027-08-31']],
    [`${DUE}A statement that any submitted response shall remain valid for one hundred\ntwenty (120) days after the proposed due date.`, [null, '2027-07-02']],
    [`${DUE}The minimum offer acceptance period for this RFP is 90 days after the closing date of the RFP.`, [null, '2027-06-02']],
    [`${DUE}Proposals must remain open and valid for at least 90-days from the date set as the deadline for receipt of proposals.`, [null, '2027-06-02']],
    [`${DUE}Quotation must be valid for at least 60 calendar days after quotation response date.`, [null, '2027-05-03']],
    [`${DUE}By submitting a proposal, the proposer agrees that its offer is firm for a period of 90 days from the\ndeadline for proposal submissions, as may be amended.`, [null, '2027-06-02']],
    [`${DUE}Requests for interpretation shall be made in writing, not less than ten (10) days before the opening of the bids. Questions are welcome.`, [null, null]],
    [`${DUE}Questions must be received no later than seven (7) calendar days prior to the scheduled opening date of the bid.`, ['2027-02-25', null]],
    [`${DUE}10  Proposal Validity Period  90 days\n\n11  Bid security  NIL`, [null, '2027-06-02']],
    [`${DUE}The Offer Validity Period is for a period of 6 months.`, [null, '2027-09-04']],
    [`${DEADLINE}Das Angebot ist für die Dauer von sechs Monaten ab Ablauf der Eingabefrist verbindlich.`, [null, '2027-09-04']],
    [`${DEADLINE}Gültigkeit der Offerte: 6 Monate ab Eingabetermin`, [null, '2027-09-04']],
    [`${DEADLINE}Die Offerten bleiben während sechs Monaten verbindlich.`, [null, '2027-09-04']],
    [`${DUE}Proposal Validity Period: TWELVE (12) MONTHS`, [null, '2028-03-04']],
    [`${DUE}This proposal is valid for acceptance for a period of TWELVE (12) MONTHS as from the\ndeadline for the submission of the proposal.`, [null, '2028-03-04']],
    [`${DUE}ITB 18.1 The validity period of the bid will be 120 days`, [null, '2027-07-02']],
    [`${DUE}Bids must be held firm for a minimum of 90 days.`, [null, '2027-06-02']],
    [`${DUE}All proposals shall be considered valid for a minimum of 60 days.`, [null, '2027-05-03']],
    [`${DUE}Proposals shall be valid for at least 90 days after the set due date above.`, [null, '2027-06-02']],
    [`${DUE}All proposals shall be firm for sixty (60) days from the deadline listed above.`, [null, '2027-05-03']],
    [`${DUE}Bids shall remain valid for one hundred and twenty days after the closing date.`, [null, null]],
    [`${DEADLINE}Bindefrist: 60 Tage`, [null, '2027-05-03']],
    ['Bid End Date/Time 03-03-2027 09:00:00\n\nBid Offer Validity (From End Date) 150 (Days)', [null, '2027-07-31']],
    [`${DUE}Date of opening of technical bids: 6 March 2027\n\nThe tender shall be valid for a period of 90 days from the date of opening of the technical bid.`, [null, '2027-06-04']],
  ])('%j', async (text, expected) => expect(await derived(text)).toEqual(expected));

  test.each([
    ['days that are worked on', `${DEADLINE}Bieterfragen sind spätestens fünf Werktage vor Ablauf der Angebotsfrist zu stellen.`],
    ['days that are worked on', `${DUE}Questions must be submitted 5 business days before the closing date.`],
    ['answers of the buyer', `${DEADLINE}Auskünfte zu Fragen werden spätestens 6 Tage vor Ablauf der Angebotsfrist erteilt.`],
    ['a security', `${DUE}The bid security remains valid for 28 days after the closing date.`],
    ['two lengths', `${DUE}Proposals are valid for 90 days after the closing date.\n\nProposals are valid for 120 days after the closing date.`],
    ['a validity of shortlists', `${DUE}Such shortlisting shall remain valid for a period of six months.`],
    ['an opening that is not dated', `${DUE}The tender is valid for 90 days from the date of opening of tenders.`],
    ['requests to participate', 'Frist für den Eingang der Teilnahmeanträge: 04.03.2027, 10:00 Uhr\n\nFrist, bis zu der das Angebot gültig sein muss: 158 Tage'],
    ['no deadline', 'Proposals shall remain valid for 90 days after the closing date.'],
  ])('not from %s', async (_, text) => expect(await derived(text)).toEqual([null, null]));

  test('give way to a day that is written, and quote both what counts and from when', async () => {
    expect(await derived(`${DEADLINE}Bieterfragen bis: 20.02.2027\n\nBieterfragen sind 6 Tage vor Ablauf der Angebotsfrist zu stellen.`)).toEqual(['written 2027-02-20', null]);
    const { binding_period_end } = await fieldsOf(`${DUE}Proposals shall remain valid for 90 days after the closing date.`);
    expect(binding_period_end.evidence.map(({ quote }) => quote)).toEqual(['90 days after the closing date', '4 March 2027, 10:00 am']);
  });
});
