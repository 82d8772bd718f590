import { isPercentFormat, isValidFormat } from 'numfmt';
import { scanXml } from '../scan-xml.ts';

/** How a style shows a number: as it is stored, as a moment (ISO when `code` is null), or by a format code (`0.0%`). */
export type CellFormat = { kind: 'stored' } | { kind: 'moment'; code: string | null } | { kind: 'shown'; code: string };

/** Formats that every workbook has without listing them: dates and times, Western and East Asian; percent. */
const MOMENTS = [[14, 22], [27, 36], [45, 47], [50, 58]] as const;
const PERCENTS = new Map([[9, '0%'], [10, '0.00%']]);
/** What Excel shows of its short dates in German, the day before the month in any case. */
const GERMAN_DATES = new Map([[14, 'dd.mm.yyyy'], [22, 'dd.mm.yyyy hh:mm']]);
/** Days and months in an order that no reader can take for another. */
const CLEAR_DATE = /\bd{1,2}\.\s*m{1,2}\.\s*y|m{3}/i;
const CURRENCY = /[€$£¥₹]|(?<!\p{L})(?:EUR|CHF|GBP|USD|CAD|AUD|NZD|INR|ZAR|PLN|CZK|DKK|SEK|NOK|HUF|RON|Euro)(?!\p{L})/u;
const LONGEST_CODE = 255;

/** How the cell styles of a workbook (`xl/styles.xml`) show numbers, by the style's number. `german`: whether its language is. */
export function readCellFormats(bytes: Uint8Array | null, file: string, german: boolean): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  if (!bytes) return formats;
  scanXml(bytes, file, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(formatOf(id, codes.get(id) ?? null, german));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => {},
  });
  return formats;
}

function formatOf(id: number, listed: string | null, german: boolean): CellFormat {
  if (listed === null) {
    const percent = PERCENTS.get(id);
    if (percent) return { kind: 'shown', code: percent };
    return MOMENTS.some(([from, to]) => id >= from && id <= to) ? { kind: 'moment', code: german ? (GERMAN_DATES.get(id) ?? null) : null } : { kind: 'stored' };
  }
  const usable = listed.length <= LONGEST_CODE && isValidFormat(listed);
  if (isMoment(listed)) return { kind: 'moment', code: usable && CLEAR_DATE.test(withoutText(listed)) ? wholeYears(listed) : null };
  // A currency's tag may be no more than a language: `[$-407]`.
  return usable && (isPercentFormat(listed) || CURRENCY.test(listed.replace(/\[\$-[^\]]*\]/g, ''))) ? { kind: 'shown', code: ungrouped(listed) } : { kind: 'stored' };
}

/** Whether a number format shows dates or times: it has a letter of one outside of quotes, escapes and brackets. */
function isMoment(code: string): boolean {
  const shown = withoutText(code);
  return /[ymdhs]/i.test(shown) && !/general/i.test(shown);
}

/** The first section of a code without quotes, escapes and brackets other than those for hours that run on. */
function withoutText(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0] ?? '';
}

function wholeYears(code: string): string {
  return code.replace(/(?<![a-z])y{1,3}(?![a-z])/gi, 'yyyy');
}

/** Without marks between thousands: `1.234 €` is one and a bit to one reader, and a thousand to another. */
function ungrouped(code: string): string {
  return code.replace(/(?<=[#0?]),(?=[#0?])/g, '');
}
