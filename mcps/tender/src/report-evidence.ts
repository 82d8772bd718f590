import type { Evidence } from '@0711/contract/evidence';
import type { Paragraph, ParagraphChild } from 'docx';
import { Bookmark, InternalHyperlink } from 'docx';
import { GOLD, GREY, heading, paragraph, run } from './report-blocks.ts';
import type { ReportWords } from './report-words.ts';
import { type SectionOf, shortSection } from './section-of.ts';

/** Numbers the quotes that the report refers to, each once, in the order in which they are first referred to. */
export class EvidenceList {
  private readonly words: ReportWords;
  private readonly several: boolean;
  private readonly sectionOf: SectionOf;
  private readonly numbers = new Map<string, number>();
  private readonly quotes: Evidence[] = [];

  /** `several`: with more than one document a reference names the file too. `sectionOf` names places in documents without pages. */
  constructor(words: ReportWords, several: boolean, sectionOf: SectionOf = () => null) {
    this.words = words;
    this.several = several;
    this.sectionOf = sectionOf;
  }

  /** “S. 3 [7]”, linked to the quote, with the section where the document has no pages; a dash where there is no evidence. */
  reference(evidence: Evidence[]): ParagraphChild[] {
    const [first] = evidence;
    if (!first) return [run('–', { color: GREY })];
    const key = `${first.document}:${first.start}:${first.end}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.quotes.push(first);
      this.numbers.set(key, number);
    }
    const within = this.placeOf(first);
    const place = [this.several ? first.file : null, within && shortSection(within)].filter((part) => part !== null).join(', ');
    return [...(place ? [run(`${place} `)] : []), new InternalHyperlink({ anchor: `quote-${number}`, children: [run(`[${number}]`, { color: GOLD })] })];
  }

  private placeOf(evidence: Evidence): string | null {
    return evidence.page === null ? this.sectionOf(evidence) : this.words.pageShort(evidence.page);
  }

  /** The list of quotes that the references lead to. */
  section(): Paragraph[] {
    if (this.quotes.length === 0) return [];
    return [
      heading(this.words.evidence, 1),
      paragraph([run(this.words.evidenceNote)], 'Note'),
      ...this.quotes.map((quote, i) => paragraph([
        new Bookmark({ id: `quote-${i + 1}`, children: [run(`[${i + 1}] `, { color: GOLD, bold: true })] }),
        run(`${[quote.file, this.placeOf(quote)].filter((part) => part !== null).join(', ')}: `, { color: GREY }),
        run(`${this.words.quotes[0]}${quote.quote}${this.words.quotes[1]}`),
      ], 'Quote')),
    ];
  }
}
