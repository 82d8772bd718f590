import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';
import { postedOn } from './posted-on.ts';

const post = (text: string): string => `---\ntitle: 'Request for proposals: harbour maps'\ndate: 2031-11-20 09:12:00 Z\nlayout: post\nauthor: R. Hale\n---\n\nDunmore Trust seeks proposals for maps of the harbour.\n\n${text}`;

describe('the day on which a page was posted', () => {
  test('is no deadline, and gives days behind it their year', async () => {
    expect((await fieldsOf(post('The deadline for proposals is 31 December.'))).submission_deadline.value).toBe('2031-12-31');
    expect((await fieldsOf(post('The deadline for proposals is 12 January.'))).submission_deadline.value).toBe('2032-01-12');
    expect((await fieldsOf(post('The work is paid by the hour.'))).submission_deadline.value).toBeNull();
  });

  test('gives no year to a day long gone, nor has a text without such a head one', async () => {
    expect((await fieldsOf(post('The deadline for proposals is 3 October.'))).submission_deadline.value).toBeNull();
    expect(postedOn('Date: 3 May 2031\n\nDeadline for proposals: 31 December')).toEqual([]);
    expect(postedOn('date: 2031-05-03\n\nDeadline for proposals: 31 December')).toEqual([]);
  });
});
