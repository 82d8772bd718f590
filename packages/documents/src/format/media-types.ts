import type { DocumentFormat } from '@0711/contract/document';

/** The media type that a format is served with. */
export const MEDIA_TYPES: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
  xml: 'application/xml',
  gaeb: 'application/xml',
  email: 'message/rfc822',
  zip: 'application/zip',
};
