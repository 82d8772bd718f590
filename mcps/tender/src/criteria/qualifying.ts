import { isPriced } from './group.ts';
import type { CriteriaGroup } from './group.ts';

// `Bidders securing 75 or more marks will be called qualified`, `a minimum of 80 marks opens the commercial bid`
const QUALIFIES = /(?:minimum|at least|cut-?\s?off|threshold|mindest\p{L}*|secur(?:ing|ed)|scor(?:ing|ed)|obtain(?:ing|ed)?|score of)[^.]{0,120}(?:marks|points|punkte|score|%)[^.]{0,140}(?:qualif|eligib|short-?list|commercial|financial)|(?:technically\s+)?qualified\s+(?:bid|tender|offer|propos|firm|agenc|compan)/iu;
const BEFORE = 600;
const AFTER = 8000;
const LOWEST = /lowest|niedrigst|least[\s-]cost|(?<!\p{L})L-?1(?!\d)/iu;

/** Whether points without the price among them only say who goes on to the opening of prices, by the words around them. */
export function onlyQualifies({ criteria }: Pick<CriteriaGroup, 'criteria'>): boolean {
  const [first, last] = [criteria[0], criteria.at(-1)];
  if (!first || !last || isPriced(criteria) || criteria.every(({ points, percent }) => points === null && percent === null)) return false;
  return QUALIFIES.test(first.source.text.slice(Math.max(0, first.start - BEFORE), last.end + AFTER));
}

/** Whether a group says that the price alone decides. */
export function decidesByPrice({ criteria, standing }: CriteriaGroup): boolean {
  return criteria.length === 1 && standing === 'award' && (isPriced(criteria) || criteria.some(({ name }) => LOWEST.test(name)));
}
