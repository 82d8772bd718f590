import { TaskStatus } from '@0711/contract/task';
import { describe, expect, it } from 'vitest';
import { Viewer } from '../engagements/schema.ts';
import { allowedActions, requireAction } from './policy.ts';
import { TaskActionName } from './schema.ts';

/** Who may do what, when: the specification, written out. */
const TABLE: Record<TaskStatus, Record<Viewer, TaskActionName[]>> = {
  todo: { company: ['cancel'], expert: ['cancel'] },
  in_progress: { company: ['cancel'], expert: ['cancel'] },
  needs_review: { company: ['cancel'], expert: ['review', 'send_back', 'complete', 'cancel'] },
  completed: { company: ['reopen'], expert: ['reopen'] },
  failed: { company: [], expert: ['retry'] },
  cancelled: { company: [], expert: [] },
};

describe.each(TaskStatus.options)('a task that is %s', (status) => {
  it.each(Viewer.options)('allows the %s what the table says, and refuses everything else', (viewer) => {
    expect(allowedActions(viewer, status)).toEqual(TABLE[status][viewer]);
    for (const action of TaskActionName.options) {
      const attempt = () => requireAction(viewer, status, action);
      if (TABLE[status][viewer].includes(action)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(expect.objectContaining({ code: viewer === 'company' && !['reopen', 'cancel'].includes(action) ? 'forbidden' : 'illegal_transition' }));
    }
  });
});
