import { describe, expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { sourceOf } from '../testing/read-text.ts';
import { findLots } from './find-lots.ts';

const lots = async (text: string) => findLots([await sourceOf(text)], MODELS.listed).map(({ number, title }) => [number, title]);

describe('lots', () => {
  test.each([
    ['- Los 1: Grundschule\n- Los 2: Turnhalle', [['1', 'Grundschule'], ['2', 'Turnhalle']]],
    ['| Los | Bezeichnung |\n|---|---|\n| 1 | Möbel |\n| 2 | Leuchten |', [['1', 'Möbel'], ['2', 'Leuchten']]],
    ['Suppliers can bid for one or more components in their offer.\n\nThe fleet:\n\ni. component 1: Rowing boats\n\nii. component 2: Sailing boats', [['1', 'Rowing boats'], ['2', 'Sailing boats']]],
    ['LOT 1 Repair of roofs\n\nLOT2 Painting of doors\n\nLOT 3 Fences', [['1', 'Repair of roofs'], ['2', 'Painting of doors'], ['3', 'Fences']]],
    ['Lot 1 – Cleaning\n\nLot 2 – Waste', [['1', 'Cleaning'], ['2', 'Waste']]],
    ['Bezeichnung des Auftrags:\n\nElektro\n\nLos-Nr.: 1\n\nBezeichnung des Auftrags:\n\nSanitär\n\nLos-Nr.: 2', [['1', 'Elektro'], ['2', 'Sanitär']]],
    ['Die Leistung wird in zwei Lose aufgeteilt: Los 1 (Unterhaltsreinigung) und Los 2 (Glasreinigung).', [['1', 'Unterhaltsreinigung'], ['2', 'Glasreinigung']]],
    ['The contract is divided into two lots: Lot 1 – Road salt; Lot 2 – Grit.', [['1', 'Road salt'], ['2', 'Grit']]],
    ['## Los 1 Unterhaltsreinigung\n\nText\n\n## Los 2 Glasreinigung\n\nText', [['1', 'Unterhaltsreinigung'], ['2', 'Glasreinigung']]],
    ['Gebietslos 1 – Nord\n\nGebietslos 2 – Süd', [['1', 'Nord'], ['2', 'Süd']]],
    ['Teillos A: Lieferung der Geräte\n\nTeillos B: Wartung der Geräte', [['A', 'Lieferung der Geräte'], ['B', 'Wartung der Geräte']]],
    ['| Losnummer | Bezeichnung | Menge |\n|---|---|---|\n| 1 | Stühle | 20 |\n| 2 | Tische | 10 |', [['1', 'Stühle'], ['2', 'Tische']]],
    ['Der Auftrag ist in folgende Lose unterteilt:\n\n1. Planung der Anlage\n2. Bau der Anlage', [['1', 'Planung der Anlage'], ['2', 'Bau der Anlage']]],
    ['The framework is divided into the following lots:\n\n1. Legal advice\n2. Tax advice', [['1', 'Legal advice'], ['2', 'Tax advice']]],
    ['Los 1 umfasst die Reinigung der Schulen. Los 2 umfasst die Reinigung der Turnhallen.', [['1', 'Reinigung der Schulen'], ['2', 'Reinigung der Turnhallen']]],
    ['Lot 1 covers street sweeping, Lot 2 covers snow removal.', [['1', 'street sweeping'], ['2', 'snow removal']]],
    ['## 2.1 Los 1 – Netzwerktechnik\n\nText.\n\n## 2.2 Los 2 – Telefonie\n\nText.', [['1', 'Netzwerktechnik'], ['2', 'Telefonie']]],
    ['**Lot 1** Supply of trucks\n\n**Lot 2** Supply of trailers', [['1', 'Supply of trucks'], ['2', 'Supply of trailers']]],
    ['Die Ausschreibung erfolgt in zwei Losen (Los 1: Hardware, Los 2: Software).', [['1', 'Hardware'], ['2', 'Software']]],
    ['Losweise Vergabe: ja\n\nLos 1 Trockenbau\nLos 2 Malerarbeiten', [['1', 'Trockenbau'], ['2', 'Malerarbeiten']]],
    ['The contract is divided into two lots: Lot No 1 – Road salt; Lot No 2 – Grit.', [['1', 'Road salt'], ['2', 'Grit']]],
    ['| Los | Bezeichnung |\n|---|---|\n| 1 | Möbel |\n| 2 | Leuchten |\n\nDer Ablauf:\n\n| Pos | Leistung |\n|---|---|\n| 1 | Aufbau |\n| 2 | Abbau |\n| 3 | Entsorgung |', [['1', 'Möbel'], ['2', 'Leuchten']]],
    [`| Los | Ort |\n|---|---|\n${Array.from({ length: 20 }, (_, i) => `| ${i + 1} | Schule Nummer ${i + 1} |`).join('\n')}`, Array.from({ length: 20 }, (_, i) => [String(i + 1), `Schule Nummer ${i + 1}`])],
    ['| Pos. | Los | Bezeichnung |\n|---|---|---|\n| 10 | 1 | Stühle |\n| 20 | 2 | Tische |', [['1', 'Stühle'], ['2', 'Tische']]],
    ['Los 1 Reinigung ........ 5\n\nLos 2 Glas ........ 9\n\n## Los 1 Reinigung\n\nText\n\n## Los 2 Glas', [['1', 'Reinigung'], ['2', 'Glas']]],
    ['The procurement is divided into three packages:\n\nPackage 1 – Medical furniture\n\nPackage 2 – Laboratory equipment', [['1', 'Medical furniture'], ['2', 'Laboratory equipment']]],
    ['Der Auftrag wird in 3 Losen vergeben.\n\nLos 1\nUnterhaltsreinigung Schulen\n\nLos 2\nGlasreinigung\n\nLos 3\nWinterdienst', [['1', 'Unterhaltsreinigung Schulen'], ['2', 'Glasreinigung'], ['3', 'Winterdienst']]],
    ['Lot 1: Supply of laptops (200 units)\n\nLot 2: Supply of printers (40 units)', [['1', 'Supply of laptops (200 units)'], ['2', 'Supply of printers (40 units)']]],
    ['Los 1 (Nord): Stadtteile A bis C\n\nLos 2 (Süd): Stadtteile D bis F', [['1', 'Nord'], ['2', 'Süd']]],
    ['This procurement will be split into two lots as follows: Lot 1 for web hosting and Lot 2 for support.', [['1', 'web hosting'], ['2', 'support']]],
    ['Lot A. Ceramics\n\nLot B. Paint', [['A', 'Ceramics'], ['B', 'Paint']]],
    ['Ein Bieter kann höchstens zwei Lose erhalten. Los 1 (Innenstadt), Los 2 (Nordstadt), Los 3 (Südstadt).', [['1', 'Innenstadt'], ['2', 'Nordstadt'], ['3', 'Südstadt']]],
    ['The council seeks a contract for the provision of Ferry services ( Lot One) on the lake and a Franchise for Posters and Screens for the Harbour (HBR) ( Lot 2). The council leads.', [['1', 'Ferry services'], ['2', 'Franchise for Posters and Screens for the Harbour (HBR)']]],
    ['A framework for the supply of gravel (Lot 1) in the northern district and the sale of sand (Lot 2).', [['1', 'gravel in the northern district'], ['2', 'sale of sand']]],
    ['Die Maßnahme wird in drei Fachlosen vergeben: Fachlos 1 Erdarbeiten, Fachlos 2 Rohbauarbeiten und Fachlos 3 Dachdeckerarbeiten.', [['1', 'Erdarbeiten'], ['2', 'Rohbauarbeiten'], ['3', 'Dachdeckerarbeiten']]],
    ['Bidders may bid for one or more groups:\n\nGroup 1: Paper products\n\nGroup 2: Cleaning chemicals', [['1', 'Paper products'], ['2', 'Cleaning chemicals']]],
    ['The District intends to award contracts by specified work section:\n\nWork Section 1 – Ferry timetable\n\nWork Section 2 – Ticket sales\n\nSection B – General information', [['1', 'Ferry timetable'], ['2', 'Ticket sales']]],
    ['Proponents may submit a proposal for one or more of the training streams:\n\nTraining stream 1: First aid\n\nTraining stream 2: Fire safety', [['1', 'First aid'], ['2', 'Fire safety']]],
    ['Offers may be submitted for any or all regions.\n\nRegion A – Coast\n\nRegion B – Highlands', [['A', 'Coast'], ['B', 'Highlands']]],
    ['Angebote können für eine oder mehrere Regionen abgegeben werden.\n\nRegion 1 – Küste\n\nRegion 2 – Bergland', [['1', 'Küste'], ['2', 'Bergland']]],
    ['L O S 1 – T R A G W E R K\n\nText.\n\nL O S 2 - V E R M E S S U N G\n\nText.', [['1', 'TRAGWERK'], ['2', 'VERMESSUNG']]],
    ['Los 1: Unterhaltsreinigung     Preis pro Monat\n\nLos 2: Glasreinigung     Preis pro Jahr', [['1', 'Unterhaltsreinigung'], ['2', 'Glasreinigung']]],
    ['Please send your quotation for supplying 900 pair of rubber boots for the rangers (LOT-1), 40 rain coats (LOT-2) and 12 folding tents for the camp (LOT-3) as set out below.', [['1', '900 pair of rubber boots for the rangers'], ['2', '40 rain coats'], ['3', '12 folding tents for the camp']]],
    ['Die Leistung ist in drei Fachlose unterteilt, nämlich Ruder und Pinnen (Fachlos 1), Segel (Fachlos 2) und Anker (Fachlos 3).', [['1', 'Ruder und Pinnen'], ['2', 'Segel'], ['3', 'Anker']]],
    ['Wir bitten um ein Angebot für die Lieferung von Ruderbooten (Los 1), Schwimmwesten (Los 2) sowie Ankern (Los 3).', [['1', 'Ruderbooten'], ['2', 'Schwimmwesten'], ['3', 'Ankern']]],
    ['The agreements will be broken down into two (2) distinct multiple award pools.\n\nA. Pool One - Survey Pool - Set aside for small firms: We intend to conclude three\nagreements in this pool.\n\nB. Pool Two - Drawing Pool - Unrestricted: We intend to conclude five\nagreements.', [['1', 'Survey Pool'], ['2', 'Drawing Pool']]],
    ['Lot One: Hedges\n\nLot Two: Lawns', [['1', 'Hedges'], ['2', 'Lawns']]],
    ['Lot 1 – Ferries\n\nLot 2 – Moorings\n\nLot 2 has been divided into two sub-\nLots: 2A (Floating jetties) and 2B (Mooring posts, ropes\nand rings).', [['1', 'Ferries'], ['2A', 'Floating jetties'], ['2B', 'Mooring posts, ropes and rings']]],
    ['Los 1a: Zäune Nord\n\nLos 1b: Zäune Süd', [['1a', 'Zäune Nord'], ['1b', 'Zäune Süd']]],
    ['Vergeben werden die Lose 1 (Dachrinnen), 2 (Fallrohre) und 3 (Blitzableiter).', [['1', 'Dachrinnen'], ['2', 'Fallrohre'], ['3', 'Blitzableiter']]],
    ['Sealed bids will be received by the Borough until noon on May 4 for the following:\n\nGRAVEL BID - Provide gravel of two sizes.\n\nMOWING BID – Mow the verges twice a year.', [[null, 'GRAVEL BID'], [null, 'MOWING BID']]],
    ['The village asks for 2 separate bid proposals; firms may bid on only one or on both.\n\n1. Propane: One fixed price is requested.\n\nand/or\n\n1. Firewood: Two prices are requested.', [[null, 'Propane'], [null, 'Firewood']]],
    ['Es werden getrennte Angebote für zwei Leistungen erbeten.\n\nBaumschnitt: Der Schnitt der Linden am Markt.\n\nHeckenschnitt: Der Schnitt der Hecken am Friedhof.', [[null, 'Baumschnitt'], [null, 'Heckenschnitt']]],
  ])('%j', async (text, expected) => expect(await lots(text)).toEqual(expected));

  test.each(['Sealed bids will be received until noon on May 4 for the following:\n\nProject: Repair of a roof.\n\nLocation: Harbour shed.', 'Sealed bids will be received for the following:\n\nROOF PROJECT - Repair the roof of the shed.\n\nThe bond is waived.', 'Submit two separate proposals.\n\nTechnical Proposal: The method is described here.\n\nFinancial Proposal: The price is stated here.', 'Firms send two separate bids in envelopes.\n\nEnvelope A: The papers.\n\nEnvelope B: The prices.', 'Umsatznachweise gelten für die Lose 1 (Mindestens 100.000 Euro) und 2 (Mindestens 50.000 Euro).', 'Bids of lots 3 (Roofs) and 1 (Doors) came first.', 'For your quotation a minimum turnover applies for sheds (Lot 1), barns (Lot 2).', 'The agreement is divided into two payment pools of money.\n\nPool: a\n\nPool: b', 'Bidders may submit one or more references:\n\nReference 1: Harbour\n\nReference 2: Bridge', 'The proposal is divided into phases.\n\nPhase 1: Survey\n\nPhase 2: Report', 'Der Auftrag wird in zwei Losen vergeben. Referenzen sind für Los 1 Reinigung von Schulen nachzuweisen.', 'The crew reports by quarter.\n\nWork Section 1 – Painters\n\nWork Section 2 – Joiners', 'The team is split up:\n\nGroup 1: Painters\n\nGroup 2: Joiners', 'For the contract the bidder must show an annual turnover and a guarantee (Lot 1) and the references of the staff (Lot 2).', 'Los 1: Mindestens zwei Referenzen über Schulreinigung sind vorzulegen.\n\nLos 2: Mindestens eine Referenz über Glasreinigung ist vorzulegen.', 'The contract documents are divided into two schedules:\n\nSchedule 1 – Prices\n\nSchedule 2 – Map', 'Los 1\nPreis netto\n\nLos 2\nPreis netto', 'Los 1 …… €\n\nLos 2 …… €', 'Aufteilung des Auftrags in Lose: nein\n\nLos 1: x', 'Angebote sind für alle Lose möglich.', 'Das Los entscheidet.', 'Für den Auftrag gelten zwei Fristen, nämlich vier Wochen für Anker (Fachlos 1) und sechs Wochen für Segel (Fachlos 2).', 'Angebote können für Los 1 und Los 2 abgegeben werden.', 'Eine Aufteilung in Lose erfolgt nicht.\n\nLos 1: Halle\n\nLos 2: Keller', 'The contract is not divided into lots.\n\nLot 1: hall\n\nLot 2: cellar', 'CLIN 0001: Base services\n\nCLIN 0002: Travel', 'Parking lot 1: repaving of the lot A.\n\nLot size: 2 acres', 'Das Los 1 wird gesondert vergeben. Für Los 2 gilt § 5.'])('none in %j', async (text) => expect(await lots(text)).toEqual([]));
});
