import { downloadResult } from '../../../../../features/tasks/download-result.ts';
import { sessionRoute } from '../../../../../lib/http/route.ts';

/** A task's newest result, to be saved: `?format=json` (default), `docx`, `xlsx` or `ics`; `&day=` for one deadline alone. */
export const GET = sessionRoute<{ id: string }>((ctx, request, { id }) => {
  const asked = new URL(request.url).searchParams;
  return downloadResult(ctx, id, asked.get('format') ?? 'json', asked.get('day') ?? undefined);
});
