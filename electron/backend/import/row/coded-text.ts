import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import type { Cells } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import type { BuildContext } from './row-builder.ts'

/** What a text comes to, with what is worth telling each time it does. */
export interface CodedText<Codes> {
  readonly codes: Codes
  readonly note: ProblemCode | null
  /** The value that the note concerns, `null` where only its line may be told. */
  readonly value: string | null
}

export const PERSONAL_TEXT = 'note-personal-text'

/** A text about a person in a column that is kept is told by its line: the note is kept longer than the text may be. */
export function personalNote(text: string): Pick<CodedText<unknown>, 'note' | 'value'> {
  return hasPersonalText(text) ? { note: PERSONAL_TEXT, value: null } : { note: null, value: '' }
}

/** Reads what the text of a field comes to, worked out once for each text that comes often. */
export function rememberedText<Result>(field: FieldReader, work: (text: string | null) => Result): () => Result {
  return field.remembered(() => work(field.text()))
}

/** The codes that are read of the present row; what is worth telling of them is told. */
export function telling<Codes>(
  read: () => CodedText<Codes>,
  cells: Cells,
  { note: tell }: Pick<BuildContext, 'note'>,
): () => Codes {
  return () => {
    const { codes, note, value } = read()
    if (note !== null) tell(note, value ?? String(cells.line()))
    return codes
  }
}
