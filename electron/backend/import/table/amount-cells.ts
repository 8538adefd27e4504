import type { WrittenUnit } from '../../../../shared/domain/money-unit.ts'
import { KEPT_UNITS, type UnitWord, unitOfHeader } from '../../../../shared/domain/reading/money-unit.ts'
import { remembering } from '../file/remember.ts'
import type { AmountColumn } from './amount-columns.ts'

/** Knows the unit of each column of amounts, which its cells may say again: `5 k€` under `Montant (k€)`. */
export interface AmountCells {
  /** A cell of a field without the unit of its column. */
  bare(field: string, cell: string): string
  /** The unit of its column, where a cell says another; `null` where it says none or the same. */
  contradicted(field: string, cell: string): WrittenUnit | null
  /** What tells a unit, by its name: the header of the field where it does, else that of any column, or a title. */
  teller(field: string, unit: string): { readonly rule: 'header' | 'title'; readonly told: string } | null
}

const WORDS = /[\p{L}€](?:[\p{L}€'’. ]*[\p{L}€])?/u

/** Of columns in plain euro nothing need be known: each cell may say that it is one. */
export function createAmountCells(columns: readonly AmountColumn[]): AmountCells {
  const units = new Map<string, WrittenUnit>()
  for (const { name, unit } of columns) if (unit !== null && unit.code !== 'EUR') units.set(name, unit.code)
  const said = (unit: WrittenUnit | undefined, cell: string) => {
    const words = unit === undefined ? undefined : WORDS.exec(cell)?.[0]
    return words === undefined ? null : { words, unit: unitOf(words) }
  }
  return {
    bare(field, cell) {
      const unit = units.get(field)
      const found = said(unit, cell)
      return found !== null && found.unit === unit ? cell.replace(found.words, '').trim() : cell
    },
    contradicted(field, cell) {
      const unit = units.get(field)
      const other = said(unit, cell)?.unit ?? null
      return unit === undefined || other === null || other === unit ? null : unit
    },
    teller(field, name) {
      const told = columns.filter(({ unit }) => unit !== null && KEPT_UNITS[unit.code].name === name)
      const { unit = null } = told.find((each) => each.name === field) ?? told[0] ?? {}
      return unit === null ? null : { rule: unit.toldBy, told: unit.evidence }
    },
  }
}

/** The unit that words are, `null` where they say anything else. */
const unitOf = remembering((words: string): UnitWord | null => {
  const found = unitOfHeader(words)
  return found === null || found.rest !== '' ? null : found.unit
})
