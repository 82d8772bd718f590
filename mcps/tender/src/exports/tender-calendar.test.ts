import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { Deadline, TenderFields, Undated } from '../schema.ts';
import { calendarDaysOf, deadlinesOf, type TenderDay, timelineOf } from './deadlines-of.ts';
import { tenderCalendar } from './tender-calendar.ts';

const day = (over: Partial<TenderDay>): TenderDay => ({ key: 'deadlines.abcd', kind: 'submission', label: 'Angebotsfrist', at: '2027-03-16T11:00', confidence: 90, derived: false, evidence: [], ...over });

function events(days: TenderDay[]) {
  const text = tenderCalendar(days, { locale: 'de', title: 'Brücke, Teil 1; „Nord“', taskId: 't1', revision: 3, url: 'https://network.example/tasks/t1' });
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));
}

describe('tenderCalendar', () => {
  it('keeps a time without a zone as it is written, wherever the calendar is', () => {
    const [first] = events([day({})]);
    expect(first?.event.startDate.toString()).toBe('2027-03-16T11:00:00');
    expect(first?.event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
    expect(first?.event.description).toContain('keine Zeitzone');
    expect(first?.event.summary).toBe('Angebotsfrist: Brücke, Teil 1; „Nord“');
  });

  it('gives a time with an offset as that instant, and a day as a whole day', () => {
    const [instant, whole] = events([day({ at: '2027-03-16T11:00-05:00' }), day({ key: 'fields.contract_start', kind: 'contract_start', label: null, at: '2027-04-01' })]);
    expect(instant?.event.startDate.toJSDate().toISOString()).toBe('2027-03-16T16:00:00.000Z');
    expect(instant?.event.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
    expect(whole?.event.startDate.isDate).toBe(true);
    expect(whole?.event.startDate.toString()).toBe('2027-04-01');
  });

  it('gives 24:00 the last minute of its day, so that no calendar shows it on the next one', () => {
    const [local, instant] = events([day({ at: '2027-03-16T24:00' }), day({ key: 'deadlines.efgh', at: '2027-03-16T24:00+01:00' })]);
    expect([local?.event.startDate.toString(), local?.event.endDate.toString()]).toEqual(['2027-03-16T23:59:00', '2027-03-17T00:00:00']);
    expect([instant?.event.startDate, instant?.event.endDate].map((time) => time?.toJSDate().toISOString())).toEqual(['2027-03-16T22:59:00.000Z', '2027-03-16T23:00:00.000Z']);
    expect(local?.event.description).toContain('24:00 Uhr, das Ende dieses Tages');
    expect(local?.event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
  });

  it('gives a week all of its days', () => {
    const [week] = events([day({ kind: 'presentation', at: '2027-06-07', until: '2027-06-13' })]);
    expect([week?.event.startDate.isDate, week?.event.startDate.toString(), week?.event.endDate.toString()]).toEqual([true, '2027-06-07', '2027-06-14']);
  });

  it('gives the day of an option as a whole day under that name', () => {
    const [german] = events([day({ kind: 'option', label: 'Verlängerungsoption', at: '2028-01-01' })]);
    expect([german?.event.startDate.isDate, german?.event.startDate.toString(), german?.event.endDate.toString()]).toEqual([true, '2028-01-01', '2028-01-02']);
    expect(german?.event.summary).toContain('Verlängerungsoption');
  });

  it('says what a day was counted by, and that its zone is an hour off the clocks', () => {
    const quote = { document: '0d9f6e0c-7d7c-4a52-9d0e-3b1f6a2c4e55', file: 'a.pdf', quote: '15 July 2027, 3:00 p.m. PST', start: 0, end: 27, page: 1, regions: [] };
    const [counted, summer] = events([day({ derived: true, workingDays: true }), day({ key: 'deadlines.efgh', at: '2027-07-15T15:00-08:00', evidence: [quote] })]);
    expect(counted?.event.description).toContain('von Montag bis Freitag');
    expect(summer?.event.description).toContain('schreiben PST');
    // 15:00 PST is 23:00 UTC by the letter and 22:00 as clocks show it: nobody is late who comes early.
    expect(summer?.event.startDate.toJSDate().toISOString()).toBe('2027-07-15T22:00:00.000Z');
    expect(summer?.event.description).toContain('frühere Stunde');
    expect(counted?.event.description).not.toContain('PST');
  });

  it.each<[TenderDay['kind'], string[]]>([
    ['submission', ['-P7D', '-P1D']], ['participation', ['-P7D', '-P1D']], ['questions', ['-P1D']], ['site_visit', ['-P1D']],
    ['opening', []], ['binding_period_end', []], ['contract_start', []], ['other', []],
  ])('reminds of a day of kind %s before it: %j', (kind, triggers) => {
    const [one] = events([day({ kind })]);
    expect(one?.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(triggers);
  });

  it('names a day by its kind and the word of the document', () => {
    const [opening] = events([day({ key: 'deadlines.efgh', kind: 'opening', label: 'Öffnung' })]);
    expect(opening?.event.summary).toMatch(/^Angebotsöffnung \(Öffnung\): /);
  });

  it('says of a day that was worked out that no document writes it', () => {
    const [derived, written] = events([day({ derived: true }), day({ key: 'deadlines.efgh' })]);
    expect(derived?.event.description).toContain('errechnet');
    expect(written?.event.description).not.toContain('errechnet');
  });

  it('has ids that stay, and a sequence that grows with the result', () => {
    const [first] = events([day({})]);
    expect(first?.event.uid).toBe('t1.deadlines.abcd@0711');
    expect(first?.event.sequence).toBe(3);
  });

  it('names the zone that the documents name in words, instead of saying that there is none', () => {
    const quote = 'no later than 11:00 a.m., Philadelphia Local Time';
    const [first] = events([day({ evidence: [{ document: 'd', file: 'a.pdf', quote, start: 0, end: quote.length, page: 4, regions: [] }] })]);
    expect(first?.event.description).toContain('Zeit wie in den Unterlagen angegeben. Zeitzone wie angegeben: Philadelphia Local Time.');
    expect(first?.event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
  });

  it('is folded, escaped and ended as RFC 5545 wants it, so that no title can add lines of its own', () => {
    const long = `${'Überprüfung der Fußgängerbrücken 🌉 '.repeat(12)}\\; A, B\u000B\nEND:VCALENDAR`;
    const text = tenderCalendar([day({ label: long }), day({ key: 'deadlines.efgh' })], { locale: 'de', title: long, taskId: 't1', revision: 1, url: 'https://network.example/tasks/t1' });
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    for (const line of lines) expect(line).not.toContain('\uFFFD');
    const calendar = new ICAL.Component(ICAL.parse(text));
    const line = long.replace(/\s+/g, ' ');
    expect(text.replaceAll('\r\n ', '')).toContain(`\r\nX-WR-CALNAME:${line.replace(/[\\;,]/g, '\\$&')}\r\n`);
    expect(calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary)).toEqual([`Angebotsfrist (${line}): ${line}`, `Angebotsfrist: ${line}`]);
    for (const name of ['uid', 'dtstamp', 'dtstart']) for (const event of calendar.getAllSubcomponents('vevent')) expect(event.getFirstPropertyValue(name), name).toBeTruthy();
  });

  it('quotes where the day stands', () => {
    const [first] = events([day({ evidence: [{ document: 'd', file: 'a.pdf', quote: 'bis 16.03.2027,\n11:00 Uhr', start: 0, end: 24, page: 4, regions: [] }] })]);
    expect(first?.event.description).toContain('Beleg: a.pdf, S. 4: bis 16.03.2027, 11:00 Uhr');
  });

  it('names the section of a quote that is on no page, and never instead of a page', () => {
    const at = (page: number | null) => day({ evidence: [{ document: 'd', file: 'a.docx', quote: 'bis 16.03.2027', start: 0, end: 14, page, regions: [] }] });
    const source = (page: number | null, section: string | null) => tenderCalendar([at(page)], { locale: 'en', title: 'B', taskId: 't', revision: 1, sectionOf: () => section }).replaceAll('\r\n ', '');
    expect(source(null, '3 Fristen')).toContain('a.docx\\, 3 Fristen: bis 16.03.2027');
    expect(source(null, null)).toContain('a.docx: bis 16.03.2027');
    expect(source(4, '3 Fristen')).toContain('a.docx\\, p. 4: bis 16.03.2027');
  });
});

describe('deadlinesOf', () => {
  const none = { value: null, confidence: 90, derived: false, evidence: [] };
  const fields = TenderFields.parse({
    ...Object.fromEntries(Object.keys(TenderFields.shape).map((name) => [name, none])),
    submission_deadline: { ...none, value: '2027-02-15T12:00' },
    contract_start: { ...none, value: '2027-02-15' },
    questions_deadline: { ...none, value: '2027-01-29' },
  });
  const listed = Deadline.parse({ id: 'visit1', kind: 'site_visit', label: 'Ortstermin', at: '2027-01-10', confidence: 80, evidence: [] });

  it('has the days of the fields where a result lists none, in order of time', () => {
    const days = deadlinesOf({ fields, deadlines: [] });
    expect(days.map(({ key }) => key)).toEqual(['fields.questions_deadline', 'fields.submission_deadline', 'fields.contract_start']);
  });

  it('repeats no day that is listed, and never loses one that only a field has', () => {
    const at = '2027-02-15T12:00';
    const submission = Deadline.parse({ id: 'subm1', kind: 'submission', label: 'Schlusstermin', at, confidence: 80, evidence: [] });
    const keys = deadlinesOf({ fields, deadlines: [submission, listed] }).map(({ key }) => key);
    expect(keys).toContain('deadlines.subm1');
    expect(keys).toContain('deadlines.visit1');
    expect(keys).not.toContain('fields.submission_deadline');
    expect(deadlinesOf({ fields, deadlines: [{ ...submission, at: '2030-01-01' }] }).map(({ key }) => key)).toContain('fields.submission_deadline');
  });

  it('tells a day that was worked out from one that is written, listed or not', () => {
    const worked = { ...fields, questions_deadline: { ...fields.questions_deadline, derived: true } };
    const questions = Deadline.parse({ id: 'quest1', kind: 'questions', label: 'Fragen', at: '2027-01-29T12:00', confidence: 80, evidence: [] });
    const of = (known: typeof fields, deadlines: Deadline[]) => Object.fromEntries(deadlinesOf({ fields: known, deadlines }).map(({ key, derived }) => [key, derived]));
    expect(of(worked, [])).toMatchObject({ 'fields.questions_deadline': true, 'fields.submission_deadline': false });
    expect(of(worked, [questions])['deadlines.quest1']).toBe(true);
    expect(of(worked, [{ ...questions, at: '2027-02-01' }])).toMatchObject({ 'deadlines.quest1': false, 'fields.questions_deadline': true });
    expect(of(fields, [questions])['deadlines.quest1']).toBe(false);
  });

  it('has what bears no day among the others where its time is, and at the end without one; a calendar takes the weeks alone', () => {
    const vague = (id: string, period: Undated['period']) => Undated.parse({ id, kind: 'other', label: id, words: id, period, confidence: 60, evidence: [] });
    const undated = [vague('week1', { from: '2027-02-08', to: '2027-02-14', precision: 'week' }), vague('month1', { from: '2027-02-01', to: '2027-02-28', precision: 'month' }), vague('later1', null)];
    const output = { fields, deadlines: [listed], undated };
    const keys = timelineOf(output).map((entry) => entry.day?.key ?? entry.undated?.id);
    expect(keys.at(-1)).toBe('later1');
    expect(keys.indexOf('month1')).toBeLessThan(keys.indexOf('week1'));
    expect(keys).toHaveLength(deadlinesOf(output).length + 3);
    expect(calendarDaysOf(output).filter(({ key }) => key.startsWith('undated')).map(({ at, until }) => [at, until])).toEqual([['2027-02-08', '2027-02-14']]);
  });
});
