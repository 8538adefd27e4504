import { FIGURE_FIELDS, isFigure } from '../../../../shared/domain/dataset/figure-field.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { fieldParts } from '../../../../shared/domain/dataset/year-field.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { namesForeignCurrency } from '../../../../shared/domain/reading/currency.ts'
import {
  KEPT_UNITS,
  type UnitWord,
  unitOfHeader,
  unitOfTitle,
} from '../../../../shared/domain/reading/read-money-unit.ts'
import type { WrittenUnit } from '../../../../shared/domain/vocabulary/money-unit.ts'
import type { Column } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { type NamedUnits, unitOfSheet } from '../head/named-units.ts'

/** A column of figures, with what its header or the title above it tells of all of them. */
export interface AmountColumn {
  /** The field of its cells, with the year where its header names one. */
  readonly name: string
  readonly base: string
  readonly year: string | null
  /** The unit of its amounts, with the words of the file that tell it, and where they stand. */
  readonly unit: {
    readonly code: WrittenUnit
    readonly evidence: string
    readonly writtenIn: 'header' | 'title'
  } | null
}

type Table = Pick<Layout, 'columns' | 'titleLines'>

/**
 * The columns of figures of a table, with those that a person gave: of the kinds of money in their order, of each the
 * years as they stand.
 */
export function amountColumns(table: Table, given: readonly Column[] = []): readonly AmountColumn[] {
  const inTitle = hasUnits(table) ? null : unitInTitles(table.titleLines)
  return [...table.columns, ...given]
    .flatMap(({ field, header }) => {
      if (field === null || !isFigure(field.name)) return []
      const code = unitOfHeader(header)?.unit ?? 'unclear'
      const unit = code === 'unclear' ? inTitle : { code, evidence: header, writtenIn: 'header' as const }
      return [{ name: field.name, ...fieldParts(field.name), unit }]
    })
    .toSorted((one, other) => FIGURE_FIELDS.indexOf(one.base) - FIGURE_FIELDS.indexOf(other.base))
}

/** The notes on units that the file does not write beside each amount. */
export function unitNotes(layout: Layout, { values }: Mapping): readonly Problem[] {
  if (!hasMoney(layout.dataset)) return []
  const { file } = layout.source
  const given = values?.unit
  // A mapping of one file may be remembered for the next.
  if (given !== undefined && given !== 'EUR' && !hasUnits(layout))
    return [{ code: 'note-unit-read', place: { file }, raw: null, details: { unit: given, rule: 'said' } }]
  const units = new Map(amountColumns(layout).map(({ unit }) => [unit?.evidence ?? '', unit?.code ?? 'EUR'] as const))
  const isAllEuro = [...units.values()].every((unit) => unit === 'EUR')
  if (isAllEuro) return []
  return [...units].map(([evidence, unit]) =>
    problemOf('note-unit-read', { file }, evidence, { unit: KEPT_UNITS[unit].name }),
  )
}

/**
 * The header, the title or the name of the sheet that means a unit which is not understood, or one that does not hold for
 * all amounts; `null` where none does or a person gave it.
 */
export function unclearUnit(
  table: Table & { readonly source: Pick<Layout['source'], 'sheet'> },
  mapping: Mapping,
): string | null {
  const { columns, titleLines, source } = table
  if (isUnitGiven(table, mapping)) return null
  const headers = columns.flatMap(({ field, header }) => (field !== null && isFigure(field.name) ? [header] : []))
  const units = headers.map((header) => unitOfHeader(header)?.unit ?? null)
  const found = headers[units.indexOf('unclear')]
  if (found !== undefined) return found
  const inTitle = units.includes(null)
    ? titleLines.find((line) => unitOfTitle(line) === 'unclear')
    : titleOfOther(titleLines, units)
  return inTitle ?? partialUnit(table) ?? otherUnit(table, mapping, unitOfSheet(source.sheet))
}

/** The title that says another unit than the headers below it, each of which has one. */
function titleOfOther(titleLines: readonly string[], units: readonly (UnitWord | null)[]): string | undefined {
  const inTitle = unitInTitles(titleLines)
  return units.length === 0 || inTitle === null || units.includes(inTitle.code) ? undefined : inTitle.evidence
}

/** The text that names another unit than the amounts were read in, `null` where none does or a person gave the unit. */
export function otherUnit(table: Table, mapping: Mapping, named: NamedUnits): string | null {
  if (isUnitGiven(table, mapping)) return null
  const units = amountColumns(table).map(({ unit }) => unit?.code ?? null)
  const isOther = (unit: UnitWord): boolean =>
    units.includes(null) ? unit !== 'EUR' : unit !== 'unclear' && !units.includes(unit)
  return [...named].find(([unit]) => isOther(unit))?.[1] ?? null
}

/** A header whose unit, other than the euro, is that of some columns, while others tell none. */
function partialUnit(table: Table): string | null {
  const units = amountColumns(table).map(({ unit }) => unit)
  return units.includes(null) ? (units.find((unit) => unit !== null && unit.code !== 'EUR')?.evidence ?? null) : null
}

function isUnitGiven(table: Table, { values }: Mapping): boolean {
  return hasUnits(table) || values?.unit !== undefined
}

/** True when a column tells the unit of each amount. */
function hasUnits({ columns }: Pick<Table, 'columns'>): boolean {
  return columns.some(({ field }) => field?.name === 'unit')
}

/** The header or the title that says that amounts are in another currency than the euro, `null` where none does. */
export function foreignEvidence({ columns, titleLines }: Table): string | null {
  const headers = columns.flatMap(({ field, header }) => (field !== null && isFigure(field.name) ? [header] : []))
  const found = headers.find(namesForeignCurrency)
  if (found !== undefined) return found
  // The columns of the table go before its title.
  const hasColumn = columns.some(({ field }) => field?.name === 'unit' || field?.name === 'currency')
  if (hasColumn || headers.every((header) => unitOfHeader(header) !== null)) return null
  return titleLines.find(namesForeignCurrency) ?? null
}

/** The unit of the title nearest to the header. */
function unitInTitles(titleLines: readonly string[]): AmountColumn['unit'] {
  const units = titleLines.flatMap((evidence) => {
    const code = unitOfTitle(evidence)
    return code === null || code === 'unclear' ? [] : [{ code, evidence, writtenIn: 'title' as const }]
  })
  return units.at(-1) ?? null
}
