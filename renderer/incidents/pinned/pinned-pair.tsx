import { memo, type PropsWithChildren, type ReactNode, useMemo } from 'react'
import type { IncidentChart as Chart, Pinned, ViewState } from '../../../shared/domain/view/view-state.ts'
import { ChartPinContext } from '../../components/card/chart-card.tsx'
import { Ready } from '../../components/ready.tsx'
import { selectionSentence } from '../../findings/pinned.ts'
import { createPinnedStore } from '../../state/pinned-store.ts'
import { ShownViewProvider, useView, useViewStore, ViewProvider } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { IncidentChart, pairScale } from '../cards/incident-charts.tsx'
import { NeedsRecordsCard } from '../cards/needs-records-card.tsx'
import { PairScaleContext } from '../cards/pair-scale.ts'
import type { TrendBrush } from '../drawing/brush.ts'
import { useCommuneDelays } from '../figures/commune-delays.ts'
import { isOfRecords, type RecordFigures } from '../figures/selection-figures.ts'
import { SeriesProvider } from '../figures/series-provider.tsx'
import styles from './pinned-pair.module.css'
import { PinnedTable } from './pinned-table.tsx'
import { usePinnedFigures, useSame } from './use-pinned-figures.ts'

interface PinnedPairProps {
  readonly pinned: Pinned
  readonly chart: Chart
  readonly present: RecordFigures
  readonly brush: TrendBrush
  readonly unpin: () => void
}

/** A chart of the pinned selection beside the same chart of the present one, on one scale, and both in figures. */
export function PinnedPair({ pinned, chart, present, brush, unpin }: PinnedPairProps) {
  const { t } = useWords()
  const { view, figures } = usePinnedFigures(pinned)
  return (
    <Ready of={figures} title={t('charts.pinned-sentence')}>
      {(pinnedFigures) => (
        <section className={styles.pair} aria-label={t('charts.pinned-sentence')} data-chart={chart}>
          {isOfRecords(pinnedFigures) ? (
            <Scaled {...{ chart, view, pinnedFigures, pinned, present, brush }} />
          ) : (
            <Halves
              {...{ pinned, present }}
              total={pinnedFigures.answers.total}
              first={<NeedsRecordsCard title="charts.pinned" />}
            >
              <IncidentChart {...{ chart, brush }} figures={present} />
            </Halves>
          )}
          <div className={styles.figures}>
            <ChartPinContext value={null}>
              <PinnedTable {...{ pinned, pinnedFigures, present, unpin }} />
            </ChartPinContext>
          </div>
        </section>
      )}
    </Ready>
  )
}

interface ScaledProps extends Omit<PinnedPairProps, 'unpin'> {
  readonly view: ViewState
  readonly pinnedFigures: RecordFigures
}

function Scaled({ chart, view, pinnedFigures, brush, pinned, present }: ScaledProps) {
  const words = useWords()
  const pinnedDelays = useDelays(chart, pinnedFigures)
  const presentDelays = useDelays(chart, present)
  const scale = useSame(
    pairScale(
      chart,
      [
        [pinnedFigures, pinnedDelays],
        [present, presentDelays],
      ],
      view,
      words,
    ),
  )
  return (
    <PairScaleContext value={scale}>
      <Halves
        {...{ pinned, present }}
        total={pinnedFigures.answers.total}
        first={<PinnedHalf {...{ chart, view }} figures={pinnedFigures} />}
      >
        <IncidentChart {...{ chart, brush }} figures={present} />
      </Halves>
    </PairScaleContext>
  )
}

/** The delays that the card of delays shows: those by category are among the answers, those by municipality asked apart. */
function useDelays(
  chart: Chart,
  { questions, answers }: RecordFigures,
): Pick<RecordFigures['answers'], 'p90' | 'closed'> {
  const isByCommune = useView().delayBy === 'municipality'
  const own = useCommuneDelays(questions.total, chart === 'delays' && isByCommune)
  return isByCommune && own.status === 'ready' ? own.data : answers
}

interface PinnedHalfProps {
  readonly chart: Chart
  readonly view: ViewState
  readonly figures: RecordFigures
}

const NO_BRUSH: TrendBrush = { isOffered: false, isHeld: false, drag: () => undefined }

/** What is chosen in the pinned chart changes the pinned selection. It is not drawn again when the present one changes. */
const PinnedHalf = memo(function PinnedHalf({ chart, view, figures }: PinnedHalfProps) {
  const present = useViewStore()
  const store = useMemo(() => createPinnedStore(present), [present])
  return (
    <ViewProvider store={store}>
      <ShownViewProvider view={view}>
        <SeriesProvider figures={figures}>
          <IncidentChart {...{ chart, figures }} brush={NO_BRUSH} />
        </SeriesProvider>
      </ShownViewProvider>
    </ViewProvider>
  )
})

interface HalvesProps extends Pick<PinnedPairProps, 'pinned' | 'present'> {
  /** The number of the pinned selection. */
  readonly total: RecordFigures['answers']['total']
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
