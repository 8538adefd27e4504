import { AMOUNT_FIELDS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { type Day, dayNumber } from '../../../../shared/domain/day.ts'
import { isMoneyUnit, type MoneyUnit } from '../../../../shared/domain/money-unit.ts'
import { isEuro } from '../../../../shared/domain/reading/currency.ts'
import { KEPT_UNITS } from '../../../../shared/domain/reading/money-unit.ts'
import type { Stored } from '../../store/column-batch.ts'
import type { AmountColumn } from '../table/amount-columns.ts'
import { inCents, isBeyondBudgets, mayBeThousands } from './amount-cents.ts'
import type { Cells } from './cells.ts'
import { createIncidentBuilder } from './incident-builder.ts'
import { tellingPersonal } from './personal-cells.ts'
import type { BuildContext, BuiltRow, RowBuilder } from './row-builder.ts'
import { periodOf, refuseFuture, spanOfYears, wholePeriod, yearSpanTo } from './row-period.ts'

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

/** The row that each column of figures tells; one in which all of them are empty is refused. */
function rowsOf(
  cells: Cells,
  context: BuildContext,
  build: (column: AmountColumn) => BuiltRow | null,
): BuiltRow | null {
  const { amounts } = context
  const [first, ...further] = amounts.flatMap((column) => build(column) ?? [])
  const [only] = amounts
  const isEmpty = first === undefined && amounts.every(({ name }) => cells.isBlank(name))
  if (isEmpty && only !== undefined) cells.reject('value-missing', only.name)
  if (first === undefined) return null
  if (context.countedTo !== null)
    for (const { name, year } of amounts)
      if (year !== null && cells.isBlank(name))
        context.note('note-count-missing', `${cells.text('category') ?? ''} ${year}`.trim())
  return { ...first, further }
}

/** The extent of a period; one that is open at an end speaks of the day at the other. */
function extentOf(from: Day | null, to: Day | null): Pick<BuiltRow, 'firstDay' | 'lastDay'> {
  const [first, last] = [from ?? to, to ?? from]
  return { firstDay: first === null ? null : dayNumber(first), lastDay: last === null ? null : dayNumber(last) }
}

const NO_DAYS = { firstDay: null, lastDay: null } as const

/** The unit that a row tells, `null` where only its headers or a title can; a cell without one would be worth a guess. */
function unitIn(cells: Cells): MoneyUnit | null {
  const unit = cells.choice('unit')
  if (cells.has('unit') && cells.text('unit') === null) cells.reject('value-missing', 'unit')
  return unit !== null && isMoneyUnit(unit) ? unit : null
}

/** Refuses a row whose currency is another than the euro, or is not said where that of others is. */
function checkCurrency(cells: Cells): void {
  if (!cells.has('currency')) return
  const currency = cells.text('currency')
  if (currency === null) cells.reject('value-missing', 'currency')
  else if (!isEuro(currency)) cells.reject('currency-foreign', 'currency')
}

/** One line of the kind that a column tells, or one for each kind and each year that has a column of its own. */
const buildBudget: Builder = (cells, context) => {
  checkCurrency(cells)
  const told = unitIn(cells)
  const programme = programmeOf(cells, context)
  const named = cells.text('institution')
  const institution = named === null ? '' : context.institutionOf(named)
  const ofRow = spanOfYears(cells) ?? periodOf(cells, context)
  const cited = [qualifierOf(cells), ...citation(cells), ...translated(cells, 'note')]
  const hasPeriod = cells.has('from') || cells.has('to')
  return rowsOf(cells, context, ({ name, base, year, unit: inHeader }) => {
    const amount = cells.decimal(name)
    if (amount === null) return null
    const written = told ?? inHeader?.code ?? 'EUR'
    if (inHeader !== null && inHeader.code !== written)
      cells.reject('unit-differs', 'unit', { unit: KEPT_UNITS[inHeader.code].name })
    const shown = told === null && inHeader === null ? null : cells.shownUnit(name)
    if (shown !== null && shown !== 'unclear' && shown !== written)
      cells.reject('unit-differs', name, { unit: KEPT_UNITS[written].name })
    const { unit } = KEPT_UNITS[written]
    const { cents, decimals, isRounded } = inCents(amount, written)
    if (!Number.isSafeInteger(cents)) cells.reject('number-too-large', name)
    else if (isBeyondBudgets(cents, written))
      cells.reject('number-too-large', name, { rule: 'unit', unit: KEPT_UNITS[written].name })
    const { text, numberBy } = cells.written(name)
    if (unit === 'EUR' && numberBy === 'cells' && mayBeThousands(amount)) cells.reject('amount-thousands', name)
    else if (isRounded && numberBy !== 'none') context.note('note-amount-rounded', text)
    const { from, to } = year === null ? ofRow : yearSpanTo(year, context)
    if (from === null && to === null && cells.has('year')) cells.reject('value-missing', 'year')
    else if (!hasPeriod && from === null && to === null) context.note('note-period-none', '')
    return {
      key: [base === 'amount' ? cells.choice('kind') : base, programme, institution, from ?? '', to ?? ''],
      values: [cents, unit, decimals, ...cited],
      ...extentOf(from, to),
    }
  })
}

/** What turns the rows of a file into rows of a table. */
export function createRowBuilder(dataset: Dataset, cells: Cells, context: BuildContext): RowBuilder {
  if (dataset === 'incidents') return createIncidentBuilder(cells, context)
  const telling = tellingPersonal(cells, context)
  return () => BUILDERS[dataset](telling, context)
}

const BUILDERS = {
  categories: (cells, context) => {
    const category = cells.category('category')
    const ofRow = periodOf(cells, context)
    const cited = [qualifierOf(cells), ...citation(cells)]
    return rowsOf(cells, context, ({ name, year }) => {
      const value = cells.count(name)
      if (year !== null) refuseFuture(cells, name, year, context)
      const period = value === null ? null : wholePeriod(cells, year === null ? ofRow : yearSpanTo(year, context))
      if (category === null || value === null || period === null) return null
      return {
        key: [category, period.from, period.to],
        values: [value, ...cited],
        ...extentOf(period.from, period.to),
      }
    })
  },
  years: (cells, context) => {
    const value = cells.count('value')
    const period = wholePeriod(cells, periodOf(cells, context))
    if (value === null || period === null) return null
    const growth = cells.decimal('growth')?.value ?? null
    return {
      key: [period.from, period.to],
      values: [value, growth, qualifierOf(cells), ...citation(cells), ...translated(cells, 'note')],
      ...extentOf(period.from, period.to),
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
      ...extentOf(period.from, period.to),
    }
  },
  budgets: buildBudget,
  programmes: (cells, { broughtProgramme }) => {
    const name = cells.text('programme')
    return {
      key: [name === null ? null : broughtProgramme(name)],
      values: [...translated(cells, 'name'), ...translated(cells, 'summary'), ...citation(cells)],
      ...NO_DAYS,
    }
  },
  participants: (cells, context) => ({
    key: [programmeOf(cells, context), cells.text('code')],
    values: [cells.choice('kind'), ...translated(cells, 'name'), ...citation(cells)],
    ...NO_DAYS,
  }),
  dates: (cells, context) => {
    const period = periodOf(cells, context)
    return {
      key: [programmeOf(cells, context), cells.text('code')],
      values: [period.from, period.to, ...translated(cells, 'label'), ...citation(cells)],
      ...NO_DAYS,
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
  cents: AMOUNT_FIELDS,
  decimals: AMOUNT_FIELDS,
  // How an amount was printed is unit and decimals together.
  unit: ['unit', ...AMOUNT_FIELDS],
  period_from: ['from', 'year'],
  period_to: ['to', 'year'],
}

/** The stored columns that a file speaks of; of the others it says nothing, and stored values stay. */
export function presentColumns(values: readonly string[], cells: Cells): readonly string[] {
  return values.filter((name) => (SOURCES[name] ?? [name]).some((field) => cells.has(field)))
}
