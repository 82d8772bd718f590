import { describe, expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { sourceOf } from '../testing/read-text.ts';
import { findLots } from './find-lots.ts';

const lots = async (text: string) => findLots([await sourceOf(text)], MODELS.listed).map(({ number, title }) => [number, title]);

describe('lots', () => {
  test.each([
    ['- Los 1: Grundschule\n- Los 2: Turnhalle', [['1', 'Grundschule'], ['2', 'Turnhalle']]],
    ['| Los | Bezeichnung |\n|---|---|\n| 1 | Möbel |\n| 2 | Leuchten |', [['1', 'Möbel'], ['2', 'Leuchten']]],
    ['Lot 1 – Cleaning\n\nLot 2 – Waste', [['1', 'Cleaning'], ['2', 'Waste']]],
    ['Bezeichnung des Auftrags:\n\nElektro\n\nLos-Nr.: 1\n\nBezeichnung des Auftrags:\n\nSanitär\n\nLos-Nr.: 2', [['1', 'Elektro'], ['2', 'Sanitär']]],
    ['Die Leistung wird in zwei Lose aufgeteilt: Los 1 (Unterhaltsreinigung) und Los 2 (Glasreinigung).', [['1', 'Unterhaltsreinigung'], ['2', 'Glasreinigung']]],
    ['The contract is divided into two lots: Lot 1 – Road salt; Lot 2 – Grit.', [['1', 'Road salt'], ['2', 'Grit']]],
    ['## Los 1 Unterhaltsreinigung\n\nText\n\n## Los 2 Glasreinigung\n\nText', [['1', 'Unterhaltsreinigung'], ['2', 'Glasreinigung']]],
  ])('%j', async (text, expected) => expect(await lots(text)).toEqual(expected));

  test.each(['Los 1 …… €\n\nLos 2 …… €', 'Aufteilung des Auftrags in Lose: nein\n\nLos 1: x', 'Angebote sind für alle Lose möglich.', 'Das Los entscheidet.', 'Angebote können für Los 1 und Los 2 abgegeben werden.'])('none in %j', async (text) => expect(await lots(text)).toEqual([]));
});
