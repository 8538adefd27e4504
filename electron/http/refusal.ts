import type { ErrorCode, Failure } from '../../shared/contract/error.ts'

/** A request that is not served: its HTTP status, and the failure that its sender is told. */
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
