import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const Body = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  stream: z.boolean().optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
  guided_json: z.unknown().optional(),
});

/** A question as it came in over HTTP. */
export type AskedQuestion = z.infer<typeof Body> & { system: string; prompt: string; authorization: string | undefined };

/** How the server answers. What is left out is as it should be. */
export type LanguageBehaviour = {
  /** What the model says: text, or something that is written as JSON. */
  answer?: (question: AskedQuestion) => unknown;
  /** Milliseconds before the answer begins, and between the pieces of a stream. */
  delayMs?: number;
  pieceMs?: number;
  /** Falls silent after so many pieces of a stream, without ending it. */
  stallAfter?: number;
  /** Ends the connection: at once, or after so many pieces. */
  resetAfter?: number;
  /** Answers with this status instead, with this message and header. */
  status?: number;
  message?: string;
  retryAfter?: string;
  /** Cuts the answer after so many letters, as at the limit of its length. */
  cutAfter?: number;
  finish?: string;
  /** Counts no tokens. */
  uncounted?: boolean;
  /** Counts them so, whatever it took. */
  usage?: object;
  /** Ways of asking for JSON that it refuses with 400. */
  refuses?: ('json_schema' | 'guided_json' | 'json_object')[];
};

export type LanguageServerStand = {
  /** With `/v1`. */
  url: string;
  asked: AskedQuestion[];
  /** How it answers from now on; of several, each question takes one, and the last stays. */
  behave: (...how: LanguageBehaviour[]) => void;
  close: () => Promise<void>;
};

const PIECE = 12;

/** An OpenAI-compatible server on a free loopback port, whose one model says what it is told to, well or badly. For tests. */
export async function startLanguageServer(options: { model?: string; maxModelLength?: number | null } = {}): Promise<LanguageServerStand> {
  const { model = 'stand-in', maxModelLength = 16_384 } = options;
  let plan: LanguageBehaviour[] = [{}];
  const asked: AskedQuestion[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/v1/models') {
      const limit = maxModelLength === null ? {} : { max_model_len: maxModelLength };
      return json(response, 200, { object: 'list', data: [{ id: model, object: 'model', created: 0, owned_by: 'test', ...limit }] });
    }
    if (request.url !== '/v1/chat/completions' || request.method !== 'POST') return json(response, 404, { error: { message: 'no such path' } });
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = Body.parse(JSON.parse(text));
    const contents = (role: string): string => body.messages.filter((message) => message.role === role).map(({ content }) => content).join('\n');
    const question = { ...body, system: contents('system'), prompt: contents('user'), authorization: request.headers.authorization };
    asked.push(question);
    const how = (plan.length > 1 ? plan.shift() : plan[0]) ?? {};
    await sleep(how.delayMs ?? 0);
    const format = body.guided_json === undefined ? body.response_format?.type : 'guided_json';
    if (how.refuses?.some((refused) => refused === format)) return json(response, 400, { error: { message: `${format} is not supported` } });
    if (how.status !== undefined) {
      if (how.retryAfter !== undefined) response.setHeader('retry-after', how.retryAfter);
      return json(response, how.status, { error: { message: how.message ?? 'scripted' } });
    }
    if (how.resetAfter === 0) return void response.destroy();
    const said = how.answer?.(question) ?? {};
    const whole = typeof said === 'string' ? said : JSON.stringify(said);
    const content = whole.slice(0, how.cutAfter);
    const finish = how.finish ?? (how.cutAfter === undefined ? 'stop' : 'length');
    const usage = how.usage ?? { prompt_tokens: text.length, completion_tokens: content.length, total_tokens: text.length + content.length };
    const common = { id: 'c-1', created: 0, model };
    if (!body.stream) {
      return json(response, 200, { ...common, object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }], ...(how.uncounted ? {} : { usage }) });
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (data: unknown): void => void response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
    for (let at = 0, piece = 0; at < content.length; at += PIECE, piece++) {
      if (piece === how.stallAfter) return void (await once(response, 'close'));
      if (piece === how.resetAfter) return void response.destroy();
      send({ ...common, object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content: content.slice(at, at + PIECE) }, finish_reason: null }] });
      await sleep(how.pieceMs ?? 0);
    }
    send({ ...common, object: 'chat.completion.chunk', choices: [{ index: 0, delta: {}, finish_reason: finish }] });
    if (!how.uncounted) send({ ...common, object: 'chat.completion.chunk', choices: [], usage });
    send('[DONE]');
    response.end();
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/v1`,
    asked,
    behave: (...how) => {
      plan = how;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
