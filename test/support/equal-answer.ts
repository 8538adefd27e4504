import type { Verification } from '../../shared/domain/report/verification/verification.ts'

/** What is found of an unsigned report that verifies where it was made. */
export const EQUAL_ANSWER = {
  integrity: 'whole',
  data: 'equal',
  pages: 'equal',
  differences: [],
  signature: 'none',
  signatures: [],
} as const satisfies Verification
