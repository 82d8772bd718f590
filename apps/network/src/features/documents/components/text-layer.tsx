'use client';

import type { DocumentPage } from '@0711/contract/document';
import { useLayoutEffect, useRef } from 'react';

/**
 * The page's text over its picture: invisible, but there to be selected, searched and read aloud. Each line is stretched to the width
 * that it has in the picture. `scale` is CSS pixels per point.
 */
export function TextLayer({ page, scale }: { page: DocumentPage; scale: number }) {
  const ref = useRef<HTMLDivElement>(null);
  const context = useRef<CanvasRenderingContext2D | null>(null);

  useLayoutEffect(() => {
    context.current ??= document.createElement('canvas').getContext('2d');
    const measure = context.current;
    if (!measure || !ref.current) return;
    for (const line of ref.current.querySelectorAll<HTMLElement>('[data-width]')) {
      const size = Number(line.dataset['size']);
      measure.font = `${size}px sans-serif`;
      const natural = measure.measureText(line.textContent ?? '').width;
      if (natural > 0) line.style.transform = `scaleX(${(Number(line.dataset['width']) / natural).toFixed(4)})`;
    }
  }, [page, scale]);

  return (
    <div ref={ref} className="absolute inset-0 z-10 overflow-hidden font-[sans-serif] leading-none text-transparent">
      {page.lines.map((line) => {
        const [x0, y0, x1, y1] = line.box;
        const size = Math.max(1, (y1 - y0) * scale * 0.82);
        return (
          <span
            key={line.start}
            data-start={line.start}
            data-size={size}
            data-width={(x1 - x0) * scale}
            className="absolute origin-top-left cursor-text whitespace-pre"
            style={{ left: x0 * scale, top: y0 * scale, fontSize: size, lineHeight: `${(y1 - y0) * scale}px` }}
          >
            {page.text.slice(line.start - page.start, line.end - page.start)}
            <br />
          </span>
        );
      })}
    </div>
  );
}
