import { type ServiceValue, type ServiceValues, sizeOfValue } from '../../../shared/domain/service/service-values.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import {
  fewWords,
  missingWord,
  rankedValues,
  serviceFigure,
  serviceLines,
} from '../../../shared/i18n/service-value-words.ts'
import { pointsWords } from '../../../shared/i18n/service-words.ts'
import type { Missing } from '../../charts/missing-figure.tsx'
import { type Figures, figureColumns } from '../../components/figures.ts'
import type { Speech } from '../../findings/finding.ts'
import type { RowsRequest } from '../../host/rows-request.ts'

/** What the figures are, in a sentence. */
export function serviceCaption({ measure, by, on }: ServiceValues, period: string, { t, format }: Speech): string {
  return measure === 'on-time'
    ? t(`service.values-on-time-${by}`, { period })
    : t(`service.values-open-${by}`, { day: on === null ? '' : format.day(on) })
}

/** Each value with what it is of, and its change. */
export function serviceTable(of: ServiceValues, caption: string, { t, format }: Speech): Figures {
  const { measure, by, absent } = of
  const isOfShares = measure === 'on-time'
  const isCompared = of.values.some(({ comparison }) => comparison !== undefined)
  const blank = [...(isOfShares ? [''] : []), ...(isCompared ? [''] : [])]
  return {
    caption,
    columns: figureColumns(
      t(`vocabulary.dimension-${by}`),
      t(isOfShares ? 'columns.onTime' : 'columns.openNow'),
      ...(isOfShares ? [t('service.head-base')] : []),
      ...(isCompared ? [t('columns.change-short')] : []),
    ),
    rows: [
      ...rankedValues(of, t, format).map((each) => {
        const { value, comparison } = each
        const change = comparison?.change ?? null
        const written = change === null ? t(`vocabulary.reason-${comparison?.reason ?? 'no-earlier-data'}`) : null
        return [
          labelOf(by, each.code, t, format),
          value === null ? fewWords(t, format) : serviceFigure(measure, value, format),
          ...(isOfShares ? [format.count(sizeOfValue(each))] : []),
          ...(isCompared
            ? [written ?? (isOfShares ? pointsWords(change ?? 0, t, format) : format.change(change ?? 0))]
            : []),
        ]
      }),
      ...absent.map((code) => [labelOf(by, code, t, format), t('vocabulary.not-in-the-data'), ...blank]),
    ],
  }
}

/** The parts that a share is of. */
const COUNTED = ['inTime', 'late', 'overdue']

/** The rows behind shares, those past their due day, or behind a stock, those open on its day; of those that a chart counts. */
export function serviceRows({ now }: RowsRequest, { measure, on }: ServiceValues): RowsRequest {
  if (measure === 'on-time')
    return { now: { ...now, filters: [...now.filters, { kind: 'part', values: COUNTED }] }, before: null }
  const open = on === null ? [] : [{ kind: 'open-at' as const, values: [on] }]
  return { now: { ...now, filters: [...now.filters, ...open], from: null, to: null }, before: null }
}

/** Why a value has no figure; `null` for one that has. */
export function missingService(value: ServiceValue, { t, format }: Speech): Missing | null {
  return value.value === null ? { word: missingWord(value), reason: serviceLines(value, t, format)[0] ?? '' } : null
}

/** That some of the incidents are too early for a share. */
export function earlyNotes({ whole }: ServiceValues, { t, format }: Speech): readonly string[] {
  const early = whole.parts?.pending ?? 0
  return early === 0 ? [] : [t('onTime.early-note', { n: format.count(early) })]
}
