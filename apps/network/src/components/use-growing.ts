'use client';

import { useEffect, useState } from 'react';

/**
 * How much of a long list to draw: a first part, and another each time its end comes into view. `setEnd` is the ref of an element behind the
 * last row. Starts over when `resetOn` changes.
 */
export function useGrowing(total: number, step: number, resetOn: unknown) {
  const [grown, setGrown] = useState({ shown: step, for: resetOn });
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const shown = grown.for === resetOn ? grown.shown : step;
  const more = () => setGrown({ shown: shown + step, for: resetOn });
  useEffect(() => {
    if (!end || shown >= total) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setGrown({ shown: shown + step, for: resetOn });
    }, { rootMargin: '600px' });
    observer.observe(end);
    return () => observer.disconnect();
  }, [end, shown, total, step, resetOn]);
  return { shown: Math.min(shown, total), complete: shown >= total, setEnd, more };
}
