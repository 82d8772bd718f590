import { invalid } from '../invalid.ts';

const MAX_DEPTH = 64;

/** Refuses what PostgreSQL can't store in a parsed JSON body: U+0000, half surrogate pairs, and nesting without end. */
export function checkJson(body: unknown): void {
  const fault = faultIn(body, [], 0);
  if (fault) throw invalid([fault]);
}

type Fault = { path: string; code: string; message: string };

function faultIn(value: unknown, path: string[], depth: number): Fault | null {
  if (typeof value === 'string') return textFault(value, path);
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_DEPTH) return { path: path.slice(0, 8).join('.'), code: 'too_deep', message: `nested more than ${MAX_DEPTH} levels deep` };
  for (const [key, member] of Object.entries(value)) {
    const fault = textFault(key, path) ?? faultIn(member, [...path, key], depth + 1);
    if (fault) return fault;
  }
  return null;
}

function textFault(text: string, path: string[]): Fault | null {
  if (text.includes('\0')) return { path: path.join('.'), code: 'invalid_text', message: 'the character U+0000 is not allowed' };
  if (!text.isWellFormed()) return { path: path.join('.'), code: 'invalid_text', message: 'the text is not valid Unicode' };
  return null;
}
