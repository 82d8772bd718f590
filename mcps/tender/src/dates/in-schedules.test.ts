import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const SCHEDULE = [
  '# Request for Quotation', '',
  '| No. | Date | Event |', '|---|---|---|',
  '| 1 | May 3, 2027 | Solicitation released |',
  '| 2 | May 10, 2027 by 3:00 PM EDT | Questions about the solicitation due |',
  '| 3 | May 17, 2027 | Responses to vendor questions |',
  '| 4 | May 21, 2027 by 1:00 PM EDT | Original deadline for written quote submissions |',
  '| 5 | May 28, 2027 by 1:00 PM EDT | Extended deadline for written quote submissions |',
].join('\n');

describe('deadlines as schedules and sentences write them', () => {
  test('a row says in one cell what its day is, before or after the day; a deadline that was put off is none', async () => {
    const fields = await fieldsOf(SCHEDULE);
    expect(fields.questions_deadline.value).toBe('2027-05-10T15:00-04:00');
    expect(fields.submission_deadline.value).toBe('2027-05-28T13:00-04:00');
  });

  test('the head over a schedule does not make its first day a deadline', async () => {
    const fields = await fieldsOf('| Event | Due date |\n|---|---|\n| Distribution | 3 May 2027 |\n| Confirmation of interest & questions | 10 May 2027, no later than 12 p.m. |');
    expect(fields.submission_deadline.value).toBeNull();
    expect(fields.questions_deadline.value).toBe('2027-05-10T12:00');
  });

  test.each([
    ['| Last date and time of tender submission | 24.07.2027 up to 1500 Hrs |\n|---|---|\n| Date and time of opening | 24.07.2027 at 1530 Hrs |', 'submission_deadline', '2027-07-24T15:00'],
    ['TENDER SUBMISSION BY - 22/12/2027 BEFORE 3 :00 P.M.', 'submission_deadline', '2027-12-22T15:00'],
    ['Please prepare your proposal and send it to Ann Miller on or before March 3, 2027, at 12:00pm.', 'submission_deadline', '2027-03-03T12:00'],
    ['This is taken from consideration for award.\n\nAll inquiries must be received by the office or posted on the site on or before 5:00 p.m. on Friday, August 13, 2027.', 'questions_deadline', '2027-08-13T17:00'],
    ['| Last date of receiving pre-bid clarifications in writing from bidders | 15th July 2027, 5:00 PM |\n|---|---|\n| Last date and time for Bid Submission | 24th July 2027, 5:00 PM |', 'questions_deadline', '2027-07-15T17:00'],
  ] as const)('%j', async (text, field, expected) => expect((await fieldsOf(text))[field].value).toBe(expected));
});
