import { day } from '../bidding/format.ts';
import type { Ask } from './asks.ts';
import { type Finding, type Situation, type Shown, complete, met, notMet, unclear, wordsFor } from './finding.ts';

/** A certificate, by name, and by its validity on the day of submission. Missing from a filled list it is not met, unless something like it would do. */
export function assessCertificate(ask: Extract<Ask, { kind: 'certificate' }>, situation: Situation): Finding {
  const { company, language, deadline } = situation;
  const words = wordsFor(situation);
  const name = ask.certificate.name[language];
  const { certificates } = company;
  if (certificates.length === 0) return unclear(words.noList('certificate'), words.getCertificate(name));
  const shown = (one: (typeof certificates)[number]): Shown => ({ part: 'certificate', entry: one.id, text: one.name });
  const held = certificates.filter((one) => ask.certificate.is(one.name));
  const valid = held.find((one) => one.valid_until === undefined || one.valid_until >= deadline);
  if (valid) return met(words.certificate(valid.name, valid.valid_until ? day(valid.valid_until, language) : ''), [shown(valid)], 1);
  const expired = held[0];
  const by = day(deadline, language);
  if (expired?.valid_until) return notMet(words.certificateExpired(expired.name, day(expired.valid_until, language), by), words.renewCertificate(expired.name, by), [shown(expired)], 1);
  const near = certificates.find((one) => ask.certificate.near(one.name));
  if (ask.equivalent && near) return unclear(words.certificateNear(name, near.name), words.getCertificate(name), [shown(near)]);
  if (ask.equivalent) return unclear(words.certificateOpen(name), words.getCertificate(name));
  if (ask.certificate.requested) return unclear(words.certificateRequested(name), words.getCertificate(name));
  return notMet(words.certificateMissing(name, String(certificates.length)), words.getCertificate(name), [], complete(certificates.length));
}
