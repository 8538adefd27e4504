import { type CrossBeside, crossBeside } from '../../shared/domain/cross/cross-beside.ts'
import { crossFigure } from '../../shared/domain/cross/cross-questions.ts'
import {
  type CrossAnswer,
  type CrossLine,
  type CrossRow,
  type CrossTable,
  crossTable,
  isEarlyShare,
} from '../../shared/domain/cross/cross-table.ts'
import { missingShare } from '../../shared/domain/service/on-time.ts'
import { type CrossFigure, FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { wordOrder } from '../../shared/domain/vocabulary/word-order.ts'
import { rowLabel } from '../../shared/i18n/label.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import { type Figures, figureColumns } from '../components/figures.ts'
import type { Words } from '../state/words.tsx'
import { type CrossHeat, countHeat, quantileHeat, RATIO_HEAT } from './cross-heat.ts'
import { tellBeside, tellCell } from './cross-tell.ts'
import type { CrossFigures } from './use-cross-figures.ts'

/** A row or a column: a value, all of them, or what stands beside the totals. */
export interface DrawnLine {
  readonly kind: 'total' | 'value' | 'beside'
  readonly code: CrossLine
  readonly name: string
  /** The same at the head of a column. */
  readonly head: string
}

export interface DrawnCell {
  readonly text: string
  /** The class of its ground; `null` without one. */
  readonly grade: number | null
  readonly look: 'figure' | 'zero' | 'few' | 'beside'
}

/** The table as it is drawn, its totals first and what stands beside them last. */
export interface CrossDrawing {
  readonly figure: CrossFigure
  readonly rows: readonly DrawnLine[]
  readonly columns: readonly DrawnLine[]
  readonly cells: readonly (readonly DrawnCell[])[]
  readonly heat: CrossHeat
  /** Totals are worked out, not added up. */
  readonly isComputed: boolean
  readonly beside: CrossBeside['kind'] | null
  /** What is told of a cell, its name first. */
  tell(row: number, column: number): readonly string[]
}

/** A share below it would be printed as none. */
const LEAST_SHARE = 0.0005

/** Draws the figures of the table in the words of a language. */
export function drawCross(figures: CrossFigures, words: Words): CrossDrawing {
  const { view, table: answer, medians } = figures
  const { t, format, language } = words
  const figure = crossFigure(view)
  const label = (place: number, code: string) => rowLabel(answer, place, code, t, format)
  const compare = wordOrder(language)
  const table = crossTable(answer, {
    figure,
    sort: (view.cross ?? FIRST_CROSS).sort,
    byName: (side: 'rows' | 'columns', one: string, other: string) => {
      const place = side === 'rows' ? 0 : 1
      return compare(label(place, one), label(place, other))
    },
  })
  const beside = crossBeside(answer, medians)
  const line =
    (place: number) =>
    (code: string): DrawnLine => {
      const name = label(place, code)
      const isMonth = answer.by[place] === 'month'
      return { kind: 'value', code, name, head: isMonth ? format.shortMonthYear(code) : name }
    }
  const together = (kind: 'total' | 'beside', name: string): DrawnLine => ({ kind, code: null, name, head: name })
  const total = together('total', t('columns.all'))
  const last = beside === null ? [] : [together('beside', t(`cross.${beside.kind}`))]
  const rows = [total, ...table.rows.map(line(0)), ...last]
  const columns = [total, ...table.columns.map(line(1)), ...last]
  const inner = table.rows.flatMap((row) => table.columns.map((column) => table.figure(row, column)))
  const heat = heatOf(answer, figure, inner)
  const write = measureWriter(answer.measure, format)
  const percent = (share: number) =>
    share > 0 && share < LEAST_SHARE ? `<${format.fixed(0.1, 1)}` : format.fixed(share * 100, 1)
  const isShare = figure !== 'value' || answer.measure === 'on-time'
  const writeFigure = isShare ? percent : write
  const drawn = (row: DrawnLine, column: DrawnLine): DrawnCell => {
    if (row.kind === 'beside' || column.kind === 'beside') {
      if (row.kind === column.kind || beside === null) return { text: '', grade: null, look: 'beside' }
      const value = beside.value(row.code, column.code)
      return value === null
        ? { text: t('common.too-few'), grade: null, look: 'few' }
        : { text: format.count(value), grade: null, look: 'beside' }
    }
    const own = table.cell(row.code, column.code)
    const value = table.figure(row.code, column.code)
    const isInner = row.kind === 'value' && column.kind === 'value'
    if (value === null) return { text: missing(answer, own, t), grade: null, look: 'few' }
    const whole = figure === 'column' ? table.figure(row.code, null) : table.figure(null, column.code)
    const base = figure === 'column' ? shareOfAll(table, row.code, null) : whole
    return {
      text: isEarlyShare(answer, own) ? `(${writeFigure(value)})` : writeFigure(value),
      grade: isInner ? heat.grade(value, base) : null,
      look: value === 0 ? 'zero' : 'figure',
    }
  }
  const tell = (at: number, to: number): readonly string[] => {
    const [row, column] = [rows[at], columns[to]]
    if (row === undefined || column === undefined) return []
    const name = [column, row].filter(({ kind }) => kind === 'value').map((each) => each.name)
    const head = name.length === 0 ? t('columns.all') : name.join(', ')
    const isBeside = row.kind === 'beside' || column.kind === 'beside'
    if (isBeside && beside !== null) return [head, ...tellBeside(beside, row.code, column.code, words)]
    return [head, ...tellCell({ figures, table, beside }, row.code, column.code, words)]
  }
  return {
    figure,
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => drawn(row, column))),
    heat,
    isComputed: answer.totals !== undefined && 'computed' in answer.totals,
    beside: beside?.kind ?? null,
    tell,
  }
}

/** What stands in the place of a figure: why there is none, nothing where the whole table has one reason. */
function missing({ measure, reason }: CrossAnswer, row: CrossRow | null, t: Words['t']): string {
  if (row !== null && 'parts' in row) return t(`common.too-${missingShare(row.parts) ?? 'few'}`)
  if (row !== null && 'reason' in row && row.reason === 'steps') return '–'
  const isOfDelays = measure === 'median-days' || measure === 'p90-days'
  return isOfDelays && reason === undefined ? t('common.too-few') : ''
}

function shareOfAll(table: CrossTable, row: CrossLine, column: CrossLine): number | null {
  const [part, all] = [table.cell(row, column)?.value ?? null, table.cell(null, null)?.value ?? null]
  return part === null || all === null || all === 0 ? null : part / all
}

function heatOf({ measure }: CrossAnswer, figure: CrossFigure, inner: readonly (number | null)[]): CrossHeat {
  if (figure === 'row' || figure === 'column') return RATIO_HEAT
  return measure === 'incidents' || measure === 'open' ? countHeat(inner) : quantileHeat(inner)
}

/** The table in words, to be copied: what is drawn, with its heads. */
export function crossText(drawing: CrossDrawing, caption: string, head: string): Figures {
  return {
    caption,
    columns: figureColumns(head, ...drawing.columns.map(({ name }) => name)),
    rows: drawing.rows.map(({ name }, at) => [name, ...(drawing.cells[at] ?? []).map(({ text }) => text)]),
  }
}
