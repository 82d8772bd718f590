import type { Source } from '../source/source.ts';

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@([\w.-]{3,80})/giu;
const SITE = /(?:https?:\/\/|(?<![\w.@-])www\.)([\w.-]{3,80})/giu;
// Endings of domains, and the hosts of everybody's mail.
const EVERYBODY = /^(?:com|org|net|gov|edu|mil|int|gmail|googlemail|yahoo|outlook|hotmail|gmx|web|www|mail|info|[a-z]{2})$/u;
const SEARCHED = 60_000;
const MAX = 12;

/** The labels of the domains that the paper's mail addresses belong to, but for those that anybody may have. */
export function mailDomains(source: Source): string[] {
  return labelsOf(source, MAIL);
}

/** The labels of the domains of the web addresses that the paper names: a page often hides its mail addresses, but not its own links. */
export function siteDomains(source: Source): string[] {
  return labelsOf(source, SITE);
}

function labelsOf(source: Source, addresses: RegExp): string[] {
  const domains = [...source.text.slice(0, SEARCHED).matchAll(addresses)].flatMap((match) => (match[1] ?? '').toLowerCase().split('.'));
  return [...new Set(domains)].filter((domain) => domain.length > 1 && !EVERYBODY.test(domain)).slice(0, MAX);
}
