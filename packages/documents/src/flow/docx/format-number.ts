const ROMAN = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const;

/** A number as a list shows it, by Word's name for the way (`upperRoman`); ways that are not known here count in digits. */
export function formatNumber(value: number, way: string): string {
  if (way === 'none') return '';
  if (way === 'decimalZero') return String(value).padStart(2, '0');
  if (value < 1 || value > 3999) return String(value);
  if (way === 'lowerLetter' || way === 'upperLetter') return inCase(letters(value), way);
  return way === 'lowerRoman' || way === 'upperRoman' ? inCase(roman(value), way) : String(value);
}

function inCase(text: string, way: string): string {
  return way.startsWith('upper') ? text.toUpperCase() : text;
}

/** a … z, then aa, bb … as Word counts. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [amount, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / amount));
    left %= amount;
  }
  return text;
}
