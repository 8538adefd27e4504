import type { Problem } from '../../../../shared/domain/problem.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { ownText } from '../file/own-text.ts'
import { figureColumns } from './figure-columns.ts'
import type { Layout } from './layout.ts'

/** What names a row, and must stand in each of them. */
const NAMES: ReadonlySet<string> = new Set(['programme', 'kind', 'category', 'year'])
const DAYS: ReadonlySet<string> = new Set(['from', 'to'])
/** A single empty cell is a fault of its row, unless what it lacks stands alone in a line above. */
const LEAST_ROWS = 2

/** What is known of a column so far. */
interface Unfilled {
  readonly index: number
  readonly header: string
  above: string
  isSection: boolean
  rows: number
  first: { readonly line: number; readonly above: string } | null
}

/**
 * Tells rows that leave out what stands above them, be it in the row where it begins or in a line of its own: told once, it
 * is what to do about all of them.
 */
export function watchUnfilled({ dataset, columns, source }: Layout, file: string) {
  const hasDays = columns.some(({ field }) => DAYS.has(field?.name ?? ''))
  const isNaming = (name: string): boolean => NAMES.has(name) && !(name === 'year' && hasDays)
  const names =
    dataset === 'incidents'
      ? []
      : columns
          .filter(({ field }) => isNaming(field?.name ?? ''))
          .map(({ index, header }): Unfilled => ({ index, header, above: '', isSection: false, rows: 0, first: null }))
  const figures = figureColumns(columns)
  return {
    see(cells: readonly string[], line: number): void {
      const hasFigure = figures.some(({ index }) => !isMissing(cells[index] ?? ''))
      for (const name of names) {
        const cell = (cells[name.index] ?? '').trim()
        if (cell !== '') {
          name.above = ownText(cell)
          name.isSection ||= !hasFigure && name.first === null
        } else if (hasFigure && name.above !== '') {
          name.rows += 1
          name.first ??= { line, above: name.above }
        }
      }
    },
    problem(): Problem | null {
      const found = names.find(({ rows, isSection }) => rows >= (isSection ? 1 : LEAST_ROWS))
      if (found === undefined || found.first === null) return null
      const { header, index, first, isSection } = found
      return {
        code: 'value-missing',
        place: { file, line: first.line, column: header, ...source.place(first.line, index) },
        raw: '',
        details: { rule: isSection ? 'section' : 'above', above: first.above },
      }
    },
  }
}
