import { describe, expect, it } from 'vitest';
import { inputFor, parseInput, readNumber, readSelection } from './parse-input.ts';

const blank = { text: '', date: '', time: '', offset: '', currency: 'EUR' };

describe('readNumber', () => {
  it.each([
    ['1.250.000,50', 1_250_000.5], ['1,250,000.50', 1_250_000.5], ['1.250', 1250], ['12,5', 12.5], ['12.5', 12.5],
    ['1 250 000', 1_250_000], ["1'250.00", 1250], ['36', 36], ['1.234.567', 1_234_567],
  ])('reads %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it('refuses words', () => {
    expect(readNumber('zwölf')).toBeNull();
    expect(readNumber('')).toBeNull();
  });
});

describe('a form for each kind of field', () => {
  it('comes back with the same value', () => {
    const values = [
      ['text', 'Neubau'], ['number', 36], ['money', { amount: 1_250_000.5, currency: 'EUR' }], ['codes', ['45000000', '45210000']],
      ['date', '2027-01-01'], ['datetime', '2026-12-04T12:00'], ['datetime', '2026-12-04T12:00-05:00'], ['datetime', '2026-12-04'],
    ] as const;
    for (const [kind, value] of values) {
      const given = Array.isArray(value) ? [...value] : value;
      expect(parseInput(kind, inputFor(kind, given as string))).toEqual({ ok: true, value: given });
    }
  });

  it('says what is missing or wrong', () => {
    expect(parseInput('text', blank)).toEqual({ ok: false, error: 'required' });
    expect(parseInput('date', blank)).toEqual({ ok: false, error: 'date' });
    expect(parseInput('email', { ...blank, text: 'vergabe' })).toEqual({ ok: false, error: 'email' });
    expect(parseInput('codes', { ...blank, text: '4500' })).toEqual({ ok: false, error: 'codes' });
    expect(parseInput('money', { ...blank, text: '12', currency: 'Euro' })).toEqual({ ok: false, error: 'currency' });
    expect(parseInput('number', { ...blank, text: '-3' })).toEqual({ ok: false, error: 'number' });
  });

  it('takes CPV codes with their check digit and drops it', () => {
    expect(parseInput('codes', { ...blank, text: '45000000-7; 45210000' })).toEqual({ ok: true, value: ['45000000', '45210000'] });
  });
});

describe('readSelection', () => {
  it('finds the value in the selected words', () => {
    expect(readSelection('text', 'Neubau\n  einer Kita')).toBe('Neubau einer Kita');
    expect(readSelection('datetime', 'Angebotsfrist: 04.12.2026, 12:00 Uhr')).toBe('2026-12-04T12:00');
    expect(readSelection('date', '04.12.2026, 12:00 Uhr')).toBe('2026-12-04');
    expect(readSelection('email', 'E-Mail: vergabe@stadt.example, Tel.')).toBe('vergabe@stadt.example');
    expect(readSelection('codes', 'CPV 45000000-7 und 45210000-2')).toEqual(['45000000', '45210000']);
    expect(readSelection('money', 'rund 1.250.000 EUR netto')).toEqual({ amount: 1_250_000, currency: 'EUR' });
    expect(readSelection('number', '36 Monate')).toBe(36);
  });

  it('gives nothing when the words hold no such value', () => {
    expect(readSelection('datetime', 'in zwei Wochen')).toBeNull();
    expect(readSelection('money', '1.250.000')).toBeNull();
    expect(readSelection('email', 'per Post')).toBeNull();
  });
});
