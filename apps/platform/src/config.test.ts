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
    /DATABASE_URL[^]*PLATFORM_PORT[^]*DATA_DIR[^]*NETWORK_URL: must be an http\(s\) address[^]*PLATFORM_API_KEY[^]*WEBHOOK_SECRET/,
  );
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
