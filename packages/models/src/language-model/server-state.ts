import type OpenAI from 'openai';

/** What a process knows of a server: how to reach it, and what it found out about how it wants to be asked. */
export type ServerState = {
  client: OpenAI;
  name: string;
  contextTokens: number;
  /** An index into ANSWER_FORMATS: the strictest that the server was not seen to refuse. */
  format: number;
  tokensName: 'max_tokens' | 'max_completion_tokens';
  stallMs: number;
};
