import { describe, expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['Erster Satz. Zweiter Satz.', ['Erster Satz.', 'Zweiter Satz.']],
    ['Formate, z. B. PDF, sind erlaubt. Andere nicht.', ['Formate, z. B. PDF, sind erlaubt.', 'Andere nicht.']],
    ['A deposit of Rs. One hundred. By cheque.', ['A deposit of Rs. One hundred.', 'By cheque.']],
    ['Beginn ist der 1. August 2027. Ende offen.', ['Beginn ist der 1. August 2027.', 'Ende offen.']],
    ['Zum 6. Bericht der Kommission. Punkt.', ['Zum 6. Bericht der Kommission.', 'Punkt.']],
    ['See Sec. 5 of the U.S. Code, e.g. Title 2. Then sign.', ['See Sec. 5 of the U.S. Code, e.g. Title 2. Then sign.']],
    ['Für die o. g. Ausschreibung gilt dies.', ['Für die o. g. Ausschreibung gilt dies.']],
    ['Trams are listed in Annex B. Each tram needs a key.', ['Trams are listed in Annex B.', 'Each tram needs a key.']],
    ['It ends with phase 3. The supplier then leaves.', ['It ends with phase 3.', 'The supplier then leaves.']],
    ['Die o.a. Boote haben versch. Längen.', ['Die o.a. Boote haben versch. Längen.']],
    ['Write to P.O. Box 12, Fjordby. Prices are F.O.B. Destination.', ['Write to P.O. Box 12, Fjordby.', 'Prices are F.O.B. Destination.']],
    ['The office is in Washington, D.C. The crew starts there.', ['The office is in Washington, D.C.', 'The crew starts there.']],
    ['It is made in the U.K. Suppliers must say where.', ['It is made in the U.K.', 'Suppliers must say where.']],
    ['Is it so? Yes! Good.', ['Is it so?', 'Yes!', 'Good.']],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});
