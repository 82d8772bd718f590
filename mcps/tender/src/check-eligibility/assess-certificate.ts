import type { Ask } from './asks.ts';
import { type Finding, type Situation, type Shown, complete, met, notMet, unclear, phrase } from './finding.ts';

/** A certificate, by name, and by its validity on the day of submission. Missing from a filled list it is not met, unless something like it would do. */
export function assessCertificate(ask: Extract<Ask, { kind: 'certificate' }>, situation: Situation): Finding {
  const { company, deadline } = situation;
  const { name } = ask.certificate;
  const { certificates } = company;
  if (certificates.length === 0) return unclear(phrase('noList', 'certificate'), phrase('getCertificate', name));
  const shown = (one: (typeof certificates)[number]): Shown => ({ part: 'certificate', entry: one.id, said: [one.name] });
  const held = certificates.filter((one) => ask.certificate.is(one.name));
  const valid = held.find((one) => one.valid_until === undefined || one.valid_until >= deadline);
  if (valid) return met(phrase('certificate', valid.name, valid.valid_until ? { day: valid.valid_until } : ''), [shown(valid)], 1);
  const expired = held[0];
  const by = { day: deadline };
  if (expired?.valid_until) return notMet(phrase('certificateExpired', expired.name, { day: expired.valid_until }, by), phrase('renewCertificate', expired.name, by), [shown(expired)], 1);
  const near = certificates.find((one) => ask.certificate.near(one.name));
  if (ask.equivalent && near) return unclear(phrase('certificateNear', name, near.name), phrase('getCertificate', name), [shown(near)]);
  if (ask.equivalent) return unclear(phrase('certificateOpen', name), phrase('getCertificate', name));
  if (ask.certificate.requested) return unclear(phrase('certificateRequested', name), phrase('getCertificate', name));
  return notMet(phrase('certificateMissing', name, certificates.length), phrase('getCertificate', name), [], complete(certificates.length));
}
