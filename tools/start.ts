import { join } from 'node:path';
import { Fault, lineOf } from './stack/fault.ts';
import { readDotenv } from './stack/read-dotenv.ts';
import { readSettings } from './stack/settings.ts';
import { startStack, type Stack } from './stack/start-stack.ts';

const root = join(import.meta.dirname, '..');
const from = performance.now();
const stopping = new AbortController();
const asked = Promise.withResolvers<Fault | null>();
const write = (text: string): void => void process.stdout.write(text);
// Whoever read our output may have gone; that is no reason to leave services behind.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

function ask(fault: Fault | null): void {
  stopping.abort(new Fault('stopped before everything was up'));
  asked.resolve(fault);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(null));
const parent = process.ppid;
// go.mjs killed outright can't tell us.
setInterval(() => process.ppid !== parent && ask(null), 1_000).unref();

try {
  const settings = readSettings({ ...readDotenv(join(root, '.env')), ...process.env }, root);
  const stack = await startStack({ root, settings, write, onLost: ask, signal: stopping.signal });
  write(summary(stack));
  const fault = await asked.promise;
  write('\nstopping …\n');
  await stack.stop();
  write('stopped; the data is kept\n');
  if (fault) throw fault;
  process.exit(0);
} catch (error) {
  if (!(error instanceof Fault)) console.error(error);
  else if (!stopping.signal.aborted || error !== stopping.signal.reason) console.error(`\n${lineOf(error)}`);
  process.exit(error === stopping.signal.reason ? 0 : 1);
}

function summary({ networkUrl, platformUrl, demo }: Stack): string {
  const lines = [`\nup after ${((performance.now() - from) / 1000).toFixed(0)} s\n`, `  Network   ${networkUrl}`, `  Platform  ${platformUrl}/docs`];
  if (demo) {
    lines.push('', '  Demo sign-ins');
    for (const [role, { email, password }] of Object.entries({ company: demo.company, expert: demo.expert, admin: demo.admin })) {
      lines.push(`  ${role.padEnd(8)}  ${email.padEnd(28)}  ${password}`);
    }
  }
  return `${lines.join('\n')}\n\n  Ctrl-C stops everything.\n`;
}
