/** Why a model could not be fetched. */
export type ModelFaultCode = 'unreachable' | 'refused' | 'wrong_size' | 'wrong_hash' | 'no_space';

/** `transient`: the same may work later. The message is a sentence for operators. */
export class ModelFault extends Error {
  readonly code: ModelFaultCode;
  readonly transient: boolean;

  constructor(code: ModelFaultCode, message: string, options: { transient: boolean; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ModelFault';
    this.code = code;
    this.transient = options.transient;
  }
}
