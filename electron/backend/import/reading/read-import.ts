import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { severityOf } from '../../../../shared/domain/import/problem-code.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { openFile } from '../format/open-file.ts'
import type { FileForm } from '../format/record-source.ts'
import { type AsOfDay, needsTitle } from '../head/as-of-day.ts'
import { fileLanguage } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { amountColumns, otherUnit, unitNotes } from '../value/amount-columns.ts'
import { type ColumnStyles, isSameStyles } from '../value/column-styles.ts'
import { chooseTable } from './choose-table.ts'
import { problemsOfNext } from './other-tables.ts'
import { type ReadBody, type ReadRows, readRows } from './read-rows.ts'
import type { KnownInput } from './reading-input.ts'
import { beginningOf, type RefusedReading, refusedAs, refusedReading } from './refused-reading.ts'
import type { RowSink } from './row-batch.ts'
import { hiddenColumnQuestions, mergedProblems } from './sheet-problems.ts'
import { addedSheets, unitsApart } from './sheets-together.ts'
import { yearLineProblem } from './title-problem.ts'

/** A file as it was understood, its rows aside. */
export interface ReadFile {
  readonly table: FileForm
  readonly layout: Omit<Layout, 'source'>
  readonly delimiter: string
  /** The language that its headers are in; `null` where they do not tell. */
  readonly language: Language | null
  readonly styles: ColumnStyles
  /** The day that the options, the title or the name of the file give. */
  readonly givenAsOf: AsOfDay | null
  /** True when the period of a table stands nowhere, so that no row could be built. */
  readonly needsTitle: boolean
  /** The sheet of a workbook that was read, nothing where several were read as one table. */
  readonly sheet: Pick<Place, 'sheet'>
  /** Errors and questions about the file and its columns. */
  readonly problems: readonly Problem[]
  readonly rows: ReadRows
}

export type ImportReading = { readonly ok: true; readonly read: ReadFile } | RefusedReading

/**
 * Reads and validates a whole file and gives its rows to the sink: the file is opened, its table chosen, and the rows are
 * read in the style that the first of them show. Where all of them together show another, they are read a second time.
 */
export async function readImport(input: KnownInput, sink: RowSink): Promise<ImportReading> {
  const { file, options, encoding } = input
  const opening = await openFile(file, options, encoding)
  if (!opening.ok) return refusedReading(file.name, opening)
  const { sources, others, hidden, problems: ofFile, ...table } = opening.opened
  const choice = await chooseTable(opening.opened, input)
  if (!choice.ok) {
    const found = choice.layout === null ? null : await beginningOf(choice.layout)
    return { ...refusedAs(table, refusalsOf(choice.problem, ofFile), found), profile: choice.profile }
  }
  const { layout, sheets, period, first, notes } = choice
  const attempt = await readRows({ layout, sheets, period, styles: first.styles }, input, sink)
  if (attempt.conflict !== null) return refusedAs(table, [attempt.conflict], await beginningOf(layout))
  const ofNext: Problem[] = []
  for (const [index, { outcome }] of attempt.rows.bodies.entries())
    if (outcome.next !== null) ofNext.push(...(await problemsOfNext(sheets[index] ?? layout, outcome.next, options)))
  const obstacle = ofNext.find(({ code }) => severityOf(code) !== 'note')
  if (obstacle !== undefined) return refusedAs(table, refusalsOf(obstacle, ofFile), await beginningOf(layout))
  const { styles } = attempt.found
  const isRight = isSameStyles(styles, first.styles)
  if (!isRight) sink.restart()
  const { rows, questions } = isRight ? attempt : await readRows({ layout, sheets, period, styles }, input, sink)
  const ofColumns = attempt.found.problems.map((problem) => placed(problem, layout))
  const { source, ...plainLayout } = layout
  const bodies = rows.bodies.map((body, index) => ({ body, sheet: sheets[index] ?? layout }))
  const ofUnits = bodies.flatMap(({ body, sheet }) => otherUnitQuestion(sheet, body, options.mapping))
  return {
    ok: true,
    read: {
      table,
      layout: plainLayout,
      delimiter: source.delimiter,
      language: fileLanguage(layout),
      styles: placedStyles(styles, layout),
      givenAsOf: period.givenAsOf,
      needsTitle: needsTitle(period),
      sheet: sheets.length === 1 ? source.place(layout.headerLine, null) : {},
      problems: [
        ...ofFile,
        ...ofColumns,
        ...bodies.flatMap(({ body, sheet }) => yearLineProblem(body.outcome.yearLine, sheet) ?? []),
        ...questions,
        ...bodies.flatMap(({ body, sheet }) => mergedProblems(sheet, body)),
        ...bodies.flatMap(({ body, sheet }) => hiddenColumnQuestions(sheet, body.outcome, options.mapping)),
        ...addedSheets(rows.bodies, source.file),
        ...(hasMoney(layout.dataset) ? unitsApart(rows.bodies, source.file) : []),
        ...(ofUnits.length === 0 ? unitNotes(layout, options.mapping) : ofUnits),
        ...ofNext,
        ...notes,
      ],
      rows,
    },
  }
}

/** Asks about another unit that totals and remarks name, with the words that gave the unit before. */
function otherUnitQuestion(layout: Layout, { namedUnits }: ReadBody, mapping: Mapping): readonly Problem[] {
  const raw = hasMoney(layout.dataset) ? otherUnit(layout, mapping, namedUnits) : null
  if (raw === null) return []
  const told = amountColumns(layout).find(({ unit }) => unit !== null)?.unit?.evidence
  const details = told === undefined ? {} : { rule: 'beside' as const, told }
  const place = { file: layout.source.file, ...layout.source.place(layout.headerLine, null) }
  return [{ code: 'question-unit', place, raw, details }]
}

const CONFLICTS: ReadonlySet<Problem['code']> = new Set(['folder-demonstration', 'folder-real', 'records-mixed'])

/**
 * Where the folder cannot take the records of a file, nothing else about it matters; and where it is not certain how its
 * bytes are to be read, headers that are not known may be so for that alone.
 */
function refusalsOf(problem: Problem, ofFile: readonly Problem[]): readonly Problem[] {
  const ofEncoding = ofFile.filter(({ code }) => code === 'question-encoding')
  if (ofEncoding.length > 0 && !CONFLICTS.has(problem.code)) return ofEncoding
  return CONFLICTS.has(problem.code) ? [problem] : [...ofFile, problem]
}

/** With what the format calls the place beside its line: the sheet and the cell of a workbook. */
function placed(problem: Problem, { columns, source }: Layout): Problem {
  const { line, column } = problem.place
  const index = columns.find(({ header }) => header === column)?.index ?? null
  return line === undefined ? problem : { ...problem, place: { ...problem.place, ...source.place(line, index) } }
}

/** The styles with the place of the cell that tells each, as the format calls it. */
function placedStyles(styles: ColumnStyles, { source }: Layout): ColumnStyles {
  return new Map(
    [...styles].map(([index, style]) => {
      const { by } = style
      if (by.by !== 'cell') return [index, style]
      const { line = by.line, cell } = source.place(by.line, index)
      return [index, { ...style, by: { ...by, line, ...(cell === undefined ? {} : { cell }) } }]
    }),
  )
}
