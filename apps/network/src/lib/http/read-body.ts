import { AppError } from '@0711/contract/errors';

/** The raw bytes of a request; throws `too_large` as soon as there are more than `limit`. */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const tooLarge = () => new AppError('too_large', `the body is larger than ${limit} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
