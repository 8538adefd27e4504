import { memo, type PropsWithChildren, type ReactNode, useMemo } from 'react'
import type { IncidentChart as Chart, Pinned, ViewState } from '../../../shared/domain/view/view-state.ts'
import { ChartPinContext } from '../../components/chart-pin.ts'
import { Ready } from '../../components/ready.tsx'
import { selectionSentence } from '../../findings/pinned.ts'
import { createPinnedStore } from '../../state/pinned-store.ts'
import { ShownViewProvider, useView, useViewStore, ViewProvider } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { IncidentChart } from '../cards/incident-chart.tsx'
import type { MonthBrush } from '../cards/month-brush.ts'
import { NeedsRecordsCard } from '../cards/needs-records-card.tsx'
import { PairScaleContext } from '../cards/pair-scale.ts'
import type { ChartSide } from '../figures/chart-side.ts'
import { useCommuneDelays } from '../figures/use-commune-delays.ts'
import { pairScale } from './chart-values.ts'
import styles from './pinned-pair.module.css'
import { PinnedTable } from './pinned-table.tsx'
import { usePinnedSide, useSame } from './use-pinned-side.ts'

interface PinnedPairProps {
  readonly pinned: Pinned
  readonly chart: Chart
  readonly present: ChartSide
  readonly brush: MonthBrush
  readonly unpin: () => void
}

/** A chart of the pinned selection beside the same chart of the present one, on one scale, and both in figures. */
export function PinnedPair({ pinned, chart, present, brush, unpin }: PinnedPairProps) {
  const { t } = useWords()
  const { view, ground, questions, figures } = usePinnedSide(pinned)
  const isStale = figures.status === 'ready' && figures.isStale
  const data = figures.status === 'ready' ? figures.data : null
  const kept = useMemo(
    (): ChartSide | null =>
      data === null || data.charts === null ? null : { ...data, charts: data.charts, questions, ground, isStale },
    [data, questions, ground, isStale],
  )
  const heads = { pinned, present }
  return (
    <Ready of={figures} title={t('charts.pinned-sentence')}>
      {({ answers }) => (
        <section className={styles.pair} aria-label={t('charts.pinned-sentence')} data-chart={chart}>
          {kept === null ? (
            <Halves
              {...heads}
              total={answers.total}
              first={<NeedsRecordsCard title={t('charts.pinned')} columns={6} />}
            >
              <IncidentChart {...{ chart, brush }} side={present} />
            </Halves>
          ) : (
            <Scaled {...{ chart, view, kept, brush }} {...heads} />
          )}
          <div className={styles.figures}>
            <ChartPinContext value={null}>
              <PinnedTable
                {...{ pinned, present, unpin }}
                kept={{ answers, questions, charts: kept?.charts ?? null }}
                isStale={isStale || present.isStale}
              />
            </ChartPinContext>
          </div>
        </section>
      )}
    </Ready>
  )
}

interface ScaledProps extends Omit<PinnedPairProps, 'unpin'> {
  readonly view: ViewState
  readonly kept: ChartSide
}

function Scaled({ chart, view, kept, brush, ...heads }: ScaledProps) {
  const { present } = heads
  const words = useWords()
  const keptDelays = useDelays(chart, kept)
  const presentDelays = useDelays(chart, present)
  const scale = useSame(
    pairScale(
      chart,
      [
        [kept, keptDelays],
        [present, presentDelays],
      ],
      view,
      words,
    ),
  )
  return (
    <PairScaleContext value={scale}>
      <Halves {...heads} total={kept.answers.total} first={<Kept {...{ chart, view }} side={kept} />}>
        <IncidentChart {...{ chart, brush }} side={present} />
      </Halves>
    </PairScaleContext>
  )
}

/** The delays that the card of delays shows: those by category are among the answers, those by municipality asked apart. */
function useDelays(chart: Chart, { questions, answers }: ChartSide): Pick<ChartSide['answers'], 'p90' | 'closed'> {
  const isByCommune = useView().delayBy === 'municipality'
  const own = useCommuneDelays(questions.total, chart === 'delays' && isByCommune)
  return isByCommune && own.status === 'ready' ? own.data : answers
}

interface KeptProps {
  readonly chart: Chart
  readonly view: ViewState
  readonly side: ChartSide
}

const NO_BRUSH: MonthBrush = { months: null, isHeld: false, drag: () => undefined }

/** What is chosen in the pinned chart changes the pinned selection. It is not drawn again when the present one changes. */
const Kept = memo(function Kept({ chart, view, side }: KeptProps) {
  const present = useViewStore()
  const store = useMemo(() => createPinnedStore(present), [present])
  return (
    <ViewProvider store={store}>
      <ShownViewProvider view={view}>
        <IncidentChart {...{ chart, side }} brush={NO_BRUSH} />
      </ShownViewProvider>
    </ViewProvider>
  )
})

interface HalvesProps extends Pick<PinnedPairProps, 'pinned' | 'present'> {
  /** The number of the pinned selection. */
  readonly total: ChartSide['answers']['total']
  readonly first: ReactNode
}

/** Two charts, each under its selection in words. */
function Halves({ pinned, present, total, first, children }: PropsWithChildren<HalvesProps>) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <div className={styles.half}>
        <p>
          <b>{t('charts.pinned')}</b> {selectionSentence(pinned, total, words)}
        </p>
        <div className={styles.chart}>{first}</div>
      </div>
      <div className={styles.half}>
        <p>
          <b>{t('charts.present')}</b> {selectionSentence(useView(), present.answers.total, words)}
        </p>
        <div className={styles.chart}>{children}</div>
      </div>
    </>
  )
}
