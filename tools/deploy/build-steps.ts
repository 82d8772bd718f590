import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { Fault } from '../stack/fault.ts';
import { buildContext } from './build-context.ts';
import { type Instruction, readDockerfile, stagesOf } from './dockerfile.ts';

/** A folder that holds what an image would, and how its command is run there. */
export type Built = { directory: string; workdir: string; env: Record<string, string>; command: string[] };

/**
 * Goes through a Dockerfile's steps in empty folders under `scratch`, one per stage, with this machine's Node.js 24 and no engine: a file
 * that no COPY brings is missing here as it would be there. Users, ports and the base image's own files are not looked at. Throws Fault.
 */
export function buildSteps(root: string, dockerfile: string, scratch: string, say: (line: string) => void): Built {
  const context = buildContext(root);
  const built = new Map<string, Built>();
  let last: Built | null = null;
  for (const [index, stage] of stagesOf(readDockerfile(join(root, dockerfile))).entries()) {
    const directory = join(scratch, stage.name ?? `stage-${index}`);
    const base = built.get(stage.base);
    mkdirSync(directory, { recursive: true });
    if (base) cpSync(base.directory, directory, { recursive: true, verbatimSymlinks: true });
    const made: Built = { directory, workdir: base?.workdir ?? '/', env: { ...base?.env }, command: [] };
    for (const step of stage.instructions) take(step, made, { root, context, built, say });
    if (stage.name !== null) built.set(stage.name, made);
    last = made;
  }
  if (last === null) throw new Fault(`${dockerfile} builds nothing`);
  return last;
}

type Around = { root: string; context: string[]; built: ReadonlyMap<string, Built>; say: (line: string) => void };

function take({ keyword, flags, words, text }: Instruction, made: Built, { root, context, built, say }: Around): void {
  if (keyword === 'WORKDIR') {
    made.workdir = posix.resolve(made.workdir, words[0] ?? '/');
    mkdirSync(join(made.directory, made.workdir), { recursive: true });
  } else if (keyword === 'ENV') {
    for (const word of words) made.env[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
  } else if (keyword === 'CMD') {
    made.command = words;
  } else if (keyword === 'COPY') {
    const from = flags.from === undefined ? null : built.get(flags.from);
    if (from === undefined) throw new Fault(`COPY --from=${flags.from}: there is no such stage`);
    const target = words.at(-1) ?? '';
    for (const source of words.slice(0, -1)) {
      if (from) copyTree(join(from.directory, source), destination(made, join(from.directory, source), target, words.length > 2));
      else copyContext(root, context, source, made, target, words.length > 2);
    }
  } else if (keyword === 'RUN') {
    say(`  ${text}`);
    run(text, made);
  }
}

function destination(made: Built, source: string, target: string, several: boolean): string {
  const place = join(made.directory, posix.resolve(made.workdir, target));
  return (several || target.endsWith('/')) && statSync(source, { throwIfNoEntry: false })?.isDirectory() !== true ? join(place, basename(source)) : place;
}

function copyTree(source: string, target: string): void {
  if (statSync(source, { throwIfNoEntry: false }) === undefined) throw new Fault(`COPY: ${source} is not there`);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
}

function copyContext(root: string, context: string[], source: string, made: Built, target: string, several: boolean): void {
  const files = context.filter((file) => file === source || file.startsWith(`${source}/`));
  if (files.length === 0) throw new Fault(`COPY ${source}: there is no such file in the build's context`);
  for (const file of files) {
    const place = file === source ? destination(made, join(root, file), target, several) : join(made.directory, posix.resolve(made.workdir, target), file.slice(source.length));
    mkdirSync(dirname(place), { recursive: true });
    cpSync(join(root, file), place);
  }
}

function run(text: string, made: Built): void {
  // What belongs to root in an image is made in the stage's folder here, and belongs to whoever runs this.
  const command = text.replaceAll(/(?<=\s)\/data\b/g, join(made.directory, 'data')).replaceAll(/\bchown\b/g, ': chown');
  const { status, stdout, stderr } = runIn(made, ['sh', '-ec', command], 600_000);
  if (status !== 0) throw new Fault(`RUN ${text} ended with ${status}:\n${`${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n')}`);
}

/** How this machine reaches the registry. */
const REACH = /^(npm_config_.*|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy)$/i;

/** Runs a command as the image would, with nothing of this process's environment but what a shell and npm need. */
export function runIn(made: Built, [command = '', ...args]: string[], timeoutMs: number): { status: number | null; stdout: string; stderr: string } {
  const reach = Object.fromEntries(Object.entries(process.env).filter(([name]) => REACH.test(name)));
  const env = { ...reach, ...made.env, PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`, HOME: process.env.HOME ?? '/tmp', CI: '1' };
  return spawnSync(command, args, { cwd: join(made.directory, made.workdir), env, encoding: 'utf8', timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 });
}
