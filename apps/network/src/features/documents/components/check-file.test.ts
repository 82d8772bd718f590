import { MAX_DOCUMENT_BYTES } from '@0711/contract/document';
import { describe, expect, it } from 'vitest';
import { checkFile, MAX_FILES } from './check-file.ts';

const pdf = { name: 'Tender.PDF', size: 1000 };

describe('checkFile', () => {
  it('lets every format pass that can be read, whatever the case of its name', () => {
    for (const name of ['a.pdf', 'a.DOCX', 'a.xlsx', 'a.html', 'a.htm', 'a.md', 'a.txt', 'notice.xml', 'lv.X83', 'lv.x86', 'mail.eml', 'all.zip']) expect(checkFile({ name, size: 1 }, [])).toBeNull();
  });

  it('refuses what can be known before sending', () => {
    for (const name of ['a.xlsm', 'a.rar', 'lv.d83', 'mail.msg', 'zip']) expect(checkFile({ name, size: 1 }, [])).toBe('type');
    expect(checkFile({ name: 'a.pdf', size: 0 }, [])).toBe('empty');
    expect(checkFile({ name: 'a.pdf', size: MAX_DOCUMENT_BYTES }, [])).toBeNull();
    expect(checkFile({ name: 'a.pdf', size: MAX_DOCUMENT_BYTES + 1 }, [])).toBe('size');
    expect(checkFile(pdf, [pdf])).toBe('twice');
    expect(checkFile(pdf, Array.from({ length: MAX_FILES }, (_, n) => ({ name: `${n}.pdf`, size: 1 })))).toBe('many');
  });
});
