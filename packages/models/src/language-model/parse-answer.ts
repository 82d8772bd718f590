import type { z } from 'zod';

/** A model's text as what was asked for, or what is wrong with it in words that the model can work with. */
export type ParsedAnswer<T extends z.ZodType> = { value: z.output<T> } | { fault: string };

/** Reads the JSON of an answer: fences and thoughts around it are left out. */
export function parseAnswer<T extends z.ZodType>(text: string, schema: T): ParsedAnswer<T> {
  const json = jsonIn(text);
  if (json === undefined) return { fault: 'It is no JSON.' };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  return { fault: parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`).join('; ') };
}

function jsonIn(text: string): unknown {
  const spoken = text.replace(/<think>[\s\S]*?<\/think>/g, '').trim();
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(spoken)?.[1];
  const braced = spoken.slice(spoken.indexOf('{'), spoken.lastIndexOf('}') + 1);
  // As it stands first: what it quotes may hold such marks too.
  for (const candidate of [text, spoken, fenced, braced]) {
    if (!candidate) continue;
    try {
      return JSON.parse(candidate);
    } catch {
      // The next reading may be JSON.
    }
  }
  return undefined;
}
