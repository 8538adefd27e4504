import {
  type ServiceValue,
  type ServiceValues,
  sizeOfValue,
  sumOfValues,
} from '../../../../shared/domain/service/service-values.ts'
import { MUNICIPALITIES, municipalityOf } from '../../../../shared/domain/vocabulary/municipality.ts'
import { labelOf } from '../../../../shared/i18n/label.ts'
import { serviceFigure, serviceLines, serviceText } from '../../../../shared/i18n/service-value-words.ts'
import type { MapArea } from '../../../charts/place/region-map.tsx'
import type { Speech } from '../../../findings/finding.ts'
import { mapClasses } from '../../../findings/ranking.ts'
import { NOTHING, placedArea } from './commune-areas.ts'
import { isolated } from './commune-map.tsx'
import { shownPlaces } from './commune-rows.ts'

/** The values of the municipalities of the Region that have one. */
export function regionShares({ values }: ServiceValues): readonly number[] {
  return values.flatMap(({ code, value }) => (value === null || municipalityOf(code) === undefined ? [] : [value]))
}

/** Shares are coloured as they are written, to a tenth of a per cent; stocks are whole. */
const TENTHS = 1000

/** Classes over the values of a map, or of a pair of maps. */
export function serviceClasses({ measure }: ServiceValues, values: readonly number[], { format }: Speech) {
  const round = (value: number) => (measure === 'on-time' ? Math.round(value * TENTHS) / TENTHS : value)
  const { limits, classOf } = mapClasses(values, round)
  return { limits: limits.map((limit) => serviceFigure(measure, limit, format)), classOf }
}

/** What the map shows of the 19 municipalities; one with too few for a share has no colour, and says so. */
export function serviceAreas(
  of: ServiceValues,
  chosen: readonly string[] | null,
  classOf: (value: number) => number,
  { t, format }: Speech,
): readonly MapArea[] {
  const values = regionShares(of)
  return MUNICIPALITIES.map(({ code }): MapArea => {
    const name = labelOf('municipality', code, t, format)
    const each = of.absent.includes(code) ? undefined : of.values.find((value) => value.code === code)
    const lines = each === undefined ? [t('vocabulary.not-in-the-data')] : serviceLines(each, t, format)
    const text = each === undefined ? NOTHING : serviceText(each, of.measure, t, format)
    const value = each?.value ?? null
    const area = placedArea({ code, value, text, lines, chosen }, name, { values, classOf }, { t })
    return { ...area, isFew: each !== undefined && value === null }
  })
}

/** What lies in no municipality of the Region, those with most first, the others as one. */
export function servicePlacesBeside(of: ServiceValues, { t, format }: Speech) {
  const outside = of.values
    .filter((each) => municipalityOf(each.code) === undefined && sizeOfValue(each) > 0)
    .toSorted((one, other) => sizeOfValue(other) - sizeOfValue(one))
  const shown = outside.slice(0, shownPlaces(outside.length))
  const left = outside.slice(shown.length)
  const figure = (each: ServiceValue) => serviceText(each, of.measure, t, format)
  return [
    ...shown.map((each) => ({
      name: isolated(labelOf('municipality', each.code, t, format)),
      figure: figure(each),
    })),
    ...(left.length === 0
      ? []
      : [
          {
            name: t('charts.others', { count: left.length, figure: format.count(left.length) }),
            figure: figure(sumOfValues(left)),
          },
        ]),
  ]
}
