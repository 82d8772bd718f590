import { evidenceFor } from '@0711/mcp-sdk/evidence';
import type { LanguageModel } from '@0711/mcp-sdk/language-model';
import { z } from 'zod';
import { entryId } from '../engine/entry-id.ts';
import { categoryOf } from '../requirements/categories.ts';
import { modalityOf } from '../requirements/modality.ts';
import { type Requirement, RequirementKind } from '../schema.ts';
import { type Source, unitAt } from '../source/source.ts';
import { READER } from './ask-fields.ts';
import { asMaterial, type Chunk, chunksFor } from './chunks.ts';
import { findQuote } from './find-quote.ts';
import { quoteMaterial } from './quoted-material.ts';

const Said = z.object({ requirements: z.array(z.object({ quote: z.string(), kind: RequirementKind, document: z.number().int() })) });
const WORDS = [' muss ', ' müssen ', ' soll ', 'verpflichtet', 'ist vorzulegen', 'sind vorzulegen', 'nachweis', 'mindestens', 'erforderlich', 'gefordert', ' must ', ' shall ', 'required', 'at least', 'minimum', 'provide', 'submit'];
const MAX_TOKENS = 2500;
/** The rules' own word for it in the sentence makes it likelier. */
const CONFIDENCE = { bound: 65, unbound: 50 };
const LENGTH = { least: 20, most: 600 };
const TASK = 'List what these passages ask of bidders or of the contractor, each requirement as a quote of its whole sentence, and whether it must, should or may be met. Leave out what the buyer does, explanations and headings.';

/**
 * The requirements with those that only a model found, in passages of which the rules found none. Sorted by place. Throws ModelError.
 */
export async function askRequirements(model: LanguageModel, known: Requirement[], chunks: Chunk[]): Promise<Requirement[]> {
  const silent = chunks.filter((chunk) => !known.some(({ evidence }) => evidence.some((one) => touches(one, chunk))));
  const shown = chunksFor(silent, WORDS, model.contextTokens - MAX_TOKENS - 1800, false);
  if (shown.length === 0) return known;
  const said = await model.ask({ schema: Said, name: 'requirements', system: READER, prompt: `${TASK}\n\n${quoteMaterial(asMaterial(shown))}`, maxTokens: MAX_TOKENS });
  const ids = new Set(known.map(({ id }) => id));
  const more = said.requirements.flatMap((one): Requirement[] => {
    const span = findQuote(one, shown);
    if (!span || span.end - span.start < LENGTH.least || span.end - span.start > LENGTH.most) return [];
    const { source } = span;
    const text = source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    const id = entryId(text);
    if (ids.has(id)) return [];
    ids.add(id);
    const bound = modalityOf(text, false);
    const section = source.sections[unitAt(source, span.start)?.section ?? -1]?.title ?? null;
    return [{
      id, text, section,
      kind: bound?.kind ?? one.kind,
      category: categoryOf(text, section),
      exclusion: bound?.exclusion ?? false,
      confidence: bound ? CONFIDENCE.bound : CONFIDENCE.unbound,
      evidence: [evidenceFor(source.document, source.toDocument(span.start), source.toDocument(span.end))],
    }];
  });
  return more.length === 0 ? known : inOrder([...known, ...more], chunks.map(({ source }) => source));
}

function touches(evidence: { document: string; start: number; end: number }, { source, start, end }: Chunk): boolean {
  return evidence.document === source.document.id && evidence.start < source.toDocument(end) && source.toDocument(start) < evidence.end;
}

function inOrder(requirements: Requirement[], sources: Source[]): Requirement[] {
  const order = new Map(sources.map((source) => [source.document.id, source.index]));
  const place = ({ evidence: [first] }: Requirement): [number, number] => [order.get(first?.document ?? '') ?? 0, first?.start ?? 0];
  return requirements.toSorted((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}
