import { expect, test } from 'vitest';
import { tenderOf } from './tender-of-file.ts';

test('papers of one tender share the beginnings of their names', () => {
  expect(['de-pik-aufforderung.pdf', 'de-pik-preisblatt.xlsx', 'de-pik.pdf', 'de-n24742464.txt', 'plain.md'].map(tenderOf)).toEqual(['de-pik', 'de-pik', 'de-pik', 'de-n24742464', 'plain-md']);
});
