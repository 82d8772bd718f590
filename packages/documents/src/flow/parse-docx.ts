import mammoth from 'mammoth';
import { AppError } from '@0711/contract/errors';
import { FlowText } from './flow-text.ts';
import { addHtml } from './parse-html.ts';

/** A Word document as it reads. Pictures are left out. Throws `unreadable_file`. */
export async function parseDocx(bytes: Uint8Array): Promise<FlowText> {
  const flow = new FlowText();
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImage });
    addHtml(flow, value);
  } catch (cause) {
    throw new AppError('unreadable_file', 'The Word document is damaged and cannot be read.', { cause });
  }
  return flow;
}

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
