import type { CheckedPdf } from './checked-pdf.ts'

/** A clause of a standard, and what a PDF has that breaks it. */
export interface Clause {
  /** As the standard numbers it: `A` for ISO 19005-3 (PDF/A-3), `UA` for ISO 14289-1 (PDF/UA-1). */
  readonly number: `${'A' | 'UA'} ${string}`
  readonly says: string
  readonly broken: (pdf: CheckedPdf) => readonly unknown[]
}
