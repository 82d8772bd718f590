/**
 * Who made a `ParsedDocument`. Raise the version whenever the canonical text, its offsets or its blocks could come out differently
 * for some document: stored evidence points into the text of one version.
 */
export const PARSER = { name: '0711-documents', version: '11' } as const;
