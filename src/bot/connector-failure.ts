/** Why a call to Teams' connector did not succeed. */
export type FailureCode =
  /** The address is not one that the bot may call. */
  | 'host-not-allowed'
  /** Nobody answered at the address: nothing arrived. */
  | 'not-reached'
  /** Teams said no; `status` says how. */
  | 'refused'
  /** It may have arrived or not: no answer in time, a broken line, or an error after the request was sent. */
  | 'uncertain';

export class ConnectorFailure extends Error {
  override readonly name = 'ConnectorFailure';
  constructor(
    readonly code: FailureCode,
    readonly status?: number,
    /** How long Teams asked to be left alone, in milliseconds. */
    readonly retryAfter?: number,
    /** What Teams called it (`MessageWritesBlocked`), where it said so. */
    readonly reason?: string,
  ) {
    super(status === undefined ? code : `${code} ${status}`);
  }
}
