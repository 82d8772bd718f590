import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

/** When bids and questions are due, as a paper says it; null where it does not. */
async function due(text: string) {
  const document = await readMarkdown(text);
  const { fields, deadlines } = (await parseRfp({ documents: [document.id] }, contextOf([document]))).output;
  return { submission: fields.submission_deadline, questions: fields.questions_deadline, deadlines };
}

const PAPER = `# Request for Proposals: cleaning of the town hall

Released 3 May 2027. The contract starts on 1 September 2027 and ends on 31 August 2029.
`;

describe('when bids and questions are due', () => {
  test.each([
    ['an hour before the day, with a weekday between', 'Replies have to be with the clerk no later than 12 noon on Monday 14 June 2027.', '2027-06-14T12:00'],
    ['an hour behind the day', 'Proposals: last day 14 June 2027, by 12.00 noon, at the clerk’s office.', '2027-06-14T12:00'],
    ['an hour in a line of its own', 'Proposals close\n\n14 June 2027\n\nTime: 15:00', '2027-06-14T15:00'],
    ['an hour that another mention of the day has', 'Proposals due: 14 June 2027\n\nPaper copies must reach the clerk before 4 pm on 14 June 2027.', '2027-06-14T16:00'],
    ['raised letters that stand apart', 'Closing date: 14 th June 2027, 1500 hrs', '2027-06-14T15:00'],
    ['lines that begin with their days', '- 2027/05/24: Question period closes\n- 2027/06/14: Proposals are due\n- 2027/06/28: The committee will announce its choice', '2027-06-14'],
    ['a sentence that begins with its day', '14 June 2027 is the last day to submit proposals.', '2027-06-14'],
    ['an hour and whose time it is before the day', 'Proposals must be delivered to the address below on or before 16:00 (Tashkent time), June 14, 2027. Late ones are rejected.', '2027-06-14T16:00'],
    ['a day alone', 'Proposals are due on 14 June 2027. The office is open from 9:00 to 17:00.', '2027-06-14'],
  ])('%s', async (_name, words, value) => expect((await due(`${PAPER}\n${words}\n`)).submission.value).toBe(value));

  test('the last day to ask, said behind it', async () => {
    expect((await due(`${PAPER}\nPlease note that 24 May 2027 is the last day to ask questions. Proposals are due on 14 June 2027.\n`)).questions.value).toBe('2027-05-24');
  });

  test('two days for two things', async () => {
    const { submission, questions } = await due(`${PAPER}
| Step | When |
|---|---|
| Queries from interested firms to be in | 24 May 2027, 17:00 |
| Answers go out | 31 May 2027 |
| Offers to be in the clerk’s hands | 14 June 2027, 12:00 |
| Interviews | 21 June 2027 |
`);
    expect(questions.value).toBe('2027-05-24T17:00');
    expect(submission.value).toBe('2027-06-14T12:00');
  });

  test.each([
    'Any questions were answered at the meeting of 3 May 2027.',
    'The successful bidder will be notified on 14 June 2027.',
    'Bids have been opened since 14 June 2027 at 10:00.',
    'Nebenangebote vom 14.06.2027 liegen vor.',
  ])('no day where none is due: %j', async (words) => {
    const { submission, questions } = await due(`# Cleaning of the town hall\n\n${words}\n`);
    expect([submission.value, questions.value]).toEqual([null, null]);
  });

  test('the calendar has each once, with the field’s hour', async () => {
    const { submission, deadlines } = await due(`${PAPER}\nProposals due: 14 June 2027\n\nProposals have to reach the clerk before 4 pm on 14 June 2027.\n`);
    expect(deadlines.filter(({ kind }) => kind === 'submission').map(({ at, confidence }) => [at, confidence])).toEqual([['2027-06-14T16:00', submission.confidence]]);
  });
});
