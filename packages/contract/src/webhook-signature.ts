import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a webhook's timestamp may be from the receiver's clock, in seconds. */
export const TOLERANCE_SECONDS = 300;

export type SignatureHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string };

function keyOf(secret: string): Buffer {
  const encoded = secret.startsWith('whsec_') ? secret.slice('whsec_'.length) : secret;
  const key = Buffer.from(encoded, 'base64');
  if (key.length < 16) throw new Error('a webhook secret is whsec_ followed by at least 16 bytes in base64');
  return key;
}

function mac(secret: string, id: string, timestamp: string, body: Buffer): Buffer {
  return createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest();
}

/**
 * The Standard Webhooks headers for a body (https://www.standardwebhooks.com), one `v1,` signature per secret,
 * so that a receiver that knows either the old or the new secret accepts while secrets rotate.
 */
export function signWebhook(secrets: string[], id: string, at: Date, body: string | Buffer): SignatureHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const bytes = Buffer.from(body);
  const signature = secrets.map((secret) => `v1,${mac(secret, id, timestamp, bytes).toString('base64')}`).join(' ');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}

/** True when one of the signatures fits one of the secrets and the timestamp is within the tolerance of `now`. */
export function verifyWebhook(secrets: string[], headers: Partial<SignatureHeaders>, body: string | Buffer, now: Date = new Date()): boolean {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const given = headers['webhook-signature'];
  if (!id || !timestamp || !given || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const bytes = Buffer.from(body);
  const expected = secrets.map((secret) => mac(secret, id, timestamp, bytes));
  return given.split(' ').some((part) => {
    const [version, encoded] = part.split(',', 2);
    if (version !== 'v1' || !encoded) return false;
    const candidate = Buffer.from(encoded, 'base64');
    return expected.some((e) => e.length === candidate.length && timingSafeEqual(e, candidate));
  });
}
