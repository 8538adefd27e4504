import type { Indicator } from '../../shared/contract/figures.ts'
import type { Format } from '../../shared/i18n/format.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** Units shown with the figure; nouns counted are in the label. */
const MEASURED = new Set([
  'days',
  'days-per-week',
  'years',
  'kilometres',
  'kilograms',
  'litres',
  'times',
  'times-per-year',
])

/** A figure with its measured unit, if any: "13 %", "544 jours", "1 500". */
export function indicatorText({ value, unit }: Indicator, t: Translator, format: Format): string {
  const figure = format.number(value)
  if (unit === 'percent') return t('programmes.value-percent', { value: figure })
  const key = `units.${unit}`
  if (!MEASURED.has(unit) || !t.has(key)) return figure
  return t('common.value-and-unit', { value: figure, unit: t(key, { count: value }) })
}
