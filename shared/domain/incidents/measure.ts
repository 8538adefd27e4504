/**
 * What is computed over incidents. Shares, rates and changes are fractions, never rounded.
 *
 * - `incidents`: the number of incidents created in the period.
 * - `share`: incidents of a group / all incidents of the same answer.
 * - `median-days`, `p90-days`: nearest-rank quantiles, the ceil(p n)-th smallest of the whole days from creation to
 *   closing, over closed incidents.
 * - `closed-rate`: incidents with status `closed` / all incidents whose status is known.
 * - `per-1000`: incidents of the period / inhabitants on 1 January 2020 (Statbel) x 1000.
 */
export const MEASURES = ['incidents', 'share', 'median-days', 'p90-days', 'closed-rate', 'per-1000'] as const

export type Measure = (typeof MEASURES)[number]

/** Measures that counts alone can answer, so published figures too. */
export const COUNT_MEASURES: readonly Measure[] = ['incidents', 'share', 'per-1000']

/** Measures whose totals are the sums of their parts. */
const SUMMED: readonly Measure[] = ['incidents', 'share']

/** The mark of totals that are worked out, where a measure does not add up. */
export function computedMark(measure: Measure): { readonly computed?: true } {
  return SUMMED.includes(measure) ? {} : { computed: true }
}

/** True for the name of a measure. */
export function isMeasure(text: string): text is Measure {
  return MEASURES.some((measure) => measure === text)
}

/**
 * What is computed of how incidents are dealt with, at the day of the data.
 *
 * - `on-time`: closed by their due day / all whose due day is past and of which it is known how they stand.
 * - `open`: neither closed nor refused at the end of a day.
 */
export const SERVICE_MEASURES = ['on-time', 'open'] as const
export type ServiceMeasure = (typeof SERVICE_MEASURES)[number]

/** All that a table can have in its cells. */
export type AnyMeasure = Measure | ServiceMeasure

/** True for the name of such a measure. */
export function isServiceMeasure(text: string): text is ServiceMeasure {
  return SERVICE_MEASURES.some((measure) => measure === text)
}
