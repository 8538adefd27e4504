import { describe, expect, it } from 'vitest'
import {
  askedRuns,
  askedSteps,
  describedFilter,
  describedSteps,
  placeOf,
  upTo,
} from '../../../../renderer/findings/asked-days.ts'
import { trendFinding, trendPoints } from '../../../../renderer/findings/trend.ts'
import { trendNotes } from '../../../../renderer/findings/trend-notes.ts'
import { type Coverage, incidentQuestions } from '../../../../renderer/incidents/figures/questions.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import type { Answer, AnswerRow } from '../../../../shared/domain/incidents/question.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const FR = { t: createTranslator('fr'), format: createFormat('fr') }
const AS_OF = '2023-11-15'
const COVERS = { from: '2021-01-04', to: AS_OF }
const COVERAGE: Coverage = { source: 'records', asOf: AS_OF, covers: { from: '2019-01-01', to: AS_OF }, registers: [] }
const LONG = { from: '2019-12-01', to: '2022-02-28' }

const row = (key: string, value: number, then: number, from: string, to: string): AnswerRow => ({
  key: [key],
  value,
  comparison: compare(value, then, { from, to }, null),
})
const answer = (rows: readonly AnswerRow[], period: { from: string; to: string }, before: number | null): Answer => ({
  measure: 'incidents',
  by: ['month'],
  asOf: AS_OF,
  period,
  rows,
  total: 0,
  partial: false,
  source: 'records',
  comparison: compare(0, before, period, null),
})

describe('the year before of a step without incidents', () => {
  const spring = { from: '2022-01-01', to: '2022-03-31' }
  const january = row('2022-01', 2, 1, '2021-01-01', '2021-01-31')
  const earlier = (of: Answer, covers: Coverage['covers'] = COVERS, step: 'month' | 'day' | 'week' = 'month') =>
    trendPoints(of, { step, covers, filters: [] }, FR).map(({ previous }) => previous)

  it('is zero too where records cover it', () => {
    expect(earlier(answer([january], spring, 1))).toEqual([1, 0, 0])
  })
  it('is not known where they do not, though the first month counts as a whole one', () => {
    const two = { from: '2021-12-01', to: '2022-02-28' }
    expect(earlier(answer([january], two, null))).toEqual([null, 1, 0])
    expect(earlier(answer([january], spring, 1), null)).toEqual([1, null, null])
  })
  it('is not known where no row lists what was counted then', () => {
    expect(earlier(answer([], spring, 3))).toEqual([null, null, null])
    expect(earlier(answer([], spring, 0))).toEqual([0, 0, 0])
  })
  it('is no figure where nothing is compared', () => {
    const { comparison: _, ...alone } = answer([{ key: ['2022-01'], value: 2 }], spring, 0)
    expect(earlier(alone)).toEqual([null, null, null])
  })
  it('of 29 February is that of the 28th', () => {
    const leap = { from: '2024-02-28', to: '2024-02-29' }
    const day = row('2024-02-28', 0, 4, '2023-02-28', '2023-02-28')
    expect(earlier({ ...answer([day], leap, 4), asOf: '2024-03-01' }, COVERS, 'day')).toEqual([4, 4])
  })
  it('adds up to that of a week, whose days without incidents are known', () => {
    const week = { from: '2022-01-03', to: '2022-01-16' }
    const day = row('2022-01-05', 1, 2, '2021-01-05', '2021-01-05')
    expect(earlier({ ...answer([day], week, 2), by: ['day'] }, COVERS, 'week')).toEqual([2, 0])
  })
})

describe('the days that a trend draws', () => {
  it('are said where they are a part', () => {
    const notes = (drawn: Span, step: 'day' | 'month') =>
      trendNotes({ step, drawn, period: LONG, comparison: 'previous-year' }, FR)
    const drawn = { from: '2021-03-01', to: '2022-02-28' }
    expect(notes(drawn, 'day')).toEqual([expect.stringContaining('du 01/03/2021 au 28/02/2022')])
    expect(notes(LONG, 'day')).toEqual([])
    expect(notes(drawn, 'month')).toEqual([])
  })
})

describe('the comparison of a trend', () => {
  const compared = (view: Partial<ViewState>) =>
    incidentQuestions({ ...DEFAULT_VIEW, ...view }, COVERAGE).trend.comparison
  it('is that of a year at most, as the chip says', () => {
    expect(compared({ period: { kind: 'year', year: 2022 } })).toBe('previous-year')
    expect(compared({ period: { kind: 'range', ...LONG } })).toBe('none')
    expect(compared({ period: { kind: 'range', ...LONG }, granularity: 'day' })).toBe('none')
    expect(compared({ period: { kind: 'all' } })).toBe('none')
  })
  it('is none with other days, which is said', () => {
    expect(compared({ period: { kind: 'year', year: 2022 }, comparison: LONG })).toBe('none')
    const notes = trendNotes({ step: 'month', drawn: LONG, period: LONG, comparison: LONG }, FR)
    expect(notes).toEqual([expect.stringContaining('un an plus tôt')])
  })
})

describe('steps of which the filters keep no day', () => {
  const days = { from: '2021-12-06', to: '2022-01-09' }
  const keys = (step: 'month' | 'week' | 'day', filters: readonly Filter[]) =>
    trendPoints(answer([], days, 0), { step, covers: COVERS, filters }, FR).map(({ key }) => key)

  it('have no point, which would be a zero that nobody counted', () => {
    expect(keys('month', [{ kind: 'weekday-month', values: ['1-01'] }])).toEqual(['2022-01'])
    expect(keys('week', [{ kind: 'weekday-month', values: ['1-01', '2-01'] }])).toEqual(['2022-W01'])
    expect(keys('day', [{ kind: 'weekday', values: ['1'] }])).toEqual([
      '2021-12-06',
      '2021-12-13',
      '2021-12-20',
      '2021-12-27',
      '2022-01-03',
    ])
    // The last Monday of 2021 lies in December, as does 31 December, a Friday.
    expect(keys('month', [{ kind: 'weekday', values: ['1'] }])).toEqual(['2021-12', '2022-01'])
  })

  it('of the year before have none either', () => {
    // 7 March 2022 was a Monday, 7 March 2021 a Sunday.
    const monday = row('2022-03-07', 5, 0, '2021-03-07', '2021-03-07')
    const march = { from: '2022-03-07', to: '2022-03-08' }
    const previous = (filters: readonly Filter[]) =>
      trendPoints(answer([monday], march, 1), { step: 'day', covers: COVERS, filters }, FR).map(
        (point) => point.previous,
      )
    expect(previous([{ kind: 'weekday', values: ['1'] }])).toEqual([null])
    expect(previous([])).toEqual([0, 0])
  })

  it('leave each year its name on the axis', () => {
    const period = { from: '2020-01-01', to: '2022-12-31' }
    const filters: readonly Filter[] = [{ kind: 'weekday-month', values: ['1-03', '1-04'] }]
    const points = trendPoints(answer([], period, 0), { step: 'month', covers: COVERS, filters }, FR)
    expect(points.map(({ key, tick }) => [key, tick]).slice(2)).toEqual([
      ['2021-03', '2021'],
      ['2021-04', ''],
      ['2022-03', '2022'],
      ['2022-04', ''],
    ])
  })
})

describe('the period asked within what is drawn', () => {
  const points = trendPoints(
    answer([], { from: '2022-01-01', to: '2022-12-31' }, 0),
    { step: 'month', covers: COVERS, filters: [] },
    FR,
  )
  it('leaves steps outside, whole or in part', () => {
    const asked = [{ from: '2022-03-01', to: '2022-04-15' }]
    expect(points.slice(1, 5).map((point) => placeOf(point, asked))).toEqual([
      'outside',
      'inside',
      'partly-outside',
      'outside',
    ])
    expect(askedSteps(points, asked)).toEqual(new Set(['2022-03', '2022-04']))
    expect(askedSteps(points, null)).toBeNull()
    expect(askedSteps(points, [{ from: '2021-01-01', to: '2023-12-31' }])).toBeNull()
  })
})

describe('filters on months and days', () => {
  const months = (...values: readonly string[]): Filter => ({ kind: 'month', values })
  const drawn = { from: '2021-01-04', to: AS_OF }
  const trend = answer([row('2022-03', 42, 0, '2021-03-01', '2021-03-31'), { key: ['2022-10'], value: 99 }], drawn, 0)
  const points = trendPoints(trend, { step: 'month', covers: COVERS, filters: [] }, FR)
  const told = (filters: readonly Filter[], asked: Span | null = null) =>
    trendFinding(points, { drawn, asked: askedRuns(asked, filters, drawn) }, 'month', FR)
  const rowsBehind = (filters: readonly Filter[], step: 'month' | 'week' = 'month') => {
    const weeks = trendPoints(trend, { step, covers: COVERS, filters: [] }, FR)
    return describedFilter(describedSteps(weeks, askedRuns(null, filters, drawn)), step)
  }

  it('leave the other steps outside, as a period does', () => {
    const runs = askedRuns(null, [months('2022-03', '2023-03')], drawn)
    expect(askedSteps(points, runs)).toEqual(new Set(['2022-03', '2023-03']))
    expect(askedSteps(points, askedRuns(null, [{ kind: 'category', values: ['road'] }], drawn))).toBeNull()
    const within = askedRuns({ from: '2022-01-01', to: '2022-12-31' }, [months('2022-03', '2023-03')], drawn)
    expect(askedSteps(points, within)).toEqual(new Set(['2022-03']))
    const day = askedRuns(null, [{ kind: 'day', values: ['2022-03-07'] }], drawn)
    expect(points.filter((point) => placeOf(point, day) === 'partly-outside').map(({ key }) => key)).toEqual([
      '2022-03',
    ])
  })
  it('are what the words of the trend are about', () => {
    expect(told([months('2022-03', '2023-03')])).toEqual({
      title: 'Mois le plus chargé\u00a0: mars 2022, 42',
      sentence: 'Incidents par mois, en mars 2022 et mars 2023',
    })
    expect(told([months('2022-03')]).title).toBe('Mars 2022\u00a0: 42')
    // Two days of one month: the whole of it is told, once.
    const days: Filter = { kind: 'day', values: ['2022-03-07', '2022-03-09'] }
    expect(told([days])).toEqual({
      title: 'Mars 2022 en entier\u00a0: 42',
      sentence: 'Incidents par mois, en mars 2022',
    })
  })
  it('may keep no day of the period: then all is outside, and nothing was counted', () => {
    const year = { from: '2022-01-01', to: '2022-12-31' }
    expect(askedSteps(points, askedRuns(year, [months('2023-03')], drawn))).toEqual(new Set())
    expect(told([months('2023-03')], year).title).toBe('Aucun incident')
    expect(trendFinding([], { drawn: year, asked: [year] }, 'day', FR).title).toBe('Aucun incident')
    expect(trendFinding([], { drawn: null, asked: [year] }, 'day', FR).title).toBe('Aucune donnée pour cette période')
  })
  it('leave out the rows between them', () => {
    expect(rowsBehind([months('2022-03', '2023-03')])).toEqual(months('2022-03', '2023-03'))
    expect(rowsBehind([months('2022-03', '2022-04')])).toBeNull()
    expect(rowsBehind([])).toBeNull()
    const weeks = rowsBehind([{ kind: 'day', values: ['2022-03-07', '2022-05-02'] }], 'week')
    expect(weeks).toMatchObject({ kind: 'day' })
    expect(weeks?.values).toHaveLength(14)
    expect(weeks?.values.at(-1)).toBe('2022-05-08')
  })
})

it.each(['fr', 'nl', 'en'] as const)('says in %s that a click takes one step, as the arrows do', (language) => {
  const t = createTranslator(language)
  const steps = { fr: ['un mois', 'un jour'], nl: ['een maand', 'een dag'], en: ['one month', 'one day'] }[language]
  for (const [index, key] of (['month', 'day'] as const).entries())
    expect(t(`charts.brush-help-${key}`).split(steps[index] ?? '')).toHaveLength(3)
})

it('ends the period of the chip with the data, unless all of it lies after them', () => {
  const range = (from: string, to: string) => ({ kind: 'range', from, to }) as const
  expect(upTo(range('2023-11-01', '2023-11-30'), AS_OF)).toEqual(range('2023-11-01', AS_OF))
  expect(upTo(range('2022-11-01', '2022-11-30'), AS_OF)).toEqual(range('2022-11-01', '2022-11-30'))
  expect(upTo(range('2024-01-01', '2024-01-31'), AS_OF)).toEqual(range('2024-01-01', '2024-01-31'))
})

describe('a selection with a change', () => {
  const titled = (from: string, to: string) => {
    const points = trendPoints(
      { ...answer([], { from, to }, null), rows: [{ key: [from.slice(0, 7)], value: 60 }] },
      { step: 'month', covers: COVERS, filters: [] },
      FR,
    )
    return trendFinding(
      points,
      { drawn: { from, to }, asked: null, change: { change: 0.2, days: { from, to } } },
      'month',
      FR,
    ).title
  }

  it('is told against the same month of the year before by its name, against the same days otherwise', () => {
    expect(titled('2023-10-01', '2023-10-31')).toMatch(/^\+20,0.% par rapport à octobre 2022$/)
    expect(titled('2023-10-01', '2023-10-22')).toMatch(/^\+20,0.% par rapport aux mêmes jours de 2022$/)
    expect(titled('2023-01-01', '2023-12-31')).toMatch(/^\+20,0.% par rapport à 2022$/)
  })

  it('of February after one of 29 days is told against the same days', () => {
    expect(titled('2025-02-01', '2025-02-28')).toMatch(/mêmes jours de 2024$/)
  })
})
