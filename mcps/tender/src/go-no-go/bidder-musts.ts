import { asksOf } from '../check-eligibility/asks.ts';
import type { Assessment } from '../check-eligibility/schema.ts';

/** The musts that speak for or against a bid. A declaration is signed when the bid is made: it speaks for neither. */
export function bidderMusts(assessments: Assessment[]): Assessment[] {
  return assessments.filter(({ kind, verdict, text }) => kind === 'must' && !(verdict === 'unclear' && isDeclaration(text)));
}

function isDeclaration(text: string): boolean {
  const asks = asksOf(text);
  return asks.length > 0 && asks.every(({ kind }) => kind === 'declaration');
}
