import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault, lineOf } from '../stack/fault.ts';
import { buildSteps, runIn } from './build-steps.ts';

/*
 * `npm run deploy:check`, or `… -- network` for one image: goes through the steps of both Dockerfiles in empty folders, then runs what the images run, without an
 * environment. Each process must end by listing what it is not told: by then every module that it imports was found.
 */
const root = join(import.meta.dirname, '..', '..');
const COMMANDS: Record<string, string[][]> = {
  'deploy/Dockerfile.platform': [['node', 'apps/platform/src/worker.ts'], ['node', 'apps/platform/src/create-bucket.ts']],
  'deploy/Dockerfile.network': [['node', '/app/apps/network/src/worker/main.ts']],
};

function check(dockerfile: string, others: string[][]): void {
  const scratch = mkdtempSync(join(tmpdir(), '0711-image-'));
  try {
    const from = performance.now();
    console.log(dockerfile);
    const built = buildSteps(root, dockerfile, scratch, (line) => console.log(line));
    for (const command of [built.command, ...others]) {
      const words = command.map((word) => (word.startsWith('/app/') ? join(built.directory, word) : word));
      const { stdout, stderr } = runIn(built, words, 60_000);
      const said = `${stdout}\n${stderr}`;
      if (!/DATABASE_URL: is not set/.test(said)) throw new Fault(`${command.join(' ')} does not say what is missing:\n${said.trim().slice(-2_000)}`);
      console.log(`  ${command.join(' ')}: starts, and lists what is missing`);
    }
    const { stdout } = runIn(built, ['du', '-sm', '.'], 60_000);
    console.log(`  ${Number.parseInt(stdout, 10)} MB beside the base image, ${((performance.now() - from) / 1_000).toFixed(0)} s`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  const wanted = process.argv[2];
  const chosen = Object.entries(COMMANDS).filter(([dockerfile]) => wanted === undefined || dockerfile.endsWith(`.${wanted}`));
  if (chosen.length === 0) throw new Fault(`there is no image "${wanted}"; there are platform and network`);
  for (const [dockerfile, others] of chosen) check(dockerfile, others);
} catch (error) {
  console.error(error instanceof Fault ? error.message : lineOf(error));
  process.exit(1);
}
