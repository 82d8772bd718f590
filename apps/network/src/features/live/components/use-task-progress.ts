'use client';

import { TaskProgress } from '@0711/contract/task';
import { useEffect, useState } from 'react';

/** The latest line of a running task's progress, live; null before the first. Comes back after a break where it left off. */
export function useTaskProgress(taskId: string, running: boolean): TaskProgress | null {
  const [latest, setLatest] = useState<TaskProgress | null>(null);
  useEffect(() => {
    if (!running) return;
    const source = new EventSource(`/api/tasks/${encodeURIComponent(taskId)}/events`);
    source.addEventListener('progress', (event) => {
      const line = read(event.data);
      if (line) setLatest((before) => (before && before.id >= line.id ? before : line));
    });
    source.addEventListener('end', () => source.close());
    return () => source.close();
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
