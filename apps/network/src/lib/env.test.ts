import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const right = {
  DATABASE_URL: 'postgres://localhost/network',
  NETWORK_URL: 'https://0711.example',
  PLATFORM_URL: 'https://platform.0711.example',
  PLATFORM_API_KEY: 'k'.repeat(32),
  WEBHOOK_SECRET: 'whsec_c2VjcmV0c2VjcmV0c2VjcmV0',
  AUTH_SECRET: 's'.repeat(32),
  DATA_DIR: '/data',
};

describe('the environment', () => {
  it('is taken as it is when nothing is wrong', () => {
    expect(readEnv(right)).toMatchObject({ NETWORK_URL: 'https://0711.example', EMBEDDED: false, WEBHOOK_SECRET: ['whsec_c2VjcmV0c2VjcmV0c2VjcmV0'] });
  });

  it('tells every fault at once', () => {
    const { DATABASE_URL: _, ...rest } = right;
    expect(() => readEnv({ ...rest, PLATFORM_API_KEY: 'short', WEBHOOK_SECRET: 'plain' })).toThrow(/DATABASE_URL: is not set[\s\S]*PLATFORM_API_KEY[\s\S]*WEBHOOK_SECRET/);
  });

  it('reads the older names where the new are not set', () => {
    const { NETWORK_URL: _, PLATFORM_URL: __, PLATFORM_API_KEY: ___, AUTH_SECRET: ____, ...rest } = right;
    const env = readEnv({ ...rest, NEXTAUTH_URL: 'https://b.example', FASTAPI_URL: 'https://f.example', FASTAPI_API_KEY: 'f'.repeat(32), NEXTAUTH_SECRET: 'n'.repeat(32) });
    expect(env).toMatchObject({ NETWORK_URL: 'https://b.example', PLATFORM_URL: 'https://f.example', PLATFORM_API_KEY: 'f'.repeat(32), AUTH_SECRET: 'n'.repeat(32) });
    expect(readEnv({ ...right, NEXTJS_URL: 'https://old.example' }).NETWORK_URL).toBe('https://0711.example');
  });

  it('refuses names that would end up in browsers, and says why', () => {
    expect(() => readEnv({ ...right, NEXT_PUBLIC_FASTAPI_URL: 'https://x.example' })).toThrow(/NEXT_PUBLIC_FASTAPI_URL: .*browser.*set FASTAPI_URL/);
  });

  it('wants HTTPS between the services in production, unless it is told otherwise', () => {
    const plain = { ...right, PLATFORM_URL: 'http://platform:8080' };
    expect(() => readEnv(plain)).toThrow(/ALLOW_PLAINTEXT_INTERNAL/);
    expect(readEnv({ ...plain, ALLOW_PLAINTEXT_INTERNAL: '1' }).PLATFORM_URL).toBe('http://platform:8080');
    expect(readEnv({ ...plain, EMBEDDED: '1' }).PLATFORM_URL).toBe('http://platform:8080');
  });

  it('takes an empty line for one that is not there', () => {
    expect(() => readEnv({ ...right, AUTH_SECRET: '' })).toThrow(/AUTH_SECRET: is not set/);
  });
});
