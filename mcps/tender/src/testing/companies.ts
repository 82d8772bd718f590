import { CompanyProfile } from '../company-profile.ts';

/** A cleaning company that does not exist, as it would describe itself. */
export const cleaner: CompanyProfile = CompanyProfile.parse({
  name: 'Hellmann Gebäudedienste GmbH',
  address: 'Industriestraße 12, 71999 Lindental',
  email: 'angebote@hellmann.example',
  phone: '07000 123456',
  founded: 1998,
  employees: 140,
  turnover: [{ year: 2023, amount: 3_900_000 }, { year: 2024, amount: 4_200_000 }, { year: 2025, amount: 4_500_000 }],
  services: ['Unterhaltsreinigung', 'Glasreinigung', 'Grundreinigung'],
  regions: ['Lindental', 'Stuttgart'],
  languages: ['Deutsch'],
  certificates: [
    { id: 'c-9001', name: 'DIN EN ISO 9001:2015', issuer: 'TÜV Süd', valid_until: '2028-05-31' },
    { id: 'c-14001', name: 'ISO 14001', valid_until: '2026-01-15' },
    { id: 'c-hwr', name: 'Eintragung in die Handwerksrolle, Handwerkskammer Stuttgart' },
  ],
  references: [
    { id: 'r-1', title: 'Unterhaltsreinigung von Schulen', client: 'Stadt Weiler', description: 'Tägliche Unterhalts- und Glasreinigung von sechs Grundschulen und zwei Turnhallen.', start: '2022-08-01', end: '2025-07-31', value: { amount: 620_000, currency: 'EUR' } },
    { id: 'r-2', title: 'Reinigung der Grundschulen', client: 'Gemeinde Talbach', description: 'Unterhalts- und Glasreinigung.', start: '2023-01-01', value: { amount: 310_000, currency: 'EUR' } },
    { id: 'r-3', title: 'Glasreinigung Rathaus und Turnhallen', client: 'Stadt Bergen', start: '2024-01-01', end: '2025-12-31', value: { amount: 85_000, currency: 'EUR' } },
    { id: 'r-4', title: 'Winterdienst', client: 'Kreis Nord', start: '2015-11-01', end: '2018-03-31' },
  ],
  staff: [
    { id: 's-1', role: 'Objektleiterin', qualification: 'Gebäudereinigermeisterin', years_experience: 12, count: 3 },
    { id: 's-2', role: 'Reinigungskraft', count: 110 },
  ],
  insurances: [{ id: 'i-1', kind: 'Betriebshaftpflicht', coverage: { amount: 3_000_000, currency: 'EUR' } }],
  rates: [{ id: 'h-1', role: 'Reinigungskraft', hourly: 21.5 }, { id: 'h-2', role: 'Objektleitung', hourly: 34 }],
  unit_costs: [
    { id: 'u-1', match: 'Unterhaltsreinigung', unit: 'm²', hours_per_unit: 0.005, rate: 'h-1', material_per_unit: 0.02 },
    { id: 'u-2', match: 'Glasreinigung', unit: 'm2', hours_per_unit: 0.03, rate: 'h-1', material_per_unit: 0.05 },
  ],
  overhead_percent: 18,
  risk_percent: 2,
  profit_percent: 5,
  free_hours_per_month: 900,
  smallest_contract: 50_000,
  largest_contract: 1_500_000,
  passages: [
    { id: 'p-1', topic: 'Qualitätssicherung', text: 'Unsere Objektleitungen prüfen jedes Objekt wöchentlich nach einem festen Protokoll.\n\nReklamationen beheben wir innerhalb von 24 Stunden und halten sie im Reklamationsbuch fest.' },
    { id: 'p-2', topic: 'Umweltschutz', text: 'Wir setzen Reinigungsmittel mit dem Umweltzeichen Blauer Engel ein und dosieren sie mit geschlossenen Systemen.' },
    { id: 'p-3', topic: 'Unternehmen', text: 'Wir reinigen seit 1998 öffentliche Gebäude im Raum Stuttgart.' },
  ],
});

/** A software house that does not exist, with few figures of its own. */
export const developer: CompanyProfile = CompanyProfile.parse({
  name: 'Fenwick Digital Ltd',
  founded: 2021,
  employees: 18,
  currency: 'USD',
  turnover: [{ year: 2024, amount: 900_000 }, { year: 2025, amount: 1_500_000 }],
  services: ['GIS data capture', 'Asset inventory and mapping'],
  languages: ['English'],
  certificates: [{ id: 'c-1', name: 'ISO/IEC 27001:2022', valid_until: '2027-03-01' }],
  references: [{ id: 'r-1', title: 'Stormwater asset mapping', client: 'City of Rowan', description: 'Inventory and GIS mapping of storm drains.', end: '2025-06-30', value: { amount: 180_000, currency: 'USD' } }],
  staff: [{ id: 's-1', role: 'Project Manager', qualification: 'PMP', years_experience: 4, count: 1 }, { id: 's-2', role: 'GIS engineer', count: 5 }],
  insurances: [{ id: 'i-1', kind: 'General liability', coverage: { amount: 1_000_000, currency: 'USD' } }],
  rates: [{ id: 'h-1', role: 'GIS engineer', hourly: 95 }, { id: 'h-2', role: 'Project Manager', hourly: 130 }],
});
