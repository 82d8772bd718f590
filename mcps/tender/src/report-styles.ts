import { type IStylesOptions, LineRuleType } from 'docx';
import { GOLD, GREY, INK } from './report-blocks.ts';

const FONT = 'Calibri';

/** Named styles, so that who opens the report can restyle it in one place. Sizes are half points. */
export function reportStyles(locale: 'de' | 'en'): IStylesOptions {
  const language = { value: locale === 'de' ? 'de-DE' : 'en-GB' };
  const lineRule = LineRuleType.AUTO;
  const style = (id: string, name: string, runs: object, spacing: object) => ({ id, name, basedOn: 'Normal', quickFormat: true, run: runs, paragraph: { spacing: { lineRule, ...spacing } } });
  return {
    default: {
      document: { run: { font: FONT, size: 21, color: INK, language }, paragraph: { spacing: { after: 100, line: 269, lineRule } } },
      heading1: { run: { font: FONT, size: 28, bold: true, color: INK }, paragraph: { spacing: { before: 380, after: 110 } } },
      heading2: { run: { font: FONT, size: 22, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 60 } } },
    },
    paragraphStyles: [
      style('Kicker', 'Kicker', { size: 18, color: GOLD, bold: true, characterSpacing: 16 }, { after: 40 }),
      style('ReportTitle', 'Report Title', { size: 40, bold: true }, { after: 60, line: 259 }),
      style('Buyer', 'Buyer', { size: 24, color: GREY }, { after: 120 }),
      style('Note', 'Note', { size: 18, color: GREY }, { before: 60, after: 80 }),
      style('Warning', 'Warning', { size: 21 }, { after: 60 }),
      style('Quote', 'Source Quote', { size: 18 }, { after: 50, line: 250 }),
      style('TableHead', 'Table Head', { size: 17, color: GREY }, { after: 0, line: 240 }),
      style('TableText', 'Table Text', { size: 19 }, { after: 0, line: 250 }),
      style('Running', 'Running Head', { size: 16, color: GREY }, { after: 0 }),
    ],
  };
}
