import { DEAD_AFTER_MS } from '@0711/postgres/heartbeat';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** A variable that holds several values, parted by commas or blanks; none when it is left out or empty. */
const list = (member: z.ZodType<string, string>) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(member));

const origin = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text, {
  error: ({ input }) => `"${String(input)}" is no origin, such as https://app.example.com`,
});

const addressRange = z.string().refine((text) => ipaddr.isValid(text) || ipaddr.isValidCIDR(text), {
  error: ({ input }) => `"${String(input)}" is neither an address nor a range such as 10.0.0.0/8`,
});

/** Everything that the Platform takes from its environment. */
const Environment = z
  .object({
    DATABASE_URL: z.string().min(1),
    PLATFORM_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
    PLATFORM_HOST: z.string().default('127.0.0.1'),
    DATA_DIR: z.string().min(1),
    NETWORK_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }),
    PLATFORM_API_KEY: z.string().min(24),
    WEBHOOK_SECRET: z.string().startsWith('whsec_'),
    WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
    /** Of so many milliseconds of silence a worker counts as dead, and others take up what it held. */
    WORKER_DEAD_AFTER_MS: z.coerce.number().int().min(1_000).max(600_000).default(DEAD_AFTER_MS),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
    /** Lets webhooks go to loopback and private addresses: embedded mode, and services on one private network. */
    ALLOW_PRIVATE_WEBHOOKS: z.stringbool().default(false),
    /** Lets the two services talk plain HTTP between machines: a private network that nobody else hears. */
    ALLOW_PLAINTEXT_INTERNAL: z.stringbool().default(false),
    /** Where the worker serves its metrics; left out: nowhere. */
    METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    METRICS_HOST: z.string().min(1).default('127.0.0.1'),
    /** Who presents it may read metrics from anywhere; left out: from this machine alone. */
    METRICS_TOKEN: z.string().min(16).optional(),
    /** Between being told to stop and taking no more requests, in seconds, so that load balancers notice first. */
    STOP_DELAY_SECONDS: z.coerce.number().min(0).max(120).default(0),
    SENTRY_DSN: z.url().optional(),
    /** Uploaded files lie in this bucket of an S3 store; left out: under DATA_DIR. */
    S3_BUCKET: z.string().min(3).optional(),
    S3_REGION: z.string().min(1).default('us-east-1'),
    /** Left out: AWS. */
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    /** Both left out: what the machine has, such as the role of its instance. */
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    /** Shares what several processes count and queue. */
    REDIS_URL: z.preprocess((text) => text || undefined, z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// address' }).optional()),
    /** An OpenAI-compatible server (vLLM and others) that MCPs may ask; left out: they do what they can without a language model. */
    MODEL_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
    /** Left out: the server's first model. */
    MODEL_NAME: z.string().min(1).optional(),
    MODEL_API_KEY: z.string().min(1).optional(),
    /** Tokens of question and answer together; left out: what the server says, else 8,192. */
    MODEL_CONTEXT_TOKENS: z.coerce.number().int().min(2_048).max(10_000_000).optional(),
    /** How many questions a worker puts at once. */
    MODEL_CONCURRENCY: z.coerce.number().int().min(1).max(256).default(4),
    /** Tokens that one attempt at a task may use. */
    MODEL_TOKENS_PER_RUN: z.coerce.number().int().min(1_000).max(100_000_000).default(200_000),
    /** How often a key without a limit of its own may call in a minute: in each API process, or in all of them with REDIS_URL. */
    RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(6_000),
    /** The same for PLATFORM_API_KEY, which speaks for everybody who uses the Network. */
    PLATFORM_API_KEY_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(1_000_000),
    /** How many wrong keys an address may send in a minute before it is told to wait. */
    FAILED_KEYS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(60),
    /** Origins whose pages may call from a browser, e.g. `https://a.example,https://b.example`. */
    CORS_ORIGINS: list(origin),
    /** Addresses or CIDR ranges of the proxies whose X-Forwarded-For is believed. */
    TRUST_PROXY: list(addressRange),
    /** Tests only: a task may name a file below this folder as `data.file_path`. */
    TEST_FIXTURES_DIR: z.string().min(1).optional(),
    NODE_ENV: z.string().optional(),
  })
  .superRefine((env, ctx) => {
    if (env.TEST_FIXTURES_DIR !== undefined && env.NODE_ENV !== 'test') {
      ctx.addIssue({ code: 'custom', path: ['TEST_FIXTURES_DIR'], message: 'opens files of this machine to callers; it is for tests, with NODE_ENV=test' });
    }
    if ((env.S3_ACCESS_KEY_ID === undefined) !== (env.S3_SECRET_ACCESS_KEY === undefined)) {
      ctx.addIssue({ code: 'custom', path: ['S3_ACCESS_KEY_ID'], message: 'comes together with S3_SECRET_ACCESS_KEY' });
    }
    for (const name of ['NETWORK_URL', 'MODEL_URL'] as const) {
      if (env.NODE_ENV === 'production' && heardByOthers(env[name]) && !env.ALLOW_PLAINTEXT_INTERNAL) {
        ctx.addIssue({ code: 'custom', path: [name], message: 'must be https in production; ALLOW_PLAINTEXT_INTERNAL=1 allows plain HTTP on a private network' });
      }
    }
  });
export type Config = z.infer<typeof Environment>;

/** Plain HTTP to another machine. */
function heardByOthers(address: string | undefined): boolean {
  if (address === undefined) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && hostname !== 'localhost' && hostname !== '[::1]' && !hostname.startsWith('127.');
}

/** Every variable that is read. */
export const CONFIG_NAMES: readonly string[] = Object.keys(Environment.shape);

/** Other names for the same: those of former set-ups, and the one by which people know a server. */
const ALIASES = { NETWORK_URL: 'NEXTJS_URL', PLATFORM_API_KEY: 'FASTAPI_API_KEY', MODEL_URL: 'VLLM_URL' } as const;
const SECRETS = ['PLATFORM_API_KEY', 'FASTAPI_API_KEY', 'WEBHOOK_SECRET', 'DATABASE_URL', 'METRICS_TOKEN', 'S3_SECRET_ACCESS_KEY', 'MODEL_API_KEY'];

/** Reads the environment; throws one error that lists every fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty line in a .env file means "not set".
  const aliased: NodeJS.ProcessEnv = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  for (const [name, alias] of Object.entries(ALIASES)) aliased[name] ??= aliased[alias];
  const parsed = Environment.safeParse(aliased);
  const faults = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${wordOf(issue)}`) ?? []),
    ...SECRETS.filter((name) => env[`NEXT_PUBLIC_${name}`] !== undefined).map((name) => `NEXT_PUBLIC_${name}: would be shipped to every browser; remove it`),
  ];
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Error(`the environment is not complete:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

function wordOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' && issue.input === undefined ? 'is not set' : issue.message;
}
