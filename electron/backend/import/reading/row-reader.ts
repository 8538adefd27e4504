import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { createCategoryFinder } from '../../../../shared/domain/import/category-mapping.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { FIXMYSTREET } from '../../../../shared/domain/vocabulary/register.ts'
import { createDictionary, type Dictionary } from '../../store/dictionary.ts'
import type { RowProblems } from '../check/problem-list.ts'
import { type TablePeriod, titlePeriod } from '../head/as-of-day.ts'
import { figureColumns } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { createInstitutionFinder, createProgrammeFinder } from '../row/name-finders.ts'
import { createRaggedRows, type RaggedRows } from '../row/ragged-rows.ts'
import type { RowBuilder } from '../row/row-builder.ts'
import { createRowBuilder } from '../row/row-builders.ts'
import { createFigureReader, type FigureReader } from '../row/row-figures.ts'
import { type AmountCells, createAmountCells } from '../value/amount-cells.ts'
import { amountColumns } from '../value/amount-columns.ts'
import { type CellReader, createCellReader } from '../value/cells.ts'
import { createChoiceCells } from '../value/choice-cells.ts'
import type { ColumnStyles } from '../value/column-styles.ts'
import { fixedCells } from '../value/fixed-cell.ts'
import { createMappedNames } from '../value/mapped-names.ts'
import type { ReadingInput } from './reading-input.ts'

/** A table with what its rows are read by. */
export interface TableToRead {
  readonly layout: Layout
  /** The tables that are read as this one: itself, or those of several sheets. */
  readonly sheets: readonly Layout[]
  readonly period: TablePeriod
  readonly styles: ColumnStyles
}

/** A register as it is stored: the first spelling of its name that was met, and its number in the dictionary. */
interface Register {
  readonly code: string
  readonly number: number
}

/** What reads the cells of a row and builds what is stored of it. */
export interface RowReader {
  readonly cells: CellReader
  readonly amounts: AmountCells
  readonly figures: FigureReader
  readonly ragged: RaggedRows
  readonly dictionary: Dictionary
  readonly register: Register
  readonly build: RowBuilder
  /** Asks which programmes, words of lists and other names are meant. */
  readonly questions: () => readonly Problem[]
}

export function createRowReader(
  { layout, period, styles }: Omit<TableToRead, 'sheets'>,
  input: ReadingInput,
  problems: RowProblems,
): RowReader {
  const { dataset, columns, source } = layout
  const { mapping } = input.options
  const fixed = fixedCells(layout, mapping)
  const fixedColumns = fixed.map(({ column }) => column)
  const ofAmounts = amountColumns(layout, fixedColumns)
  const amounts = createAmountCells(ofAmounts)
  const choices = createChoiceCells(mapping.choices)
  const names = createMappedNames(mapping.choices)
  const { today } = input
  const cells = createCellReader({ columns, fixed, choices, names, amounts, styles, source, today })
  const programmes = createProgrammeFinder(input.programmes, mapping.programmes ?? {}, (name) =>
    problems.note('note-programme-unknown', name),
  )
  const institutionOf = createInstitutionFinder(input.institutions, names, (name, known) =>
    problems.note('note-institution-same', `${name} = ${known}`),
  )
  const dictionary = createDictionary(input.dictionary, input.spellings)
  const register = registerNamed(registerOf(layout, mapping), dictionary)
  const asOf = period.givenAsOf?.day ?? null
  const [institution, programme] = [cells.field('institution'), cells.field('programme')]
  return {
    cells,
    amounts,
    figures: createFigureReader(figureColumns([...columns, ...fixedColumns]), cells),
    ragged: createRaggedRows(layout, cells),
    dictionary,
    register,
    build: createRowBuilder(dataset, cells, {
      dictionary,
      register: register.code,
      titlePeriod: period.hasPeriod ? null : titlePeriod(layout.titleLines, asOf),
      observedTo: hasCounts(dataset) ? asOf : null,
      countedTo: hasCounts(dataset) ? today : null,
      amounts: ofAmounts,
      mappedCode: names.of,
      institutionOf: (name) => institutionOf(name, institution.place()),
      programmeOf: (name) => programmes.codeOf(name, programme.place()),
      broughtProgramme: programmes.spellingOf,
      categoryOn: input.categories.length === 0 ? null : createCategoryFinder(input.categories),
      note: problems.note,
    }),
    questions: () => [...programmes.questions(), ...choices.questions(), ...names.questions()],
  }
}

/** What a person says, else the file itself. */
function registerOf({ dataset, source }: Layout, { register }: Mapping): string {
  return (dataset === 'incidents' ? register : undefined) ?? source.register ?? FIXMYSTREET
}

function registerNamed(name: string, dictionary: Dictionary): Register {
  const number = dictionary.numberOfName('register', name)
  const [code = name] = dictionary.codes('register').find(([, id]) => id === number) ?? []
  return { code, number }
}
