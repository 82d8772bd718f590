import type { Source } from '../source/source.ts';
import { gaebFacts } from '../structured/gaeb-facts.ts';
import { eformsFields } from './eforms/eforms-fields.ts';
import { eformsCriteria, eformsLots } from './eforms/eforms-lots.ts';
import { eformsMoments } from './eforms/eforms-moments.ts';
import { eformsNotice } from './eforms/eforms-notice.ts';
import type { Facts } from './facts.ts';
import { namedFacts } from './named-facts.ts';
import { tedCriteria } from './ted/ted-criteria.ts';
import { tedFields } from './ted/ted-fields.ts';
import { tedNotice } from './ted/ted-form.ts';
import { tedLots } from './ted/ted-lots.ts';
import { olderFacts } from './ted/ted-older.ts';
import { tedMoments } from './ted/ted-moments.ts';
import { noticeTree } from './tree.ts';

const cache = new WeakMap<Source, Facts | null>();

/**
 * What a structured file states in elements made for it: a notice (eForms, TED) or a bill of quantities (GAEB). Null for documents
 * that people read, and XML of which nothing is known; their text has to be searched. Worked out once per source.
 */
export function factsOf(source: Source): Facts | null {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const facts = readFacts(source);
  cache.set(source, facts);
  return facts;
}

function readFacts(source: Source): Facts | null {
  if (source.document.format === 'gaeb') return gaebFacts(source);
  if (source.document.format !== 'xml') return null;
  const top = noticeTree(source.document, source);
  const eforms = eformsNotice(top);
  if (eforms) return { fields: eformsFields(source, eforms), lots: eformsLots(source, eforms), criteria: eformsCriteria(source, eforms), moments: eformsMoments(eforms, source.language) };
  const ted = tedNotice(top);
  if (ted?.older) return olderFacts(source, ted);
  return ted ? { fields: tedFields(source, ted), lots: tedLots(source, ted), criteria: tedCriteria(source, ted), moments: tedMoments(ted, source.language) } : namedFacts(source, top);
}
