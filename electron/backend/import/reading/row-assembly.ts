import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { createCategoryFinder } from '../../../../shared/domain/import/category-finder.ts'
import { createDictionary, type Dictionary } from '../../store/dictionary.ts'
import { createProblemTally, type RowProblems } from '../check/problem-list.ts'
import { titlePeriod } from '../head/as-of-day.ts'
import { figureColumns } from '../head/columns.ts'
import { createRaggedRows, type RaggedRows } from '../row/ragged-rows.ts'
import type { BuildContext, RowBuilder } from '../row/row-builder.ts'
import { createRowBuilder } from '../row/row-builders.ts'
import { createFigureReader, type FigureReader } from '../row/row-figures.ts'
import { createAmountCells } from '../value/amount-cells.ts'
import { type AmountColumn, amountColumns } from '../value/amount-columns.ts'
import { type CellReader, createCellReader } from '../value/cells.ts'
import { fixedCells } from '../value/fixed-cell.ts'
import { createRowNames, type RowNames } from './row-names.ts'
import { type RowWatches, watchRows } from './row-watches.ts'
import type { RowsContext } from './rows-context.ts'

/** What reads, builds and watches the rows of a table. */
export interface RowAssembly {
  readonly reader: CellReader
  readonly figures: FigureReader
  readonly ragged: RaggedRows
  readonly names: RowNames
  readonly dictionary: Dictionary
  readonly build: RowBuilder
  readonly watches: RowWatches
  readonly problems: RowProblems
}

export function assembleRows(context: RowsContext): RowAssembly {
  const { input, layout, styles } = context
  const { dataset, columns, source } = layout
  const fixed = fixedCells(layout, input.options.mapping)
  const fixedColumns = fixed.map(({ column }) => column)
  const ofAmounts = amountColumns(layout, fixedColumns)
  const amounts = createAmountCells(ofAmounts)
  const problems = createProblemTally()
  const names = createRowNames(input, problems)
  const { choices, said } = names
  const { file, today } = input
  const reader = createCellReader({
    columns,
    fixed,
    choices,
    names: said,
    amounts,
    styles,
    source,
    file: file.name,
    today,
  })
  const dictionary = createDictionary(input.dictionary)
  return {
    reader,
    figures: createFigureReader(figureColumns([...columns, ...fixedColumns]), reader),
    ragged: createRaggedRows(layout, reader),
    names,
    dictionary,
    build: createRowBuilder(
      dataset,
      reader,
      buildContext(context, { reader, names, dictionary, problems, amounts: ofAmounts }),
    ),
    watches: watchRows(context, amounts),
    problems,
  }
}

type BuildParts = Pick<RowAssembly, 'reader' | 'names' | 'dictionary' | 'problems'> & {
  readonly amounts: readonly AmountColumn[]
}

function buildContext(
  { input, layout, givenAsOf, hasPeriod }: RowsContext,
  { reader, names, dictionary, problems, amounts }: BuildParts,
): BuildContext {
  const isOfObserved = hasCounts(layout.dataset)
  const asOf = givenAsOf?.day ?? null
  const [institution, programme] = [reader.field('institution'), reader.field('programme')]
  return {
    dictionary,
    titlePeriod: hasPeriod ? null : titlePeriod(layout.titleLines, asOf),
    observedTo: isOfObserved ? asOf : null,
    countedTo: isOfObserved ? input.today : null,
    amounts,
    codeSaid: names.said.of,
    institutionOf: (name) => names.institutionOf(name, institution.place()),
    programmeOf: (name) => names.programmes.codeOf(name, programme.place()),
    broughtProgramme: names.programmes.spellingOf,
    categoryOn: input.categories.length === 0 ? null : createCategoryFinder(input.categories),
    note: problems.note,
  }
}
