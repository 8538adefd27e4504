import type { Indicator } from '../../shared/contract/figures.ts'

/** The figures that stand for a programme, the first one largest; of other programmes those that come first in the source. */
const HIGHLIGHTS: Readonly<Record<string, readonly string[]>> = {
  irisbox: ['procedures', 'new-users', 'users-aged-25-to-34', 'users-over-65'],
  epn: ['rooms', 'training-courses', 'trained-staff-in-all'],
  irisnet: ['sites', 'schools', 'public-cameras', 'network-devices'],
  'recycle-it': ['associations-selected', 'associations-consulted'],
  'responsible-digital': ['administrations', 'participants', 'purchase-criteria', 'working-groups'],
}

/** What is a part of which figure. */
const WHOLE_OF_PART: Readonly<Record<string, string>> = { 'epn.labelled-rooms': 'epn.rooms' }

/** Percentages that are parts of a whole: a rise or a fall in per cent is none. */
const SHARES: ReadonlySet<string> = new Set([
  'pod-it.saving-share-of-it-spending',
  'irisbox.users-aged-25-to-34',
  'irisbox.users-aged-35-to-44',
  'irisbox.users-over-65',
  'irisnet.own-infrastructure',
  'responsible-digital.impact-before-use',
  'responsible-digital.share-of-world-energy',
  'pan.residents-without-it-skills',
])

type Measured = Pick<Indicator, 'code' | 'value' | 'from' | 'to'>

/** The share that a figure is known to be, from 0 to 1; `null` for any other figure. */
export function shareIn({ code, unit, value }: Pick<Indicator, 'code' | 'unit' | 'value'>): number | null {
  return unit === 'percent' && SHARES.has(code) && value >= 0 && value <= 100 ? value / 100 : null
}

/** The figures of one programme, those that stand for it first. */
export function byImportance<Figure extends Pick<Indicator, 'code' | 'programme'>>(
  indicators: readonly Figure[],
): readonly Figure[] {
  const rank = ({ programme, code }: Figure): number => {
    const place = (HIGHLIGHTS[programme] ?? []).findIndex((name) => code === `${programme}.${name}`)
    return place === -1 ? Number.POSITIVE_INFINITY : place
  }
  return indicators.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** The figure of the same days that is a part of one; `null` where none is known. */
export function partOf<Figure extends Measured>(
  { code, value, from, to }: Measured,
  indicators: readonly Figure[],
): Figure | null {
  const part = indicators.find((each) => WHOLE_OF_PART[each.code] === code && each.from === from && each.to === to)
  return part === undefined || value <= 0 || part.value > value ? null : part
}
