import type { Result } from './result.ts'
import { MEASURES } from './targets.ts'

const HEADINGS = ['name', 'what', 'peer', 'ratio', 'target', '', '[median / p95]'] as const
const FILLED_FROM_LEFT = new Set([3, 4])

/** The results as a table for a person. */
export function tableOf(results: readonly Result[]): string {
  const lines = [HEADINGS, ...results.map(cellsOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  const pad = (cell: string, column: number): string =>
    FILLED_FROM_LEFT.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)
  return lines.map((cells) => `${cells.map(pad).join('  ').trimEnd()}\n`).join('')
}

function cellsOf(result: Result): readonly string[] {
  const { what, peer, unit } = MEASURES[result.name]
  const sign = result.better === 'lower' ? '<=' : '>='
  const target = result.target === null ? '' : `${sign} ${result.target}`
  if (result.skipped !== undefined)
    return [result.name, what, peer, '', target, result.ok ? 'skipped' : 'FAILED', result.skipped]
  const verdict = result.ok ? 'ok' : 'MISSED'
  const absolute = `[${short(result.median)} / ${short(result.p95)} ${unit}]`
  return [result.name, what, peer, short(result.ratio), target, verdict, absolute]
}

/** Three significant digits, as many as such a figure is worth. */
export function short(value: number | null): string {
  if (value === null) return ''
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
