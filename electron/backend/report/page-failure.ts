import { AppError, ERROR_CODES } from '../../../shared/contract/error.ts'

/** What a print page says of itself by the code in its `data-failure`, as a failure of the report. */
export function pageFailure(code: string): AppError {
  return new AppError(ERROR_CODES.find((known) => known === code) ?? 'internal', { method: 'report.create' })
}
