import { receiveUpload } from '../../../features/documents/receive-upload.ts';
import { uploadDocument } from '../../../features/documents/upload-document.ts';
import { sessionRoute } from '../../../lib/http/route.ts';
import { requireSameOrigin } from '../../../lib/http/same-origin.ts';

/** Takes a tender: multipart with `engagement_id` first, then `file`, which streams on to the Platform. Answers 201 and the document. */
export const POST = sessionRoute(async (ctx, request) => {
  requireSameOrigin(request, ctx.env);
  return Response.json(await receiveUpload(request, (upload) => uploadDocument(ctx, upload)), { status: 201 });
});
