import { serveStdio } from './serve-stdio.ts';
import { words } from './words-mcp.fixture.ts';

await serveStdio(words, { root: process.argv[2] ?? '.' });
