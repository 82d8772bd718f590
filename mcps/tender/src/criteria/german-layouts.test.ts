import { describe, expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { sourceOf } from '../testing/read-text.ts';
import { findCriteria } from './find-criteria.ts';

const criteria = async (text: string) => findCriteria([await sourceOf(text)], MODELS.entry).map(({ name, weight_percent, max_points }) => [name, weight_percent ?? max_points]);

describe('award criteria as German, Austrian and Swiss papers write them', () => {
  test.each([
    ['## Zuschlagskriterien\n\n| Kriterium | Gewicht |\n|---|---|\n| PREIS | 30 % |\n| LEISTUNG | 70 % |\n| Passung des Vorgehens | 80 % |\n| Passung der Zeiten | 20 % |\n| Summe der Werte | 100 % |', [['PREIS', 30], ['LEISTUNG', 70]]],
    ['## 7. Zuschlagskriterium\n\n75% Preis\n\n25% Qualität (Bitte erstellen Sie ein Konzept auf zwei Seiten). Dieses Konzept wird anhand der folgenden Kriterien bewertet:\n\n- 60% Gestaltung\n- 40% Technische Umsetzung', [['Preis', 75], ['Qualität', 25]]],
    ['r) Zuschlagskriterien\n\nnachfolgende Zuschlagskriterien, ggf. einschl. Gewichtung:\nNiedrigster Preis\n\ns) Eröffnungstermin', [['Niedrigster Preis', null]]],
    ['Die Angebotswertung erfolgt nach folgenden Kriterien:\n\n40 Prozent: Preis\n\n35 Prozent: Sauberer Satz nach Vorgabe\n\n25 Prozent: Können mehrere Aufträge zugleich bearbeitet werden?', [['Preis', 40], ['Sauberer Satz nach Vorgabe', 35], ['Können mehrere Aufträge zugleich bearbeitet werden?', 25]]],
    ['## 7 Zuschlagskriterien\n\n| Kriterium | Gewichtung | max. Punkte |\n|---|---|---|\n| Preis | 40 % | 400 |\n| Projektkonzept | 35 % | 350 |\n| Erfahrung des Teams | 25 % | 250 |\n| Summe | 100 % | 1000 |', [['Preis', 40], ['Projektkonzept', 35], ['Erfahrung des Teams', 25]]],
    ['## Zuschlagskriterien\n\n| Nr. | Zuschlagskriterium | Gewichtung in % |\n|---|---|---|\n| 1 | Angebotspreis | 50 |\n| 2 | Qualität der Umsetzung | 30 |\n| 3 | Termintreue | 20 |', [['Angebotspreis', 50], ['Qualität der Umsetzung', 30], ['Termintreue', 20]]],
    ['| Kriterium | Gewicht |\n|---|---|\n| 1 Preis | 40 % |\n| 2 Qualität | 60 % |\n| 2.1 Konzept | 30 % |\n| 2.2 Team | 30 % |', [['Preis', 40], ['Konzept', 30], ['Team', 30]]],
    ['| Kriterium | Gewicht |\n|---|---|\n| 1 Leistung | 60 % |\n| 1.1 Konzept | 40 % |\n| 1.2 Team | 20 % |\n| 2 Preis | 40 % |\n| 2.1 Stundensatz | 30 % |\n| 2.2 Nebenkosten | 10 % |', [['Konzept', 40], ['Team', 20], ['Stundensatz', 30], ['Nebenkosten', 10]]],
    ['## Zuschlagskriterien\n\n| Hauptkriterium | Unterkriterium | Gewichtung |\n|---|---|---|\n| Preis | Gesamtpreis | 40 % |\n| Qualität | Konzept | 35 % |\n| | Team | 25 % |', [['Gesamtpreis', 40], ['Konzept', 35], ['Team', 25]]],
    ['## Zuschlagskriterien\n\n| Kriterium | Punkte |\n|---|---|\n| Honorar | 30 |\n| Konzept | 50 |\n| Präsentation | 20 |', [['Honorar', 30], ['Konzept', 50], ['Präsentation', 20]]],
    ['Der Zuschlag wird nach folgenden Kriterien erteilt:\n\nPreis: 60 %\n\nQualität: 30 %\n\nLieferzeit: 10 %', [['Preis', 60], ['Qualität', 30], ['Lieferzeit', 10]]],
    ['Der Zuschlag wird nach folgenden Kriterien erteilt:\n\n- Preis\n- Qualität des Konzepts\n- Erfahrung des Teams', [['Preis', null], ['Qualität des Konzepts', null], ['Erfahrung des Teams', null]]],
    ['## Zuschlagskriterien\n\nZuschlagskriterien sind:\n\n1. Preis (40 %)\n2. Fachliche Qualität (40 %)\n3. Referenzen (20 %)', [['Preis', 40], ['Fachliche Qualität', 40], ['Referenzen', 20]]],
    ['Zuschlagskriterien sind der Preis (60 %) und die Qualität (40 %).', [['Preis', 60], ['Qualität', 40]]],
    ['Die Wertung erfolgt nach Preis und Leistung im Verhältnis 60:40.', [['Preis', 60], ['Leistung', 40]]],
    ['Preis und Qualität werden im Verhältnis 70 zu 30 gewichtet. Das wirtschaftlichste Angebot erhält den Zuschlag.', [['Preis', 70], ['Qualität', 30]]],
    ['## Zuschlagskriterien\n\nPreis: 100 %', [['Preis', 100]]],
    ['Zuschlagskriterium: Preis (100 %)', [['Preis', 100]]],
    ['Zuschlagskriterium ist der Preis mit einer Gewichtung von 100 %.', [['Preis', 100]]],
    ['Alleiniges Zuschlagskriterium ist der Preis.', [['Preis', null]]],
    ['Einziges Zuschlagskriterium ist der niedrigste Preis.', [['niedrigste Preis', null]]],
    ['Der Preis ist das alleinige Zuschlagskriterium.', [['Preis', null]]],
    ['## Zuschlagskriterien\n\nNiedrigster Preis', [['Niedrigster Preis', null]]],
    ['Der Zuschlag erfolgt ausschließlich über den Preis.', [['Preis', null]]],
    ['Den Zuschlag erhält das Angebot mit dem niedrigsten Gesamtpreis.', [['niedrigsten Gesamtpreis', null]]],
    ['## 4 Bewertungskriterien\n\n### 4.1 Wirtschaftlichkeit\n\nBewertet wird der Gesamtpreis.\n\n### 4.2 Fachliche Qualität\n\nBewertet wird das Konzept.\n\n### 4.3 Nachhaltigkeit\n\nBewertet werden die Angaben im Formblatt.\n\n## 5 Sonstiges\n\nText.', [['Wirtschaftlichkeit', null], ['Fachliche Qualität', null], ['Nachhaltigkeit', null]]],
    ['## 4 Zuschlagskriterien\n\n### 4.1 Preis (Gewichtung 30 %)\n\nText dazu.\n\n### 4.2 Konzept (Gewichtung 50 %)\n\nText.\n\n### 4.3 Präsentation (Gewichtung 20 %)\n\nText.', [['Preis', 30], ['Konzept', 50], ['Präsentation', 20]]],
    ['Die Angebote werden zu 60 Prozent nach Qualität und zu 40 Prozent nach Preis bewertet.', [['Qualität', 60], ['Preis', 40]]],
    ['Der Preis wird mit 30 % gewichtet, das fachliche Konzept mit 50 % und die Qualifikation des Projektteams mit 20 %.', [['Preis', 30], ['fachliche Konzept', 50], ['Qualifikation des Projektteams', 20]]],
    ['Zuschlagskriterium 1: Preis (Gewichtung: 50 %)\n\nBewertet wird X.\n\nZuschlagskriterium 2: Konzept (Gewichtung: 50 %)\n\nBewertet wird Y.', [['Preis', 50], ['Konzept', 50]]],
    ['## Zuschlagskriterien\n\n| Kriterium | Gewichtung |\n|---|---|\n| Preis | 50 % |\n| Konzept | 50 % |\n\nDas Konzept wird wie folgt bewertet:\n\n| Bewertung | Punkte |\n|---|---|\n| nicht erfüllt | 0 |\n| teilweise erfüllt | 5 |\n| voll erfüllt | 10 |', [['Preis', 50], ['Konzept', 50]]],
    ['## Zuschlagskriterien\n\n### Los 1 – Reinigung\n\n| Kriterium | Gewichtung |\n|---|---|\n| Preis | 70 % |\n| Konzept | 30 % |\n\n### Los 2 – Glas\n\n| Kriterium | Gewichtung |\n|---|---|\n| Preis | 100 % |', [['Preis', 70], ['Konzept', 30], ['Preis', 100]]],
    ['## 6. Angebotswertung\n\n- 40 % Preis\n- 30 % Konzeption\n- 30 % Referenzprojekte', [['Preis', 40], ['Konzeption', 30], ['Referenzprojekte', 30]]],
    ['Es können maximal 100 Punkte erreicht werden: Preis max. 50 Punkte, Konzept max. 30 Punkte, Team max. 20 Punkte.', [['Preis', 50], ['Konzept', 30], ['Team', 20]]],
    ['## Bewertungskriterien\n\n- Preis (max. 40 Punkte)\n- Arbeitsprobe (max. 35 Punkte)\n- Verfügbarkeit (max. 25 Punkte)', [['Preis', 40], ['Arbeitsprobe', 35], ['Verfügbarkeit', 25]]],
    ['## 3.6 Zuschlagskriterien\n\nZK1: Preis, Gewichtung 40 %\n\nZK2: Qualität des Angebots, Gewichtung 35 %\n\nZK3: Nachhaltigkeit, Gewichtung 25 %', [['Preis', 40], ['Qualität des Angebots', 35], ['Nachhaltigkeit', 25]]],
    ['| ZK | Zuschlagskriterien | Gewichtung |\n|---|---|---|\n| ZK1 | Preis | 40% |\n| ZK2 | Auftragsanalyse | 30% |\n| ZK3 | Schlüsselpersonen | 30% |', [['Preis', 40], ['Auftragsanalyse', 30], ['Schlüsselpersonen', 30]]],
    ['Zuschlagskriterien\n\nPreis Gewichtung 60\n\nQualität Gewichtung 40', [['Preis', 60], ['Qualität', 40]]],
    ['Bestbieterkriterien:\n\n- Preis 70 Punkte\n- Verlängerung der Gewährleistung 20 Punkte\n- Verkürzung der Bauzeit 10 Punkte', [['Preis', 70], ['Verlängerung der Gewährleistung', 20], ['Verkürzung der Bauzeit', 10]]],
    ['Die Ermittlung des technisch und wirtschaftlich günstigsten Angebots erfolgt nach folgenden Kriterien: Preis 80 %, Qualität 20 %.', [['Preis', 80], ['Qualität', 20]]],
  ])('%j', async (text, expected) => expect(await criteria(text)).toEqual(expected));
});

describe('what is none', () => {
  test.each([
    'r) Zuschlagskriterien, sofern nicht in den Vergabeunterlagen genannt: Die Zuschlagskriterien sind in den Vergabeunterlagen genannt.\n\ns) Eröffnungstermin\n\nt) Sicherheiten\n\nu) Rechtsform',
    '## Wertung der Angebote\n\nDie Wertung erfolgt nach der einfachen Richtwertmethode (UfAB 2018). Die Kennzahl Z ergibt sich aus Z = L / P.\n\nL = Leistungspunkte\n\nP = Preis in Euro',
    '## Wertung der Angebote\n\nErweiterte Richtwertmethode mit einem Schwankungsbereich von 10 %. Entscheidungskriterium ist die höchste Leistungspunktzahl.',
    '## Bewertung\n\n| Bewertung | Punkte |\n|---|---|\n| nicht erfüllt | 0 |\n| teilweise erfüllt | 5 |\n| voll erfüllt | 10 |',
    '## Bewertung\n\n0 Punkte = nicht erfüllt\n\n5 Punkte = teilweise erfüllt\n\n10 Punkte = voll erfüllt',
    '## Bewertung der Konzepte\n\nungenügend 0 Punkte\n\nausreichend 2 Punkte\n\nbefriedigend 3 Punkte\n\nsehr gut 5 Punkte',
    '## Eignungskriterien\n\n| Kriterium | Punkte |\n|---|---|\n| Referenzen | 40 |\n| Umsatz | 20 |\n| Mitarbeiter | 40 |',
    '## Auswahl der Bewerber\n\nDie Eignungskriterien werden wie folgt gewichtet:\n\n- Referenzen: 60 %\n- Personal: 40 %',
    'Die Preise verstehen sich zuzüglich 19 % Umsatzsteuer. Für Bücher gelten 7 %.',
    '## Bewertung\n\nDer Preis wird linear interpoliert: 3 Punkte erhält das niedrigste Angebot, 0 Punkte ein Angebot, das 100 % darüber liegt.',
    'Zahlungsplan: 30 % bei Auftragserteilung, 40 % bei Lieferung und 30 % nach Abnahme.',
  ])('%j', async (text) => expect(await criteria(text)).toEqual([]));
});
