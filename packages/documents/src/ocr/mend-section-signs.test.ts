import { expect, test } from 'vitest';
import { mendSectionSigns } from './mend-section-signs.ts';

const mend = (line: string): string => mendSectionSigns(line.split(' ').map((text) => ({ text, confidence: 90 }))).map((word) => word.text).join(' ');

test.each([
  ['gemäß 8 7 Absatz 2', 'gemäß § 7 Absatz 2'],
  ['nach & 126b BGB zulässig', 'nach § 126b BGB zulässig'],
  ['Ausschluss nach 88 123, GWB', 'Ausschluss nach §§ 123, GWB'],
  ['gilt $ 13 VOB/B', 'gilt § 13 VOB/B'],
  ['im Sinne von 8 53 VgV', 'im Sinne von § 53 VgV'],
])('%s', (read, meant) => expect(mend(read)).toBe(meant));

test.each(['8 7 Tage', 'Los 8 12 Stück', 'Müller & 3 Partner', '8 Absatz 2', 'Position 8 400 Meter'])('%s stays as it is', (line) => expect(mend(line)).toBe(line));
