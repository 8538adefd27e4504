import { isEuro } from '../../../../shared/domain/reading/currency.ts'
import { KEPT_UNITS } from '../../../../shared/domain/reading/read-money-unit.ts'
import { isMoneyUnit, type MoneyUnit, type WrittenUnit } from '../../../../shared/domain/vocabulary/money-unit.ts'
import { inCents, isBeyondBudgets, mayBeThousands } from '../value/amount-cents.ts'
import type { AmountColumn } from '../value/amount-columns.ts'
import type { Cells } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import type { Decimal } from '../value/number-reader.ts'
import type { BuildContext, RowBuilder } from './row-builder.ts'
import { createCitation, createFigureRows, createProgramme, createQualifier, createTranslation } from './row-parts.ts'
import { createPeriodReader, extentOf, yearSpanTo } from './row-period.ts'

/** Builds lines of a budget: one of the kind that a column tells, or one for each kind and year that has a column. */
export function createBudgetBuilder(cells: Cells, context: BuildContext): RowBuilder {
  const [kind, year] = [cells.field('kind'), cells.field('year')]
  const checkCurrency = createCurrencyCheck(cells)
  const unitOfRow = createUnitReader(cells)
  const storedAmount = createAmountReader(cells, context)
  const programmeOf = createProgramme(cells, context)
  const institutionOf = createInstitutionReader(cells, context)
  const periods = createPeriodReader(cells, context)
  const qualifierOf = createQualifier(cells)
  const [citation, notes] = [createCitation(cells), createTranslation(cells, 'note')]
  const hasPeriod = cells.field('from').isHeld || cells.field('to').isHeld
  const rowsOf = createFigureRows(cells, context)
  return () => {
    checkCurrency()
    const unit = unitOfRow()
    const programme = programmeOf()
    const institution = institutionOf()
    const ofRow = periods.ofYears() ?? periods.ofRow()
    const cited = [qualifierOf(), ...citation(), ...notes()]
    return rowsOf((column) => {
      const amount = column.figure.decimal()
      if (amount === null) return null
      const stored = storedAmount(amount, unit, column.figure, column.unit)
      const { from, to } = column.year === null ? ofRow : yearSpanTo(column.year, context)
      if (from === null && to === null && year.isHeld) year.reject('value-missing')
      else if (!hasPeriod && from === null && to === null) context.note('note-period-none', '')
      return {
        key: [column.base === 'amount' ? kind.choice() : column.base, programme, institution, from ?? '', to ?? ''],
        values: [...stored, ...cited],
        ...extentOf(from, to),
      }
    })
  }
}

/** Refuses a row whose currency is another than the euro, or is missing where others have one. */
function createCurrencyCheck(cells: Cells): () => void {
  const field = cells.field('currency')
  if (!field.isHeld) return () => undefined
  return () => {
    const currency = field.text()
    if (currency === null) field.reject('value-missing')
    else if (!isEuro(currency)) field.reject('currency-foreign')
  }
}

/** Reads the unit of a row, `null` where only headers or a title tell it; a cell without one would be worth a guess. */
function createUnitReader(cells: Cells): () => MoneyUnit | null {
  const field = cells.field('unit')
  return () => {
    const unit = field.choice()
    if (field.isHeld && field.text() === null) field.reject('value-missing')
    return unit !== null && isMoneyUnit(unit) ? unit : null
  }
}

function createInstitutionReader(cells: Cells, context: BuildContext): () => string {
  const institution = cells.field('institution')
  return () => {
    const named = institution.text()
    return named === null ? '' : context.institutionOf(named)
  }
}

type StoredAmount = readonly [cents: number, unit: MoneyUnit, decimals: number]

/** Reads an amount as it is stored; `ofRow` is the unit of its row, `inHeader` that of its column. */
function createAmountReader(
  cells: Cells,
  context: BuildContext,
): (amount: Decimal, ofRow: MoneyUnit | null, figure: FieldReader, inHeader: AmountColumn['unit']) => StoredAmount {
  const unitField = cells.field('unit')
  return (amount, ofRow, figure, inHeader) => {
    const written: WrittenUnit = ofRow ?? inHeader?.code ?? 'EUR'
    if (inHeader !== null && inHeader.code !== written)
      unitField.reject('unit-differs', { unit: KEPT_UNITS[inHeader.code].name })
    const shown = ofRow === null && inHeader === null ? null : figure.shownUnit()
    if (shown !== null && shown !== 'unclear' && shown !== written)
      figure.reject('unit-differs', { unit: KEPT_UNITS[written].name })
    const { unit } = KEPT_UNITS[written]
    const { cents, decimals, isRounded } = inCents(amount, written)
    if (!Number.isSafeInteger(cents)) figure.reject('number-too-large')
    else if (isBeyondBudgets(cents, written))
      figure.reject('number-too-large', { rule: 'unit', unit: KEPT_UNITS[written].name })
    const numberBy = figure.numberBy()
    if (unit === 'EUR' && numberBy === 'cells' && mayBeThousands(amount)) figure.reject('amount-thousands')
    else if (isRounded && numberBy !== 'none') context.note('note-amount-rounded', figure.written())
    return [cents, unit, decimals]
  }
}
