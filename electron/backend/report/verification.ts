import type { ValueDifference } from '../../../shared/domain/report/table-differences.ts'
import type { SignatureFinding } from './signature-check.ts'

/** Why a file is damaged, or nothing can be said of it. */
export type VerifyReason =
  | 'not-whole'
  | 'seal-broken'
  | 'seal-missing'
  | 'appended'
  | 'signature-wrong'
  | 'not-a-report'
  | 'not-sealed'
  | 'manifest-newer'
  | 'manifest-unreadable'
  | 'snapshot-unknown'
  | 'measure-changed'
  | 'pages-not-compared'

/** What is found of one file. */
export interface Verification {
  /** `unknown` of what carries no seal and never did. */
  readonly integrity: 'whole' | 'whole-then-signed' | 'damaged' | 'unknown'
  readonly data: 'equal' | 'differs' | 'unknown'
  readonly pages: 'equal' | 'differs' | 'not-compared'
  readonly reason?: VerifyReason
  readonly differences: readonly ValueDifference[]
  readonly signature: 'none' | SignatureFinding['state']
  readonly signatures: readonly SignatureFinding[]
}

/** The one word for an answer, by which a program decides. */
export type Verdict = 'equal' | 'differs' | 'damaged' | 'unknown'

/** Damage comes first, then what cannot be told, then differences. */
export function verdictOf({ integrity, data, pages, reason }: Omit<Verification, 'differences'>): Verdict {
  if (integrity === 'damaged') return 'damaged'
  if (data === 'differs' || pages === 'differs') return 'differs'
  return reason === undefined && data === 'equal' ? 'equal' : 'unknown'
}

/** One state for all signatures: that of the worst, and `trusted` only where one is. */
export function stateOfAll(signatures: readonly SignatureFinding[]): Verification['signature'] {
  const states = signatures.map(({ state }) => state)
  if (states.includes('wrong')) return 'wrong'
  if (states.includes('trusted')) return 'trusted'
  return states.length === 0 ? 'none' : 'unknown-key'
}
