import { describe, expect, test } from 'vitest';
import { drawnFieldsOf } from '../testing/read-drawn.ts';

const stated = async (text: string) => Object.fromEntries(Object.entries(await drawnFieldsOf(text)).map(([name, { value }]) => [name, value]));

describe('papers as German, Swiss and Austrian buyers lay them out, drawn as PDF', () => {
  test('a notice of works with its letters', async () => {
    expect(await stated(`
# Öffentliche Ausschreibung nach VOB/A § 12
a) Name, Anschrift, Telefon-, Telefaxnummer sowie E-Mailadresse des Auftraggebers (Vergabestelle):
   Gemeinde Oberlinden
   Hauptstraße 1
   99001 Oberlinden
   Telefon: 03601 123456
   E-Mail: vergabe@oberlinden.example
b) Gewähltes Vergabeverfahren:
   Öffentliche Ausschreibung, VOB/A
   Vergabenummer: 2027-03-HB
c) Angaben zum elektronischen Vergabeverfahren und zur Ver- und Entschlüsselung der Unterlagen:
   Zugelassene Angebotsabgabe: elektronisch in Textform
d) Art des Auftrags:
   Ausführung von Bauleistungen
e) Ort der Ausführung:
   Schulstraße 4, 99001 Oberlinden
f) Art und Umfang der Leistung, ggf. aufgeteilt nach Losen:
   Dachsanierung Grundschule Lindenhain
   Dachabdichtungsarbeiten ca. 1.200 m2
g) Angaben über den Zweck der baulichen Anlage oder des Auftrags, wenn auch Planungsleistungen
   gefordert werden: entfällt
h) Aufteilung in Lose: nein
i) Ausführungsfristen:
   Beginn der Ausführung: 01.06.2027
   Fertigstellung oder Dauer der Leistungen: 30.09.2027
j) Nebenangebote: nicht zugelassen
k) mehrere Hauptangebote: nicht zugelassen
l) Bereitstellung/Anforderung der Vergabeunterlagen:
   Vergabeunterlagen werden elektronisch zur Verfügung gestellt unter: https://vergabe.example/2027-03
o) Frist für den Eingang der Angebote: am 13.04.2027 um 11:00 Uhr
   Ablauf der Bindefrist: am 14.05.2027
p) Adresse für elektronische Angebote: https://vergabe.example/2027-03
q) Sprache, in der die Angebote abgefasst sein müssen: Deutsch
r) Zuschlagskriterien: Preis 100 %
s) Eröffnungstermin: am 13.04.2027 um 11:00 Uhr
   Ort: Rathaus, Zimmer 12
t) geforderte Sicherheiten: siehe Vergabeunterlagen
u) wesentliche Finanzierungs- und Zahlungsbedingungen: nach VOB/B
v) Rechtsform der Bietergemeinschaften: gesamtschuldnerisch haftend
w) Beurteilung der Eignung: Eigenerklärung
x) Nachprüfung behaupteter Verstöße:
   Nachprüfungsstelle (§ 21 VOB/A): Landratsamt Nordtal, Kommunalaufsicht, Am Markt 2, 99002 Nordtal
   Auskünfte zu den Vergabeunterlagen: Fragen sind bis zum 06.04.2027 über das Portal zu stellen.
`)).toMatchObject({ buyer_name: 'Gemeinde Oberlinden', buyer_contact_email: 'vergabe@oberlinden.example', reference_number: '2027-03-HB', procedure_type: 'Öffentliche Ausschreibung nach VOB/A', title: 'Dachsanierung Grundschule Lindenhain', place_of_performance: 'Schulstraße 4, 99001 Oberlinden', submission_deadline: '2027-04-13T11:00', binding_period_end: '2027-05-14', contract_start: '2027-06-01', contract_end: '2027-09-30', questions_deadline: '2027-04-06' });
  });

  test('the form of an invitation in two columns', async () => {
    expect(await stated(`
                                                                    211
                                           (Aufforderung zur Abgabe eines Angebots)
Vergabestelle                                          Datum der Versendung    12.04.2027
Staatliches Bauamt Rosental                            Vergabeart
Schlossweg 8                                           [X] Öffentliche Ausschreibung
93002 Rosental                                         [ ] Beschränkte Ausschreibung
Tel. 09400/5550                                        [ ] Freihändige Vergabe
                                                       Ablauf der Angebotsfrist
                                                       Datum 04.05.2027     Uhrzeit 10:00 Uhr
                                                       Eröffnungs-/Öffnungstermin
                                                       Datum 04.05.2027     Uhrzeit 10:00 Uhr
                                                       Ort (Anschrift wie oben)
                                                       Bindefrist endet am 03.06.2027
## Aufforderung zur Abgabe eines Angebots
(Vergabe gemäß Abschnitt 1 VOB/A)
Bezeichnung der Bauleistung:
Maßnahmennummer      Baumaßnahme
B1 2207              Neubau Finanzamt Rosental
Vergabenummer        Leistung
27 E 0147            Metallbauarbeiten
Anlagen
A) die beim Bieter verbleiben und im Vergabeverfahren zu beachten sind
212   Teilnahmebedingungen
227   Gewichtung der Zuschlagskriterien
B) die beim Bieter verbleiben und Vertragsbestandteil werden
214   Besondere Vertragsbedingungen
1 Es ist beabsichtigt, die in beiliegender Leistungsbeschreibung bezeichneten Leistungen im Namen und für
Rechnung des Freistaates zu vergeben.
2 Auskünfte
Die Vergabeunterlagen werden elektronisch bereitgestellt.
`)).toMatchObject({ buyer_name: 'Staatliches Bauamt Rosental', reference_number: '27 E 0147', procedure_type: 'Öffentliche Ausschreibung', title: 'Metallbauarbeiten', submission_deadline: '2027-05-04T10:00', binding_period_end: '2027-06-03' });
  });

  test('a cover whose buyer stands at the foot', async () => {
    expect(await stated(`
# Vergabeunterlagen
**Offenes Verfahren gemäß § 15 VgV**

**Einführung eines digitalen**
**Bauantragsverfahrens**

Teil A – Bewerbungsbedingungen





~Kreisverwaltung Westried · Fachdienst Informationstechnik · Burgstraße 20 · 56001 Westried
%%
1 Allgemeines
Es gelten die nachstehenden Bedingungen. Der Bieter hat die Unterlagen auf Vollständigkeit zu prüfen.

~Kreisverwaltung Westried · Fachdienst Informationstechnik · Burgstraße 20 · 56001 Westried
%%
2 Form der Angebote
Die Angebote sind elektronisch in Textform abzugeben.

~Kreisverwaltung Westried · Fachdienst Informationstechnik · Burgstraße 20 · 56001 Westried
`)).toMatchObject({ title: 'Einführung eines digitalen', buyer_name: 'Kreisverwaltung Westried', procedure_type: 'Offenes Verfahren gemäß § 15 VgV' });
  });

  test('a timetable', async () => {
    expect(await stated(`
# Vergabe von Postdienstleistungen
Stadt Moorbeck
**Projekt: Postdienstleistungen für die Stadtverwaltung**
1. Verfahren
Die Vergabe erfolgt im offenen Verfahren.
2. Terminplan
Nr.   Verfahrensschritt                                Termin
1     Versand der Bekanntmachung                       26.07.2027
2     Letzter Termin für Bieterfragen                  17.08.2027, 12:00 Uhr
3     Beantwortung der Bieterfragen                    20.08.2027
4     Abgabe der Angebote                              31.08.2027, 10:00 Uhr
5     Bietergespräche                                  KW 37
6     Zuschlagserteilung                               voraussichtlich 04.10.2027
7     Ende der Bindefrist                              31.10.2027
8     Leistungsbeginn                                  01.01.2028
3. Vertragslaufzeit
Die Rahmenvereinbarung hat eine Laufzeit von vier Jahren.
`)).toMatchObject({ title: 'Postdienstleistungen für die Stadtverwaltung', procedure_type: 'offenes Verfahren', submission_deadline: '2027-08-31T10:00', questions_deadline: '2027-08-17T12:00', binding_period_end: '2027-10-31', contract_start: '2028-01-01', buyer_name: 'Stadt Moorbeck', contract_duration_months: 48 });
  });

  test('a Swiss notice with numbers', async () => {
    expect(await stated(`
# Ausschreibung
**1. Auftraggeber**
1.1 Offizieller Name und Adresse des Auftraggebers
Bedarfsstelle/Vergabestelle: Kanton Seewil, Tiefbauamt
Beschaffungsstelle/Organisator: Tiefbauamt des Kantons Seewil, zu Hdn. von Peter Ammann, Seestrasse 12,
6001 Seewil, Schweiz, Telefon: 041 000 00 00, E-Mail: beschaffung@tba.seewil.example
1.2 Angebote sind an folgende Adresse zu schicken
Adresse gemäss Kapitel 1.1
1.3 Gewünschter Termin für schriftliche Fragen
23.08.2027
Bemerkungen: Fragen sind auf dem Forum von simap einzureichen.
1.4 Frist für die Einreichung des Angebotes
Datum: 20.09.2027   Uhrzeit: 16:00
1.5 Datum der Offertöffnung:
22.09.2027
1.6 Art des Auftraggebers
Kanton
1.7 Verfahrensart
Offenes Verfahren
1.8 Auftragsart
Bauauftrag
**2. Beschaffungsobjekt**
2.1 Projekttitel der Beschaffung
Ersatz Lüftung Tunnel Rothenberg
2.2 Aufteilung in Lose?
Nein
2.3 Gegenstand und Umfang des Auftrags
Lieferung und Montage der Strahlventilatoren.
2.5 Ort der Ausführung
Seewil, Tunnel Rothenberg
2.6 Ausführungstermin
Beginn: 01.02.2028   Ende: 30.11.2029
3.1 Gültigkeit des Angebotes
6 Monate ab Schlusstermin für den Eingang der Angebote
`)).toMatchObject({ buyer_name: 'Tiefbauamt des Kantons Seewil', buyer_contact_email: 'beschaffung@tba.seewil.example', title: 'Ersatz Lüftung Tunnel Rothenberg', procedure_type: 'Offenes Verfahren', submission_deadline: '2027-09-20T16:00', questions_deadline: '2027-08-23', place_of_performance: 'Seewil, Tunnel Rothenberg', contract_start: '2028-02-01', contract_end: '2029-11-30' });
  });

  test('an Austrian paper', async () => {
    expect(await stated(`
# Ausschreibungsunterlage
Offenes Verfahren im Unterschwellenbereich nach dem BVergG 2018
**Lieferung eines Rüstlöschfahrzeuges**
Auftraggeber: Marktgemeinde Steinfurth an der Enns
Geschäftszahl: MG-2027-3
Ende der Angebotsfrist: 12. Mai 2027, 09:00 Uhr
Angebotsöffnung: 12. Mai 2027, 09:30 Uhr
Zuschlagsfrist: 5 Monate ab Ende der Angebotsfrist
Anfragen: Ersuchen um Aufklärung sind bis längstens 3. Mai 2027 zu stellen.
Erfüllungsort: Feuerwehrhaus Steinfurth
`)).toMatchObject({ buyer_name: 'Marktgemeinde Steinfurth an der Enns', title: 'Lieferung eines Rüstlöschfahrzeuges', procedure_type: 'Offenes Verfahren', reference_number: 'MG-2027-3', submission_deadline: '2027-05-12T09:00', questions_deadline: '2027-05-03', place_of_performance: 'Feuerwehrhaus Steinfurth' });
  });

  test('running text alone', async () => {
    expect(await stated(`
# Verfahrensbrief
Vergabeverfahren VG 27-09
1 Gegenstand
Die Stiftung Kulturgut Nordheide (nachfolgend „Auftraggeberin“) schreibt Bewachungsdienstleistungen in den
Museen der Stiftung in einem offenen Verfahren aus.
Erfüllungsort sind die Häuser in Lüneck und Heidedorf.
2 Laufzeit
Der Rahmenvertrag wird für die Zeit vom 01.01.2028 bis zum 31.12.2029 geschlossen. Die Auftraggeberin kann
ihn zweimal um je ein Jahr verlängern.
3 Fristen
Fragen zu den Vergabeunterlagen werden nur beantwortet, wenn sie bis zum 24.09.2027, 10:00 Uhr über das
Portal eingehen. Die Angebote müssen bis zum 05.10.2027, 11:00 Uhr vollständig hochgeladen sein.
Die Bieter bleiben bis zum 15.12.2027 an ihre Angebote gebunden.
`)).toMatchObject({ buyer_name: 'Stiftung Kulturgut Nordheide', title: 'Bewachungsdienstleistungen in den Museen der Stiftung', procedure_type: 'offenes Verfahren', submission_deadline: '2027-10-05T11:00', questions_deadline: '2027-09-24T10:00', binding_period_end: '2027-12-15', contract_start: '2028-01-01', contract_end: '2029-12-31', contract_duration_months: 24, place_of_performance: 'Häuser in Lüneck und Heidedorf', reference_number: 'VG 27-09' });
  });

  test('labels above their values', async () => {
    expect(await stated(`
# Verfahrensangaben
Verfahrensangaben
Auftraggeber
Stadt Fuchsberg
Kurzbezeichnung
Beschaffung von Feuerwehrschutzkleidung
Vergabe-ID
CXP4-FB27
Vergabeordnung
UVgO
Verfahrensart
Öffentliche Ausschreibung
Fristen
Angebotsfrist
10.08.2027 11:00 Uhr
Bindefrist
30.09.2027
Frist Bieterfragen
03.08.2027 23:59 Uhr
Ausführungsfrist
Von
01.10.2027
Bis
31.01.2028
Erfüllungsort
Feuerwache, Florianweg 1, 15001 Fuchsberg
`)).toMatchObject({ title: 'Beschaffung von Feuerwehrschutzkleidung', buyer_name: 'Stadt Fuchsberg', reference_number: 'CXP4-FB27', procedure_type: 'Öffentliche Ausschreibung', submission_deadline: '2027-08-10T11:00', questions_deadline: '2027-08-03T23:59', binding_period_end: '2027-09-30', contract_start: '2027-10-01', place_of_performance: 'Feuerwache, Florianweg 1, 15001 Fuchsberg' });
  });
});
