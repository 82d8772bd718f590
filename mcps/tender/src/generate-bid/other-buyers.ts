const BODY = /(?<!\p{L})(?:(?:Landeshaupt|Kreis|Hanse|Universitäts)?[Ss]tadt|(?:Verbands|Markt)?[Gg]emeinde|(?:Land)?[Kk]reis|Universität|Hochschule|Stadtwerke|(?:City|County|Town|State|University|Borough) of)\s+\p{Lu}[\p{L}-]+/gu;

/** The public bodies that a text names beside this buyer, each once: whom an earlier bid was made for. */
export function otherBuyers(text: string, buyer: string | null): string[] {
  const own = buyer?.toLowerCase() ?? '';
  const names = [...text.matchAll(BODY)].map(([name]) => name.replace(/\s+/gu, ' '));
  return [...new Set(names)].filter((name) => !own.includes(name.toLowerCase()));
}
