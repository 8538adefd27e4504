import { AppError } from '../../../../shared/contract/error.ts'
import { dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { registerSchema } from '../../../../shared/domain/vocabulary/register.ts'
import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import { createTupleTable, type TupleTable } from '../../engine/tuple-table.ts'
import type { Dictionary } from '../../store/dictionary.ts'
import type { WordColumn } from '../query/cells-query.ts'
import { createTupleReader, type ReaderOptions, type TupleNote } from './tuple-reader.ts'

/** The words of a pull as codes of the data. */
export interface CodedTuples {
  /** The tuples of codes; several tuples of words may come to one. */
  readonly table: TupleTable
  /** In days since 1970-01-01: from each of them on names of categories may mean something else. */
  readonly breaks: Uint32Array
  /** How many tuples of words there are. */
  readonly words: number
  /** For each stretch between breaks the tuple in the table of each tuple of words. */
  readonly tupleOf: Uint32Array
  /** In the same order: what is to be told of the incidents of each. */
  readonly notes: readonly (readonly TupleNote[])[]
}

interface WordsToCode extends ReaderOptions {
  readonly warehouse: Pick<Warehouse, 'name' | 'register' | 'columns'>
  readonly words: readonly (readonly (string | null)[])[]
}

/** Codes all tuples of a pull. Fails with `source-text` for a word that no import would store. */
export function codeTuples({ warehouse, columns, words, ...reading }: WordsToCode): CodedTuples {
  const { dictionary, categories } = reading
  const reader = createTupleReader({ warehouse, columns, ...reading })
  const registerOf = createRegisterReader(warehouse, columns, dictionary)
  const table = createTupleTable(new Uint32Array(0))
  const breaks = Uint32Array.from(new Set(categories.map(({ from }) => dayNumber(from)))).sort()
  const tupleOf = new Uint32Array((breaks.length + 1) * words.length)
  const notes: (readonly TupleNote[])[] = []
  for (const day of [0, ...breaks])
    for (const tuple of words) {
      const { numbers, notes: due, problems } = reader.read(tuple, day)
      const [problem] = problems
      if (problem !== undefined)
        throw new AppError('source-text', { source: warehouse.name, column: problem.place.column ?? '' })
      tupleOf[notes.length] = table.numberOf([...numbers, registerOf(tuple)])
      notes.push(due)
    }
  return { table, breaks, words: words.length, tupleOf, notes }
}

/** The number of the register that a tuple names, else of the one of its warehouse. */
function createRegisterReader(
  { name, register, columns: names }: WordsToCode['warehouse'],
  columns: readonly WordColumn[],
  dictionary: Dictionary,
): (words: readonly (string | null)[]) => number {
  const place = columns.indexOf('register')
  return (words) => {
    const word = words[place] ?? ''
    const { data } = registerSchema.safeParse(word.trim() === '' ? register : word)
    if (data === undefined) throw new AppError('source-text', { source: name, column: names.register ?? 'register' })
    return dictionary.numberOfName('register', data)
  }
}
