import type { Context } from '../../lib/context.ts';
import { requireSameOrigin } from '../../lib/http/same-origin.ts';
import { receiveUpload } from '../documents/receive-upload.ts';
import { uploadDocument } from '../documents/upload-document.ts';
import { asViewer } from '../engagements/as-viewer.ts';

/** A file for an engagement of the person's, streamed on as the Network's own pages send theirs; answers the Platform's document. */
export async function takeUpload(ctx: Context, request: Request): Promise<Response> {
  requireSameOrigin(request, ctx.env);
  const { id, engagement_id: engagementId } = await receiveUpload(request, (upload) => uploadDocument(ctx, upload));
  const document = await (await asViewer(ctx, engagementId)).getDocument(id);
  return Response.json(document, { status: 201, headers: { 'cache-control': 'no-store' } });
}
