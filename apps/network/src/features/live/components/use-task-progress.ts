'use client';

import { TaskProgress } from '@0711/contract/task';
import { useEffect, useState } from 'react';

/** The latest line of a running task's progress, live; null before the first. Comes back after a break where it left off. */
export function useTaskProgress(taskId: string, running: boolean): TaskProgress | null {
  const [latest, setLatest] = useState<TaskProgress | null>(null);
  useEffect(() => {
    if (!running) return;
    let source: EventSource | null = null;
    const follow = () => {
      source?.close();
      source = null;
      // A tab that nobody looks at keeps no connection: browsers allow six to a host.
      if (document.visibilityState === 'hidden') return;
      const opened = new EventSource(`/api/tasks/${encodeURIComponent(taskId)}/events`);
      opened.addEventListener('progress', (event) => {
        const line = read(event.data);
        if (line) setLatest((before) => (before && before.id >= line.id ? before : line));
      });
      opened.addEventListener('end', () => opened.close());
      source = opened;
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      source?.close();
    };
  }, [taskId, running]);
  return latest;
}

function read(data: unknown): TaskProgress | null {
  try {
    const parsed = TaskProgress.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
