import { describe, expect, it } from 'vitest';
import { secondsLeft } from './time-left.ts';

describe('secondsLeft', () => {
  it('follows from the time taken so far', () => {
    expect(secondsLeft(0, 10_000, 50)).toBe(10);
    expect(secondsLeft(0, 60_000, 75)).toBe(20);
  });

  it('does not guess at the start or at the end', () => {
    expect(secondsLeft(0, 2000, 50)).toBeNull();
    expect(secondsLeft(0, 10_000, 2)).toBeNull();
    expect(secondsLeft(0, 10_000, 99.5)).toBeNull();
  });
});
