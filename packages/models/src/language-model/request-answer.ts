import { ModelError } from '@0711/mcp-sdk/language-model';
import type OpenAI from 'openai';
import { type Message, type TokenUse, tokenUse } from './token-use.ts';

export type AnswerRequest = {
  model: string;
  messages: Message[];
  /** `max_tokens` and what asks for the shape. */
  body: object;
  signal: AbortSignal;
  /** The answer so far, while it comes; left out: it comes in one piece. */
  onText?: ((text: string) => void) | undefined;
  /** Silence in the middle of an answer after which it is given up, in milliseconds. */
  stallMs: number;
  /** Told what it took, also when it breaks off. */
  onUse: (use: TokenUse) => Promise<void>;
};

/** An answer's text, and whether it was cut at the limit of its length. */
export type Answer = { text: string; cut: boolean };

/** Puts one question over HTTP. Throws the client's errors, ModelError `timeout` for one that stalls and `refused` for a refusal. */
export async function requestAnswer(client: OpenAI, request: AnswerRequest): Promise<Answer> {
  return request.onText ? streamed(client, request, request.onText) : whole(client, request);
}

async function whole(client: OpenAI, { model, messages, body, signal, onUse }: AnswerRequest): Promise<Answer> {
  const completion = await client.chat.completions.create({ model, messages, temperature: 0, ...body, stream: false }, { signal });
  const choice = completion.choices?.[0];
  const text = choice?.message?.content ?? '';
  await onUse(tokenUse(completion.usage, messages, text));
  return finished(text, choice?.finish_reason ?? null, choice?.message?.refusal ?? null);
}

async function streamed(client: OpenAI, { model, messages, body, signal, stallMs, onUse }: AnswerRequest, onText: (text: string) => void): Promise<Answer> {
  const stall = new AbortController();
  let text = '';
  let finish: string | null = null;
  let usage: unknown = null;
  let begun = false;
  // The time to the first piece is the whole question's; only then silence means a stall.
  let silence: NodeJS.Timeout | undefined;
  try {
    const stream = await client.chat.completions.create(
      { model, messages, temperature: 0, ...body, stream: true, stream_options: { include_usage: true } },
      { signal: AbortSignal.any([signal, stall.signal]) },
    );
    for await (const chunk of stream) {
      begun = true;
      clearTimeout(silence);
      silence = setTimeout(() => stall.abort(), stallMs);
      usage = chunk.usage ?? usage;
      const choice = chunk.choices?.[0];
      finish = choice?.finish_reason ?? finish;
      const piece = choice?.delta?.content ?? '';
      if (piece) {
        text += piece;
        onText(text);
      }
    }
  } catch (error) {
    if (stall.signal.aborted) throw stalled();
    throw error;
  } finally {
    clearTimeout(silence);
    if (begun) await onUse(tokenUse(usage, messages, text));
  }
  // The client ends an aborted stream as if it were complete.
  signal.throwIfAborted();
  if (stall.signal.aborted) throw stalled();
  if (finish === null) throw new ModelError('unreachable', 'The answer of the model server broke off.');
  return finished(text, finish, null);
}

function finished(text: string, finish: string | null, refusal: string | null): Answer {
  if (refusal !== null || finish === 'content_filter') throw new ModelError('refused', 'The model refuses to answer.');
  return { text, cut: finish === 'length' };
}

function stalled(): ModelError {
  return new ModelError('timeout', 'The answer of the model server stopped in the middle.');
}
