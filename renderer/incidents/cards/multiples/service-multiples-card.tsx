import { MOST_SERIES } from '../../../../shared/domain/figures/month-series.ts'
import { multiplesOrder } from '../../../../shared/domain/figures/multiples-series.ts'
import { SMALLEST_BASE } from '../../../../shared/domain/incidents/comparison.ts'
import { filterValues } from '../../../../shared/domain/incidents/filter.ts'
import type { ServiceMeasure } from '../../../../shared/domain/incidents/measure.ts'
import { type ServiceValue, sizeOfValue } from '../../../../shared/domain/service/service-values.ts'
import type { MultipliedDimension } from '../../../../shared/domain/view/view-state.ts'
import { municipalityOf } from '../../../../shared/domain/vocabulary/municipality.ts'
import { wordOrder } from '../../../../shared/domain/vocabulary/word-order.ts'
import { labelOf } from '../../../../shared/i18n/label.ts'
import {
  figureDays,
  lastShareWords,
  serviceChange,
  serviceDefinitions,
  serviceFigure,
  serviceTitle,
} from '../../../../shared/i18n/service-value-words.ts'
import { largestOf, SmallMultiples } from '../../../charts/time/small-multiples.tsx'
import { ChartCard } from '../../../components/card/chart-card.tsx'
import { Ready } from '../../../components/ready.tsx'
import { monthHeads } from '../../../findings/series-months.ts'
import { useView } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import { ServiceNote } from '../../../untold/service-note.tsx'
import { answered, type RecordFigures } from '../../figures/selection-figures.ts'
import { type ServiceMultiples, useServiceMultiples } from '../../figures/use-service-multiples.ts'
import { usePeriodWords, useSourceNote } from '../card-words.ts'
import { RateChoice } from '../rate-choice.tsx'
import { earlyNotes, missingService, serviceCaption, serviceRows } from '../service-table.ts'
import { useFiltering } from '../value-actions.ts'
import styles from './multiples-card.module.css'
import { MULTIPLES_QUESTIONS } from './multiples-card.tsx'
import { MultiplesChoice, MultiplesOrder } from './multiples-controls.tsx'
import { monthCodes, monthWords, multiplesTable } from './multiples-words.ts'

interface ServiceMultiplesCardProps {
  readonly figures: RecordFigures
  readonly dimension: MultipliedDimension
  readonly measure: ServiceMeasure
}

/** The months of a share or a stock for each category, municipality or organisation. */
export function ServiceMultiplesCard({ figures, dimension, measure }: ServiceMultiplesCardProps) {
  const { t } = useWords()
  const name = MULTIPLES_QUESTIONS[dimension]
  const loaded = useServiceMultiples(measure, dimension, answered(figures, name), figures.questions[name])
  return (
    <Ready of={loaded} title={t(`incidents.rate-${measure}`)}>
      {(multiples, isStale) => <DrawnMultiples {...{ figures, dimension, multiples, isStale }} />}
    </Ready>
  )
}

interface DrawnMultiplesProps extends Omit<ServiceMultiplesCardProps, 'measure'> {
  readonly multiples: ServiceMultiples
  readonly isStale: boolean
}

function DrawnMultiples({ figures, dimension, multiples, isStale }: DrawnMultiplesProps) {
  const words = useWords()
  const { t, format, language } = words
  const view = useView()
  const { values, series, months } = multiples
  const { measure, reason, whole } = values
  const isOfShares = measure === 'on-time'
  const { answer, rows: counted } = answered(figures, MULTIPLES_QUESTIONS[dimension])
  const source = useSourceNote(answer)
  const period = usePeriodWords(answer)
  const request = serviceRows(counted, values)
  const handlers = useFiltering(request, dimension)
  const chosen = filterValues(view.filters, dimension)
  const isCompared = whole.comparison !== undefined
  const nameOf = ({ code }: Pick<ServiceValue, 'code'>) => labelOf(dimension, code, t, format)
  const compare = wordOrder(language)
  const order = view.sort.by === 'change' && !isCompared ? 'value' : view.sort.by
  const told = values.values.filter((each) => sizeOfValue(each) > 0 && series.of.has(each.code))
  const ordered = multiplesOrder(told, order, (one, other) => compare(nameOf(one), nameOf(other))).slice(0, MOST_SERIES)
  const monthsOf = (code: string) => series.of.get(code) ?? series.whole
  const written = (value: number) => serviceFigure(measure, value, format)
  const hasOwnScales = !isOfShares && view.multiplesScale === 'own'
  const largest = isOfShares ? 1 : Math.max(1, ...ordered.map(({ code }) => largestOf(monthsOf(code))))
  const codes = monthCodes(months)
  const cut = [...new Set([...months.cut, ...series.early])]
  const span = { from: format.month(codes[0] ?? ''), to: format.month(codes.at(-1) ?? '') }
  const caption = serviceCaption(values, period, words)
  const panelOf = (each: ServiceValue, own: ReturnType<typeof monthsOf>, top: number) => ({
    text: each.value === null ? '' : written(each.value),
    missing: missingService(each, words),
    change: serviceChange(each, t, format),
    series: own,
    // Shares have one axis: the last month stands in the place of its top.
    top: isOfShares ? lastShareWords(own.now, { codes, cut }, t, format) : written(top),
    months: monthWords(own, months, written, words),
  })
  return (
    <ChartCard
      title={t('charts.multiples-title', { title: serviceTitle(values, chosen, t, format) })}
      isStale={isStale}
      figures={multiplesTable(
        caption,
        ordered.map((each) => ({ row: { label: nameOf(each) }, series: monthsOf(each.code) })),
        months,
        written,
        words,
      )}
      rows={request}
      asOf={values.asOf}
      notes={[source, caption, ...serviceDefinitions(values, t, format), t('incidents.click-adds')]}
      exceptions={earlyNotes(values, words)}
      choices={<RateChoice isOfPlaces={dimension === 'municipality'} />}
      controls={<MultiplesChoice answers={figures.answers} />}
    >
      {reason !== null ? (
        <ServiceNote reason={reason} />
      ) : (
        <>
          <MultiplesOrder isPlaced={dimension === 'municipality'} isCompared={isCompared} hasScales={!isOfShares} />
          <p className={styles.drawn}>
            <span>{t(`service.series-${measure}`, { ...span, smallest: format.count(SMALLEST_BASE) })}</span>
            <span>{figureDays(values, period, t, format)}</span>
            {isOfShares && <span>{t('service.series-small')}</span>}
          </p>
          <SmallMultiples
            label={caption}
            whole={{
              ...panelOf(whole, series.whole, isOfShares ? 1 : largestOf(series.whole)),
              label: t('charts.whole'),
            }}
            panels={ordered.map((each) => ({
              ...panelOf(each, monthsOf(each.code), hasOwnScales ? largestOf(monthsOf(each.code)) : largest),
              code: each.code,
              label: nameOf(each),
              isSelected: chosen?.includes(each.code) ?? false,
              at: dimension === 'municipality' ? (municipalityOf(each.code)?.tile ?? null) : null,
            }))}
            months={monthHeads(codes, words)}
            cut={cut}
            hasOwnScales={hasOwnScales}
            {...(isOfShares ? { largest: 1 } : {})}
            {...handlers}
          />
        </>
      )}
    </ChartCard>
  )
}
