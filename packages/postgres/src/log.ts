type Write = (details: object, message: string) => void;

/** The part of a pino logger that this package writes to. */
export type Log = { debug: Write; info: Write; warn: Write; error: Write };

/** A log that keeps nothing, for callers who report by other means. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
