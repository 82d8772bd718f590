import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { describingWork } from '../bidding/describing-work.ts';
import { ABOUT_BIDDING, ON_BIDDING } from '../bidding/on-bidding.ts';
import type { Span } from '../engine/candidate.ts';
import type { Requirement } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { listedWork } from './listed-work.ts';
import type { Position } from './positions.ts';
import { type Effort, statedEfforts } from './stated-efforts.ts';
import { statedQuantity } from './stated-quantity.ts';

const SCOPE = /leistungs(?:umfang|inhalt|pflichten|gegenstand)|aufgaben|arbeitspaket|zu erbringende|gegenstand|deliverables|scope|tasks|statement of work|anforderungen an die leistung/iu;
const WORK = new Set<Requirement['category']>(['technical', 'service', 'security', 'schedule', 'other']);
const MAX_TASKS = 150;
/** From so many listed works on they are taken for the whole. */
const WHOLE = 2;

/** What a scope of work lists (tables, work packages, deliverables), the efforts that it states, and its tasks as far as those do not stand for them. */
export function scopePositions(sources: Source[], requirements: Requirement[]): { positions: Position[]; left: number } {
  const listed = sources.flatMap(listedWork);
  const efforts = sources.flatMap(statedEfforts).filter((effort) => !listed.some((one) => overlap(one, effort)));
  const work = describingWork(sources, requirements);
  const described = requirements.filter(({ evidence: [first] }) => first === undefined || work.has(first.document));
  const asked = tasks(described, efforts).map(fromTask).filter(({ evidence }) => !listed.some(({ source, start, end }) => evidence.some((one) => one.document === source.document.id && one.start < source.toDocument(end) && source.toDocument(start) < one.end)));
  const kept = listed.length >= WHOLE ? asked.filter(({ quantity }) => quantity !== null) : asked;
  const positions = [...listed.map((one) => ({ ...blank(one.title), position: one.position, quantity: one.quantity, unit: one.unit, evidence: [placeOf(one)] })), ...efforts.map(fromEffort), ...kept.slice(0, MAX_TASKS)];
  return { positions, left: asked.length - Math.min(kept.length, MAX_TASKS) };
}

function overlap(a: Span, b: Span): boolean {
  return a.source === b.source && a.start < b.end && b.start < a.end;
}

function blank(title: string): Position {
  return { position: null, title, group: [], longText: '', quantity: null, unit: null, unitPrice: null, kind: 'normal', every: null, evidence: [] };
}

function placeOf({ source, start, end }: Span): Position['evidence'][number] {
  return evidenceFor(source.document, source.toDocument(start), source.toDocument(end));
}

function fromEffort(effort: Effort): Position {
  const { text, quantity, unit, every } = effort;
  return { ...blank(text), quantity, unit, every, evidence: [placeOf(effort)] };
}

/** Work that the scope asks for; where no section is named so, whatever asks for work. Sentences that state an effort stand there already. */
function tasks(requirements: Requirement[], efforts: Effort[]): Requirement[] {
  const asked = requirements.filter(({ kind, text }) => kind !== 'may' && !ON_BIDDING.test(text) && !efforts.some((effort) => effort.text.includes(text) || text.includes(effort.text)));
  const scope = asked.filter(({ section, category }) => section !== null && SCOPE.test(section) && category !== 'submission');
  return scope.length > 0 ? scope : asked.filter(({ category, section }) => WORK.has(category) && !ABOUT_BIDDING.test(section ?? ''));
}

function fromTask({ text, evidence }: Requirement): Position {
  return { ...blank(text), ...statedQuantity(text), evidence };
}
