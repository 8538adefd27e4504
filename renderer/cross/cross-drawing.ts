import { type CrossLine, type CrossTable, crossTable } from '../../shared/domain/figures/cross-table.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { crossFigure } from '../../shared/domain/view/cross-questions.ts'
import { type CrossFigure, FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { wordOrder } from '../../shared/domain/vocabulary/word-order.ts'
import { rowLabel } from '../../shared/i18n/label.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import type { Figures } from '../components/figure-table.tsx'
import type { Words } from '../state/words.tsx'
import { type CrossHeat, countHeat, quantileHeat, RATIO_HEAT } from './cross-heat.ts'
import type { CrossFigures } from './use-cross-figures.ts'

/** A row or a column: a value, all of them, or their median delays. */
export interface DrawnLine {
  readonly kind: 'total' | 'value' | 'median'
  readonly code: CrossLine
  readonly name: string
  /** The same at the head of a column. */
  readonly head: string
}

export interface DrawnCell {
  readonly text: string
  /** The class of its ground; `null` without one. */
  readonly grade: number | null
  readonly look: 'figure' | 'zero' | 'few' | 'median'
}

/** The table as it is drawn, its totals first and its medians last. */
export interface CrossDrawing {
  readonly figure: CrossFigure
  readonly rows: readonly DrawnLine[]
  readonly columns: readonly DrawnLine[]
  readonly cells: readonly (readonly DrawnCell[])[]
  readonly heat: CrossHeat
  /** Totals are worked out, not added up. */
  readonly isComputed: boolean
  readonly hasMedians: boolean
  /** What is told of a cell, its name first. */
  tell(row: number, column: number): readonly string[]
}

/** A share below it would be printed as none. */
const LEAST_SHARE = 0.0005

/** Draws the figures of the table in the words of a language. */
export function drawCross({ view, table: answer, medians }: CrossFigures, words: Words): CrossDrawing {
  const { t, format, language } = words
  const figure = crossFigure(view)
  const label = (place: number, code: string) => rowLabel(answer, place, code, t, format)
  const compare = wordOrder(language)
  const order = {
    figure,
    sort: (view.cross ?? FIRST_CROSS).sort,
    byName: (side: 'rows' | 'columns', one: string, other: string) => {
      const place = side === 'rows' ? 0 : 1
      return compare(label(place, one), label(place, other))
    },
  }
  const table = crossTable(answer, order)
  const delays = medians === null || medians.total === null ? null : crossTable(medians, { ...order, figure: 'value' })
  const line =
    (place: number) =>
    (code: string): DrawnLine => {
      const name = label(place, code)
      const isMonth = answer.by[place] === 'month'
      return { kind: 'value', code, name, head: isMonth ? format.shortMonthYear(code) : name }
    }
  const together = (kind: 'total' | 'median'): DrawnLine => {
    const name = t(`cross.${kind}`)
    return { kind, code: null, name, head: name }
  }
  const [total, median] = [together('total'), together('median')]
  const beside = delays === null ? [] : [median]
  const rows = [total, ...table.rows.map(line(0)), ...beside]
  const columns = [total, ...table.columns.map(line(1)), ...beside]
  const inner = table.rows.flatMap((row) => table.columns.map((column) => table.figure(row, column)))
  const heat = heatOf(answer, figure, inner)
  const write = measureWriter(answer.measure, format)
  const isCount = answer.measure === 'incidents'
  const percent = (share: number) =>
    share > 0 && share < LEAST_SHARE ? `<${format.fixed(0.1, 1)}` : format.fixed(share * 100, 1)
  const writeFigure = figure === 'value' ? write : percent
  const few = { text: t('cross.few'), grade: null, look: 'few' } as const
  const drawn = (row: DrawnLine, column: DrawnLine): DrawnCell => {
    if (row.kind === 'median' || column.kind === 'median') {
      if (row.kind === column.kind) return { text: '', grade: null, look: 'median' }
      const delay = delays?.cell(row.code, column.code)?.value ?? null
      return delay === null ? few : { text: format.count(delay), grade: null, look: 'median' }
    }
    const value = table.figure(row.code, column.code)
    const isInner = row.kind === 'value' && column.kind === 'value'
    if (value === null)
      return {
        text: isCount || answer.reason !== undefined ? '' : missing(answer, t('cross.few')),
        grade: null,
        look: 'few',
      }
    const whole = figure === 'column' ? table.figure(row.code, null) : table.figure(null, column.code)
    const base = figure === 'column' ? shareOfAll(table, row.code, null) : whole
    return {
      text: writeFigure(value),
      grade: isInner ? heat.grade(value, base) : null,
      look: value === 0 ? 'zero' : 'figure',
    }
  }
  const tell = (at: number, to: number): readonly string[] => {
    const [row, column] = [rows[at], columns[to]]
    if (row === undefined || column === undefined) return []
    const own = table.cell(row.code, column.code)
    const value = own?.value ?? null
    const name = [column, row].filter(({ kind }) => kind === 'value').map((each) => each.name)
    const head = name.length === 0 ? t('cross.total') : name.join(', ')
    const delay = delays?.cell(row.code, column.code)?.value ?? null
    const delayed = delay === null ? [] : [t('cross.cell-median', { count: delay, days: format.count(delay) })]
    if (row.kind === 'median' || column.kind === 'median')
      return [head, ...(delay === null ? [t('cross.few-closed')] : delayed)]
    if (!isCount)
      return [
        head,
        t('cross.cell-measure', {
          measure: t(`vocabulary.measure-${answer.measure}`),
          value: value === null ? t('cross.few-closed') : write(value),
        }),
      ]
    const change = own?.comparison?.change ?? null
    const counted = t('cross.cell-incidents', { count: value ?? 0, figure: format.count(value ?? 0) })
    const share = (name: 'row' | 'column' | 'all', base: number | null) =>
      value === null || base === null || base === 0
        ? []
        : [t(`cross.cell-${name}`, { share: format.share(value / base) })]
    return [
      head,
      change === null ? counted : t('cross.cell-changed', { counted, change: format.change(change) }),
      ...share('row', table.cell(row.code, null)?.value ?? null),
      ...share('column', table.cell(null, column.code)?.value ?? null),
      ...share('all', answer.total),
      ...delayed,
    ]
  }
  return {
    figure,
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => drawn(row, column))),
    heat,
    isComputed: answer.totals?.computed === true,
    hasMedians: delays !== null,
    tell,
  }
}

function missing({ measure }: Answer, few: string): string {
  return measure === 'median-days' || measure === 'p90-days' ? few : ''
}

function shareOfAll(table: CrossTable, row: CrossLine, column: CrossLine): number | null {
  const [part, all] = [table.cell(row, column)?.value ?? null, table.cell(null, null)?.value ?? null]
  return part === null || all === null || all === 0 ? null : part / all
}

function heatOf({ measure }: Answer, figure: CrossFigure, inner: readonly (number | null)[]): CrossHeat {
  if (figure === 'row' || figure === 'column') return RATIO_HEAT
  return measure === 'incidents' ? countHeat(inner) : quantileHeat(inner)
}

/** The table in words, to be copied: what is drawn, with its heads. */
export function crossText(drawing: CrossDrawing, caption: string, head: string): Figures {
  return {
    caption,
    columns: [
      { label: head, isFigure: false },
      ...drawing.columns.map(({ name }) => ({ label: name, isFigure: true })),
    ],
    rows: drawing.rows.map(({ name }, at) => [name, ...(drawing.cells[at] ?? []).map(({ text }) => text)]),
  }
}
