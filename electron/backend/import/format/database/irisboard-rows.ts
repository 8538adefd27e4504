import { dayFromNumber, isDay } from '../../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../../shared/domain/dataset/dataset.ts'
import { UNCLASSIFIED } from '../../../../../shared/domain/vocabulary/category.ts'
import { CENTS_IN_A_UNIT, isMoneyUnit } from '../../../../../shared/domain/vocabulary/money-unit.ts'
import { UNKNOWN_MUNICIPALITY } from '../../../../../shared/domain/vocabulary/municipality.ts'
import type { Database } from '../../../store/database.ts'
import { readCodes } from '../../../store/dictionary.ts'
import { TABLES } from '../../../store/versioned-table.ts'
import { EMPTY_CELL, type TypedCell } from '../cell-kind.ts'
import { plainNumber } from '../plain-number.ts'

type Row = Readonly<Record<string, string | number | null>>

/** A column as a record gives it, under the name of its field. */
export interface ImportColumn {
  readonly header: string
  readonly cell: (row: Row) => TypedCell
}

/** The current rows of a dataset, of incidents those of one register, in their order. The SQL is built from constant names only. */
export function currentRows(database: Database, dataset: Dataset, register: string): Iterable<Row> {
  const { name, key, values } = TABLES[dataset]
  const columns = [...key, ...values].join(', ')
  const isOfRegister = dataset === 'incidents' ? 'system = @register' : 'TRUE'
  return database
    .prepare<[{ register: string }], Row>(
      `SELECT ${columns} FROM ${name} WHERE valid_to IS NULL AND ${isOfRegister} ORDER BY id`,
    )
    .iterate({ register })
}

const REGISTERS = 'SELECT system FROM incident WHERE valid_to IS NULL GROUP BY system ORDER BY min(id)'

/** The registers of the current incidents, the one that came first before the others. */
export function currentRegisters(database: Database): readonly string[] {
  return database.prepare<[], string>(REGISTERS).pluck().all()
}

/** How the rows of a dataset become records that the ordinary import reads. */
export function importColumns(database: Database, dataset: Dataset): readonly ImportColumn[] {
  if (dataset === 'incidents') return incidentColumns(readCodes(database))
  const { key, values } = TABLES[dataset]
  return [...key, ...values].flatMap(
    (name) => COLUMNS[name] ?? [{ header: name, cell: (row: Row) => textCell(row[name]) }],
  )
}

const COLUMNS: Readonly<Record<string, readonly ImportColumn[]>> = {
  period_from: [{ header: 'from', cell: (row) => dayCell(row.period_from) }],
  period_to: [{ header: 'to', cell: (row) => dayCell(row.period_to) }],
  value: [{ header: 'value', cell: (row) => numberCell(row.value) }],
  growth: [{ header: 'growth', cell: (row) => numberCell(row.growth) }],
  cents: [{ header: 'amount', cell: amountCell }],
  decimals: [],
}

const MOST_DECIMALS = 10

/** The amount in its unit with the decimals that were printed. */
function amountCell({ cents, unit, decimals }: Row): TypedCell {
  const printed = String(unit)
  const places = Number(decimals)
  if (!isMoneyUnit(printed) || !(places >= 0 && places <= MOST_DECIMALS)) return { text: String(cents), kind: 'error' }
  return {
    text: plainNumber(Number(cents) / CENTS_IN_A_UNIT[printed], { decimals: places, digits: 0 }),
    kind: 'number',
  }
}

function incidentColumns(codes: ReadonlyMap<number, string>): readonly ImportColumn[] {
  const code = (row: Row, name: string): string => codes.get(Number(row[name])) ?? ''
  const coded = (header: string, name: string): ImportColumn => ({ header, cell: (row) => textCell(code(row, name)) })
  const categoryCells = (row: Row) => categoryParts(code(row, 'category'), code(row, 'subcategory'))
  const numbered = (header: string, name: string): ImportColumn => ({
    header,
    cell: (row) => dayNumberCell(row[name]),
  })
  return [
    { header: 'reference', cell: (row) => textCell(row.reference) },
    numbered('created', 'created'),
    numbered('lastAction', 'last_action'),
    numbered('closedOn', 'closed_on'),
    { header: 'category', cell: (row) => textCell(categoryCells(row).category) },
    { header: 'fullCategory', cell: (row) => textCell(categoryCells(row).fullCategory) },
    {
      header: 'municipality',
      cell: (row) => placeCell(code(row, 'municipality')),
    },
    coded('status', 'status'),
    coded('entity', 'organisation'),
    coded('channel', 'channel'),
    { header: 'address', cell: (row) => textCell(row.address) },
  ]
}

function placeCell(municipality: string): TypedCell {
  return municipality === UNKNOWN_MUNICIPALITY ? EMPTY_CELL : textCell(municipality)
}

/**
 * The two cells from which an import makes category and sub-category again. The code of a sub-category begins with that
 * of its category. A name that holds the sign that parts the levels of a path came from the short column.
 */
function categoryParts(
  category: string,
  subcategory: string,
): { readonly category: string; readonly fullCategory: string } {
  const leaf = subcategory.slice(category.length + 1)
  if (leaf === '') return { category: '', fullCategory: category === UNCLASSIFIED ? '' : category }
  if (leaf.includes('>')) return { category: leaf, fullCategory: category === UNCLASSIFIED ? '' : category }
  return { category: '', fullCategory: `${category} > ${leaf}` }
}

function textCell(value: string | number | null | undefined): TypedCell {
  return value === null || value === undefined || value === '' ? EMPTY_CELL : { text: String(value), kind: 'text' }
}

function numberCell(value: string | number | null | undefined): TypedCell {
  return typeof value === 'number' ? { text: plainNumber(value), kind: 'number' } : EMPTY_CELL
}

function dayCell(value: string | number | null | undefined): TypedCell {
  const cell = textCell(value)
  return isDay(cell.text) ? { text: cell.text, kind: 'day' } : cell
}

function dayNumberCell(value: string | number | null | undefined): TypedCell {
  return typeof value === 'number' ? dayCell(dayFromNumber(value)) : EMPTY_CELL
}
