import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import type { Cells } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import type { BuildContext } from './row-builder.ts'

/** The codes that a text comes to, with the note that is due each time it does. */
export interface CodedText<Codes> {
  readonly codes: Codes
  readonly note: ProblemCode | null
  /** The value that the note concerns, `null` where only its line may be shown. */
  readonly value: string | null
}

export const PERSONAL_TEXT = 'note-personal-text'

/** Of a text about a person the note has the line alone: it is stored longer than the text may be. */
export function personalNote(text: string): Pick<CodedText<unknown>, 'note' | 'value'> {
  return hasPersonalText(text) ? { note: PERSONAL_TEXT, value: null } : { note: null, value: '' }
}

/** Reads what the text of a field comes to, worked out once for each text that comes often. */
export function memoizedText<Result>(field: FieldReader, work: (text: string | null) => Result): () => Result {
  return field.memoized(() => work(field.text()))
}

/** Reads the codes of the present row, and notes what is due of them. */
export function withNotes<Codes>(
  read: () => CodedText<Codes>,
  cells: Cells,
  { note: count }: Pick<BuildContext, 'note'>,
): () => Codes {
  return () => {
    const { codes, note, value } = read()
    if (note !== null) count(note, value ?? String(cells.line()))
    return codes
  }
}
