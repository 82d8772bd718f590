import { describe, expect, test } from 'vitest';
import { plainDuty } from './plain-duty.ts';

const kind = (sentence: string) => plainDuty(sentence)?.kind ?? null;

describe('what a plain sentence asks', () => {
  test.each([
    'Sails are dried within two days.',
    'The slipway is hosed down daily.',
    'Repairs are carried out between 9:00 a.m. and 4:00 p.m.',
    'Sea trials last no longer than four hours.',
    'A qualified rigger is on site at all times.',
    'Ropes are checked twice per month.',
    'Logs of each dive are kept for two years.',
    'Masts are stepped by certified riggers only.',
    'A list of the moorings is handed over by the fifth working day.',
    'Closures of the slip are announced three working days in advance.',
    'A spare pump is sent at no extra cost.',
    'Crews consist of at least two riggers.',
    'A telephone line is open during service hours.',
    'Ersatzsegel sind zehn Jahre lang lieferbar.',
    'Der Bootswart ist von 6 bis 18 Uhr erreichbar.',
    'Die Einweisung der Gäste erfolgt durch den Bieter.',
    'Night watch: Calls are answered within one hour.',
    'Die Segel werden binnen zwei Tagen getrocknet.',
    'Die Reinigung der Slipanlage erfolgt wöchentlich.',
    'Die eingesetzten Kräfte sprechen Deutsch.',
  ])('by its times and bounds it must be met: %s', (sentence) => expect(kind(sentence)).toBe('must'));

  test.each(['All engineers hold a valid licence.', 'Technicians carry a badge and show it.', 'Interpreters treat all papers as secret.', 'Cranes will not be used before high tide.', 'Rigger: three years of experience with gaff rigs'])('of people and bans it must be met: %s', (sentence) => expect(kind(sentence)).toBe('must'));

  test.each(['Partial quotations are permitted.', 'Joint ventures may apply.'])('what is permitted is leave: %s', (sentence) => expect(kind(sentence)).toBe('may'));

  test.each([
    'The old slipway is used daily by the sailing club.',
    'The harbour was dredged within two years.',
    'Bids are opened within one hour.',
    'Invoices are paid within 30 days.',
    'The slip was leased for two years.',
    'Night watch: Calls were answered within one hour.',
    'The harbour is open to guests.',
    'The prize is awarded once per year.',
    'Die Abnahme erfolgt durch den Auftraggeber.',
    'Der alte Steg ist zehn Jahre lang gewachsen.',
    'Drivers have different opinions.',
    'Passes are issued on a daily basis.',
    'It is cleaned daily.',
    'The slipway is made of oak.',
    'The council is informed weekly by its own divers.',
    'Die Zahlung erfolgt innerhalb von 30 Tagen.',
    'Der Steg wird täglich von Gästen genutzt.',
    'Die Angebote werden binnen zwei Tagen geprüft.',
    'Bisher wurde der Steg wöchentlich gereinigt.',
    'Der Steg wird aus Eiche gebaut.',
    'The harbour master: a friend of the club',
  ])('what is told of the buyer, of bids, money and the past is none: %s', (sentence) => expect(kind(sentence)).toBeNull());
});
