import { describe, expect, it } from 'vitest'
import { communeAreas } from '../../../../../../renderer/incidents/cards/commune/commune-areas.ts'
import { type CommuneRow, writingOf } from '../../../../../../renderer/incidents/cards/commune/commune-rows.ts'
import { compare } from '../../../../../../shared/domain/incidents/comparison.ts'
import { createTranslator } from '../../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../../shared/i18n/format.ts'

const WORDS = { t: createTranslator('en'), format: createFormat('en') }
const SPAN = { from: '2022-01-01', to: '2022-12-31' }

function row(code: string, count: number, before: number | null, change: Partial<CommuneRow> = {}): CommuneRow {
  const comparison = before === null ? undefined : compare(count, before, SPAN, null)
  return { code, label: code, value: count, count, share: '', comparison, isAbsent: false, ...change }
}

const DRAWING = {
  isRate: false,
  chosen: null,
  isCompared: true,
  classOf: () => 1,
  series: null,
} as const
const ROWS = [row('21001', 120, 100), row('21002', 30, 40), row('21003', 30, 12), row('unknown', 500, 400)]

function areaOf(code: string, rows = ROWS, drawing: Partial<Parameters<typeof communeAreas>[1]> = {}) {
  const values = rows.flatMap(({ value }) => value ?? [])
  const { said } = writingOf(values, drawing.isRate ?? false, WORDS)
  const areas = communeAreas(rows, { ...DRAWING, said, ...drawing }, WORDS)
  expect(areas).toHaveLength(19)
  return areas.find((area) => area.code === code) ?? expect.fail(code)
}

describe('what the map tells of a municipality', () => {
  it('has its place among those of the Region, its count and its change, in one sentence too', () => {
    expect(areaOf('21001')).toMatchObject({
      text: '120',
      sentence: '21001, rank 1 of 3: 120 incidents, +20.0%',
      tip: { rank: 'rank 1 of 3', lines: ['120 incidents, +20.0%'] },
    })
    expect(areaOf('21002').tip.rank).toBe('rank 2 of 3')
    expect(areaOf('21003').tip.rank).toBe('rank 2 of 3')
  })

  it('says why there is no change', () => {
    expect(areaOf('21003').tip.lines).toEqual(['30 incidents', WORDS.t('vocabulary.reason-base-small')])
    expect(areaOf('21003', ROWS, { isCompared: false }).tip.lines).toEqual(['30 incidents'])
  })

  it('gives the rate before the count it is made of', () => {
    const rates = [row('21001', 120, 100, { value: 0.99 }), row('21002', 30, 40, { value: null })]
    expect(areaOf('21001', rates, { isRate: true }).tip.lines).toEqual([
      '0.99 per 1,000 inhabitants',
      '120 incidents, +20.0%',
    ])
    expect(areaOf('21002', rates, { isRate: true })).toMatchObject({ text: WORDS.t('common.not-known'), grade: null })
  })

  it('writes all rates with as many decimals as one of them needs, but zero as such', () => {
    const rates = [0.25, 0.081, 0, 1.2].map((value, at) => row(`2100${at + 1}`, 1, null, { value }))
    const areas = rates.map(({ code }) => areaOf(code, rates, { isRate: true }))
    expect(areas.map(({ text }) => text)).toEqual(['0.250', '0.081', '0', '1.200'])
    expect(areas[0]?.tip.lines[0]).toBe('0.250 per 1,000 inhabitants')
  })

  it('has no value, class or place for one that no record has', () => {
    expect(areaOf('21019')).toMatchObject({
      value: null,
      grade: null,
      text: '–',
      sentence: 'Woluwe-Saint-Pierre: not in the data',
    })
  })

  it('has the months of those that have any', () => {
    const own = { earlier: [1, 2], now: [3, null], before: [1, 2] }
    const months = { first: 12 * 2023, count: 2, cut: [1] }
    const series = { months, isStale: false, sum: own, of: new Map([['21001', own]]) }
    expect(areaOf('21001', ROWS, { series }).tip.months).toEqual({
      earlier: [1, 2],
      now: [3, null],
      cut: [1],
      head: '2022–2023',
    })
    expect(areaOf('21002', ROWS, { series }).tip.months).toBeNull()
    expect(areaOf('21001').tip.months).toBeNull()
    expect(areaOf('21001', ROWS, { series: { ...series, isStale: true } }).tip.months).toBeNull()
  })
})
