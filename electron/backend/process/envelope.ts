import type { Failure } from '../../../shared/contract/error.ts'

/** The JSON text by which a method's failure crosses the wire, for those who answer without a dispatcher. */
export function encodeFailure(error: Failure): string {
  return JSON.stringify({ ok: false, error })
}
