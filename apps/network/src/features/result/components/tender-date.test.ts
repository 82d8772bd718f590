import { describe, expect, it } from 'vitest';
import { joinTenderDate, readTenderDate, splitTenderDate, wordTenderDate } from './tender-date.ts';

describe('splitTenderDate', () => {
  it.each([
    ['2026-03-01', { date: '2026-03-01', time: null, offset: null }],
    ['2026-03-01T10:00', { date: '2026-03-01', time: '10:00', offset: null }],
    ['2026-03-01T10:00:30-05:00', { date: '2026-03-01', time: '10:00', offset: '-05:00' }],
    ['2026-03-01T10:00Z', { date: '2026-03-01', time: '10:00', offset: '+00:00' }],
  ])('splits %s', (value, parts) => {
    expect(splitTenderDate(value)).toEqual(parts);
  });

  it('refuses what is no date', () => {
    expect(splitTenderDate('next Friday')).toBeNull();
  });

  it('comes back the same through joinTenderDate', () => {
    for (const value of ['2026-03-01', '2026-03-01T10:00', '2026-03-01T24:00', '2026-03-01T10:00-05:00']) {
      const parts = splitTenderDate(value);
      expect(parts && joinTenderDate(parts)).toBe(value);
    }
  });
});

describe('wordTenderDate', () => {
  it('never moves the written day or time, whatever the offset', () => {
    expect(wordTenderDate({ date: '2026-12-04', time: '23:59', offset: '-11:00' }, 'en')).toEqual({ day: 'Fri, 4 December 2026', time: '23:59' });
    expect(wordTenderDate({ date: '2026-12-04', time: '24:00', offset: null }, 'en')).toEqual({ day: 'Fri, 4 December 2026', time: '24:00' });
  });
});

describe('readTenderDate', () => {
  it.each([
    ['bis zum 04.12.2026, 12:00 Uhr', '2026-12-04T12:00'],
    ['4. Dezember 2026', '2026-12-04'],
    ['am 1. März 2027 um 9.30 Uhr', '2027-03-01T09:30'],
    ['4 December 2026 at 14:00', '2026-12-04T14:00'],
    ['December 4, 2026', '2026-12-04'],
    ['2026-12-04T10:15', '2026-12-04T10:15'],
    ['04.12.2026 10 Uhr', '2026-12-04T10:00'],
    ['04.12.2026, 24 Uhr', '2026-12-04T24:00'],
    ['December 4, 2026 at 2:00 p.m. EST', '2026-12-04T14:00-05:00'],
    ['12/14/2026', '2026-12-14'],
  ])('reads %s', (words, value) => {
    expect(readTenderDate(words)).toBe(value);
  });

  it('gives nothing for impossible days and for text without a date', () => {
    expect(readTenderDate('31.02.2026')).toBeNull();
    expect(readTenderDate('within two weeks')).toBeNull();
  });
});
