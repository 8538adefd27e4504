import type { Indicator, Participant } from '../../shared/contract/figures.ts'
import type { Day } from '../../shared/domain/day.ts'

/** The Region's own institutions, the local authorities, and all others. */
export const FAMILIES = ['region', 'communes', 'others'] as const
export type Family = (typeof FAMILIES)[number]

const FAMILY_OF_KIND: Readonly<Record<string, Family>> = {
  institution: 'region',
  commune: 'communes',
  cpas: 'communes',
}

/** A body that takes part, once, however many programmes and kinds it is named with. */
export interface Body {
  readonly family: Family
  readonly rows: readonly [Participant, ...Participant[]]
}

/** Participants as bodies of one name, in the order in which they are first named. */
export function bodiesOf(participants: readonly Participant[]): readonly Body[] {
  return [...Map.groupBy(participants, ({ name }) => name.fr).values()].flatMap(([first, ...others]): Body[] => {
    if (first === undefined) return []
    const families = new Set([first, ...others].map(({ kind }) => FAMILY_OF_KIND[kind] ?? 'others'))
    return [{ family: FAMILIES.find((family) => families.has(family)) ?? 'others', rows: [first, ...others] }]
  })
}

/** How many bodies there are of each family. */
export function familyCounts(bodies: readonly Body[]): Readonly<Record<Family, number>> {
  const count = (family: Family) => bodies.filter((body) => body.family === family).length
  return { region: count('region'), communes: count('communes'), others: count('others') }
}

const BODY_UNITS: ReadonlySet<string> = new Set(['institutions', 'communes', 'cpas', 'administrations'])

/** The figures that say how many bodies take part, whether they are named or not. */
export function statedBodies(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ unit }) => BODY_UNITS.has(unit))
}

/** How many rows there are of each as-of day, the latest day first. */
export function asOfDays(
  rows: readonly { readonly asOf: Day }[],
): readonly { readonly day: Day; readonly count: number }[] {
  return [...Map.groupBy(rows, ({ asOf }) => asOf)]
    .map(([day, own]) => ({ day, count: own.length }))
    .toSorted((a, b) => b.day.localeCompare(a.day))
}

/** The last day that any of the figures stands for; `null` when there is none. */
export function latestDay(indicators: readonly Indicator[]): Day | null {
  return indicators.reduce<Day | null>((latest, { to }) => (latest === null || to > latest ? to : latest), null)
}

/** The days from the first to the last figure; a state at a day counts as that day's year. */
export function figuresSpan(indicators: readonly Indicator[]): { readonly from: Day; readonly to: Day } | null {
  const to = latestDay(indicators)
  if (to === null) return null
  const starts = indicators.map((indicator) => indicator.from ?? `${indicator.to.slice(0, 4)}-01-01`)
  return { from: starts.reduce((first, day) => (day < first ? day : first)), to }
}

/** The documents that some rows cite, without the place in them: "CIRB-CIBG, Rapport annuel 2022". */
export function documentsOf(rows: readonly { readonly source: string }[]): readonly string[] {
  return [...new Set(rows.map(({ source }) => source.split(', ').slice(0, 2).join(', ')).filter((text) => text !== ''))]
}
