import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const messages: Record<string, unknown> = JSON.parse(readFileSync(join(import.meta.dirname, '../../messages/de.json'), 'utf8'));

/** The German words of a message, as a person sees them; `{name}` and the like filled in. Throws when there is no such message. */
export function words(key: string, values: Record<string, string> = {}): string {
  let at: unknown = messages;
  for (const part of key.split('.')) at = typeof at === 'object' && at !== null && part in at ? Reflect.get(at, part) : undefined;
  if (typeof at !== 'string') throw new Error(`there is no message ${key}`);
  return at.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
