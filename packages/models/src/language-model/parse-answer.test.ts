import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseAnswer } from './parse-answer.ts';

const Quoted = z.object({ quote: z.string() });

test.each([
  ['alone', '{"quote":"a"}', 'a'],
  ['behind thoughts', '<think>{"quote":"b"}?</think>\n{"quote":"a"}', 'a'],
  ['in a fence', 'Here:\n```json\n{"quote":"a"}\n```', 'a'],
  ['between words', 'The answer is {"quote":"a"}.', 'a'],
  ['that quotes the mark of thoughts', '{"quote":"x <think>y</think> z"}', 'x <think>y</think> z'],
  ['that quotes a fence', '{"quote":"```json\\n{}\\n```"}', '```json\n{}\n```'],
])('JSON %s is read as it stands', (_, text, quote) => {
  expect(parseAnswer(text, Quoted)).toEqual({ value: { quote } });
});

test('what is wrong is told in words', () => {
  expect(parseAnswer('no', Quoted)).toEqual({ fault: 'It is no JSON.' });
  expect(parseAnswer('{"quote":1}', Quoted)).toEqual({ fault: expect.stringMatching(/^quote: /) });
});
