import { describe, expect, it } from 'vitest';
import { SAMPLE_OUTPUT } from '../dev/components/sample-output.ts';
import { SAMPLE_OUTPUTS } from '../dev/components/sample-outputs.ts';
import { RESULT_FORMATS } from './result-formats.ts';
import { TaskTypeName } from './task-types.ts';
import { writeResult } from './write-result.ts';

const options = { locale: 'de', timeZone: 'Europe/Berlin', title: 'Brücke', taskId: 't1', revision: 1, url: 'https://network.example/tasks/t1', states: async () => [] } as const;

describe('the files of a result', () => {
  it.each(TaskTypeName.options)('of %s are those that its page offers, and no others', async (type) => {
    const output = [SAMPLE_OUTPUT, ...SAMPLE_OUTPUTS].find((one) => one.schema === `tender.${type}/1`);
    if (!output) throw new Error(`there is no sample of ${type}`);
    for (const format of ['docx', 'xlsx', 'ics'] as const) {
      const written = await writeResult(output, format, options);
      if (!RESULT_FORMATS[type].includes(format)) expect(written, format).toBeNull();
      else expect(typeof written === 'string' ? written : String.fromCharCode(...(written ?? []).slice(0, 2)), format).toMatch(/^(?:PK|BEGIN:VCALENDAR)/);
    }
  });
});
