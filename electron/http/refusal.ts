import type { ErrorCode, Failure } from '../../shared/contract/error.ts'

/** A refused request: HTTP status, and the failure for its sender. */
export class Refusal extends Error {
  readonly status: number
  readonly failure: Failure

  constructor(status: number, code: ErrorCode, details: Failure['details'] = {}, options?: ErrorOptions) {
    super(`${status} ${code}`, options)
    this.name = 'Refusal'
    this.status = status
    this.failure = { code, details }
  }
}
