import { AppError } from '@0711/contract/errors';
import PostalMime, { type Email } from 'postal-mime';
import { plainName } from '../format/plain-name.ts';
import type { PartFile } from './part-files.ts';

export type Message = { text: PartFile; attachments: PartFile[] };

const SHOWN = [['from', 'From'], ['to', 'To'], ['cc', 'Cc'], ['date', 'Date'], ['subject', 'Subject']] as const;
const DEEPEST = 30;

/**
 * An e-mail as its text (`message.html` or `message.txt`, which begins with who wrote it to whom, when and about what) and what is
 * attached; a message in the message is an attachment. Throws AppError `unreadable_file` for one that is nested without end.
 */
export async function readMessage(name: string, bytes: Uint8Array): Promise<Message> {
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: DEEPEST }).catch((cause: unknown) => {
    throw new AppError('unreadable_file', `${name} is damaged or cut off: its message cannot be read.`, { cause });
  });
  if (email.headers.length === 0) throw new AppError('unreadable_file', `${name} is damaged or cut off: it is no e-mail.`);
  return { text: messageText(email), attachments: email.attachments.map(toFile) };
}

function messageText(email: Email): PartFile {
  const lines = SHOWN.flatMap(([key, label]) => {
    // One line each: a line break in a header would make up another.
    const value = shown(email, key).replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [`${label}: ${value}`];
  });
  if (email.html === undefined) return { name: 'message.txt', bytes: Buffer.from(`${lines.join('\n')}\n\n${email.text ?? ''}`) };
  return { name: 'message.html', bytes: Buffer.from(`<!doctype html><meta charset="utf-8"><p>${lines.map(escapeHtml).join('<br>')}</p>${email.html}`) };
}

/** A header as people read it; the date as its sender wrote it, since its time zone says when it was there. */
function shown(email: Email, key: 'from' | 'to' | 'cc' | 'date' | 'subject'): string {
  if (key === 'subject') return email.subject ?? '';
  if (key === 'date') return email.headers.find((header) => header.key === 'date')?.value ?? '';
  const given = email[key];
  const all = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return all.flatMap((one) => one.group ?? [one]).map(({ name, address }) => (name === '' ? address : address === '' || address === undefined ? name : `${name} <${address}>`)).join(', ');
}

function toFile({ filename, mimeType, content }: Email['attachments'][number], index: number): PartFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content instanceof Uint8Array ? content : new Uint8Array(content);
  const ending = mimeType === 'message/rfc822' ? '.eml' : '';
  return { name: plainName(filename ?? '') || `attachment ${index + 1}${ending}`, bytes };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
