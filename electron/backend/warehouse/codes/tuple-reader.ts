import type { Day } from '../../../../shared/domain/calendar/day.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { type CategoryMapping, createCategoryFinder } from '../../../../shared/domain/import/category-mapping.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import type { Column } from '../../import/head/columns.ts'
import { createIncidentCategory } from '../../import/row/incident-category.ts'
import { createIncidentCodes } from '../../import/row/incident-codes.ts'
import type { CodeContext } from '../../import/row/row-builder.ts'
import { createAmountCells } from '../../import/value/amount-cells.ts'
import { createCellReader } from '../../import/value/cells.ts'
import { createChoiceCells } from '../../import/value/choice-cells.ts'
import { createMappedNames } from '../../import/value/mapped-names.ts'
import type { Dictionary } from '../../store/dictionary.ts'
import type { WordColumn } from '../query/cells-query.ts'
import { BETWEEN_LEVELS, IMPORT_FIELDS, PATH_FIELD } from '../query/import-fields.ts'

/** What reads the words of a tuple, by the very readers of an import. */
export interface TupleReader {
  /** The dictionary numbers of words on a day (days since 1970-01-01), without that of the register; `note` is told what is due. */
  read(words: readonly (string | null)[], day: number): ReadTuple
}

interface ReadTuple {
  readonly numbers: readonly number[]
  readonly notes: readonly TupleNote[]
  /** What could not be read. */
  readonly problems: readonly Problem[]
}

/** Something worth telling about the incidents of a tuple, with the value that it concerns. */
export type TupleNote = readonly [code: ProblemCode, value: string]

export interface ReaderOptions {
  /** Names itself and its columns in what is told. */
  readonly warehouse: Pick<Warehouse, 'name' | 'columns'>
  readonly columns: readonly WordColumn[]
  readonly dictionary: Dictionary
  readonly categories: readonly CategoryMapping[]
  /** What names stand for that were mapped, as of files. */
  readonly names?: Mapping['choices']
  readonly today: Day
}

type Told = Exclude<WordColumn, 'register'>

/** Reads tuples one after the other. */
export function createTupleReader({
  warehouse,
  columns,
  dictionary,
  categories,
  names = {},
  today,
}: ReaderOptions): TupleReader {
  const mapped = createMappedNames(names)
  const told = columns.filter((column): column is Told => column !== 'register')
  const fields = told.flatMap((column) =>
    [IMPORT_FIELDS[column], ...(column === 'category' ? [PATH_FIELD] : [])].map((field) => ({ field, column })),
  )
  const cells = createCellReader({
    columns: fields.map(({ field, column }, index) => columnOf(field, warehouse.columns[column] ?? column, index)),
    fixed: [],
    choices: createChoiceCells(names),
    names: mapped,
    amounts: createAmountCells([]),
    styles: new Map(),
    source: { file: warehouse.name, place: () => ({}) },
    today,
  })
  let notes: TupleNote[] = []
  const context: CodeContext = {
    dictionary,
    mappedCode: mapped.of,
    categoryOn: categories.length === 0 ? null : createCategoryFinder(categories),
    note: (code, value) => void notes.push([code, value]),
  }
  const categoryOf = createIncidentCategory(cells, context)
  const codes = createIncidentCodes(cells, context)
  return {
    read(words, day) {
      notes = []
      cells.move(
        told.flatMap((column) => cellsOf(column, words[columns.indexOf(column)] ?? '')),
        0,
      )
      const { category, subcategory } = categoryOf(day)
      const numbers = [
        category,
        subcategory,
        codes.municipality(),
        codes.status(null),
        codes.organisation(),
        codes.channel(),
      ]
      return { numbers, notes, problems: cells.problems() }
    },
  }
}

function columnOf(name: string, header: string, index: number): Column {
  return { index, header, field: DEFINITIONS.incidents.fields.find((field) => field.name === name) ?? null }
}

/** A category goes into the cell of its name, or into that of its path: the other is empty. */
function cellsOf(column: Told, word: string): readonly string[] {
  if (column !== 'category') return [word]
  return word.includes(BETWEEN_LEVELS) ? ['', word] : [word, '']
}
