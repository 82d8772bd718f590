import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Fault } from './fault.ts';

const ASSIGNMENT = /^\s*(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=/;

/** The variables of a `.env` file, none when there is no file. Throws Fault with the number of the first line that is no assignment. */
export function readDotenv(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const text = readText(file);
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!ASSIGNMENT.test(line)) throw new Fault(`${file}, line ${i + 1}: expected NAME=value, found "${line.trim().slice(0, 40)}"`);
    i = endOfValue(file, lines, i);
  }
  return Object.fromEntries(Object.entries(parseEnv(text)).map(([name, value]) => [name, value ?? '']));
}

/** The line on which a quoted value that may span lines ends. */
function endOfValue(file: string, lines: string[], start: number): number {
  const value = (lines[start] ?? '').replace(ASSIGNMENT, '').trimStart();
  const quote = value.charAt(0);
  if (!['"', "'", '`'].includes(quote)) return start;
  if (value.indexOf(quote, 1) > 0) return start;
  for (let i = start + 1; i < lines.length; i++) if (lines[i]?.includes(quote)) return i;
  throw new Fault(`${file}, line ${start + 1}: the value opens with ${quote} and never closes`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Fault(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
