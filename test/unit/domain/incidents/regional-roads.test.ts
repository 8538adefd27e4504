import { describe, expect, it } from 'vitest'
import { breakNotes, placeNotes } from '../../../../renderer/findings/place-notes.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { hasRegionalRoadsBreak, type ShownAnswer } from '../../../../shared/domain/incidents/regional-roads.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'

const SCHAERBEEK: readonly Filter[] = [{ kind: 'municipality', values: ['21015'] }]
const ROAD: readonly Filter[] = [{ kind: 'category', values: ['road'] }]

const shown = (from: string, to: string, more: Partial<ShownAnswer> = {}): ShownAnswer => ({
  by: [],
  period: { from, to },
  ...more,
})
const against = (from: string, to: string, fullYear: number | null = null, value: number | null = 100) => ({
  comparison: { from, to, value, change: null, reason: null, fullYear, days: { now: 366, before: 366 } },
})

describe('the break of regional roads on 31/08/2020', () => {
  it('lies between a year and the one that it is compared with', () => {
    const of2021 = shown('2021-01-01', '2021-12-31', against('2020-01-01', '2020-12-31'))
    expect(hasRegionalRoadsBreak(SCHAERBEEK, [of2021])).toBe(true)
    expect(hasRegionalRoadsBreak([{ kind: 'organisation', values: ['brussels-mobility'] }], [of2021])).toBe(true)
    expect(hasRegionalRoadsBreak([{ kind: 'organisation', values: ['municipality-21015'] }], [of2021])).toBe(true)
    expect(hasRegionalRoadsBreak([{ kind: 'organisation', values: ['stib-mivb', 'Sibelga'] }], [of2021])).toBe(false)
    expect(hasRegionalRoadsBreak(ROAD, [of2021])).toBe(false)
    expect(hasRegionalRoadsBreak(SCHAERBEEK, [shown('2021-01-01', '2021-12-31')])).toBe(false)
    const of2022 = shown('2022-01-01', '2022-12-31', against('2021-01-01', '2021-12-31'))
    expect(hasRegionalRoadsBreak(SCHAERBEEK, [of2022])).toBe(false)
  })
  it('lies within a period, also one by places without any filter', () => {
    expect(hasRegionalRoadsBreak([], [shown('2020-08-31', '2020-09-01', { by: ['municipality', 'year'] })])).toBe(true)
    expect(hasRegionalRoadsBreak([], [shown('2020-08-31', '2020-09-01', { by: ['organisation'] })])).toBe(true)
    expect(hasRegionalRoadsBreak([], [shown('2020-08-31', '2020-09-01', { by: ['category'] })])).toBe(false)
    expect(hasRegionalRoadsBreak(SCHAERBEEK, [shown('2013-01-01', '2020-08-31')])).toBe(false)
    expect(hasRegionalRoadsBreak(SCHAERBEEK, [shown('2020-09-01', '2023-11-15')])).toBe(false)
  })
  it('lies neither between days after it nor before a full year that does not stand beside them', () => {
    const autumn = against('2020-10-01', '2020-12-31', 5000)
    expect(hasRegionalRoadsBreak(SCHAERBEEK, [shown('2021-10-01', '2021-12-31', autumn)])).toBe(false)
    const unknown = against('2020-01-01', '2020-12-31', null, null)
    expect(hasRegionalRoadsBreak(SCHAERBEEK, [shown('2021-01-01', '2021-12-31', unknown)])).toBe(false)
  })
  it('lies between two selections side by side', () => {
    const pair = [shown('2019-01-01', '2019-12-31'), shown('2021-01-01', '2021-12-31')]
    expect(hasRegionalRoadsBreak(SCHAERBEEK, pair)).toBe(true)
    expect(hasRegionalRoadsBreak(ROAD, pair)).toBe(false)
  })
})

it('municipalities beside each other have their caveat on screen, one alone has that of its series', () => {
  const words = { t: createTranslator('nl') }
  const said = (answer: ShownAnswer, filters: readonly Filter[]) => [
    ...placeNotes(answer, words),
    ...breakNotes(answer, filters, words),
  ]
  expect(said(shown('2021-01-01', '2021-12-31', { by: ['organisation'] }), [])).toEqual([
    'Oppervlakte, startdatum en gebruik verschillen: gemeenten zijn moeilijk te vergelijken.',
  ])
  expect(said(shown('2013-01-01', '2023-11-15', { by: ['month'] }), SCHAERBEEK)).toEqual([
    'Breuk op 31/08/2020: gewestwegen naar Brussel Mobiliteit.',
  ])
  expect(said(shown('2013-01-01', '2023-11-15', { by: ['month'] }), ROAD)).toEqual([])
})

it('is none of another register, of which nothing is known', () => {
  const words = (register?: readonly string[]) => {
    const speech = { t: createTranslator('en') }
    const answer = shown('2020-01-01', '2021-12-31', {
      by: ['municipality'],
      ...(register === undefined ? {} : { register }),
    })
    return [...placeNotes(answer, speech), ...breakNotes(answer, SCHAERBEEK, speech)].length
  }
  expect([words(), words(['fixmystreet']), words(['fixmystreet', 'Groen']), words(['Groen'])]).toEqual([2, 2, 2, 0])
})
