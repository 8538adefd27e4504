import type { BarDimension } from '../../shared/domain/figures/dashboard-figures.ts'
import type { Pinned } from '../../shared/domain/view-state.ts'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import { ChartCard } from '../components/chart-card.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import {
  type PinnedCount,
  type PinnedLine,
  pinnedLines,
  pinnedPlaceNotes,
  pinnedTitle,
  selectionSentence,
} from '../findings/pinned.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { PinnedControls } from './pinned-controls.tsx'
import { pinnedKind, rankedAnswer, type SelectionFigures } from './pinned-ranking.ts'
import styles from './pinned-table.module.css'
import { useSourceNote } from './source-note.ts'

const HEADS = {
  category: 'incidents.head-category',
  subcategory: 'charts.head-subcategory',
  municipality: 'incidents.head-municipality',
  status: 'incidents.head-status',
  channel: 'charts.head-channel',
  organisation: 'charts.head-organisation',
} as const satisfies Record<BarDimension, MessageKey>

/** So many values are shown one by one; the data of the table have all. */
const MOST_VALUES = 20

interface PinnedTableProps {
  readonly pinned: Pinned
  readonly kept: SelectionFigures
  readonly present: SelectionFigures
  readonly isStale: boolean
  readonly unpin: () => void
}

/** Two selections figure by figure: how many, how long, and each value of the chart that is pinned. */
export function PinnedTable({ pinned, kept, present, isStale, unpin }: PinnedTableProps) {
  const words = useWords()
  const { t, format } = words
  const view = useView()
  const source = useSourceNote(present.answers.total)
  const kind = pinnedKind(pinned.chart, view, present)
  const pair = [
    { filters: pinned.filters, answers: kept.answers, ranked: rankedAnswer(kind, view, kept) },
    { filters: view.filters, answers: present.answers, ranked: rankedAnswer(kind, view, present) },
  ] as const
  const breaks = kept.charts?.figures.coverage.breaks ?? []
  const { total, delays, values } = pinnedLines(...pair, kind, breaks, words)
  const lines = [total, ...delays, ...values]
  const reasons = [...new Set(lines.flatMap(({ reason }) => reason ?? []))]
  const said = (count: PinnedCount) => {
    if (count === 'filtered-out') return t('charts.pinned-filtered-out')
    return count === null ? t('common.not-comparable') : format.count(count)
  }
  const differenceOf = ({ difference, reason }: PinnedLine) => {
    if (reason !== null) return t('common.not-comparable')
    return difference === null ? '' : format.signed(difference)
  }
  const heads = [t('charts.pinned'), t('charts.present'), t('charts.difference')]
  const figures: Figures = {
    caption: t('charts.pinned-sentence'),
    columns: [{ label: t(HEADS[kind]), isFigure: false }, ...heads.map((label) => ({ label, isFigure: true }))],
    rows: lines.map((line) => [line.name, said(line.kept), said(line.present), differenceOf(line)]),
  }
  // Total and delays have a scale of their own each, the values share one.
  const largestOf = (line: PinnedLine) =>
    Math.max(
      1,
      ...(values.includes(line) ? values : [line]).flatMap(({ kept: one, present: other }) =>
        [one, other].filter((count) => typeof count === 'number'),
      ),
    )
  const cutNotes =
    values.length > MOST_VALUES
      ? [t('charts.top-only', { shown: MOST_VALUES, figure: format.count(values.length) })]
      : []
  return (
    <ChartCard
      title={pinnedTitle(total, words)}
      sentence={t('charts.pinned-sentence')}
      figures={figures}
      asOf={present.answers.total.asOf}
      notes={[
        source,
        ...reasons.map((each) => t(`vocabulary.reason-${each}`)),
        ...pinnedPlaceNotes(...pair, words),
        ...cutNotes,
        t('charts.pinned-screen'),
      ]}
      isStale={isStale}
      controls={<PinnedControls {...{ pinned, unpin }} />}
    >
      <ScrollRegion label={t('charts.pinned-sentence')}>
        <table className={styles.pair}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {heads[0]}
                <small>{selectionSentence(pinned, kept.answers.total, words)}</small>
              </th>
              <th scope="col">
                {heads[1]}
                <small>{selectionSentence(view, present.answers.total, words)}</small>
              </th>
              <th scope="col">{heads[2]}</th>
            </tr>
          </thead>
          <tbody>
            {[total, ...delays, ...values.slice(0, MOST_VALUES)].map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td>
                  <Bar value={line.kept} largest={largestOf(line)} text={said(line.kept)} />
                </td>
                <td data-present>
                  <Bar value={line.present} largest={largestOf(line)} text={said(line.present)} />
                </td>
                <td>{differenceOf(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartCard>
  )
}

function Bar({ value, largest, text }: { value: PinnedCount; largest: number; text: string }) {
  const length = typeof value === 'number' ? value / largest : null
  return (
    <span className={styles.bar}>
      <i style={{ width: `calc((100% - 64px) * ${length ?? 0})` }} hidden={length === null} />
      <span>{text}</span>
    </span>
  )
}
