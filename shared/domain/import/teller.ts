import { z } from 'zod'
import { LANGUAGES } from '../vocabulary/language.ts'

const count = z.number().int().nonnegative()

/** The tellers that have nothing more to say than what they are. */
const PLAIN_TELLERS = [
  /** Said by hand, or remembered of such files. */
  'person',
  /** A byte-order mark. */
  'mark',
  /** Bytes beyond ASCII, all of them valid UTF-8. */
  'utf-8',
  /** Bytes of ASCII alone, which most encodings read alike. */
  'ascii',
  /** The zero bytes of a text in UTF-16. */
  'zeros',
  /** Letters with an accent that are right in one encoding alone. */
  'letters',
  /** Bytes that are no UTF-8. */
  'not-utf-8',
  /** What the format itself fixes. */
  'format',
  /** The types of the cells, which are not written as text. */
  'types',
  /** There is no other sheet. */
  'only',
  /** No known header, but one that stands for its field beside the others: `Nombre`, `2023`. */
  'inferred',
  /** Nothing: all cells read alike in every style. */
  'alike',
  /** Nothing: some cells read differently in two styles, or need one each, so that a person is asked. */
  'open',
  /** Nothing: no unit is written anywhere, so that amounts are taken for euros. */
  'unsaid',
] as const
export type PlainTeller = (typeof PLAIN_TELLERS)[number]

/** What tells how a part of a file is read, with the words of the file that do. */
export const tellerSchema = z.discriminatedUnion('by', [
  z.object({ by: z.enum(PLAIN_TELLERS) }).readonly(),
  /** The cell after which one style was left. */
  z.object({ by: z.literal('cell'), raw: z.string(), line: count, cell: z.string().optional() }).readonly(),
  /** Another column: one that shares its order, or that has the unit of each row. */
  z.object({ by: z.literal('column'), header: z.string() }).readonly(),
  /** A known header, in the languages that know it; none where it is the name of the field itself. */
  z.object({ by: z.literal('header'), languages: z.array(z.enum(LANGUAGES)).readonly() }).readonly(),
  /** So many headers of a line are known. */
  z.object({ by: z.literal('headers'), known: count, of: count }).readonly(),
  /** So many rows have as many cells as the header. */
  z.object({ by: z.literal('rows'), columns: count, agreeing: count, of: count }).readonly(),
  /** The unit in the header of the column. */
  z.object({ by: z.literal('unit'), text: z.string() }).readonly(),
  z.object({ by: z.literal('title'), text: z.string() }).readonly(),
])

export type Teller = z.infer<typeof tellerSchema>

/** What tells the form of a file; `null` for what its format does not have, or what was not found. */
export const toldFormSchema = z
  .object({
    sheet: tellerSchema.nullable(),
    encoding: tellerSchema.nullable(),
    delimiter: tellerSchema.nullable(),
    header: tellerSchema.nullable(),
    dataset: tellerSchema.nullable(),
  })
  .readonly()

export type ToldForm = z.infer<typeof toldFormSchema>

export type Confidence = 'certain' | 'likely' | 'assumed'

/**
 * How sure a reading is. It is certain by the word of a person, a byte-order mark, what the format or its typed cells fix,
 * where there is but one sheet, and by a cell that only one style can read. It is likely where the file speaks for it
 * without ruling out all else: known headers, a column that shares its order, words that tell a unit, valid UTF-8 beyond
 * ASCII, letters that only one encoding has, the zero bytes of UTF-16, rows that all have the cells of the header. It is
 * assumed where nothing speaks for or against it, or only a part of the file does.
 */
export function confidenceOf(teller: Teller): Confidence {
  switch (teller.by) {
    case 'person':
    case 'mark':
    case 'format':
    case 'types':
    case 'only':
    case 'cell':
      return 'certain'
    case 'utf-8':
    case 'letters':
    case 'zeros':
    case 'column':
    case 'header':
    case 'unit':
    case 'title':
      return 'likely'
    case 'headers':
      return teller.known > 1 ? 'likely' : 'assumed'
    case 'rows':
      return teller.columns > 1 && teller.of > 0 && teller.agreeing === teller.of ? 'likely' : 'assumed'
    case 'ascii':
    case 'not-utf-8':
    case 'inferred':
    case 'alike':
    case 'open':
    case 'unsaid':
      return 'assumed'
  }
}
