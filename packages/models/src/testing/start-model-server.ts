import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ModelFile } from '../model-file.ts';

export type ModelServer = {
  /** What it serves, as an MCP would name it. */
  model: ModelFile;
  /** The ranges that it was asked for, `null` for the whole. */
  asked: (string | null)[];
  /** How it answers from now on. */
  behave: (how: Behaviour) => void;
  close: () => Promise<void>;
};

export type Behaviour = {
  /** Bytes after which it breaks the connection off. */
  breakAfter?: number;
  /** Milliseconds between pieces of 16 KB. */
  pauseMs?: number;
  /** Never answers. */
  silent?: boolean;
  /** Sends this instead of the file. */
  instead?: Buffer;
  /** Ignores ranges. */
  whole?: boolean;
  /** Leaves out `content-length`. */
  chunked?: boolean;
  status?: number;
};

const PIECE = 16 * 1024;

/** Serves one model on a free loopback port, well or badly. For tests. */
export async function startModelServer(bytes: Buffer): Promise<ModelServer> {
  let how: Behaviour = {};
  const asked: (string | null)[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { breakAfter = Infinity, pauseMs = 0, instead, silent = false, whole = false, chunked = false, status } = how;
      const content = instead ?? bytes;
      asked.push(request.headers.range ?? null);
      if (silent) return;
      if (status !== undefined) return response.writeHead(status).end();
      const from = whole ? 0 : Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      const ranged = from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {};
      response.writeHead(from > 0 ? 206 : 200, { ...ranged, ...(chunked ? {} : { 'content-length': content.length - from }) });
      for (let at = from; at < content.length && !response.destroyed; at += PIECE) {
        if (at - from >= breakAfter) return response.destroy();
        if (!response.write(content.subarray(at, at + PIECE))) await Promise.race([once(response, 'drain'), once(response, 'close')]);
        if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return response.end();
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    model: { name: 'a-model', source: `http://127.0.0.1:${port}/a.bin`, sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length },
    asked,
    behave: (next) => {
      how = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
