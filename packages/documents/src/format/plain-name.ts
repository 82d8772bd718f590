import { cleanText } from '../clean-text.ts';

/** A name that a file has in a container, with `/` between folders: one line, nothing in it that can't be seen or that turns the order of letters. */
export function plainName(name: string): string {
  // Some Windows programs write backslashes between folders, against the rules.
  return cleanText(name).replaceAll('\n', '').replaceAll('\\', '/');
}
