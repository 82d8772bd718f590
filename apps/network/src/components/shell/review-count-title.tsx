'use client';

import { useEffect } from 'react';

const PREFIX = /^\(\d+\) /;

/** Keeps the number of waiting reviews in front of the document's title, so that a tab in the background shows it. */
export function ReviewCountTitle({ count }: { count: number }) {
  useEffect(() => {
    const write = () => {
      const bare = document.title.replace(PREFIX, '');
      const wanted = count > 0 ? `(${count}) ${bare}` : bare;
      if (document.title !== wanted) document.title = wanted;
    };
    write();
    // Each page brings a title of its own.
    const observer = new MutationObserver(write);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [count]);
  return null;
}
