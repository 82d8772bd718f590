import 'vitest';

declare module 'vitest' {
  /** As packages/postgres declares it, whose other sources are not checked with Next's types. */
  interface ProvidedContext {
    postgresUrl: string;
  }
}
