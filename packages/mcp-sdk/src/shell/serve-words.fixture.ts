import { serveStdio } from './serve-stdio.ts';
import { words } from './words-mcp.fixture.ts';

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
await serveStdio(words, { root: process.argv[2] ?? '.', signal: stop.signal });
process.exit(0);
