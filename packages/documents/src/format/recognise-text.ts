/** Names of header lines that every e-mail has some of, and no other text begins with. */
const MAIL_HEADER = /^(?:Received|Return-Path|MIME-Version|Delivered-To|Message-ID|X-Mozilla-Status|DKIM-Signature):\s/im;
const ANY_HEADER = /^(?:From .*\r?\n)?(?:From|To|Cc|Subject|Date|Reply-To|Sender|Content-Type|MIME-Version|X-[\w-]+|[A-Z][\w-]+):\s/i;

/** Whether a text is an e-mail. One that is called so needs no more than a header line at its start. */
export function isEmail(start: string, called: boolean): boolean {
  const head = start.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? '';
  return MAIL_HEADER.test(head) || (called && ANY_HEADER.test(head));
}

/**
 * What an XML file is by its first element: a GAEB bill, a picture, or any other XML; null when it is none. `called` is whether its name
 * says that it is XML: others must say so in their first line. An element that does not come soon is that of other XML.
 */
export function xmlFormat(start: string, called: boolean): 'gaeb' | 'svg' | 'xml' | null {
  const text = start.trimStart();
  if (!text.startsWith('<?xml') && !(called && /^<[!?\p{L}_]/u.test(text))) return null;
  const root = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*>)*<(?:[\w.-]+:)?([\w.-]+)/u.exec(text)?.[1] ?? '';
  if (root === 'GAEB') return 'gaeb';
  return root === 'svg' ? 'svg' : 'xml';
}
