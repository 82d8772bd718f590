import { CompanyProfile } from '@0711/mcp-tender/company-profile';

/** What the demo's first company can show for itself: an IT house with references in public administration. */
export const DEMO_PROFILE = CompanyProfile.parse({
  name: 'Nordlicht Systeme GmbH',
  address: 'Speicherstraße 14\n24103 Kiel',
  email: 'angebote@nordlicht.example',
  phone: '+49 431 555 0140',
  founded: 2006,
  employees: 118,
  turnover: [{ year: 2023, amount: 11_400_000 }, { year: 2024, amount: 12_900_000 }, { year: 2025, amount: 13_750_000 }],
  services: ['Dokumentenmanagement', 'E-Akte', 'Softwareentwicklung', 'Betrieb und Hosting', 'Schulung', 'Support'],
  regions: ['Schleswig-Holstein', 'Hamburg', 'Niedersachsen', 'Deutschland'],
  languages: ['Deutsch', 'Englisch'],
  certificates: [
    { id: 'cert-9001', name: 'ISO 9001:2015', issuer: 'TÜV NORD', valid_until: '2027-08-31' },
    { id: 'cert-27001', name: 'ISO/IEC 27001:2022', issuer: 'DQS', valid_until: '2026-12-31' },
    { id: 'cert-pq', name: 'Präqualifikation AVPQ', issuer: 'IHK zu Kiel', valid_until: '2027-05-15' },
  ],
  references: [
    { id: 'ref-holm', title: 'Einführung der E-Akte', client: 'Kreis Holmland', description: 'Dokumentenmanagement und E-Akte für 640 Arbeitsplätze, Migration von 1,2 Mio. Dokumenten, Schulung und Betrieb.', start: '2023-03-01', end: '2025-02-28', value: { amount: 860_000, currency: 'EUR' } },
    { id: 'ref-bruck', title: 'Dokumentenmanagementsystem', client: 'Stadtwerke Brückhafen', description: 'Auswahl, Einführung und Support eines Dokumentenmanagementsystems, Anbindung an das Finanzverfahren.', start: '2022-06-01', end: '2024-05-31', value: { amount: 410_000, currency: 'EUR' } },
    { id: 'ref-land', title: 'Rahmenvertrag Softwarepflege', client: 'Landesamt für Vermessung Nordmark', description: 'Weiterentwicklung und Pflege von Fachverfahren, 1.800 Personentage.', start: '2021-01-01', end: '2025-12-31', value: { amount: 1_650_000, currency: 'EUR' } },
  ],
  staff: [
    { id: 'staff-pm', role: 'Projektleitung', qualification: 'Zertifiziert nach IPMA Level C oder PRINCE2 Practitioner', years_experience: 8, count: 6 },
    { id: 'staff-dev', role: 'Softwareentwicklung', qualification: 'Diplom, Bachelor oder Master Informatik', years_experience: 4, count: 52 },
    { id: 'staff-train', role: 'Schulung und Support', qualification: 'Ausbildereignung', years_experience: 5, count: 11 },
  ],
  insurances: [
    { id: 'ins-bh', kind: 'Betriebshaftpflicht, Personen- und Sachschäden', coverage: { amount: 5_000_000, currency: 'EUR' } },
    { id: 'ins-vh', kind: 'Vermögensschadenhaftpflicht', coverage: { amount: 2_000_000, currency: 'EUR' } },
  ],
  rates: [{ id: 'rate-pm', role: 'Projektleitung', hourly: 128 }, { id: 'rate-dev', role: 'Entwicklung', hourly: 112 }, { id: 'rate-train', role: 'Schulung', hourly: 96 }],
  unit_costs: [
    { id: 'uc-train', match: 'Schulung', unit: 'Tag', hours_per_unit: 10, rate: 'rate-train', material_per_unit: 45 },
    { id: 'uc-day', match: 'Personentag', unit: 'PT', hours_per_unit: 8, rate: 'rate-dev' },
    { id: 'uc-licence', match: 'Lizenz Arbeitsplatz', unit: 'Stück', material_per_unit: 185 },
  ],
  overhead_percent: 12,
  risk_percent: 3,
  profit_percent: 6,
  free_hours_per_month: 900,
  smallest_contract: 50_000,
  largest_contract: 2_500_000,
  passages: [
    { id: 'text-about', topic: 'Unternehmen', text: 'Nordlicht Systeme begleitet seit 2006 Verwaltungen und Stadtwerke in Norddeutschland bei der Einführung von Dokumentenmanagement und E-Akte. 118 Beschäftigte in Kiel und Hamburg entwickeln, schulen und betreiben.' },
    { id: 'text-quality', topic: 'Qualitätssicherung', text: 'Jedes Projekt hat einen Qualitätsplan mit Abnahmekriterien je Meilenstein. Fehler werden in drei Klassen erfasst; Klasse 1 wird innerhalb von vier Stunden bearbeitet.' },
    { id: 'text-security', topic: 'Datenschutz und Informationssicherheit', text: 'Unser Informationssicherheits-Managementsystem ist nach ISO/IEC 27001 zertifiziert. Betrieb und Datenhaltung erfolgen in zwei Rechenzentren in Deutschland.' },
    { id: 'text-training', topic: 'Schulung', text: 'Schulungen finden vor Ort in Gruppen von höchstens zwölf Personen statt. Multiplikatoren erhalten zusätzlich Unterlagen und eine Übungsumgebung.' },
  ],
});
