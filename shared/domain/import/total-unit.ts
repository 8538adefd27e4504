import type { WrittenUnit } from '../vocabulary/money-unit.ts'
import type { Understanding } from './import-plan.ts'

/** The unit of the amounts that a file adds up; `null` where it has none, or not one for all of them. */
export function totalUnit({ columns }: Pick<Understanding, 'columns'>): WrittenUnit | null {
  const units = new Set(columns.flatMap(({ unit }) => (unit === null ? [] : [unit.code])))
  const [unit = null] = units
  return units.size === 1 ? unit : null
}
