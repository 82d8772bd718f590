import { describe, expect, test } from 'vitest';
import { checkUrl, isPublicAddress, publicLookup, publicOnly } from './allowed-address.ts';
import { createSender } from './sender.ts';
import { startReceiver } from '../testing/start-receiver.ts';

test.each([
  '127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.1',
  '198.18.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1', '::', '::1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1',
  '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:53aa:64c::1', '2001:db8::1', 'fec0::1', 'nonsense', '',
])('%s is not a public address', (address) => expect(isPublicAddress(address)).toBe(false));

test.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])('%s is a public address', (address) =>
  expect(isPublicAddress(address)).toBe(true));

// The last ones are 127.0.0.1 as some libraries read it: in decimal, octal, hexadecimal and shortened.
test.each(['http://127.0.0.1/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.1/', 'http://127.1/', 'file:///etc/passwd', 'gopher://8.8.8.8/'])(
  '%s is refused', (url) => expect(() => checkUrl(new URL(url))).toThrow('not a public address'));

const lookup = (name: string, all: boolean) =>
  new Promise((resolve, reject) => publicLookup(name, { all }, (error, address) => (error ? reject(error) : resolve(address))));

describe('a name', () => {
  test('that leads to loopback is refused where the socket resolves it', async () => {
    await expect(lookup('localhost', true)).rejects.toThrow('not a public address');
    await expect(lookup('localhost', false)).rejects.toThrow('not a public address');
  });
});

describe('a webhook', () => {
  test('to a name that leads elsewhere once it was looked up is not sent there, nor to one that leads to several places', async () => {
    const receiver = await startReceiver();
    const answers = [['203.0.114.7'], ['127.0.0.1'], ['203.0.114.7', '127.0.0.1']];
    const asked: string[] = [];
    const lookup = publicOnly(async (name) => {
      asked.push(name);
      return (answers.shift() ?? []).map((address) => ({ address, family: 4 }));
    });
    const sender = createSender({ ALLOW_PRIVATE_WEBHOOKS: false }, 200, lookup);
    const url = receiver.url.replace('127.0.0.1', 'rebinding.example');
    try {
      // A socket gets the very address that was checked; the next one has it looked up and checked anew.
      expect(await new Promise((resolve) => lookup('rebinding.example', {}, (_, address) => resolve(address)))).toBe('203.0.114.7');
      for (let i = 0; i < 2; i++) expect(await sender.post(url, {}, '{}')).toMatchObject({ statusCode: null, error: expect.stringContaining('not a public address') });
      expect(asked).toEqual(['rebinding.example', 'rebinding.example', 'rebinding.example']);
      expect(receiver.received).toHaveLength(0);
    } finally {
      await Promise.all([sender.close(), receiver.close()]);
    }
  });

  test('to loopback is not sent, by name or by address, unless the operator allows it', async () => {
    const receiver = await startReceiver();
    const strict = createSender({ ALLOW_PRIVATE_WEBHOOKS: false });
    const lenient = createSender({ ALLOW_PRIVATE_WEBHOOKS: true });
    try {
      for (const url of [receiver.url, receiver.url.replace('127.0.0.1', 'localhost')]) {
        expect(await strict.post(url, {}, '{}')).toMatchObject({ statusCode: null, error: expect.stringContaining('not a public address') });
      }
      expect(receiver.received).toHaveLength(0);
      expect(await lenient.post(receiver.url, {}, '{}')).toMatchObject({ statusCode: 200, body: 'ok', error: null });
    } finally {
      await Promise.all([strict.close(), lenient.close(), receiver.close()]);
    }
  });

  test('does not follow a redirect, waits no longer than its time, and keeps the first 4 KB of an answer', async () => {
    const receiver = await startReceiver();
    const sender = createSender({ ALLOW_PRIVATE_WEBHOOKS: true }, 300);
    try {
      receiver.answers(302, '', { location: `${receiver.url}/else` });
      expect(await sender.post(receiver.url, {}, '{}')).toMatchObject({ statusCode: 302 });
      expect(receiver.received).toHaveLength(1);
      receiver.answers(500, `\0${'x'.repeat(10_000)}`);
      expect((await sender.post(receiver.url, {}, '{}')).body).toBe('x'.repeat(4_095));
      receiver.answers('hang');
      expect(await sender.post(receiver.url, {}, '{}')).toMatchObject({ statusCode: null, error: 'no answer in time' });
    } finally {
      await Promise.all([sender.close(), receiver.close()]);
    }
  });
});
