import { monthCode } from '../../../../shared/domain/calendar/month.ts'
import type { MonthSeries, SeriesMonths } from '../../../../shared/domain/figures/month-series.ts'
import { multiplesOrder, perInhabitants } from '../../../../shared/domain/figures/multiples-series.ts'
import { filterValues } from '../../../../shared/domain/incidents/filter.ts'
import type { AnswerRow } from '../../../../shared/domain/incidents/question.ts'
import type { MultipliedDimension } from '../../../../shared/domain/view/view-state.ts'
import { municipalityOf } from '../../../../shared/domain/vocabulary/municipality.ts'
import { wordOrder } from '../../../../shared/domain/vocabulary/word-order.ts'
import { labelOf } from '../../../../shared/i18n/label.ts'
import { largestOf, SmallMultiples } from '../../../charts/time/small-multiples.tsx'
import { ChartCard } from '../../../components/card/chart-card.tsx'
import type { Speech } from '../../../findings/finding.ts'
import { hasChanges } from '../../../findings/growth.ts'
import { breakNotes } from '../../../findings/place-notes.ts'
import { orderedTitle, rateTitle } from '../../../findings/ranking.ts'
import { monthHeads } from '../../../findings/series-months.ts'
import { useView } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import { answered, type RecordFigures } from '../../figures/selection-figures.ts'
import { useSeries } from '../../figures/use-series.ts'
import { usePeriodWords, useSourceNote } from '../card-words.ts'
import { orderOf, type RankingRow, rankingRows, wholeRow } from '../ranking-rows.ts'
import { RateChoice } from '../rate-choice.tsx'
import { useFiltering } from '../value-actions.ts'
import styles from './multiples-card.module.css'
import { MultiplesChoice, MultiplesOrder } from './multiples-controls.tsx'
import { monthCodes, monthWords, multiplesTable } from './multiples-words.ts'

/** The question of the page that counts each of them. */
export const MULTIPLES_QUESTIONS = {
  category: 'categories',
  municipality: 'municipalities',
  organisation: 'organisations',
} as const satisfies Record<MultipliedDimension, keyof RecordFigures['answers']>

interface MultiplesCardProps {
  readonly figures: RecordFigures
  readonly dimension: MultipliedDimension
}

/** The months of each category, municipality or organisation beside each other. */
export function MultiplesCard({ figures, dimension }: MultiplesCardProps) {
  const words = useWords()
  const { t } = words
  const view = useView()
  const { answer, rows: request, isStale } = answered(figures, MULTIPLES_QUESTIONS[dimension])
  const series = useSeries(dimension)
  const isCompared = hasChanges(answer, view)
  const order = orderOf(view, isCompared)
  const chosen = filterValues(view.filters, dimension)
  const isRate = answer.measure === 'per-1000'
  const period = usePeriodWords(answer)
  const source = useSourceNote(answer)
  const handlers = useFiltering(request, dimension)
  const compare = wordOrder(words.language)
  const nameOf = ({ key }: AnswerRow) => labelOf(dimension, key[0] ?? '', t, words.format)
  const ordered = multiplesOrder(answer.rows, order, (one, other) => compare(nameOf(one), nameOf(other)))
  const rows = rankingRows(ordered, { dimension, isCompared }, answer, words)
  const known = rows.flatMap((row) => {
    const own = series?.of.get(row.code)
    return own === undefined ? [] : [{ row, series: isRate ? perInhabitants(own, row.code) : own }]
  })
  const isCut = series !== null && known.length < rows.length
  const hasOwnScales = view.multiplesScale === 'own'
  const largest = Math.max(0, ...known.map(({ series: own }) => largestOf(own)))
  const caption = t(`charts.multiples-sentence-${dimension}`, { period })
  // The bars of the same figures stand on the same page.
  const ranking =
    isRate && order !== 'change'
      ? rateTitle(answer, chosen, words)
      : orderedTitle(answer, dimension, { chosen, isByChange: order === 'change' }, words)
  const written = (value: number) => (isRate ? words.format.rate(value) : words.format.count(value))
  const panelOf = (
    row: Pick<RankingRow, 'label' | 'text' | 'missing' | 'value' | 'change'>,
    own: MonthSeries,
    months: SeriesMonths,
    top: number,
  ) => ({
    label: row.label,
    text: isRate && row.value !== null ? written(row.value) : row.text,
    missing: row.missing,
    change: row.change,
    series: { now: own.now, before: own.before },
    top: written(top),
    months: monthWords(own, months, written, words),
  })
  return (
    <ChartCard
      title={t('charts.multiples-title', { title: ranking })}
      isStale={isStale || series?.isStale === true}
      figures={multiplesTable(caption, known, series?.months ?? null, written, words)}
      rows={request}
      asOf={answer.asOf}
      notes={[
        source,
        t('charts.multiples-lines'),
        ...(isCut
          ? [t('charts.multiples-first', { shown: known.length, figure: words.format.count(rows.length) })]
          : []),
        t('incidents.click-adds'),
      ]}
      exceptions={isCompared ? breakNotes(answer, view.filters, words) : []}
      choices={<RateChoice isOfPlaces={dimension === 'municipality'} />}
      controls={<MultiplesChoice answers={figures.answers} />}
    >
      <MultiplesOrder isPlaced={dimension === 'municipality'} isCompared={isCompared} />
      {series !== null && (
        <p className={styles.drawn}>
          <span>{drawnWords(series.months, words)}</span>
          <span>{t('charts.multiples-figure', { period })}</span>
        </p>
      )}
      {series === null ? (
        <div className={styles.awaited} />
      ) : (
        <SmallMultiples
          label={caption}
          whole={
            isRate
              ? null
              : panelOf(wholeRow(answer, isCompared, words), series.sum, series.months, largestOf(series.sum))
          }
          panels={known.map(({ row, series: own }) => ({
            ...panelOf(row, own, series.months, hasOwnScales ? largestOf(own) : largest),
            code: row.code,
            isSelected: chosen?.includes(row.code) ?? false,
            at: dimension === 'municipality' ? (municipalityOf(row.code)?.tile ?? null) : null,
          }))}
          months={monthHeads(monthCodes(series.months), words)}
          cut={series.months.cut}
          hasOwnScales={hasOwnScales}
          {...handlers}
        />
      )}
    </ChartCard>
  )
}

/** Which months the lines are, and what stands above each. */
function drawnWords({ first, count }: SeriesMonths, { t, format }: Speech): string {
  const said = (month: number) => format.month(monthCode(month))
  return t('charts.multiples-drawn', { from: said(first), to: said(first + count - 1) })
}
