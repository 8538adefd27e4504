import type { Mapping } from '../../../shared/domain/import-plan.ts'
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts'
import { DAY_ORDERS, type DayOrder, dayOrdersOf, readDay } from '../../../shared/domain/reading/day-reading.ts'
import {
  isMissing,
  type NumberStyle,
  numberStylesOf,
  readNumber,
} from '../../../shared/domain/reading/number-reading.ts'
import type { Column } from './layout.ts'

/** How one column is read throughout. */
export interface ColumnStyle {
  readonly number: NumberStyle
  readonly days: DayOrder
}

interface Evidence {
  readonly survivors: Set<string>
  /** A cell that reads differently in two surviving styles, with its line. */
  ambiguous: { readonly raw: string; readonly line: number } | null
  /** The cell after which no style was left. */
  conflict: { readonly raw: string; readonly line: number } | null
  seen: Set<string>
}

/** Gathers what the cells of decimal and day columns allow; two readings that survive are asked, never guessed. */
export interface StyleSearch {
  see(cells: readonly string[], line: number): void
  finish(): { readonly styles: ReadonlyMap<number, ColumnStyle>; readonly problems: readonly Problem[] }
}

export function searchStyles(columns: readonly Column[], mapping: Mapping, file: string): StyleSearch {
  const watched = columns.filter((column) => column.field?.type === 'decimal' || column.field?.type === 'day')
  const evidence = new Map(watched.map((column) => [column.index, newEvidence(column)]))
  return {
    see(cells, line) {
      for (const column of watched) {
        const cell = cells[column.index] ?? ''
        const found = evidence.get(column.index)
        if (found === undefined || isMissing(cell) || found.seen.has(cell)) continue
        if (found.seen.size < 5000) found.seen.add(cell)
        weigh(found, cell, line, column.field?.type === 'day')
      }
    },
    finish() {
      const styles = new Map<number, ColumnStyle>()
      const problems: Problem[] = []
      for (const column of watched) {
        const found = evidence.get(column.index)
        if (found === undefined) continue
        const chosen = mapping.columns?.[column.header]
        const isDay = column.field?.type === 'day'
        styles.set(column.index, {
          number: chosen?.number ?? (found.survivors.has('comma') ? 'comma' : 'point'),
          days: chosen?.dates ?? DAY_ORDERS.find((order) => found.survivors.has(order)) ?? 'dmy',
        })
        const isChosen = isDay ? chosen?.dates !== undefined : chosen?.number !== undefined
        if (!isChosen) problems.push(...doubts(found, column, isDay, file))
      }
      return { styles, problems }
    },
  }
}

function newEvidence(column: Column): Evidence {
  const styles = column.field?.type === 'day' ? DAY_ORDERS : ['comma', 'point']
  return { survivors: new Set(styles), ambiguous: null, conflict: null, seen: new Set() }
}

function weigh(found: Evidence, cell: string, line: number, isDay: boolean): void {
  const allowed: Readonly<Record<string, boolean>> = isDay ? dayOrdersOf(cell) : numberStylesOf(cell)
  const { differs } = allowed
  const left = [...found.survivors].filter((style) => allowed[style] === true)
  // A cell that no style can read is a bad cell, told when the rows are read; it says nothing about the column.
  if (left.length === 0) {
    const isReadable = isDay ? DAY_ORDERS.some((order) => readDay(cell, order).ok) : allowed.comma || allowed.point
    if (isReadable && found.conflict === null && !isDay) found.conflict = { raw: cell, line }
    return
  }
  for (const style of found.survivors) if (!left.includes(style)) found.survivors.delete(style)
  if (differs === true && found.ambiguous === null) found.ambiguous = { raw: cell, line }
}

function doubts(found: Evidence, column: Column, isDay: boolean, file: string): readonly Problem[] {
  const problem = (code: ProblemCode, at: { raw: string; line: number }, details: Record<string, string>): Problem => ({
    code,
    place: { file, line: at.line, column: column.header },
    raw: at.raw,
    details: { column: column.header, ...details },
  })
  if (found.conflict !== null) return [problem('number-styles-mixed', found.conflict, {})]
  if (found.ambiguous === null) return []
  const { raw } = found.ambiguous
  if (isDay && found.survivors.has('dmy') && found.survivors.has('mdy')) {
    const reading = (order: DayOrder): string => {
      const day = readDay(raw, order)
      return day.ok ? day.day : ''
    }
    return [problem('question-date', found.ambiguous, { readingDmy: reading('dmy'), readingMdy: reading('mdy') })]
  }
  if (!isDay && found.survivors.size === 2) {
    const reading = (style: NumberStyle): string => {
      const number = readNumber(raw, style)
      return number.ok ? String(number.value) : ''
    }
    return [
      problem('question-number', found.ambiguous, { readingComma: reading('comma'), readingPoint: reading('point') }),
    ]
  }
  return []
}
