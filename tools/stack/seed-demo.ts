import { spawn } from 'node:child_process';
import { Fault } from './fault.ts';
import { errorIn } from './log-line.ts';

type Account = { email: string; password: string };
export type DemoAccounts = { engagement_id: string; company: Account; expert: Account; admin: Account };

/** Runs the Network's seed, which adds the demo data where it is missing. Throws Fault with what it said. */
export async function seedDemo(cwd: string, script: string, env: Record<string, string>, signal: AbortSignal): Promise<DemoAccounts> {
  const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], signal });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
  clearTimeout(late);
  const found = out.split('\n').map(accountsIn).findLast((accounts) => accounts !== null);
  if (code === 0 && found) return found;
  const why = `${out}\n${said}`.split('\n').map(errorIn).find((line) => line !== null) ?? said.trim().split('\n').at(-1);
  throw new Fault(`the demo data could not be added: ${why || `the seed ended with ${code} and named no accounts`}`);
}

function accountsIn(line: string): DemoAccounts | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const found: Record<string, unknown> = { ...value };
  const [company, expert, admin] = [accountIn(found.company), accountIn(found.expert), accountIn(found.admin)];
  if (typeof found.engagement_id !== 'string' || !company || !expert || !admin) return null;
  return { engagement_id: found.engagement_id, company, expert, admin };
}

function accountIn(value: unknown): Account | null {
  if (typeof value !== 'object' || value === null || !('email' in value) || !('password' in value)) return null;
  return { email: String(value.email), password: String(value.password) };
}
