import { z } from 'zod';

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
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
    /** Lets webhooks go to loopback and private addresses: embedded mode, and services on one private network. */
    ALLOW_PRIVATE_WEBHOOKS: z.stringbool().default(false),
    /** Lets the two services talk plain HTTP between machines: a private network that nobody else hears. */
    ALLOW_PLAINTEXT_INTERNAL: z.stringbool().default(false),
    NODE_ENV: z.string().optional(),
  })
  .superRefine((env, ctx) => {
    const { protocol, hostname } = new URL(env.NETWORK_URL);
    const local = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
    if (env.NODE_ENV === 'production' && protocol === 'http:' && !local && !env.ALLOW_PLAINTEXT_INTERNAL) {
      ctx.addIssue({ code: 'custom', path: ['NETWORK_URL'], message: 'must be https in production; ALLOW_PLAINTEXT_INTERNAL=1 allows plain HTTP on a private network' });
    }
  });
export type Config = z.infer<typeof Environment>;

/** The names under which former set-ups have a value. */
const ALIASES = { NETWORK_URL: 'NEXTJS_URL', PLATFORM_API_KEY: 'FASTAPI_API_KEY' } as const;
const SECRETS = ['PLATFORM_API_KEY', 'FASTAPI_API_KEY', 'WEBHOOK_SECRET', 'DATABASE_URL'];

/** Reads the environment; throws one error that lists every fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const aliased = { ...env };
  for (const [name, alias] of Object.entries(ALIASES)) aliased[name] ??= env[alias];
  const parsed = Environment.safeParse(aliased);
  const faults = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []),
    ...SECRETS.filter((name) => env[`NEXT_PUBLIC_${name}`] !== undefined).map((name) => `NEXT_PUBLIC_${name}: would be shipped to every browser; remove it`),
  ];
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Error(`the environment is not complete:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
