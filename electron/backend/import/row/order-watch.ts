import { type DayOrder, readDay } from '../../../../shared/domain/reading/day-reading.ts'
import { ownText } from '../file/own-text.ts'
import type { Column } from '../table/layout.ts'

/** A day of a column that only the other order of day and month can read. */
export interface OtherOrder {
  readonly column: Column
  readonly raw: string
  readonly line: number
}

/** Sees the days that the order of their column cannot read. One of them is a slip; two show that the column mixes both. */
export interface OrderWatch {
  see(column: Column, order: DayOrder, raw: string, line: number): void
  readonly mixed: () => readonly OtherOrder[]
}

export function createOrderWatch(): OrderWatch {
  const found = new Map<number, { readonly first: OtherOrder; isMixed: boolean }>()
  return {
    see(column, order, raw, line) {
      if (order === 'iso' || !readDay(raw, order === 'dmy' ? 'mdy' : 'dmy').ok) return
      const known = found.get(column.index)
      if (known === undefined) found.set(column.index, { first: { column, raw: ownText(raw), line }, isMixed: false })
      else if (known.first.raw !== raw) known.isMixed = true
    },
    mixed: () => [...found.values()].filter(({ isMixed }) => isMixed).map(({ first }) => first),
  }
}
