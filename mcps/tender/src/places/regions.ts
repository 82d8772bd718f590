// States and provinces that papers name beside a town, by what an address calls them.
const STATES: Record<string, string> = {
  AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware', DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa', KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey', NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming',
  AB: 'Alberta', BC: 'British Columbia', MB: 'Manitoba', NB: 'New Brunswick', NL: 'Newfoundland and Labrador', NS: 'Nova Scotia', NT: 'Northwest Territories', NU: 'Nunavut', ON: 'Ontario', PE: 'Prince Edward Island', QC: 'Quebec', SK: 'Saskatchewan', YT: 'Yukon',
  NSW: 'New South Wales', QLD: 'Queensland', TAS: 'Tasmania', VIC: 'Victoria',
};
const NAMED = [
  'Baden-Württemberg', 'Bayern', 'Brandenburg', 'Hessen', 'Mecklenburg-Vorpommern', 'Niedersachsen', 'Nordrhein-Westfalen', 'Rheinland-Pfalz', 'Saarland', 'Sachsen', 'Sachsen-Anhalt', 'Schleswig-Holstein', 'Thüringen',
  'Burgenland', 'Kärnten', 'Niederösterreich', 'Oberösterreich', 'Steiermark', 'Tirol', 'Vorarlberg', 'England', 'Scotland', 'Wales', 'Northern Ireland', 'South Australia', 'Western Australia',
  'Andhra Pradesh', 'Arunachal Pradesh', 'Assam', 'Bihar', 'Gujarat', 'Haryana', 'Himachal Pradesh', 'Karnataka', 'Kerala', 'Madhya Pradesh', 'Maharashtra', 'Odisha', 'Punjab', 'Rajasthan', 'Tamil Nadu', 'Telangana', 'Uttar Pradesh', 'Uttarakhand', 'West Bengal',
  'Gauteng', 'KwaZulu-Natal', 'Limpopo', 'Mpumalanga', 'Western Cape', 'Eastern Cape', 'Northern Cape', 'Free State',
];
const LETTERS = 26;
const letters = (name: string): string => name.toLowerCase();

const states = new Set([...Object.values(STATES), ...NAMED].map(letters));
const codes = new Set(Object.keys(STATES));
let countries: Set<string> | null = null;

/** Whether a name is that of a state or province. */
export function isState(name: string): boolean {
  return states.has(letters(name));
}

/** Whether letters are how an address writes a state: `WI`, `BC`. */
export function isStateCode(code: string): boolean {
  return codes.has(code);
}

/** Whether a name is a country's, in English or German, as the runtime knows them. */
export function isCountry(name: string): boolean {
  countries ??= new Set(['de', 'en'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return pairs().flatMap((code) => { const named = names.of(code); return named ? [letters(named)] : []; });
  }));
  return countries.has(letters(name));
}

function pairs(): string[] {
  const all = Array.from({ length: LETTERS }, (_, i) => String.fromCharCode(65 + i));
  return all.flatMap((first) => all.map((second) => first + second)).filter((code) => !/^(?:EU|EZ|UN|XA|XB|ZZ|QO)$/u.test(code));
}
