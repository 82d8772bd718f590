import type { Assessment, CheckEligibilityOutput } from './schema.ts';

/** The musts that speak for or against a bid. A declaration is signed when the bid is made: it speaks for neither. */
export function bidderMusts(assessments: Assessment[]): Assessment[] {
  return assessments.filter((one) => one.kind === 'must' && !(one.verdict === 'unclear' && isDeclaration(one)));
}

function isDeclaration({ said }: Assessment): boolean {
  return said !== undefined && said.reason.length > 0 && said.reason.every(({ code }) => code === 'declaration');
}

/** How many musts speak for or against a bid, how many of them are decided, and how many are met. */
export function countMusts(assessments: Assessment[]): NonNullable<CheckEligibilityOutput['musts']> {
  const musts = bidderMusts(assessments);
  const decided = musts.filter(({ verdict }) => verdict !== 'unclear');
  return { all: musts.length, decided: decided.length, met: decided.filter(({ verdict }) => verdict === 'met').length };
}
