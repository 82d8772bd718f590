import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const complete = {
  DATABASE_URL: 'postgres://127.0.0.1/x', DATA_DIR: '/data', NETWORK_URL: 'https://network.example', PLATFORM_API_KEY: 'k'.repeat(24), WEBHOOK_SECRET: 'whsec_x',
};

test('what is left out has a default', () => {
  expect(readConfig(complete)).toMatchObject({ PLATFORM_PORT: 8080, PLATFORM_HOST: '127.0.0.1', WORKER_CONCURRENCY: 2, LOG_LEVEL: 'info', ALLOW_PRIVATE_WEBHOOKS: false });
});

test('every fault is told at once', () => {
  expect(() => readConfig({ PLATFORM_PORT: '99999', NETWORK_URL: 'ftp://x', WEBHOOK_SECRET: 'x' })).toThrow(
    /DATABASE_URL: is not set[^]*PLATFORM_PORT[^]*DATA_DIR[^]*NETWORK_URL: must be an http\(s\) address[^]*PLATFORM_API_KEY[^]*WEBHOOK_SECRET/,
  );
});

test('an empty line means "not set"', () => {
  expect(readConfig({ ...complete, SENTRY_DSN: '', PLATFORM_PORT: '', S3_BUCKET: '' })).toMatchObject({ PLATFORM_PORT: 8080 });
  expect(() => readConfig({ ...complete, DATA_DIR: '' })).toThrow('DATA_DIR: is not set');
});

test('former names are read, the new ones win', () => {
  const { NETWORK_URL: _url, PLATFORM_API_KEY: _key, ...rest } = complete;
  const former = { ...rest, NEXTJS_URL: 'https://former.example', FASTAPI_API_KEY: 'f'.repeat(24) };
  expect(readConfig(former)).toMatchObject({ NETWORK_URL: 'https://former.example', PLATFORM_API_KEY: 'f'.repeat(24) });
  expect(readConfig({ ...former, NETWORK_URL: 'https://new.example' }).NETWORK_URL).toBe('https://new.example');
});

test('a secret under a public name is refused with a word why', () => {
  expect(() => readConfig({ ...complete, NEXT_PUBLIC_PLATFORM_API_KEY: 'x' })).toThrow('NEXT_PUBLIC_PLATFORM_API_KEY: would be shipped to every browser');
});

test('plain HTTP between machines needs leave in production', () => {
  const plain = { ...complete, NODE_ENV: 'production', NETWORK_URL: 'http://10.0.0.5:3000' };
  expect(() => readConfig(plain)).toThrow('ALLOW_PLAINTEXT_INTERNAL=1');
  expect(readConfig({ ...plain, ALLOW_PLAINTEXT_INTERNAL: '1' }).NETWORK_URL).toBe('http://10.0.0.5:3000');
  expect(readConfig({ ...plain, NETWORK_URL: 'http://127.0.0.1:3000' }).NETWORK_URL).toBe('http://127.0.0.1:3000');
});

test('lists are parted by commas or blanks; what is no origin or no range is named', () => {
  const lists = { CORS_ORIGINS: 'https://a.example, http://127.0.0.1:3000', TRUST_PROXY: '10.0.0.0/8 ::1,192.0.2.7' };
  expect(readConfig({ ...complete, ...lists })).toMatchObject({ CORS_ORIGINS: ['https://a.example', 'http://127.0.0.1:3000'], TRUST_PROXY: ['10.0.0.0/8', '::1', '192.0.2.7'] });
  expect(readConfig({ ...complete, CORS_ORIGINS: '', REDIS_URL: '' })).toMatchObject({ CORS_ORIGINS: [], TRUST_PROXY: [] });
  for (const wrong of ['*', 'https://a.example/', 'a.example', 'null', 'ftp://a.example']) expect(() => readConfig({ ...complete, CORS_ORIGINS: wrong }), wrong).toThrow('CORS_ORIGINS');
  for (const wrong of ['true', '*', '10.0.0.0/33', 'proxy.example']) expect(() => readConfig({ ...complete, TRUST_PROXY: wrong }), wrong).toThrow('TRUST_PROXY');
});

test('files of the machine are open to callers in tests alone', () => {
  const open = { ...complete, TEST_FIXTURES_DIR: '/fixtures' };
  expect(readConfig({ ...open, NODE_ENV: 'test' }).TEST_FIXTURES_DIR).toBe('/fixtures');
  for (const NODE_ENV of ['production', 'development', undefined]) expect(() => readConfig({ ...open, NODE_ENV })).toThrow('TEST_FIXTURES_DIR');
});

test('a language model server is optional, by either name, and not by plain HTTP to another machine in production', () => {
  expect(readConfig(complete).MODEL_URL).toBeUndefined();
  expect(readConfig({ ...complete, VLLM_URL: 'http://10.0.0.9:8000', MODEL_CONTEXT_TOKENS: '32768' })).toMatchObject({ MODEL_URL: 'http://10.0.0.9:8000', MODEL_CONTEXT_TOKENS: 32_768, MODEL_TOKENS_PER_RUN: 200_000 });
  expect(() => readConfig({ ...complete, NODE_ENV: 'production', MODEL_URL: 'http://10.0.0.9:8000' })).toThrow('MODEL_URL: must be https in production');
  expect(() => readConfig({ ...complete, NEXT_PUBLIC_MODEL_API_KEY: 'x' })).toThrow('NEXT_PUBLIC_MODEL_API_KEY: would be shipped');
});
