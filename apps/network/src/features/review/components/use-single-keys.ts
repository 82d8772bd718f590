'use client';

import { useEffect, useState } from 'react';

const KEY = '0711.single-keys';

/** Whether single-key shortcuts are on: a wish of this browser's user (speech input would trigger them unasked). */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(KEY) !== 'off'), []);
  const change = (next: boolean) => {
    setOn(next);
    localStorage.setItem(KEY, next ? 'on' : 'off');
  };
  return [on, change];
}
