import { PDFObject } from '@cantoo/pdf-lib'
import { checkedPdf } from './checked-pdf.ts'
import type { Clause } from './clause.ts'
import { DRAWING_CLAUSES } from './drawing-clauses.ts'
import { FILE_CLAUSES } from './file-clauses.ts'
import { FONT_CLAUSES } from './font-clauses.ts'
import { INTERACTIVE_CLAUSES } from './interactive-clauses.ts'
import { METADATA_CLAUSES } from './metadata-clauses.ts'
import { TAG_CLAUSES } from './tag-clauses.ts'

/** All that is judged. It is our own list, not veraPDF: what it finds is wrong, what it does not find may be. */
export const CLAUSES: readonly Clause[] = [
  ...FILE_CLAUSES,
  ...DRAWING_CLAUSES,
  ...FONT_CLAUSES,
  ...INTERACTIVE_CLAUSES,
  ...METADATA_CLAUSES,
  ...TAG_CLAUSES,
]

/** The clauses that a PDF breaks, each with the first thing that does. */
export async function brokenClauses(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await checkedPdf(bytes)
  return CLAUSES.flatMap(({ number, says, broken }) => {
    const [first] = broken(pdf)
    return first === undefined ? [] : [`${number} ${says}: ${named(first)}`]
  })
}

function named(thing: unknown): string {
  if (typeof thing !== 'object' || thing === null || thing instanceof PDFObject) return String(thing)
  if ('type' in thing) return String(thing.type)
  return 'name' in thing ? String(thing.name) : JSON.stringify(thing)
}
