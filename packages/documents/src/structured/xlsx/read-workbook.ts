import { refuseFile } from '@0711/contract/file-fault';
import { scanXml } from '../scan-xml.ts';

const MOST_SHEETS = 200;

export type Sheet = { name: string; path: string };

/** The sheets that a workbook shows, in their order, and from when it counts days. Throws AppError `unreadable_file` for more than 200. */
export function readWorkbook(file: string, part: (path: string) => Uint8Array | null): { sheets: Sheet[]; epoch1904: boolean } {
  const targets = readTargets(file, part('xl/_rels/workbook.xml.rels'));
  const sheets: Sheet[] = [];
  let epoch1904 = false;
  let count = 0;
  scanXml(part('xl/workbook.xml') ?? new Uint8Array(), file, {
    open: (name, attribute) => {
      if (name === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      count += 1;
      const path = targets.get(attribute('r:id') ?? attribute('id') ?? '');
      // A chart sheet has no cells, and its part is not one of those that are read.
      if (path && (attribute('state') ?? 'visible') === 'visible') sheets.push({ name: attribute('name') ?? `Sheet${count}`, path });
    },
    close: () => {},
    text: () => {},
  });
  if (count > MOST_SHEETS) throw refuseFile('unreadable_file', 'too_extensive', `${file} has ${count} sheets; 0711 reads up to ${MOST_SHEETS}.`);
  return { sheets, epoch1904 };
}

/** The parts that relations lead to, by their ids. */
function readTargets(file: string, bytes: Uint8Array | null): Map<string, string> {
  const targets = new Map<string, string>();
  if (!bytes) return targets;
  scanXml(bytes, file, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || !(attribute('Type') ?? '').endsWith('/worksheet')) return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    },
    close: () => {},
    text: () => {},
  });
  return targets;
}
