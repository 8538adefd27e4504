import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import { KEPT_UNITS, type UnitWord, unitOfHeader } from '../../../../shared/domain/reading/read-money-unit.ts'
import type { WrittenUnit } from '../../../../shared/domain/vocabulary/money-unit.ts'
import { memoize } from '../../platform/memoize.ts'
import type { Column } from '../head/columns.ts'
import type { AmountColumn } from './amount-columns.ts'
import type { FixedCell } from './fixed-cell.ts'

/** Knows the unit of each column of amounts, which its cells may say again: `5 k€` under `Montant (k€)`. */
export interface AmountCells {
  /** What reads the units in the cells of a field. */
  ofField(field: string): UnitCells
  /** Where a unit is written, by its name: in the header of the field, else of any column, or in a title. */
  origin(field: string, unit: string): { readonly rule: 'header' | 'title'; readonly told: string } | null
}

/** Reads the units in the cells of one column. */
export interface UnitCells {
  /** A cell without the unit of its column. */
  bare(cell: string): string
  /** The unit of the column, where a cell says another; `null` where it says none or the same. */
  contradicted(cell: string): WrittenUnit | null
}

const WORDS = /[\p{L}€](?:[\p{L}€'’. ]*[\p{L}€])?/u

/** Of columns in plain euro nothing need be known: each cell may say that it is one. */
const WITHOUT_UNIT: UnitCells = { bare: (cell) => cell, contradicted: () => null }

export function createAmountCells(columns: readonly AmountColumn[]): AmountCells {
  const units = new Map<string, WrittenUnit>()
  for (const { name, unit } of columns) if (unit !== null && unit.code !== 'EUR') units.set(name, unit.code)
  return {
    ofField(field) {
      const unit = units.get(field)
      return unit === undefined ? WITHOUT_UNIT : cellsIn(unit)
    },
    origin(field, name) {
      const named = columns.filter(({ unit }) => unit !== null && KEPT_UNITS[unit.code].name === name)
      const { unit = null } = named.find((each) => each.name === field) ?? named[0] ?? {}
      return unit === null ? null : { rule: unit.writtenIn, told: unit.evidence }
    },
  }
}

function cellsIn(unit: WrittenUnit): UnitCells {
  const wordsOf = (cell: string): string | null => WORDS.exec(cell)?.[0] ?? null
  return {
    bare(cell) {
      const words = wordsOf(cell)
      return words !== null && unitOf(words) === unit ? cell.replace(words, '').trim() : cell
    },
    contradicted(cell) {
      const words = wordsOf(cell)
      const other = words === null ? null : unitOf(words)
      return other === null || other === unit ? null : unit
    },
  }
}

/** The unit that words are, `null` where they say anything else. */
const unitOf = memoize((words: string): UnitWord | null => {
  const found = unitOfHeader(words)
  return found === null || found.rest !== '' ? null : found.unit
})

/** Where the unit stands that a cell of a field contradicts, for the words of the problem. */
export type UnitOrigin = (name: string, unit: string) => Pick<ProblemDetails['unit-differs'], 'rule' | 'told'>

/** The unit of a row, in its column or as a person gave it for all rows, goes before the one of a header or a title. */
export function createUnitOrigin(
  byName: ReadonlyMap<string, Column>,
  fixed: readonly FixedCell[],
  amounts: AmountCells,
): UnitOrigin {
  const ofRows = byName.get('unit')
  const isGiven = fixed.some(({ column }) => column === ofRows)
  return (name, unit) => {
    if (ofRows !== undefined && name !== 'unit') return { rule: isGiven ? 'said' : 'row', told: ofRows.header }
    const origin = amounts.origin(name, unit)
    return origin === null ? {} : { ...origin, rule: isGiven ? (`said-${origin.rule}` as const) : origin.rule }
  }
}
