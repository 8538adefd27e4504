import { z } from 'zod'

/** Expected failures that cross the wire; words for each live in the `errors` messages. */
export const ERROR_CODES = [
  'unknown-method',
  'bad-request',
  'too-large',
  'internal',
  'backend-gone',
  'program-closed',
  'program-anew',
  'cancelled',
  'file-unknown',
  'plan-unknown',
  'plan-out-of-date',
  'nothing-to-undo',
  'snapshot-not-latest',
  'snapshot-unknown',
  'snapshot-shipped',
  'copy-failed',
  'backup-failed',
  'backup-disk-full',
  'backup-forbidden',
  'backup-missing',
  'backup-damaged',
  'backup-foreign',
  'backup-newer',
  'backup-in-use',
  'backup-unreadable',
  'backup-not-purged',
  'purge-unfinished',
  'folder-locked',
  'folder-unwritable',
  'folder-newer',
  'folder-foreign',
  'folder-damaged',
  'folder-path-long',
  'folder-altered',
  'no-browser',
  'print-failed',
  'write-failed',
  'file-exists',
  'needs-records',
  'needs-rows',
  'folder-has-records',
  'folder-has-cells',
  'rows-differ',
  'other-grain',
  'period-apart',
  'months-cut',
  'source-undated',
  'source-empty',
  'source-text',
  'source-registers',
  'early-day',
  'future-day',
  'records-mixed',
  'folder-demonstration',
  'folder-real',
  'selection-gone',
  'folder-busy',
  'folder-gone',
  'view-unknown',
  'view-name-taken',
  'view-file-broken',
  'view-file-newer',
  'view-file-unreadable',
  'too-many-views',
  'too-many-notes',
  'too-many-mappings',
  'mapping-unknown',
  'mapping-file-broken',
  'too-many-rows',
  'recipe-broken',
  'recipe-name-taken',
  'recipe-unknown',
  'too-many-recipes',
  'file-unreadable',
  'package-damaged',
  'key-file-broken',
  'key-file-old',
  'key-password-wrong',
  'key-expired',
  'key-kind',
  'own-key-missing',
  'own-key-there',
  'certificate-unreadable',
  'certificate-unknown',
  'source-unreachable',
  'source-password',
  'source-password-file',
  'source-certificate',
  'source-timeout',
  'source-schema',
  'source-cut',
  'source-changed',
  'source-failed',
  'source-unknown',
  'source-name-taken',
  'register-taken',
  'sources-forbidden',
  'demonstration-forbidden',
  'update-no-key',
  'update-foreign',
  'update-damaged',
  'update-other-product',
  'update-other-system',
  'update-not-newer',
  'update-not-installed',
  'update-start-failed',
  'usage',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export const failureSchema = z
  .object({ code: z.enum(ERROR_CODES), details: z.record(z.string(), z.union([z.string(), z.number()])) })
  .readonly()

export type Failure = z.infer<typeof failureSchema>

/** An expected failure on its way to the wire. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Failure['details']

  constructor(code: ErrorCode, details: Failure['details'] = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
