import type { Paragraph, Table } from 'docx';
import { type CellContent, GOLD, GREY, heading, paragraph, run, table } from './report-blocks.ts';
import type { ReportWords } from './report-words.ts';
import type { ParseRfpOutput, Requirement } from './schema.ts';

/** The requirements section by section in the order of the documents, numbered through, so that a reader can cite them. */
export function requirementsSection(output: ParseRfpOutput, words: ReportWords): (Paragraph | Table)[] {
  const all = output.requirements;
  if (all.length === 0) return [heading(words.requirements, 1), paragraph([run(words.none)])];
  const count = (kind: Requirement['kind']): number => all.filter((one) => one.kind === kind).length;
  const several = output.documents.length > 1;
  const numbered = all.map((requirement, i) => ({ requirement, number: i + 1 }));
  const groups = Map.groupBy(numbered, ({ requirement }) => `${requirement.evidence[0]?.document ?? ''}\n${requirement.section ?? ''}`);
  const head: CellContent[] = [words.number, words.requirement, words.kind, words.topic, words.page].map((text) => ({ runs: [run(text)] }));
  return [
    heading(words.requirements, 1),
    paragraph([run(words.requirementCount(all.length, count('must'), count('should'), count('may'), all.filter((one) => one.exclusion).length))]),
    ...[...groups.values()].flatMap((group) => {
      const first = group[0]?.requirement;
      const file = several ? first?.evidence[0]?.file : undefined;
      const title = [file, first?.section ?? words.noSection].filter(Boolean).join(' · ');
      return [heading(title, 2), table([6, 56, 15, 14, 9], head, group.map(({ requirement, number }) => row(requirement, number, words)))];
    }),
  ];
}

function row(requirement: Requirement, number: number, words: ReportWords): CellContent[] {
  const page = requirement.evidence[0]?.page ?? null;
  const kind = [run(words.kinds[requirement.kind], { bold: requirement.kind === 'must' })];
  if (requirement.exclusion) kind.push(run(` ${words.exclusion}`, { color: GOLD, bold: true }));
  return [
    { runs: [run(String(number), { color: GREY })] },
    { runs: [run(requirement.text)] },
    { runs: kind },
    { runs: [run(words.categories[requirement.category], { color: GREY })] },
    { runs: [run(page === null ? '–' : words.pageShort(page))] },
  ];
}
