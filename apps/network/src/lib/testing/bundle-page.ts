import { dirname } from 'node:path';
import { build } from 'vite';

/** The script of a page, with all that it imports, as a browser runs it. For tests. */
export async function bundlePage(input: string): Promise<string> {
  const built = await build({
    root: dirname(input), configFile: false, logLevel: 'silent', mode: 'production', oxc: { jsx: { runtime: 'automatic', development: false } }, define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, rolldownOptions: { input } },
  });
  const output = 'output' in built ? built.output : Array.isArray(built) ? (built[0]?.output ?? []) : [];
  const chunk = output.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled');
  return chunk.code;
}
