import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Day } from '../../../shared/domain/day.ts'
import type { ProblemCode } from '../../../shared/domain/problem.ts'
import type { Stored } from '../store/column-batch.ts'
import type { Dictionary } from '../store/dictionary.ts'
import type { Cells } from './cells.ts'
import { createIncidentBuilder } from './incident-builder.ts'

/** What a row of a file becomes: key and values in the order of its table, and what it adds to the control total. */
export interface BuiltRow {
  readonly key: readonly Stored[]
  readonly values: readonly Stored[]
  /** What the row counts for in a printed total. */
  readonly amount: number
  /** The days that the row speaks of, for the period covered and the as-of day. */
  readonly days: readonly Day[]
}

export interface BuildContext {
  readonly dictionary: Dictionary
  /** The period that a title gives, for tables that do not repeat it in each row. */
  readonly titlePeriod: { readonly from: Day; readonly to: Day } | null
  /** The code of a programme by its code or name. */
  programmeOf(name: string): string
  /** The category that a name means on a day, where a mapping says so; `null` where there are no mappings. */
  readonly categoryOn: ((name: string, day: Day) => string | null) | null
  /** Counts something worth telling about the rows, by the value it concerns. */
  note(code: ProblemCode, value: string): void
}

/** Builds the present row of the cells; `null` when a value without which there is no row could not be read. */
export type RowBuilder = () => BuiltRow | null

type Builder = (cells: Cells, context: BuildContext) => BuiltRow | null

const citation = (cells: Cells): readonly Stored[] => [cells.text('source'), cells.text('quote')]
const translated = (cells: Cells, name: string): readonly Stored[] => [
  cells.text(`${name}_fr`),
  cells.text(`${name}_nl`),
  cells.text(`${name}_en`),
]
const qualifierOf = (cells: Cells): Stored => cells.choice('qualifier') ?? 'exact'

function programmeOf(cells: Cells, context: BuildContext): Stored {
  const name = cells.text('programme')
  return name === null ? null : context.programmeOf(name)
}

/** The period of a row: its own days, else its year, else the one of the title. */
function periodOf(cells: Cells, context: BuildContext): { readonly from: Day | null; readonly to: Day | null } {
  const year = cells.count('year')
  const from = cells.day('from') ?? (year === null ? null : `${year}-01-01`)
  const to = cells.day('to') ?? (year === null ? null : `${year}-12-31`)
  if (from === null && to === null && context.titlePeriod !== null) return context.titlePeriod
  if (from !== null && to !== null && from > to) cells.reject('period-reversed', 'to')
  return { from, to }
}

const days = (...values: readonly (Day | null)[]): readonly Day[] => values.filter((day) => day !== null)

const CENTS = { EUR: 100, 'k EUR': 100_000, 'M EUR': 100_000_000 } as const

const buildBudget: Builder = (cells, context) => {
  const amount = cells.decimal('amount')
  const unit = cells.choice('unit') ?? 'EUR'
  const period = periodOf(cells, context)
  if (amount === null || !(unit in CENTS)) return null
  const cents = Math.round(amount.value * CENTS[unit as keyof typeof CENTS])
  return {
    key: [
      cells.choice('kind'),
      programmeOf(cells, context),
      cells.text('institution') ?? '',
      period.from ?? '',
      period.to ?? '',
    ],
    values: [cents, unit, amount.decimals, qualifierOf(cells), ...citation(cells), ...translated(cells, 'note')],
    amount: amount.value,
    days: days(period.from, period.to),
  }
}

/** What turns the rows of a file into rows of a table. */
export function createRowBuilder(dataset: Dataset, cells: Cells, context: BuildContext): RowBuilder {
  return dataset === 'incidents' ? createIncidentBuilder(cells, context) : () => BUILDERS[dataset](cells, context)
}

const BUILDERS = {
  categories: (cells, context) => {
    const category = cells.category('category')
    const value = cells.count('value')
    const period = periodOf(cells, context)
    if (category === null || value === null || period.from === null || period.to === null) return null
    return {
      key: [category, period.from, period.to],
      values: [value, qualifierOf(cells), ...citation(cells)],
      amount: value,
      days: days(period.from, period.to),
    }
  },
  years: (cells, context) => {
    const value = cells.count('value')
    const period = periodOf(cells, context)
    if (period.from === null || period.to === null) cells.reject('value-missing', 'year')
    if (value === null || period.from === null || period.to === null) return null
    const growth = cells.decimal('growth')?.value ?? null
    return {
      key: [period.from, period.to],
      values: [value, growth, qualifierOf(cells), ...citation(cells), ...translated(cells, 'note')],
      amount: value,
      days: days(period.from, period.to),
    }
  },
  indicators: (cells, context) => {
    const value = cells.decimal('value')
    const period = periodOf(cells, context)
    if (value === null || period.to === null) return null
    return {
      key: [cells.text('code'), period.from ?? '', period.to],
      values: [
        programmeOf(cells, context),
        ...translated(cells, 'label'),
        value.value,
        qualifierOf(cells),
        cells.text('unit'),
        ...citation(cells),
        ...translated(cells, 'note'),
        cells.choice('flag'),
      ],
      amount: value.value,
      days: days(period.from, period.to),
    }
  },
  budgets: buildBudget,
  programmes: (cells) => ({
    key: [cells.text('programme')],
    values: [...translated(cells, 'name'), ...translated(cells, 'summary'), ...citation(cells)],
    amount: 1,
    days: [],
  }),
  participants: (cells, context) => ({
    key: [programmeOf(cells, context), cells.text('code')],
    values: [cells.choice('kind'), ...translated(cells, 'name'), ...citation(cells)],
    amount: 1,
    days: [],
  }),
  dates: (cells, context) => {
    const period = periodOf(cells, context)
    return {
      key: [programmeOf(cells, context), cells.text('code')],
      values: [period.from, period.to, ...translated(cells, 'label'), ...citation(cells)],
      amount: 1,
      days: [],
    }
  },
} satisfies Record<Exclude<Dataset, 'incidents'>, Builder>

/** The fields from which a stored column is made, where their names differ. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  last_action: ['lastAction'],
  closed_on: ['closedOn'],
  category: ['category', 'fullCategory'],
  subcategory: ['category', 'fullCategory'],
  organisation: ['entity', 'manager'],
  cents: ['amount'],
  decimals: ['amount'],
  period_from: ['from', 'year'],
  period_to: ['to', 'year'],
}

/** The stored columns that a file speaks of; of the others it says nothing, and stored values stay. */
export function presentColumns(values: readonly string[], cells: Cells): readonly string[] {
  return values.filter((name) => (SOURCES[name] ?? [name]).some((field) => cells.has(field)))
}
