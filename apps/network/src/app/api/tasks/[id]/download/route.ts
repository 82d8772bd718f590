import { downloadResult } from '../../../../../features/tasks/download-result.ts';
import { sessionRoute } from '../../../../../lib/http/route.ts';

/** A task's newest result, to be saved: `?format=json` (default) or `docx`. */
export const GET = sessionRoute<{ id: string }>((ctx, request, { id }) => downloadResult(ctx, id, new URL(request.url).searchParams.get('format') ?? 'json'));
