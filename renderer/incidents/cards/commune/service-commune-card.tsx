import type { ServiceValues } from '../../../../shared/domain/service/service-values.ts'
import { absentWords } from '../../../../shared/i18n/answer-notes.ts'
import { labelOf } from '../../../../shared/i18n/label.ts'
import {
  fewWords,
  rankedValues,
  serviceDefinitions,
  serviceFigure,
  serviceLegend,
  serviceLines,
  serviceText,
  serviceTitle,
} from '../../../../shared/i18n/service-value-words.ts'
import { TopBars } from '../../../charts/bars/top-bars.tsx'
import styles from '../../../charts/map.module.css'
import { ChartCard } from '../../../components/card/chart-card.tsx'
import { placeNotes } from '../../../findings/place-notes.ts'
import { useWords } from '../../../state/words.tsx'
import { ServiceNote } from '../../../untold/service-note.tsx'
import type { CardFigures } from '../../figures/selection-figures.ts'
import { useScaleValues } from '../pair-scale.ts'
import { earlyNotes, missingService, serviceCaption, serviceRows, serviceTable } from '../service-table.ts'
import { CommuneControls, usePlaces } from './commune-controls.tsx'
import { PlaceMap } from './place-map.tsx'
import { regionShares, serviceAreas, serviceClasses, servicePlacesBeside } from './service-areas.ts'

interface ServiceCommuneCardProps extends CardFigures {
  readonly service: ServiceValues
}

/** The share on time, or what is open, of the 19 municipalities as a map, as tiles or as a list. */
export function ServiceCommuneCard({ service, answer, rows: counted, isStale }: ServiceCommuneCardProps) {
  const words = useWords()
  const { t, format } = words
  const { measure, whole, reason, register } = service
  const request = serviceRows(counted, service)
  const { chosen, drawing, reach, period, source, handlers } = usePlaces(answer, request)
  const caption = serviceCaption(service, period, words)
  const { limits, classOf } = serviceClasses(service, useScaleValues(regionShares(service)), words)
  const isFew = service.values.some(({ value }) => value === null)
  const ranked = rankedValues(service, t, format)
  const legend = (
    <p className={styles.legend}>
      {serviceLegend(service, t, format)}
      {isFew && (
        <span>
          <i className={styles.swatch} data-outside aria-hidden />
          {fewWords(t, format)}
        </span>
      )}
    </p>
  )
  return (
    <ChartCard
      title={serviceTitle(service, chosen, t, format)}
      figures={serviceTable(service, caption, words)}
      controls={<CommuneControls />}
      rows={request}
      asOf={service.asOf}
      isStale={isStale}
      notes={[
        source,
        ...serviceDefinitions(service, t, format),
        t('charts.area-sentence', { name: t('charts.whole'), figures: serviceLines(whole, t, format).join(', ') }),
        ...absentWords({ by: ['municipality'], absent: service.absent, register }, t, format),
        ...(drawing === 'list' || reason !== null ? [] : [t('charts.classes')]),
        ...placeNotes(answer, words),
      ]}
      exceptions={earlyNotes(service, words)}
    >
      {reason !== null ? (
        <ServiceNote reason={reason} />
      ) : drawing === 'list' ? (
        <>
          <TopBars
            {...handlers}
            label={t('report.section-municipalities')}
            isSelection={chosen !== null}
            others={null}
            reach={
              measure === 'on-time'
                ? { value: 1, text: serviceFigure(measure, 1, format) }
                : { value: reach, text: format.count(reach) }
            }
            rows={ranked.map((each) => ({
              code: each.code,
              label: labelOf('municipality', each.code, t, format),
              value: each.value,
              text: serviceText(each, measure, t, format),
              missing: missingService(each, words),
              share: '',
              isMarked: chosen?.includes(each.code) ?? false,
            }))}
          />
          {legend}
        </>
      ) : (
        <PlaceMap
          {...{ drawing, limits, legend, handlers }}
          areas={serviceAreas(service, chosen, classOf, words)}
          label={caption}
          beside={servicePlacesBeside(service, words)}
        />
      )}
    </ChartCard>
  )
}
