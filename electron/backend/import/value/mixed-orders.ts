import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { type DayOrder, readDay } from '../../../../shared/domain/reading/day-reading.ts'
import { detach } from '../../platform/detach.ts'
import { placeIn, type RecordSource } from '../format/record-source.ts'
import type { Column } from '../head/columns.ts'

/** A day of a column that only the other order of day and month can read. */
export interface OtherOrder {
  readonly column: Column
  readonly raw: string
  readonly line: number
}

/** Sees the days that the order of their column cannot read. One of them is a slip; two show that the column mixes both. */
export interface MixedOrderSearch {
  see(column: Column, order: DayOrder, raw: string, line: number): void
  readonly mixed: () => readonly OtherOrder[]
}

export function searchMixedOrders(): MixedOrderSearch {
  const found = new Map<number, { readonly first: OtherOrder; isMixed: boolean }>()
  return {
    see(column, order, raw, line) {
      if (order === 'iso' || !readDay(raw, order === 'dmy' ? 'mdy' : 'dmy').ok) return
      const known = found.get(column.index)
      if (known === undefined) found.set(column.index, { first: { column, raw: detach(raw), line }, isMixed: false })
      else if (known.first.raw !== raw) known.isMixed = true
    },
    mixed: () => [...found.values()].filter(({ isMixed }) => isMixed).map(({ first }) => first),
  }
}

/** The columns that mix both orders of day and month, unless a person chose one. */
export function mixedOrderProblems(
  found: readonly OtherOrder[],
  source: Pick<RecordSource, 'file' | 'place'>,
  { columns }: Mapping,
): readonly Problem[] {
  return found
    .filter(({ column }) => columns?.[column.header]?.dates === undefined)
    .map(({ column, raw, line }) =>
      problemOf('day-order-mixed', placeIn(source, line, column), raw, { column: column.header }),
    )
}
