import { filterValues } from '../../../../shared/domain/incidents/filter.ts'
import type { ServiceValues } from '../../../../shared/domain/service/service-values.ts'
import { absentWords } from '../../../../shared/i18n/answer-notes.ts'
import { labelOf } from '../../../../shared/i18n/label.ts'
import {
  fewWords,
  missingWord,
  rankedValues,
  serviceDefinitions,
  serviceFigure,
  serviceLegend,
  serviceLines,
  serviceText,
  serviceTitle,
} from '../../../../shared/i18n/service-value-words.ts'
import { TopBars } from '../../../charts/bars/top-bars.tsx'
import { ChartCard } from '../../../components/card/chart-card.tsx'
import { placeNotes } from '../../../findings/place-notes.ts'
import { useView, useViewActions } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import { ServiceNote } from '../../../untold/service-note.tsx'
import type { CardFigures } from '../../figures/selection-figures.ts'
import { useReach, useScaleValues } from '../pair-scale.ts'
import { serviceRows } from '../service-rows.ts'
import { serviceCaption, serviceTable } from '../service-table.ts'
import { useSourceNote } from '../source-note.ts'
import { usePeriodWords } from '../use-period-words.ts'
import { useShowRowsOf } from '../use-show-rows-of.ts'
import { CommuneControls, useDrawing } from './commune-controls.tsx'
import styles from './commune-map.module.css'
import { PlaceMap } from './place-map.tsx'
import { regionShares, serviceAreas, serviceClasses, servicePlacesBeside } from './service-areas.ts'

interface ServiceCommuneCardProps extends CardFigures {
  readonly service: ServiceValues
}

/** The share on time, or what is open, of the 19 municipalities as a map, as tiles or as a list. */
export function ServiceCommuneCard({ service, answer, rows: counted, isStale }: ServiceCommuneCardProps) {
  const words = useWords()
  const { t, format } = words
  const { filters } = useView()
  const { toggle, filter } = useViewActions()
  const drawing = useDrawing()
  const reach = useReach()
  const period = usePeriodWords(answer)
  const source = useSourceNote(answer)
  const { measure, whole, reason, register } = service
  const request = serviceRows(counted, service)
  const showRow = useShowRowsOf(request, 'municipality')
  const chosen = filterValues(filters, 'municipality')
  const caption = serviceCaption(service, period, words)
  const { limits, classOf } = serviceClasses(service, useScaleValues(regionShares(service)), words)
  const isFew = service.values.some(({ value }) => value === null)
  const early = whole.parts?.pending ?? 0
  const handlers = {
    onToggle: (code: string, isAdding: boolean) => toggle('municipality', code, isAdding),
    onClear: () => filter('municipality', null),
  }
  const ranked = rankedValues(service, t, format)
  const legend = (
    <p className={styles.legend}>
      {serviceLegend(service, t, format)}
      {isFew && (
        <span>
          <i className={styles.few} data-outside aria-hidden />
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
      exceptions={early === 0 ? [] : [t('onTime.early-note', { n: format.count(early) })]}
    >
      {reason !== null ? (
        <ServiceNote reason={reason} />
      ) : drawing === 'list' ? (
        <>
          <TopBars
            {...handlers}
            label={t('incidents.municipalities')}
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
              missing:
                each.value === null
                  ? { word: missingWord(each), reason: serviceLines(each, t, format)[0] ?? '' }
                  : null,
              share: '',
              isMarked: chosen?.includes(each.code) ?? false,
            }))}
            {...(showRow === null ? {} : { onList: showRow })}
          />
          {legend}
        </>
      ) : (
        <PlaceMap
          {...{ drawing, limits, legend }}
          areas={serviceAreas(service, chosen, classOf, words)}
          label={caption}
          beside={servicePlacesBeside(service, words)}
          handlers={{ ...handlers, ...(showRow === null ? {} : { onList: (code: string) => showRow([code]) }) }}
        />
      )}
    </ChartCard>
  )
}
