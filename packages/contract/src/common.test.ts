import { expect, test } from 'vitest';
import { Timestamp } from './common.ts';

test('a timestamp can be written again in UTC, whatever its offset says', () => {
  for (const text of ['2026-11-22T10:15:00Z', '2026-11-22T10:15:00.123+05:30', '9999-12-31T23:59:59Z']) expect(Timestamp.safeParse(text).success, text).toBe(true);
  for (const text of ['0000-01-01T00:00:00Z', '0999-12-31T23:59:59Z', '9999-12-31T23:59:59-01:00', '2026-02-30T00:00:00Z', '2026-11-22', '2026-11-22T10:15:00']) {
    expect(Timestamp.safeParse(text).success, text).toBe(false);
  }
});
