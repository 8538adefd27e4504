import type { RankedDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { shareOf } from '../../../shared/domain/incidents/share.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { type BarPart, type PartTone, StackedBar } from '../../charts/bars/stacked-bar.tsx'
import { ChartCard } from '../../components/card/chart-card.tsx'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { NothingCounted } from '../../untold/nothing-counted.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { orderedRows, rankingRows, rankingTable } from './ranking-rows.ts'
import { useShowRowsOf } from './value-actions.ts'

/** A part of the bar: one value of the dimension, or several under one name. */
export interface Slice {
  readonly codes: readonly string[]
  /** The name of several values, `null` for that of the only one. */
  readonly name: string | null
  readonly tone: PartTone
  readonly says: 'count' | 'share' | 'count-and-share'
}

interface StackedCardProps extends CardFigures {
  readonly dimension: RankedDimension
  readonly title: string
  readonly sentence: string
  /** What stands above the first column of the table. */
  readonly head: string
  readonly notes: readonly string[]
  readonly exceptions?: readonly string[]
  readonly slices: readonly Slice[]
  /** The parts of the slice of several values, drawn again over the whole width. */
  readonly opened: readonly Slice[]
}

/** The whole of a selection as one bar, each part of which filters. */
export function StackedCard(props: StackedCardProps) {
  const { answer, rows: request, isStale, dimension, title, sentence, head } = props
  const { notes, exceptions = [], slices, opened } = props
  const words = useWords()
  const { t, format } = words
  const { filters, comparison } = useView()
  const { toggle, filter } = useViewActions()
  const showRow = useShowRowsOf(request, dimension)
  const chosen = filterValues(filters, dimension)
  const ranking = { dimension, isCompared: false, order: 'value' as const }
  const rows = rankingRows(orderedRows(answer, ranking, words), ranking, answer, words)
  const partOf = ({ codes, name, tone, says }: Slice): BarPart => {
    const value = rows.reduce((sum, row) => (codes.includes(row.code) ? sum + (row.value ?? 0) : sum), 0)
    const count = format.count(value)
    const share = format.share(shareOf(value, answer.total) ?? 0)
    const text = says === 'count' ? count : says === 'share' ? share : `${count} · ${share}`
    const label = name ?? labelOf(dimension, codes[0] ?? '', t, format)
    return {
      code: codeOf(codes),
      name: label,
      value,
      text,
      label: t('charts.bar-label', { name: label, text }),
      title: t('charts.bar-part', { name: label, value: count, share }),
      tone,
      isSelected: chosen !== null && codes.every((code) => chosen.includes(code)),
    }
  }
  const group = slices.find(({ codes }) => codes.length > 1)
  const codesOf = (code: string) => [...slices, ...opened].find(({ codes }) => codeOf(codes) === code)?.codes ?? []
  const onToggle = (code: string, isAdding: boolean) => {
    const codes = codesOf(code)
    const [only = ''] = codes
    if (codes.length === 1) return toggle(dimension, only, isAdding)
    const isChosen = chosen !== null && chosen.length === codes.length && codes.every((each) => chosen.includes(each))
    filter(dimension, isChosen ? null : [...new Set([...(isAdding ? (chosen ?? []) : []), ...codes])])
  }
  return (
    <ChartCard
      {...{ title, isStale, notes, exceptions }}
      figures={rankingTable(rows, { ...ranking, caption: sentence, head, comparison, base: undefined }, words)}
      rows={request}
      asOf={answer.asOf}
      crossed={dimension}
    >
      {slices.length === 0 ? (
        <NothingCounted answer={answer} />
      ) : (
        <StackedBar
          label={sentence}
          parts={slices.map(partOf)}
          opened={
            group === undefined || opened.length < 2 ? null : { code: codeOf(group.codes), parts: opened.map(partOf) }
          }
          onToggle={onToggle}
          onClear={() => filter(dimension, null)}
          onList={showRow && ((codes) => showRow(codes.flatMap(codesOf)))}
        />
      )}
    </ChartCard>
  )
}

function codeOf(codes: readonly string[]): string {
  return JSON.stringify(codes)
}
