import { expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { timelineOf } from './deadlines-of.ts';
import { undatedOfField } from './undated-of-field.ts';

const SCHEDULE = `# Ausschreibung Gesamtplanung Nordareal

- Eingabe Angebot: Montag, 22. März 2027
- Angebotspräsentation: Montag, 19. April 2027 nachmittags
- Auftragsvergabe: Ende April 2027
- Projektstart: Ende Mai 2027

${'Die Leistungen werden in der Leistungsbeschreibung im Einzelnen dargestellt. '.repeat(4)}`;

test('a key fact without a day says what the schedule says of it, and no day of the timeline is out of order', async () => {
  const document = await readMarkdown(SCHEDULE);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  expect(output.fields.contract_start.value).toBeNull();
  expect(undatedOfField('contract_start', output)?.words).toBe('Ende Mai 2027');
  expect(undatedOfField('contract_end', output)).toBeNull();
  expect(undatedOfField('submission_deadline', output)).toBeNull();
  expect(timelineOf(output).map(({ day, undated }) => day?.label ?? undated?.words)).toEqual(['Eingabe Angebot', 'Angebotspräsentation (nachmittags)', 'Ende April 2027', 'Ende Mai 2027']);
});
