import { fact } from '../notice/facts.ts';
import type { Source } from '../source/source.ts';
import { told } from './gaeb-elements.ts';
import type { GaebElements } from './gaeb-elements.ts';

type Names = { de: string; en: string };

/** The codes of `AwardInfo/Cat` in the words of GAEB DA XML 3.3. */
const PROCEDURES: Record<string, Names> = {
  OpenProc: { de: 'Offenes Verfahren', en: 'Open procedure' },
  ClosedProc: { de: 'Nichtoffenes Verfahren', en: 'Restricted procedure' },
  NegProc: { de: 'Verhandlungsverfahren ohne Teilnahmewettbewerb', en: 'Negotiated procedure without prior call for competition' },
  NegProcOpen: { de: 'Verhandlungsverfahren mit Teilnahmewettbewerb', en: 'Negotiated procedure with prior call for competition' },
  OpenCall: { de: 'Öffentliche Ausschreibung', en: 'Public tender' },
  SelectCall: { de: 'Beschränkte Ausschreibung ohne Teilnahmewettbewerb', en: 'Restricted tender without call for competition' },
  SelectCallPostOpen: { de: 'Beschränkte Ausschreibung mit Teilnahmewettbewerb', en: 'Restricted tender with call for competition' },
  NegCont: { de: 'Freihändige Vergabe', en: 'Direct award' },
  CompetDialog: { de: 'Wettbewerblicher Dialog', en: 'Competitive dialogue' },
  InnovationPartnership: { de: 'Innovationspartnerschaft', en: 'Innovation partnership' },
};
const NATO: Names = { de: 'Internationale NATO-Ausschreibung', en: 'NATO international competitive bidding' };

/** The kind of procedure, in words. A NATO tender only where the file speaks of NATO: some programs' templates carry that code. */
export function gaebProcedure(source: Source, { info }: GaebElements) {
  const code = told(info, 'Cat');
  const names = code?.text === 'IntNATO' && /(?<!\p{L})NATO(?!\p{L})/u.test(source.text) ? NATO : PROCEDURES[code?.text ?? ''];
  return fact(source, names?.[source.language] ?? null, [code]);
}
