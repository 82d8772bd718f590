'use client';

import type { DocumentPage } from '@0711/contract/document';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { MoreRows } from '@/components/more-rows.tsx';
import { useGrowing } from '@/components/use-growing.ts';
import { Badge } from '@/components/ui/surfaces.tsx';
import { MarkedText, type Mark } from '../marked-text.tsx';
import { type BillLine, billOf, type Span } from './bill-model.ts';
import { LabelledLines } from './labelled-lines.tsx';
import { readXmlPath } from './xml-label.ts';

const STEP = 200;

/** A GAEB file: what it says of project and award as labelled lines, then the bill of quantities as people know it from paper. */
export function BillView({ page, mark }: { page: DocumentPage; mark: Mark | null }) {
  const t = useTranslations('documents.bill');
  const { lines, data } = useMemo(() => billOf(page.blocks), [page.blocks]);
  const priced = useMemo(() => lines.some((line) => line.kind === 'item' && (line.unitPrice !== null || line.total !== null)), [lines]);
  const { shown, setEnd, more } = useGrowing(lines.length, STEP, lines);
  const marked = mark ? lines.findIndex((line) => touches(line, mark)) : -1;
  const drawn = Math.min(lines.length, Math.max(shown, marked + 20));
  return (
    <>
      <LabelledLines page={page} blocks={data} mark={mark} />
      {lines.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-[1.05em] font-semibold">{t('title')}</h2>
          <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('title')}>
            <table className="w-full border-collapse text-[0.9em]">
              <thead className="border-b text-left text-xs text-faint">
                <tr>
                  <th scope="col" className="py-1 pr-3 font-normal">{t('position')}</th>
                  <th scope="col" className="py-1 pr-3 font-normal">{t('text')}</th>
                  <th scope="col" className="py-1 pr-2 text-right font-normal">{t('quantity')}</th>
                  <th scope="col" className="py-1 pr-3 font-normal">{t('unit')}</th>
                  {priced && <th scope="col" className="py-1 pr-3 text-right font-normal">{t('unitPrice')}</th>}
                  {priced && <th scope="col" className="py-1 text-right font-normal">{t('total')}</th>}
                </tr>
              </thead>
              <tbody>{lines.slice(0, drawn).map((line) => <Line key={line.block.start} {...{ page, line, mark, priced }} />)}</tbody>
            </table>
          </div>
          {drawn < lines.length && <MoreRows end={setEnd} onMore={more} />}
        </section>
      )}
    </>
  );
}

function Line({ page, line, mark, priced }: { page: DocumentPage; line: BillLine; mark: Mark | null; priced: boolean }) {
  const locale = useLocale();
  const run = (span: Span | null) => span && <MarkedText page={page} start={span.start} end={span.end} mark={mark} />;
  const columns = priced ? 5 : 3;
  if (line.kind === 'remark') {
    return (
      <tr>
        <td colSpan={columns + 1} className="py-1 text-soft whitespace-pre-line">{run(line.block)}</td>
      </tr>
    );
  }
  if (line.kind === 'category') {
    return (
      <tr className="border-t">
        <th scope="row" className="figures pt-4 pr-3 pb-1 text-left align-top font-semibold whitespace-nowrap">{line.position}</th>
        <th colSpan={columns} scope="colgroup" className="pt-4 pb-1 text-left align-top font-semibold">{run(line.block)}</th>
      </tr>
    );
  }
  return (
    <tr className="border-t">
      <th scope="row" className="figures py-1.5 pr-3 text-left align-top text-xs font-normal whitespace-nowrap text-soft">{line.position}</th>
      <td className="py-1.5 pr-3 align-top">
        <span className="font-medium">{run(line.text)}</span>
        {line.facts.length > 0 && (
          <span className="ml-2 inline-flex flex-wrap gap-1 align-middle">
            {line.facts.map(({ name, block }) => <Badge key={block.start} className="text-2xs">{readXmlPath(name, locale).label}: {run(block)}</Badge>)}
          </span>
        )}
        {line.long.map((block) => (
          <p key={block.start} className="mt-1 text-[0.95em] whitespace-pre-line text-soft">
            {block.cells.length > 1 ? block.cells.map((cell) => <span key={cell.start} className="mr-4">{run(cell)}</span>) : run(block)}
          </p>
        ))}
      </td>
      <td className="figures py-1.5 pr-2 text-right align-top whitespace-nowrap">{run(line.quantity)}</td>
      <td className="py-1.5 pr-3 align-top whitespace-nowrap">{run(line.unit)}</td>
      {priced && <td className="figures py-1.5 pr-3 text-right align-top whitespace-nowrap">{run(line.unitPrice)}</td>}
      {priced && <td className="figures py-1.5 text-right align-top whitespace-nowrap">{run(line.total)}</td>}
    </tr>
  );
}

function touches(line: BillLine, mark: Mark): boolean {
  const blocks = line.kind === 'item' ? [line.block, ...line.long, ...line.facts.map(({ block }) => block)] : [line.block];
  return blocks.some((block) => mark.start < block.end && mark.end > block.start);
}
