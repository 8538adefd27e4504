import { Button } from '@mantine/core'
import type { RankedDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import { SMALLEST_BASE } from '../../../shared/domain/incidents/comparison.ts'
import type { Pinned } from '../../../shared/domain/view/view-state.ts'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import { type Missing, MissingFigure } from '../../charts/missing-figure.tsx'
import { ChartCard } from '../../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../../components/figures.ts'
import { Ready } from '../../components/ready.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import {
  type PinnedCount,
  type PinnedLine,
  type PinnedLines,
  pinnedDaysNotes,
  pinnedDelayNotes,
  pinnedLines,
  pinnedPlaceNotes,
  pinnedTitle,
  selectionSentence,
} from '../../findings/pinned.ts'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords, type Words } from '../../state/words.tsx'
import { useSourceNote } from '../cards/card-words.ts'
import { CHARTS } from '../cards/incident-charts.tsx'
import type { SelectionFigures } from '../figures/selection-figures.ts'
import { rankedAnswer } from './pinned-ranking.ts'
import styles from './pinned-table.module.css'
import { usePinnedFigures } from './use-pinned-figures.ts'

const HEADS = {
  category: 'columns.category',
  subcategory: 'columns.subcategory',
  municipality: 'columns.municipality',
  status: 'columns.status',
  channel: 'columns.channel',
  organisation: 'columns.organisation',
} as const satisfies Record<RankedDimension, MessageKey>

/** So many values are shown one by one; the data of the table have all. */
const MOST_VALUES = 20

interface PinnedTableProps {
  readonly pinned: Pinned
  readonly pinnedFigures: SelectionFigures
  readonly present: SelectionFigures
  readonly unpin: () => void
}

/** Two selections figure by figure: how many, how long, and each value of the chart that is pinned. */
export function PinnedTable({ pinned, pinnedFigures, present, unpin }: PinnedTableProps) {
  const words = useWords()
  const { t, format } = words
  const view = useView()
  const sources = [useSourceNote(pinnedFigures.answers.total), useSourceNote(present.answers.total)]
  const kind = pinned.chart === null ? 'category' : CHARTS[pinned.chart].listedBy(view, present.answers)
  const pair = [
    { filters: pinned.filters, answers: pinnedFigures.answers, ranked: rankedAnswer(kind, view, pinnedFigures) },
    { filters: view.filters, answers: present.answers, ranked: rankedAnswer(kind, view, present) },
  ] as const
  const breaks = pinnedFigures.charts?.figures.coverage.breaks ?? []
  const { total, delays, values } = pinnedLines(...pair, kind, breaks, words)
  const lines = [total, ...delays, ...values]
  // Why delays are not subtracted is said in words of its own.
  const reasons = [...new Set([total, ...values].flatMap(({ reason }) => reason ?? []))]
  const pairWords = lineWords(words)
  const written = (of: string | Missing) => (typeof of === 'string' ? of : of.reason)
  const figures: Figures = {
    caption: t('charts.pinned-sentence'),
    columns: figureColumns(t(HEADS[kind]), t('charts.pinned'), t('charts.present'), t('columns.difference')),
    rows: lines.map((line) => [
      line.name,
      ...[line.pinned, line.present].map((count) => written(pairWords.said(count, delays.includes(line)))),
      written(pairWords.differenceOf(line, delays.includes(line))),
    ]),
  }
  const cutNotes =
    values.length > MOST_VALUES
      ? [t('charts.pinned-first', { shown: MOST_VALUES, figure: format.count(values.length) })]
      : []
  return (
    <ChartCard
      title={pinnedTitle(total, words)}
      figures={figures}
      asOf={present.answers.total.asOf}
      notes={[...new Set(sources), ...cutNotes, t('charts.pinned-screen')]}
      exceptions={[
        ...reasons.map((each) => t(`vocabulary.reason-${each}`)),
        ...pinnedDaysNotes(...pair, total, words),
        ...pinnedPlaceNotes(...pair, words),
        ...pinnedDelayNotes(...pair, words),
      ]}
      isStale={pinnedFigures.isStale || present.isStale}
      controls={<PinnedControls {...{ pinned, unpin }} />}
    >
      <Pair
        lines={{ total, delays, values: values.slice(0, MOST_VALUES) }}
        largest={largestOf(values)}
        selections={[
          selectionSentence(pinned, pinnedFigures.answers.total, words),
          selectionSentence(view, present.answers.total, words),
        ]}
      />
    </ChartCard>
  )
}

interface PairProps {
  readonly lines: PinnedLines
  /** Of all values, which share a scale; total and delays have one of their own each. */
  readonly largest: number
  /** The pinned selection and the present one in words. */
  readonly selections: readonly [string, string]
}

/** The lines as bars, those of both selections side by side. */
function Pair({ lines: { total, delays, values }, largest, selections }: PairProps) {
  const words = useWords()
  const { t } = words
  const { said, differenceOf } = lineWords(words)
  return (
    <ScrollRegion label={t('charts.pinned-sentence')}>
      <table className={styles.pair}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              {t('charts.pinned')}
              <small>{selections[0]}</small>
            </th>
            <th scope="col">
              {t('charts.present')}
              <small>{selections[1]}</small>
            </th>
            <th scope="col">{t('columns.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {[total, ...delays, ...values].map((line) => {
            const scale = values.includes(line) ? largest : largestOf([line])
            const isDelay = delays.includes(line)
            return (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td>
                  <Bar value={line.pinned} largest={scale} text={said(line.pinned, isDelay)} />
                </td>
                <td data-present>
                  <Bar value={line.present} largest={scale} text={said(line.present, isDelay)} />
                </td>
                <td>
                  <Text of={differenceOf(line, isDelay)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** What a line says of a selection, and of the difference between the two. */
function lineWords({ t, format }: Pick<Words, 't' | 'format'>) {
  return {
    said: (count: PinnedCount, isDelay: boolean): string | Missing => {
      if (count === 'filtered-out') return t('charts.pinned-filtered-out')
      if (count !== null) return format.count(count)
      return {
        word: 'no-value',
        reason: isDelay ? t('incidents.delays-withheld', { smallest: SMALLEST_BASE }) : t('common.not-known'),
      }
    },
    differenceOf: ({ difference, reason }: PinnedLine, isDelay: boolean): string | Missing => {
      if (reason === null) return difference === null ? '' : format.signed(difference)
      const isTimeOfDelay = isDelay && reason === 'unequal-time'
      return {
        word: 'not-comparable',
        reason: t(isTimeOfDelay ? 'charts.pinned-delays' : `vocabulary.reason-${reason}`),
      }
    },
  }
}

function largestOf(lines: readonly PinnedLine[]): number {
  const counts = lines.flatMap((line) => [line.pinned, line.present].filter((count) => typeof count === 'number'))
  return Math.max(1, ...counts)
}

function Text({ of }: { of: string | Missing }) {
  return typeof of === 'string' ? of : <MissingFigure {...of} />
}

function Bar({ value, largest, text }: { value: PinnedCount; largest: number; text: string | Missing }) {
  const length = typeof value === 'number' ? value / largest : null
  return (
    <span className={styles.bar}>
      <i style={{ width: `calc((100% - 64px) * ${length ?? 0})` }} hidden={length === null} />
      <span>
        <Text of={text} />
      </span>
    </span>
  )
}

interface PinnedControlsProps {
  readonly pinned: Pinned
  readonly unpin: () => void
}

/** Goes back to the pinned selection, or lets it go. */
function PinnedControls({ pinned, unpin }: PinnedControlsProps) {
  const { t } = useWords()
  const { change } = useViewActions()
  return (
    <>
      <Button onClick={() => change({ filters: pinned.filters, period: pinned.period })}>
        {t('charts.pinned-show')}
      </Button>
      <Button onClick={unpin}>{t('charts.unpin')}</Button>
    </>
  )
}

interface PinnedCardProps {
  readonly pinned: Pinned
  readonly present: SelectionFigures
}

/** The pinned selection beside the present one, in figures. */
export function PinnedCard({ pinned, present }: PinnedCardProps) {
  const { t } = useWords()
  const { change } = useViewActions()
  const { figures } = usePinnedFigures(pinned)
  return (
    <Ready of={figures} title={t('charts.pinned-sentence')}>
      {(pinnedFigures) => (
        <PinnedTable {...{ pinned, pinnedFigures, present }} unpin={() => change({ pinned: null })} />
      )}
    </Ready>
  )
}
