'use client';

import type { DocumentPage } from '@0711/contract/document';
import { useTranslations } from 'next-intl';
import { Fragment, useMemo } from 'react';
import { MoreRows } from '@/components/more-rows.tsx';
import { useGrowing } from '@/components/use-growing.ts';
import { MarkedText, type Mark } from '../marked-text.tsx';
import { columnLetters, isFigure, type Sheet, sheetsOf } from './sheet-model.ts';

const STEP = 400;
/** Wider sheets are cut here: what people read of a price sheet stands far to the left of it. */
const MOST_COLUMNS = 60;

/** A workbook: each sheet as a table with the file's own row numbers and column letters. */
export function SheetView({ page, mark }: { page: DocumentPage; mark: Mark | null }) {
  const sheets = useMemo(() => sheetsOf(page.blocks), [page.blocks]);
  return sheets.map((sheet, index) => <OneSheet key={index} {...{ page, sheet, mark }} />);
}

function OneSheet({ page, sheet, mark }: { page: DocumentPage; sheet: Sheet; mark: Mark | null }) {
  const t = useTranslations('documents');
  const { shown, setEnd, more } = useGrowing(sheet.rows.length, STEP, sheet);
  // A row that is evidence is drawn, however far down it stands.
  const marked = mark ? sheet.rows.findIndex(({ block }) => mark.start < block.end && mark.end > block.start) : -1;
  const drawn = Math.min(sheet.rows.length, Math.max(shown, marked + 20));
  const columns = Math.min(sheet.columns, MOST_COLUMNS);
  const name = sheet.heading ? page.text.slice(sheet.heading.start - page.start, sheet.heading.end - page.start) : '';
  return (
    <section className="mb-8 last:mb-0">
      {sheet.heading && (
        <h2 className="mb-2 text-[1.05em] font-semibold">
          <MarkedText page={page} start={sheet.heading.start} end={sheet.heading.end} mark={mark} />
        </h2>
      )}
      {sheet.rows.length === 0 ? (
        <p className="text-faint">{t('emptySheet')}</p>
      ) : (
        <div className="overflow-x-auto rounded-sm border" tabIndex={0} role="region" aria-label={name || t('viewer')}>
          <table className="w-max min-w-full border-collapse text-[0.85em]">
            <thead className="bg-sunken text-xs text-faint">
              <tr>
                <th scope="col" className="w-10 border-r border-b px-2 py-1 text-right font-normal">{t('row')}</th>
                {Array.from({ length: columns }, (_, at) => <th key={at} scope="col" className="border-r border-b px-2 py-1 font-normal last:border-r-0">{columnLetters(sheet.firstColumn + at)}</th>)}
              </tr>
            </thead>
            <tbody>
              {sheet.rows.slice(0, drawn).map((row) => (
                <tr key={row.block.start} className="border-b last:border-b-0">
                  <th scope="row" className="figures border-r bg-sunken px-2 py-1 text-right align-top text-xs font-normal text-faint select-none">{row.number}</th>
                  {Array.from({ length: columns }, (_, at) => {
                    const cell = row.block.cells[at - (row.firstColumn - sheet.firstColumn)];
                    const text = cell ? page.text.slice(cell.start - page.start, cell.end - page.start) : '';
                    return (
                      <td key={at} className={`max-w-80 border-r px-2 py-1 align-top whitespace-pre-line last:border-r-0 ${isFigure(text) ? 'figures text-right' : ''}`}>
                        {cell && text !== '' && <MarkedText page={page} start={cell.start} end={cell.end} mark={mark} />}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {sheet.columns > MOST_COLUMNS && <p className="mt-1 text-xs text-faint">{t('columnsCut', { shown: MOST_COLUMNS, total: sheet.columns })}</p>}
      {sheet.comments.length > 0 && (
        <section className="mt-3" aria-label={t('comments')}>
          <h3 className="text-xs font-semibold">{t('comments')}</h3>
          <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-[0.85em]">
            {sheet.comments.map(({ cell, block }) => (
              <Fragment key={block.start}>
                <dt className="figures text-faint">{cell}</dt>
                <dd className="break-words whitespace-pre-line"><MarkedText page={page} start={block.start} end={block.end} mark={mark} /></dd>
              </Fragment>
            ))}
          </dl>
        </section>
      )}
      {drawn < sheet.rows.length && <MoreRows end={setEnd} onMore={more} />}
    </section>
  );
}
