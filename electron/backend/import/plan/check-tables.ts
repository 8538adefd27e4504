import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import { CATEGORY_CODES } from '../../../../shared/domain/vocabulary/category.ts'
import type { Database } from '../../store/database.ts'
import { sameKey, TABLES } from '../../store/versioned-table.ts'
import type { ProblemList } from '../check/problem-list.ts'
import type { AsOfDay } from '../head/as-of-day.ts'
import { lastOwnDay } from './older-file.ts'

interface Staged {
  readonly database: Database
  readonly file: string
  readonly dataset: Dataset
  readonly options: ImportOptions
  readonly asOf: AsOfDay | null
}

/** So many periods are named whose figures say two things. */
const MOST_NAMED = 8

/**
 * Asks about the categories that a published table would lack once it is imported, since missing is not zero; and says
 * where the categories of some days and their published total are not the same figure.
 */
export function checkTables({ database, file, dataset, options, asOf }: Staged, problems: ProblemList): void {
  if (!hasCounts(dataset)) return
  const leftAfter = options.mapping.older === 'leave' && asOf !== null ? lastOwnDay(dataset, asOf) : null
  const staged = { dataset, isComplete: options.complete, leftAfter }
  const tables = byDays(figuresAfter(database, 'categories', staged))
  const totals = byDays(figuresAfter(database, 'years', staged))
  const stored = byDays(figuresAfter(database, 'categories', { dataset: null, isComplete: false, leftAfter: null }))
  // A table to which no figure comes, and of which none goes, lacks what it lacked before.
  const touched = [...tables].flatMap(([days, figures]) => {
    const isTouched = figures.some(({ isNew }) => isNew) || figures.length < (stored.get(days)?.length ?? 0)
    return isTouched ? [figures] : []
  })
  if (dataset === 'categories' && options.mapping.absentCategories === undefined) askForMissing(file, touched, problems)
  const differing = [...tables].flatMap(([days, figures]) => {
    const [total] = totals.get(days) ?? []
    return total === undefined ? [] : differenceOf(figures, total)
  })
  for (const details of differing.slice(0, MOST_NAMED))
    problems.add({ code: 'note-totals-differ', place: { file }, raw: null, details })
}

function askForMissing(file: string, tables: readonly (readonly FigureAfter[])[], problems: ProblemList): void {
  const incomplete = tables.filter((figures) => missingIn(figures).length > 0)
  const [first] = incomplete
  if (first === undefined) return
  const { from = '', to = '' } = first[0] ?? {}
  const details = { from, to, missingCategories: missingIn(first), count: incomplete.length }
  problems.add({ code: 'question-categories', place: { file }, raw: null, details })
}

function missingIn(figures: readonly FigureAfter[]): readonly string[] {
  return CATEGORY_CODES.filter((code) => figures.every(({ category }) => category !== code))
}

/** The two figures of the same days, where an import changes one of them and they cannot both be right. */
function differenceOf(figures: readonly FigureAfter[], total: FigureAfter) {
  if (![...figures, total].some(({ isChanged }) => isChanged)) return []
  const sum = figures.reduce((all, { value }) => all + value, 0)
  const canBeRight = missingIn(figures).length === 0 ? sum === total.value : sum <= total.value
  return canBeRight ? [] : [{ from: total.from, to: total.to, computed: sum, declared: total.value }]
}

/** A published figure as it would stand after an import. */
interface FigureAfter extends Span {
  /** `null` for the total of all categories. */
  readonly category: string | null
  readonly value: number
  /** True where no figure of its category and days stood before, and where another one did. */
  readonly isNew: boolean
  readonly isChanged: boolean
}

type Published = Extract<Dataset, 'categories' | 'years'>

interface Row extends Omit<FigureAfter, 'isNew' | 'isChanged'> {
  readonly isNew: number
  readonly isChanged: number
}

interface StagedFigures {
  /** The dataset of the staged rows; `null` for none. */
  readonly dataset: Dataset | null
  readonly isComplete: boolean
  /** What is known of later days than this one stays as it is; `null` where nothing does. */
  readonly leftAfter: Day | null
}

/**
 * The published figures of a dataset after the staged rows, those that are stored where the rows are of another one or
 * of none; of complete rows nothing else stays.
 */
function figuresAfter(database: Database, dataset: Published, staged: StagedFigures): readonly FigureAfter[] {
  const { name, key } = TABLES[dataset]
  const category = dataset === 'categories' ? 'category' : 'NULL'
  const columns = `${category} AS category, period_from AS "from", period_to AS "to", value`
  const ofKey = sameKey({ key }, 'stored', 's')
  const isStored = (condition = ''): string =>
    `EXISTS (SELECT 1 FROM ${name} stored WHERE ${ofKey} AND stored.valid_to IS NULL ${condition})`
  const isLeft = 'EXISTS (SELECT 1 FROM snapshot WHERE id = stored.valid_from AND as_of > @leftAfter)'
  const isUntouched = staged.isComplete ? '0' : `NOT EXISTS (SELECT 1 FROM staged s WHERE ${ofKey})`
  const brought = `
    SELECT ${columns}, NOT ${isStored()} AS isNew, NOT ${isStored('AND stored.value = s.value')} AS isChanged
    FROM staged s WHERE NOT ${isStored(`AND ${isLeft}`)}`
  const kept = (condition: string): string =>
    `SELECT ${columns}, 0 AS isNew, 0 AS isChanged FROM ${name} stored WHERE ${condition}`
  const all =
    staged.dataset === dataset
      ? `${brought} UNION ALL ${kept(`valid_to IS NULL AND (${isUntouched} OR ${isLeft})`)}`
      : kept('valid_to IS NULL')
  return database
    .prepare<[{ leftAfter: Day | null }], Row>(`SELECT * FROM (${all}) ORDER BY "from", "to"`)
    .all({ leftAfter: staged.leftAfter })
    .map((row) => ({ ...row, isNew: row.isNew === 1, isChanged: row.isChanged === 1 }))
}

/** Figures by the days that they are of. */
function byDays(figures: readonly FigureAfter[]): ReadonlyMap<string, readonly FigureAfter[]> {
  return Map.groupBy(figures, ({ from, to }) => `${from} ${to}`)
}
