import type { Indicator } from '../../shared/contract/figures.ts'
import type { Format } from '../../shared/i18n/format.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** Units that belong to the figure itself; what is merely counted is in the label. */
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

/** The figure of an indicator with its unit where it is a measured one: "13 %", "544 jours", "1 500". */
export function indicatorText({ value, unit }: Indicator, t: Translator, format: Format): string {
  const figure = format.number(value)
  if (unit === 'percent') return t('programmes.value-percent', { value: figure })
  const key = `units.${unit}`
  if (!MEASURED.has(unit) || !t.has(key)) return figure
  return t('common.value-and-unit', { value: figure, unit: t(key, { count: value }) })
}
