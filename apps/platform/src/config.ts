import { z } from 'zod';

/** Everything that the Platform takes from its environment. */
const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  PLATFORM_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  PLATFORM_HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1),
  NETWORK_URL: z.url(),
  PLATFORM_API_KEY: z.string().min(24),
  WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  /** Lets webhooks go to loopback and private addresses: embedded mode, and services on one private network. */
  ALLOW_PRIVATE_WEBHOOKS: z.stringbool().default(false),
});
export type Config = z.infer<typeof Environment>;

/** Reads the environment; throws one error that lists every fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const aliased = { ...env, NETWORK_URL: env.NETWORK_URL ?? env.NEXTJS_URL, PLATFORM_API_KEY: env.PLATFORM_API_KEY ?? env.FASTAPI_API_KEY };
  const parsed = Environment.safeParse(aliased);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`the environment is not complete:\n${faults.join('\n')}`);
}
