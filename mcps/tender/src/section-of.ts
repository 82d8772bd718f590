import type { Evidence } from '@0711/contract/evidence';

/** The heading under which evidence stands, for documents without pages; null where none is known. Whoever has the documents can tell. */
export type SectionOf = (evidence: Evidence) => string | null;

const SHORT = 40;

/** A heading in so few characters that it fits beside a value, cut between words. */
export function shortSection(heading: string): string {
  return heading.length <= SHORT ? heading : `${heading.slice(0, SHORT).replace(/\s+\S*$/u, '')} …`;
}
