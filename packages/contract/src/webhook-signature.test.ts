import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { signWebhook, verifyWebhook } from './webhook-signature.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const BODY = '{"test": 2432232314}';
const AT = new Date(1_614_265_330_000);
const signed = (secrets: string[] = [SECRET], body: string | Buffer = BODY) => signWebhook(secrets, 'msg_p5jXN8AQM9LWM0D4loKWxJek', AT, body);
const verify = (changes: Partial<ReturnType<typeof signed>>, body: string | Buffer = BODY, secrets = [SECRET], now = AT) => verifyWebhook(secrets, { ...signed(), ...changes }, body, now);

describe('a signature', () => {
  it('is that of the vector which the libraries of Standard Webhooks are tested with', () => {
    expect(signed()).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
    expect(verify({})).toBe(true);
  });

  it('interoperates with the standardwebhooks package both ways, whatever the body', () => {
    const now = new Date();
    const secret = fc.uint8Array({ minLength: 24, maxLength: 64 }).map((bytes) => `whsec_${Buffer.from(bytes).toString('base64')}`);
    const id = fc.stringMatching(/^[\x21-\x2d\x2f-\x7e]{1,40}$/);
    fc.assert(
      fc.property(secret, id, fc.jsonValue(), (given, message, value) => {
        const body = JSON.stringify({ value, text: 'Größe 🏗 \u2028' });
        const theirs = new Webhook(given);
        expect(theirs.verify(body, signWebhook([given], message, now, body))).toEqual(JSON.parse(body));
        const headers = { 'webhook-id': message, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)), 'webhook-signature': theirs.sign(message, now, body) };
        expect(verifyWebhook([given], headers, Buffer.from(body), now)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is over bytes: a body that is no text is signed and verified as it is', () => {
    const bytes = Buffer.from([0, 255, 254, 10, 13, 128]);
    const headers = signed([SECRET], bytes);
    expect(verifyWebhook([SECRET], headers, bytes, AT)).toBe(true);
    expect(verifyWebhook([SECRET], headers, Buffer.from(bytes.toString('utf8')), AT)).toBe(false);
  });

  it.each([
    ['another id', { 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJel' }],
    ['no id', { 'webhook-id': '' }],
    ['another time', { 'webhook-timestamp': '1614265331' }],
    ['junk after the time', { 'webhook-timestamp': '1614265330junk' }],
    ['a fraction of the time', { 'webhook-timestamp': '1614265330.0' }],
    ['a space before the time', { 'webhook-timestamp': ' 1614265330' }],
    ['a time in another notation', { 'webhook-timestamp': '0x60379a72' }],
    ['a negative time', { 'webhook-timestamp': '-1614265330' }],
    ['no time', { 'webhook-timestamp': '' }],
    ['another version', { 'webhook-signature': 'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' }],
    ['no version', { 'webhook-signature': 'g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' }],
    ['a shorter signature', { 'webhook-signature': 'v1,g0hM9SsE' }],
    ['an empty one', { 'webhook-signature': 'v1,' }],
  ])('with %s is refused', (_, changes) => expect(verify(changes)).toBe(false));

  it('of any other body is refused', () => {
    fc.assert(fc.property(fc.string().filter((body) => body !== BODY), (body) => !verify({}, body)), { numRuns: 100 });
    expect(verify({}, `${BODY} `)).toBe(false);
  });

  it('holds for five minutes to either side', () => {
    for (const seconds of [-300, 0, 300]) expect(verify({}, BODY, [SECRET], new Date(AT.getTime() + seconds * 1_000))).toBe(true);
    for (const seconds of [-301, 301]) expect(verify({}, BODY, [SECRET], new Date(AT.getTime() + seconds * 1_000))).toBe(false);
  });
});

describe('while a secret is rotated', () => {
  it('two sign, and whoever knows either accepts', () => {
    const both = signed([OTHER, SECRET]);
    expect(both['webhook-signature'].split(' ')).toHaveLength(2);
    for (const known of [SECRET, OTHER]) expect(verifyWebhook([known], both, BODY, AT)).toBe(true);
    expect(new Webhook(SECRET).sign('msg_p5jXN8AQM9LWM0D4loKWxJek', AT, BODY)).toBe(both['webhook-signature'].split(' ')[1]);
  });

  it('a receiver that knows both accepts what either signed, and nothing else', () => {
    expect(verify(signed([OTHER]), BODY, [SECRET, OTHER])).toBe(true);
    expect(verify(signed([OTHER]), BODY, [SECRET])).toBe(false);
    expect(verify({}, BODY, [])).toBe(false);
  });
});
