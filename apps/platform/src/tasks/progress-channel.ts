/** The PostgreSQL channel that tells of new progress; its payload is the task's id. */
export const PROGRESS_CHANNEL = 'platform_progress';
