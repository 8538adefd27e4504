import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { ControlTotal } from '../../../../shared/domain/import/import-plan.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import type { CellKind } from '../format/cell-kind.ts'
import { placeIn } from '../format/record-source.ts'
import { figureColumns } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { isNamedTotalLabel, isTotalLabel } from '../lexicon/total-words.ts'
import { amountColumns } from '../value/amount-columns.ts'
import type { ColumnStyles } from '../value/column-styles.ts'
import { figureAt, isSame } from './control-total.ts'
import { createRowSums } from './row-sums.ts'

/** Compares the totals that columns print beside the figures of each row. */
export interface RowTotalSearch {
  /** True where the cells are no row, but a total of rows. */
  see(cells: readonly string[], line: number, kinds: readonly CellKind[] | undefined, isTotal: boolean): void
  /** The first total of each column that differs or cannot be read, and the columns that are not compared. */
  readonly problems: () => readonly Problem[]
  /** What the totals of each column add up to, beside the figures of their rows. */
  readonly controls: () => readonly ControlTotal[]
}

const NUMBER_STYLES = ['comma', 'point'] as const

/** A column of totals is that of all figures of a row, or of those before it; a table that was turned had it as a row. */
export function searchRowTotals(layout: Layout, styles: ColumnStyles): RowTotalSearch {
  const { columns, source } = layout
  const figures = figureColumns(columns)
  const [first] = figures
  const styleOf = (index: number | undefined) => styles.get(index ?? -1)?.number ?? 'comma'
  const amounts = amountColumns(layout)
  const units = new Set(amounts.map(({ unit }) => unit?.code ?? 'EUR'))
  // Figures of several kinds are never added.
  const kinds = new Set(amounts.map(({ base }) => base))
  const unread = first === undefined ? [] : columns.filter(({ field }) => field === null)
  // A total beside one counted figure, and nothing else, is that figure; one beside an amount may be of more than the row.
  const isOfOne = hasCounts(layout.dataset) && figures.length === 1 && unread.every(({ header }) => isAnyTotal(header))
  const isComparable = (figures.length > 1 || isOfOne) && units.size === 1 && kinds.size === 1
  const compared = unread.filter(({ header }) => isComparable && isTotalLabel(header))
  const others = unread.filter((column) => isAnyTotal(column.header) && !compared.includes(column))
  const found = new Map<string, Problem>()
  const [declared, computed] = [createRowSums(), createRowSums()]
  return {
    see(cells, line, kinds, isTotal) {
      if (compared.length === 0) return
      const row = { cells, kinds }
      const read = figures
        .filter(({ index }) => !isMissing(cells[index] ?? ''))
        .map(({ index }) => ({ index, figure: figureAt(row, index, styleOf(index)) }))
      // A wrong figure has its own problem; the rest cannot be compared.
      if (read.some(({ figure }) => figure === null)) return
      const sumOf = (isPart: (index: number) => boolean): number => {
        const sums = createRowSums()
        for (const { index, figure } of read) if (isPart(index)) sums.add('', figure)
        return sums.all().get('')?.value ?? 0
      }
      for (const { index, header } of compared) {
        const raw = cells[index] ?? ''
        if (isMissing(raw)) continue
        const sums = [sumOf(() => true), sumOf((at) => at < index)]
        // A column of totals has no style: of two readings the one that is a sum is meant.
        const readings = [styleOf(first?.index), ...NUMBER_STYLES].flatMap((style) => figureAt(row, index, style) ?? [])
        const printed = readings.find((reading) => sums.some((sum) => isSame(reading, sum))) ?? readings[0] ?? null
        const same = printed === null ? undefined : sums.find((sum) => isSame(printed, sum))
        const sum = same ?? sums[0] ?? 0
        if (printed !== null && !isTotal) {
          declared.add(header, printed)
          computed.add(header, {
            value: sum,
            decimals: Math.max(...read.map(({ figure }) => figure?.decimals ?? 0), 0),
          })
        }
        if (same !== undefined || found.has(header)) continue
        const place = placeIn(source, line, { index, header })
        found.set(
          header,
          printed === null
            ? { code: 'total-unread', place, raw, details: {} }
            : { code: 'total-differs', place, raw, details: { declared: printed.value, computed: sum } },
        )
      }
    },
    problems: () => [
      ...found.values(),
      ...others.map(({ header }) => problemOf('note-total-column', { file: source.file }, header, {})),
    ],
    controls: () =>
      [...declared.all()].map(([label, { value }]) => {
        const sum = computed.all().get(label)?.value ?? 0
        const wrong = found.get(label)
        // Where the totals of all rows are right together, the one of them or of the last line that is not shows itself.
        const shown =
          wrong?.code === 'total-differs' && value === sum ? wrong.details : { declared: value, computed: sum }
        return { label, declared: Number(shown.declared), computed: Number(shown.computed), ok: wrong === undefined }
      }),
  }
}

function isAnyTotal(header: string): boolean {
  return isTotalLabel(header) || isNamedTotalLabel(header)
}
