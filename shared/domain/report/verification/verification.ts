import { z } from 'zod'
import { daySchema } from '../../calendar/period.ts'

/** Why a file is damaged, or nothing can be said of it. */
const REASONS = [
  'not-whole',
  'seal-broken',
  'seal-missing',
  'appended',
  'signature-wrong',
  'not-a-report',
  'not-sealed',
  'manifest-newer',
  'manifest-unreadable',
  'snapshot-unknown',
  'snapshot-undone',
  'journal-unknown',
  'measure-changed',
  'pages-not-compared',
] as const

export type VerifyReason = (typeof REASONS)[number]

/**
 * Why a signature says less than it seems: its certificate was not valid at the time that it tells, it rests on SHA-1, or it
 * is of a kind that is not checked here.
 */
const REMARKS = ['certificate-expired', 'certificate-early', 'weak-hash', 'not-checked'] as const

const signatureFindingSchema = z
  .object({
    /** `trusted` and `unknown-key`: right, by a key that is trusted here or is not; `wrong`: not of these bytes. */
    state: z.enum(['trusted', 'unknown-key', 'wrong']),
    /** Whom its certificate names; empty where it has none. */
    subject: z.string(),
    /** SHA-256 of its certificate, 64 lower-case digits; empty where it has none. */
    fingerprint: z.string(),
    /** When it was made, as its signer says, ISO 8601. */
    at: z.string().nullable(),
    remark: z.enum(REMARKS).nullable(),
  })
  .readonly()

/** What is found of one signature of a file. */
export type SignatureFinding = z.infer<typeof signatureFindingSchema>

const cellSchema = z.union([z.string(), z.number()]).nullable()

/** A value of a report that is another one now, `null` for one that is missing on its side. */
const valueDifferenceSchema = z
  .object({
    /** A page, where it is known; from 1. */
    page: z.number().exactOptional(),
    table: z.string().exactOptional(),
    /** The codes of the row; without, it is the whole table. */
    key: z.array(cellSchema).readonly().exactOptional(),
    column: z.string().exactOptional(),
    printed: cellSchema,
    now: cellSchema,
  })
  .readonly()

export type ValueDifference = z.infer<typeof valueDifferenceSchema>

export const verificationSchema = z
  .object({
    /** `unknown` of what carries no seal and never did. */
    integrity: z.enum(['whole', 'whole-then-signed', 'damaged', 'unknown']),
    data: z.enum(['equal', 'differs', 'unknown']),
    pages: z.enum(['equal', 'differs', 'not-compared']),
    reason: z.enum(REASONS).exactOptional(),
    /** When an import of the report was undone here, where that is the reason. */
    undoneOn: daySchema.exactOptional(),
    differences: z.array(valueDifferenceSchema).readonly(),
    /** One state for all signatures. */
    signature: z.enum(['none', 'trusted', 'unknown-key', 'wrong']),
    signatures: z.array(signatureFindingSchema).readonly(),
  })
  .readonly()

/** What is found of one file. */
export type Verification = z.infer<typeof verificationSchema>

/** The one word for an answer, by which a program decides. */
export type Verdict = 'equal' | 'differs' | 'damaged' | 'unknown'

/** Damage comes first, then what cannot be told, then differences. */
export function verdictOf({ integrity, data, pages, reason }: Omit<Verification, 'differences'>): Verdict {
  if (integrity === 'damaged') return 'damaged'
  if (data === 'differs' || pages === 'differs') return 'differs'
  return reason === undefined && data === 'equal' ? 'equal' : 'unknown'
}

const WORST_FIRST: readonly Verdict[] = ['damaged', 'differs', 'unknown', 'equal']

/** The one word for several files: the first of these that occurs. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return WORST_FIRST.find((each) => verdicts.includes(each)) ?? 'equal'
}

/** One state for all signatures: that of the worst, and `trusted` only where one is. */
export function stateOfAll(signatures: readonly SignatureFinding[]): Verification['signature'] {
  const states = signatures.map(({ state }) => state)
  if (states.includes('wrong')) return 'wrong'
  if (states.includes('trusted')) return 'trusted'
  return states.length === 0 ? 'none' : 'unknown-key'
}
