import { SMALLEST_BASE } from '../../../shared/domain/incidents/comparison.ts'
import { areFewClosed, isDelayShown } from '../../../shared/domain/incidents/delay.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { DELAY_DIMENSIONS, type DelayDimension } from '../../../shared/domain/view/view-state.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { DELAY_TICKS } from '../../charts/bars/delay-axis.ts'
import { type DelayBar, DelayBars } from '../../charts/bars/delay-bars.tsx'
import { ChartCard } from '../../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../../components/figures.ts'
import { EmptyNote } from '../../components/note.tsx'
import { Ready } from '../../components/ready.tsx'
import { Segments } from '../../components/segments.tsx'
import { byMedian, delaysTitle, delayTickWords } from '../../findings/delays.ts'
import { breakNotes, placeNotes } from '../../findings/place-notes.ts'
import type { Answers, Questions } from '../../host/answers.ts'
import { type RowsRequest, rowsOf } from '../../host/rows-request.ts'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords, type Words } from '../../state/words.tsx'
import { communeDelayQuestions, useCommuneDelays } from '../figures/commune-delays.ts'
import type { QuestionName } from '../figures/questions.ts'
import type { CardFigures } from '../figures/selection-figures.ts'
import { usePeriodWords, useSourceNote } from './card-words.ts'
import { useReach } from './pair-scale.ts'
import { useFiltering } from './value-actions.ts'

type DelayAnswers = Readonly<
  Record<
    Extract<QuestionName, 'median' | 'p90' | 'closed' | 'closedTotal' | 'closedRate' | 'medianTotal' | 'p90Total'>,
    Answer
  >
>

interface DelayCardProps {
  /** What the delays are told apart by. */
  readonly by: DelayDimension
  readonly answers: DelayAnswers
  /** The closed incidents over which the delays are taken. */
  readonly rows: RowsRequest
  readonly isStale: boolean
}

/** Days to closing by category or municipality: half and nine tenths. Too few closed incidents give no figure. */
export function DelayCard({ by, answers, rows: request, isStale }: DelayCardProps) {
  const words = useWords()
  const { t, format } = words
  const { median, p90, closed, closedTotal, closedRate, medianTotal, p90Total } = answers
  const reach = useReach()
  const handlers = useFiltering(request, by)
  const isTotalShown = isDelayShown(closedTotal.total)
  const isUnknown = closedRate.reason === 'status-unknown'
  const noDelays = t(isUnknown ? 'incidents.delays-unknown' : 'incidents.delays-none')
  const period = usePeriodWords(median)
  const { filters } = useView()
  const chosen = filterValues(filters, by) ?? []
  const { change } = useViewActions()
  const rowValue = (answer: Answer, code: string) => answer.rows.find(({ key }) => key[0] === code)?.value ?? null
  const unlessUnknown = (known: string) => (isUnknown ? t('common.not-known') : known)
  const delayOf = (name: string, [half, most]: readonly [number | null, number | null], count: number) => {
    const isKnown = isDelayShown(count) && half !== null && most !== null
    const withheld = isKnown ? null : unlessUnknown(t('incidents.too-few', { count }))
    const [medianText, p90Text] = isKnown ? [format.count(half), format.count(most)] : ['', '']
    return {
      label: name,
      median: isKnown ? half : null,
      p90: isKnown ? most : null,
      medianText,
      p90Text,
      withheld,
    }
  }
  const rows = byMedian(
    closed.rows.map(
      ({ key: [code = ''], value }): DelayBar => ({
        ...delayOf(labelOf(by, code, t, format), [rowValue(median, code), rowValue(p90, code)], value ?? 0),
        code,
        isMarked: chosen.includes(code),
      }),
    ),
  )
  // The rows are those of every value, what they are gathered to is of the chosen ones.
  const wholeName = t(chosen.length === 0 ? 'columns.all-together' : 'common.selection')
  const whole = delayOf(wholeName, [medianTotal.total, p90Total.total], closedTotal.total ?? 0)
  const sentence =
    p90Total.total === null || !isTotalShown
      ? t(`charts.delays-plain-${by}`, { period })
      : t(`charts.delays-${by}`, { period, count: p90Total.total })
  const title =
    (chosen.length === 0 ? delaysTitle(rows, { t }) : null) ??
    halfTitle(isTotalShown ? medianTotal.total : null, words) ??
    noDelays
  const figures: Figures = {
    caption: sentence,
    columns: figureColumns(
      t(`columns.${by}`),
      t('columns.median'),
      t('vocabulary.measure-p90-days'),
      t('columns.closed'),
    ),
    rows: rows.map((row) => [
      row.label,
      row.withheld ?? row.medianText,
      row.withheld ?? row.p90Text,
      format.count(rowValue(closed, row.code) ?? 0),
    ]),
    total: [
      wholeName,
      whole.withheld ?? whole.medianText,
      whole.withheld ?? whole.p90Text,
      unlessUnknown(format.count(closedTotal.total ?? 0)),
    ],
  }
  return (
    <ChartCard
      {...{ title, figures, isStale }}
      rows={request}
      asOf={median.asOf}
      controls={
        <Segments
          label={t('charts.delay-by')}
          value={by}
          onChange={(next) => change({ delayBy: next })}
          options={DELAY_DIMENSIONS.map((each) => ({ value: each, label: t(`charts.delay-by-${each}`) }))}
        />
      }
      notes={[
        useSourceNote(median),
        t('incidents.delays-closed-only'),
        ...(by === 'municipality' ? placeNotes(median, words) : []),
      ]}
      exceptions={[
        ...(isTotalShown && areFewClosed(closedRate.total)
          ? [t('vocabulary.delays-few-closed', { share: format.share(closedRate.total ?? 0) })]
          : []),
        ...(by === 'municipality' ? breakNotes(median, filters, words) : []),
        ...(rows.some(({ withheld }) => withheld !== null)
          ? [t('incidents.delays-withheld', { smallest: SMALLEST_BASE })]
          : []),
      ]}
    >
      {rows.length === 0 ? (
        <EmptyNote title={noDelays} />
      ) : (
        <DelayBars
          {...{ whole, rows, reach }}
          heads={[t('incidents.head-median'), t('incidents.head-p90')]}
          tickWords={DELAY_TICKS.map((tick) => [tick.days, delayTickWords(tick, { t })])}
          label={t('charts.delays-list', { sentence })}
          {...handlers}
        />
      )}
    </ChartCard>
  )
}

function halfTitle(days: number | null, { t }: Pick<Words, 't'>): string | null {
  if (days === null) return null
  return days === 0 ? t('incidents.delays-half-same-day') : t('incidents.delays-half', { count: days })
}

interface DelaysProps extends CardFigures {
  readonly questions: Questions<QuestionName>
  readonly answers: Answers<QuestionName>
}

/**
 * Days to closing. Those by municipality are not among the linked charts and are asked when they are looked at; until
 * they are there the card stays as it is, so that what has the focus in it keeps it.
 */
export function Delays({ questions, answers, rows, isStale }: DelaysProps) {
  const { t } = useWords()
  const isByCommune = useView().delayBy === 'municipality'
  const own = useCommuneDelays(questions.total, isByCommune)
  if (isByCommune && own.status === 'failed')
    return (
      <Ready of={own} title={t('incidents.delays')}>
        {() => null}
      </Ready>
    )
  return isByCommune && own.status === 'ready' ? (
    <DelayCard
      by="municipality"
      answers={{ ...answers, ...own.data }}
      rows={rowsOf(communeDelayQuestions(questions.total).closed, own.data.closed)}
      isStale={isStale || own.isStale}
    />
  ) : (
    <DelayCard by="category" {...{ answers, rows }} isStale={isStale || isByCommune} />
  )
}
