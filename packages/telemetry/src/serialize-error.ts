import { scrubSecrets } from './scrub.ts';

/** What an error may carry beside its message that tells what went wrong, not with which values. */
const FIELDS = ['code', 'status', 'errno', 'syscall', 'address', 'port', 'severity', 'schema', 'table', 'column', 'constraint'];
const MOST_CAUSES = 5;

/**
 * An error as the log keeps it, for pino's `err`: messages and stacks of it and its causes, without the values of a query's parameters
 * (a database library puts them into its message) or of the row at fault, and without keys and secrets.
 */
export function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? scrubSecrets(error) : error;
  const chain = causesOf(error);
  const fields = chain.flatMap((one) => Object.entries(one).filter(([name, value]) => FIELDS.includes(name) && (typeof value === 'string' || typeof value === 'number')));
  return {
    ...Object.fromEntries(fields),
    type: error.constructor.name,
    message: chain.map((one) => safeMessage(one)).join(': '),
    stack: chain.map(safeStack).join('\ncaused by '),
    ...(error instanceof AggregateError ? { errors: error.errors.map(serializeError) } : {}),
  };
}

function causesOf(error: Error): Error[] {
  const chain: Error[] = [];
  for (let one: unknown = error; one instanceof Error && chain.length < MOST_CAUSES && !chain.includes(one); one = one.cause) chain.push(one);
  return chain;
}

function safeMessage({ message }: Error): string {
  return scrubSecrets(message.replace(/\s*\bparams: [\s\S]*$/, ''));
}

/** The stack begins with the message, whose parameters may look like anything. */
function safeStack(error: Error): string {
  const { stack = '', message, name } = error;
  const at = stack.indexOf(message);
  return `${name}: ${safeMessage(error)}${at === -1 ? '' : scrubSecrets(stack.slice(at + message.length))}`;
}
