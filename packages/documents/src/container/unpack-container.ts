import { MAX_DOCUMENT_PARTS, type SkippedPart } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { faultOfFile, refuseFile } from '@0711/contract/file-fault';
import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutAdvice } from '../format/detect-format.ts';
import { endingOf } from '../format/describe-file.ts';
import { MEDIA_TYPES } from '../format/media-types.ts';
import { type Inspection, inspectFile } from '../inspect-file.ts';
import { isLitter, type PartFile, UniqueNames } from './part-files.ts';
import { readMessage } from './read-message.ts';
import { checkPartName, nested, refuseHarmful } from './refuse-part.ts';
import { eachZipFile } from './zip-files.ts';

/** A file that came out of a container and can be read. `name` is its path inside, `path` where it lies now. */
export type UnpackedPart = Inspection & { name: string; path: string; sizeBytes: number; sha256: string };

export type Unpacked = { parts: UnpackedPart[]; skipped: SkippedPart[] };

/**
 * Takes a container apart, in this process. Each file that can be read is written into `directory` under a random name, if there is
 * one; without, all is checked and nothing is kept. Throws AppError for the whole container, naming the part that is at fault:
 * `encrypted_file`, or `unreadable_file` for one that is damaged, a bomb, leads out of its folder, or holds an archive, a link, macros
 * or more than 200 files to read. A file that is merely not readable is skipped with the reason.
 */
export async function unpackContainer(file: { name: string; bytes: Uint8Array; format: 'email' | 'zip' }, directory: string | null): Promise<Unpacked> {
  const box = new Box(file.name, directory);
  if (file.format === 'email') await unpackMessage(box, file);
  else await eachZipFile(file.name, file.bytes, (part) => ('reason' in part ? box.skip(part) : box.add(part)));
  return box.unpacked;
}

async function unpackMessage(box: Box, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  const { text, attachments } = await readMessage(name, bytes);
  await box.addText(text);
  for (const attachment of attachments) {
    checkPartName(name, attachment.name);
    if (!isLitter(attachment.name)) await box.add(attachment);
  }
}

class Box {
  readonly unpacked: Unpacked = { parts: [], skipped: [] };
  readonly #container: string;
  readonly #directory: string | null;
  readonly #names = new UniqueNames();

  constructor(container: string, directory: string | null) {
    this.#container = container;
    this.#directory = directory;
  }

  skip({ name, code, reason }: SkippedPart): Promise<void> {
    this.unpacked.skipped.push({ name: this.#names.take(name), code, reason });
    return Promise.resolve();
  }

  /** Adds a part if it can be read; of a message in it, only its text. */
  async add(part: PartFile): Promise<void> {
    await refuseHarmful(this.#container, part.name, part.bytes);
    const found = await inspectPart(part);
    if ('reason' in found) return this.skip({ name: part.name, ...found });
    if (found.format === 'zip') throw nested(this.#container, part.name);
    if (found.format === 'email') return this.#addMessage(part);
    return this.#keep(part, found);
  }

  /** Adds a message's own text, which is what we made it. */
  addText(part: PartFile): Promise<void> {
    const format = part.name.endsWith('.html') ? 'html' : 'text';
    return this.#keep(part, { format, mediaType: MEDIA_TYPES[format], pages: null });
  }

  async #keep(part: PartFile, found: Inspection): Promise<void> {
    const name = this.#names.take(part.name);
    if (this.unpacked.parts.length === MAX_DOCUMENT_PARTS) throw refuseFile('unreadable_file', 'too_many_files', `${this.#container} holds more than ${MAX_DOCUMENT_PARTS} files to read.`);
    const sha256 = createHash('sha256').update(part.bytes).digest('hex');
    const path = this.#directory === null ? '' : join(this.#directory, randomUUID());
    if (path !== '') await writeFile(path, part.bytes, { mode: 0o600, flag: 'wx' });
    this.unpacked.parts.push({ name, path, sizeBytes: part.bytes.length, sha256, ...found });
  }

  async #addMessage(part: PartFile): Promise<void> {
    try {
      const { text, attachments } = await readMessage(part.name, part.bytes);
      await this.addText({ ...text, name: `${part.name}/${text.name}` });
      for (const { name } of attachments) await this.skip({ name: `${part.name}/${name}`, code: 'attached_inside', reason: `${name} is attached to an e-mail inside of another file. Upload that e-mail by itself.` });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await this.skip({ name: part.name, ...whyNot(error) });
    }
  }
}

type WhyNot = Pick<SkippedPart, 'code' | 'reason'>;

function whyNot(error: AppError): WhyNot {
  return { code: faultOfFile(error) ?? 'unsupported', reason: withoutAdvice(error.message) };
}

/** What a part is, or why it can't be read. */
async function inspectPart({ name, bytes }: PartFile): Promise<Inspection | WhyNot> {
  if (endingOf(name) === 'dat' && /winmail/i.test(name)) return { code: 'outlook', reason: `${name} is an Outlook attachment (winmail.dat).` };
  try {
    return await inspectFile({ name, bytes });
  } catch (error) {
    if (error instanceof AppError) return whyNot(error);
    throw error;
  }
}
