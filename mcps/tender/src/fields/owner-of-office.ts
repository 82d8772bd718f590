// `City Clerk of the City of Elm`, `Auftrag der Agentur Nordhafen`.
const OF_WHOM = /^.{3,80}?\s(of|of\sthe|der|des|von|bei)\s(\p{Lu}.*)$/u;
// `der Technischen Hochschule`: an adjective that only a feminine name inflects so; `der Hafen GmbH` begins with a noun.
const INFLECTED = /^(\p{Lu}\p{Ll}*(?:isch|eutsch|al|lich|ig|iv|är|ell|rei|roß)e)n(?=\s\p{Lu})/u;

/** Of whom an office, an order or a part of an organisation is: the end of its name, and how that reads on its own where it is inflected. Empty where it is nobody's. */
export function ownersOf(name: string): { owner: string; written: string }[] {
  const [, joint, written] = OF_WHOM.exec(name) ?? [];
  if (!written) return [];
  const owners = joint === 'der' ? [written, written.replace(INFLECTED, '$1')] : [written];
  return [...new Set(owners)].map((owner) => ({ owner, written }));
}
