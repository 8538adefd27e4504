import { describe, expect, test } from 'vitest'
import { seriesExtremes, seriesFinding, seriesGaps } from '../../../../renderer/findings/series.ts'
import type { Indicator } from '../../../../shared/contract/figures.ts'
import { areAlike, indicatorSeries, newestOf, seriesSlots } from '../../../../shared/domain/dataset/indicator-series.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { indicator } from '../../../support/programme-rows.ts'

const speech = (language: Language) => ({ t: createTranslator(language), format: createFormat(language) })
const FR = speech('fr')
const year = (at: number, value: number, changes: Partial<Indicator> = {}) =>
  indicator({ from: `${at}-01-01`, to: `${at}-12-31`, value, qualifier: 'exact', unit: 'sites', ...changes })
const state = (at: number, value: number) => year(at, value, { from: null })
const say = (points: readonly Indicator[], language: Language = 'fr') =>
  seriesFinding(points, speech(language)).sentence.replaceAll(/\s/g, ' ')

describe('an indicator over time', () => {
  test('is one code in one unit, oldest first', () => {
    const rows = [year(2023, 3), year(2022, 2), year(2022, 1, { code: 'b' }), year(2021, 9, { unit: 'percent' })]
    const series = indicatorSeries(rows)
    expect(series.map(({ code, points }) => [code, points.map(({ value }) => value)])).toEqual([
      ['irisbox.procedures', [2, 3]],
      ['b', [1]],
      ['irisbox.procedures', [9]],
    ])
    expect(newestOf(series[0]!).value).toBe(3)
    expect(indicatorSeries([])).toEqual([])
  })

  test('keeps the years between two figures as a gap', () => {
    const points = [year(2019, 1), year(2020, 2), year(2023, 3)]
    expect(seriesSlots(points).map((slot) => (slot.kind === 'gap' ? [slot.from, slot.to] : slot.point.value))).toEqual([
      1,
      2,
      [2021, 2022],
      3,
    ])
    expect(seriesGaps(points, FR)).toEqual(['rien de 2021 à 2022'])
    expect(seriesGaps([year(2019, 1), year(2021, 2)], FR)).toEqual(['rien pour 2020'])
    expect(seriesGaps([], FR)).toEqual([])
  })

  test('is comparable over periods of one length, or over states only', () => {
    expect(areAlike([year(2022, 1), year(2024, 1)])).toBe(true)
    expect(areAlike([state(2022, 1), state(2023, 1)])).toBe(true)
    expect(areAlike([state(2022, 1), year(2023, 1)])).toBe(false)
    expect(areAlike([year(2022, 1), year(2023, 1, { to: '2023-11-15' })])).toBe(false)
    expect(areAlike([])).toBe(true)
  })
})

describe('its sentence', () => {
  test('has the label and the period in its title', () => {
    expect(seriesFinding([year(2022, 1), year(2023, 2)], FR).title).toBe('Démarches, de 2022 à 2023')
    expect(seriesFinding([year(2022, 1)], FR).title).toBe('Démarches, 2022')
  })

  test.each([
    ['fr', 'Démarches, du 31/12/2022 au 31/12/2024', 'Démarches, du 01/01/2022 au 15/11/2023'],
    ['nl', 'Démarches, van 31/12/2022 tot en met 31/12/2024', 'Démarches, van 01/01/2022 tot en met 15/11/2023'],
    ['en', 'Démarches, 31/12/2022 to 31/12/2024', 'Démarches, 01/01/2022 to 15/11/2023'],
  ] as const)('goes from day to day in %s where a period has no name', (language, states, days) => {
    const title = (...points: readonly Indicator[]) => seriesFinding(points, speech(language)).title
    expect(title(state(2022, 1), state(2024, 2))).toBe(states)
    expect(title(year(2022, 1), year(2023, 2, { to: '2023-11-15' }))).toBe(days)
  })

  test.each([
    ['fr', 'En hausse : 1 site (2022), puis 2 sites (2023)', 'En baisse : 2 sites (2022), puis 1 site (2023)'],
    ['nl', 'Gestegen: 1 site (2022), dan 2 sites (2023)', 'Gedaald: 2 sites (2022), dan 1 site (2023)'],
    ['en', 'Up: 1 site (2022), then 2 sites (2023)', 'Down: 2 sites (2022), then 1 site (2023)'],
  ] as const)('claims a direction between exact figures in %s', (language, up, down) => {
    expect(say([year(2022, 1), year(2023, 2)], language)).toBe(up)
    expect(say([year(2022, 2), year(2023, 1)], language)).toBe(down)
  })

  test('claims none where a figure is not exact, inconsistent, or of another length', () => {
    const before = year(2022, 719_000, { qualifier: 'more-than', unit: 'procedures' })
    const after = year(2023, 850_000, { qualifier: 'about', unit: 'procedures' })
    expect(say([before, after])).toBe(
      'Plus de 719 000 démarches (2022), puis environ 850 000 démarches (2023) ; des chiffres non exacts, donc sans évolution calculée',
    )
    expect(say([year(2022, 1), year(2023, 2, { isInconsistent: true })])).toContain('incohérent')
    expect(say([year(2022, 1), year(2023, 2, { to: '2023-11-15' })])).toContain('longueurs différentes')
  })

  test('speaks of none, one, and equal figures', () => {
    expect(say([])).toBe('La source ne mesure rien pour ce programme')
    expect(say([year(2022, 0)])).toBe('Un seul chiffre : 0 site')
    expect(say([state(2021, 7), state(2022, 7)])).toBe('Inchangé : 7 sites, au 31/12/2021 comme au 31/12/2022')
    expect(say([year(2021, 7), year(2022, 8), year(2023, 7)])).toBe('Même chiffre au début et à la fin : 7 sites')
  })

  test('names a peak or a trough between the ends, when there is one alone', () => {
    const extremes = (...values: readonly number[]) =>
      seriesExtremes(
        values.map((value, index) => year(2020 + index, value)),
        FR,
      )
    expect(extremes(1, 9, 2).map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['Plus haut : 9 sites (2021)'])
    expect(extremes(1, 9, 9, 2)).toEqual([])
    expect(extremes(1, 2)).toEqual([])
    expect(extremes()).toEqual([])
  })
})
