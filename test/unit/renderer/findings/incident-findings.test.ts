import { describe, expect, it } from 'vitest'
import { coveredSentence, daysSentence, describedSteps } from '../../../../renderer/findings/asked-days.ts'
import { changeBase, comparedHead } from '../../../../renderer/findings/growth.ts'
import { noMatchFinding } from '../../../../renderer/findings/no-match.ts'
import { mapClasses, orderedTitle } from '../../../../renderer/findings/ranking.ts'
import { pointFigure, trendFinding, trendPoints } from '../../../../renderer/findings/trend.ts'
import { rowsOf, rowsWithin } from '../../../../renderer/host/rows-request.ts'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import {
  type Answer,
  type AnswerRow,
  PLAIN_QUESTION,
  type Question,
} from '../../../../shared/domain/incidents/question.ts'
import { columnDecimals, roundTo } from '../../../../shared/domain/incidents/rate-decimals.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const FR = { t: createTranslator('fr'), format: createFormat('fr') }
/** Spaces of every width as plain ones. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const AS_OF = '2023-11-15'
const Y2022 = { from: '2022-01-01', to: '2022-12-31' }
const row = (code: string, value: number, more: Partial<AnswerRow> = {}): AnswerRow => ({ key: [code], value, ...more })
const answer = (rows: readonly AnswerRow[], more: Partial<Answer> = {}): Answer => ({
  measure: 'incidents',
  by: ['month'],
  asOf: AS_OF,
  period: Y2022,
  rows,
  total: rows.reduce((sum, { value }) => sum + (value ?? 0), 0),
  partial: false,
  source: 'records',
  ...more,
})

describe('a number that is not there', () => {
  it('is only said to match nothing where it was counted to be zero', () => {
    expect(noMatchFinding({}, FR).title).toBe('Aucun incident ne correspond')
    expect(noMatchFinding({ reason: 'needs-records' }, FR)).toEqual({
      title: 'Relevés d’incidents nécessaires',
      sentence: 'Les chiffres publiés ne répondent pas à cette question\u202f; il faut des relevés.',
    })
    expect(noMatchFinding({ reason: 'before-the-data' }, FR).title).toBe('Aucune donnée pour cette période')
  })
})

describe('the days of an answer', () => {
  const year = (of: number) => ({ kind: 'year', year: of }) as const
  const covered = (from: string, to: string) => ({ period: { from, to }, asOf: AS_OF })
  it('are named as they were asked for where all of them are covered', () => {
    expect(coveredSentence(year(2022), { period: Y2022, asOf: AS_OF }, FR)).toBe('en 2022')
    expect(coveredSentence(year(2021), { period: null, asOf: AS_OF }, FR)).toBe('en 2021')
  })
  it('are named one by one where they are fewer', () => {
    expect(coveredSentence(year(2023), covered('2023-01-01', AS_OF), FR)).toBe('du 01/01/2023 au 15/11/2023')
    expect(coveredSentence({ kind: 'all' }, covered('2023-01-01', AS_OF), FR)).toBe('du 01/01/2023 au 15/11/2023')
  })
  it('are those asked for where there is no answer, not all there are', () => {
    expect(daysSentence({ period: year(2021), filters: [] }, { period: null, asOf: AS_OF }, FR)).toBe('en 2021')
    expect(daysSentence({ period: year(2022), filters: [] }, { period: Y2022, asOf: AS_OF }, FR)).toBe('en 2022')
  })
  it('are those that a filter keeps, not what lies between them', () => {
    const filters = [{ kind: 'month', values: ['2022-07', '2022-03'] }] as const
    const said = daysSentence({ period: { kind: 'all' }, filters }, covered('2022-03-01', '2022-07-31'), FR)
    expect(said).toBe('en mars 2022 et juillet 2022')
  })
})

describe('the classes of a map', () => {
  const writingOf = (values: readonly number[]) => {
    const decimals = columnDecimals(values)
    return {
      round: (value: number) => roundTo(value, decimals),
      said: (value: number) => FR.format.fixed(value, decimals),
    }
  }
  const legend = (values: readonly number[]) => {
    const { round, said } = writingOf(values)
    return mapClasses(values, round).limits.map(said)
  }
  it('have one decimal from 1 on', () => {
    expect(legend([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual(['3,0', '5,0', '7,0', '9,0'])
  })
  it('have two digits below 1, and no two limits read alike', () => {
    const low = [0.11, 0.16, 0.19, 0.21, 0.22, 0.23, 0.24, 0.26, 0.31, 0.34]
    expect(legend(low)).toEqual(['0,19', '0,22', '0,24', '0,31'])
    const lowest = [0.01, 0.011, 0.013, 0.021, 0.032]
    expect(legend(lowest)).toEqual(['0,011', '0,013', '0,021', '0,032'])
  })
  it('put tiles that read alike in one class, the one that the legend names', () => {
    const values = [0.0001, 0.2341, 0.2342, 0.2343, 0.2344, 0.3, 0.4]
    const { round, said } = writingOf(values)
    const { limits, classOf } = mapClasses(values, round)
    const words = values.map(said)
    const classes = new Map<string, Set<number>>()
    for (const [index, value] of values.entries()) {
      const text = words[index] ?? ''
      classes.set(text, (classes.get(text) ?? new Set()).add(classOf(value)))
    }
    expect([...classes.values()].every(({ size }) => size === 1)).toBe(true)
    expect(new Set(limits.map(said)).size).toBe(limits.length)
    expect(words[0]).toBe('0,00010')
  })
  it('of counts have none', () => {
    expect(mapClasses([1, 2, 3], Math.round).limits.map(FR.format.count)).toEqual(['2', '3'])
  })
})

describe('the table of a chart', () => {
  const SPAN = { from: '2023-01-01', to: '2023-01-31' }
  it('names the other days that its figures are compared with', () => {
    const base = compare(60, 40, SPAN, null)
    expect(comparedHead('previous-year', base, FR)).toBe('Mêmes jours, un an avant')
    expect(comparedHead(SPAN, base, FR)).toBe('Janvier 2023')
    expect(comparedHead(SPAN, undefined, FR)).toBe('Mêmes jours, un an avant')
  })
  it('names the days against which its changes are told, without those that a filter leaves out', () => {
    const filters = [{ kind: 'month', values: ['2022-03', '2022-07'] }] as const
    const base = { from: '2021-03-01', to: '2021-07-31' }
    const said = (view: Parameters<typeof changeBase>[1]) => plain(changeBase(base, view, FR))
    expect(said({ comparison: 'previous-year', filters })).toBe(
      'Évolution par rapport aux incidents en mars 2021 et juillet 2021',
    )
    const whole = 'Évolution par rapport aux incidents du 01/03/2021 au 31/07/2021'
    expect(said({ comparison: base, filters })).toBe(whole)
    expect(said({ comparison: 'previous-year', filters: [] })).toBe(whole)
  })
  it('calls a whole month, quarter or year by its name there, and a day by its own', () => {
    const said = (from: string, to: string) =>
      plain(changeBase({ from, to }, { comparison: 'previous-year', filters: [] }, FR))
    expect(said('2022-02-01', '2022-02-28')).toBe('Évolution par rapport aux incidents en février 2022')
    expect(said('2022-04-01', '2022-06-30')).toBe('Évolution par rapport aux incidents au deuxième trimestre 2022')
    expect(said('2022-01-01', '2022-12-31')).toBe('Évolution par rapport aux incidents en 2022')
    expect(said('2022-02-01', '2022-02-01')).toBe('Évolution par rapport au 01/02/2022')
  })
  it('gives a derived figure as about so many', () => {
    const years = answer([row('2021', 75_900, { derived: true }), row('2022', 97_123)], {
      by: ['year'],
      source: 'published',
      period: { from: '2021-01-01', to: '2022-12-31' },
    })
    const points = trendPoints(years, { step: 'year', covers: null, filters: [] }, FR)
    expect(points.map((point) => plain(pointFigure(point, FR)))).toEqual(['environ 75 900', '97 123'])
  })
})

describe('the trend', () => {
  it('without a figure says why there is none', () => {
    const said = (reason: Answer['reason']) =>
      trendFinding([], { drawn: null, asked: null, ...(reason === undefined ? {} : { reason }) }, 'year', FR).title
    expect(said('needs-records')).toBe('Relevés d’incidents nécessaires')
    expect(said('before-the-data')).toBe('Aucune donnée pour cette période')
    expect(said(undefined)).toBe('Aucune donnée pour cette période')
  })
  const points = trendPoints(
    answer([row('2022-03', 42), row('2022-11', 56)]),
    { step: 'month', covers: null, filters: [] },
    FR,
  )
  const title = (from: string, to: string) =>
    plain(trendFinding(points, { drawn: Y2022, asked: [{ from, to }] }, 'month', FR).title)
  it('speaks of the period asked, not of the months drawn around it', () => {
    expect(title('2022-03-01', '2022-03-31')).toBe('Mars 2022 : 42')
    expect(title('2022-02-01', '2022-05-31')).toBe('Mois le plus chargé : mars 2022, 42')
    expect(title('2022-05-01', '2022-06-30')).toBe('Aucun incident')
    expect(title('2022-01-01', '2022-12-31')).toBe('Mois le plus chargé : novembre 2022, 56')
  })
  it('gives no month that the period cuts as if it were whole, and names the days it speaks of', () => {
    const said = (from: string, to: string) => {
      const { title, sentence } = trendFinding(points, { drawn: Y2022, asked: [{ from, to }] }, 'month', FR)
      return [plain(title), plain(sentence)]
    }
    const march = ['Mars 2022 en entier : 42', 'Incidents par mois, en mars 2022']
    expect(said('2022-03-01', '2022-03-10')).toEqual(march)
    expect(said('2022-03-02', '2022-04-29')).toEqual([
      'Mois le plus chargé : mars 2022, 42',
      'Incidents par mois, du 01/03/2022 au 30/04/2022',
    ])
    expect(said('2022-02-28', '2022-02-28')[0]).toBe('Aucun incident')
    expect(said('2022-02-15', '2022-04-15')).toEqual(['Mars 2022 : 42', 'Incidents par mois, en mars 2022'])
    expect(said('2022-02-15', '2022-06-30')).toEqual([
      'Mois le plus chargé : mars 2022, 42',
      'Incidents par mois, du 01/03/2022 au 30/06/2022',
    ])
    expect(said('2022-04-15', '2022-06-15')).toEqual(['Aucun incident', 'Incidents par mois, en mai 2022'])
  })
  it('has the rows of the days that it speaks of, and of those a year before', () => {
    const rows = (from: string, to: string) => {
      const now = { filters: [], from: '2022-01-01', to: '2022-12-31', asOf: null, source: 'records' } as const
      const before = { ...now, from: '2021-01-01', to: '2021-12-31' }
      const days = describedSteps(points, [{ from, to }]).span
      return days === null ? null : rowsWithin({ now, before }, days)
    }
    expect(rows('2022-03-01', '2022-03-31')).toMatchObject({
      now: { from: '2022-03-01', to: '2022-03-31' },
      before: { from: '2021-03-01', to: '2021-03-31' },
    })
    // The title gives the whole of a month that the period cuts.
    expect(rows('2022-03-07', '2022-03-07')?.now).toMatchObject({ from: '2022-03-01', to: '2022-03-31' })
    expect(describedSteps(points, null).span).toBeNull()
  })
  it('is compared with all rows of other days, whatever days are filtered', () => {
    const filters = [
      { kind: 'category', values: ['road'] },
      { kind: 'month', values: ['2022-03'] },
    ] as const
    const other = { from: '2021-03-01', to: '2021-03-31' }
    const question: Question = { ...PLAIN_QUESTION, filters, comparison: other }
    const { before } = rowsOf(question, answer([], { comparison: compare(1, 2, other, null) }))
    expect(before).toMatchObject({ ...other, filters: [filters[0]] })
    const yearBefore = rowsOf(
      { ...question, comparison: 'previous-year' },
      answer([], { comparison: compare(1, 2, other, null) }),
    )
    expect(yearBefore.before?.filters).toEqual([filters[0], { kind: 'month', values: ['2021-03'] }])
  })
  it('of two years names the busiest month of those asked whole, and equal ones', () => {
    const drawn = { from: '2022-01-01', to: AS_OF }
    const rows = [row('2022-01', 3), row('2023-01', 2), row('2023-03', 2), row('2023-11', 2)]
    const two = trendPoints(answer(rows, { period: drawn }), { step: 'month', covers: null, filters: [] }, FR)
    const said = (from: string, to: string) => {
      const { title, sentence } = trendFinding(two, { drawn, asked: [{ from, to }] }, 'month', FR)
      return [plain(title), plain(sentence)]
    }
    expect(said('2022-11-20', '2023-02-03')).toEqual([
      'Mois le plus chargé : janvier 2023, 2',
      'Incidents par mois, du 01/12/2022 au 31/01/2023',
    ])
    // The as-of day cuts November, the period does not.
    expect(said('2023-01-01', '2023-12-31')).toEqual([
      'Pics égaux à 2 : janvier 2023, mars 2023 et novembre 2023 (au 15/11)',
      'Incidents par mois, du 01/01/2023 au 15/11/2023',
    ])
    expect(said('2023-11-13', '2023-11-15')).toEqual([
      'Novembre 2023 (au 15/11) : 2',
      'Incidents par mois, du 01/11/2023 au 15/11/2023',
    ])
  })
  it('says of a year that is not published that it is not known, of a derived one that it is about so many', () => {
    const drawn = { from: '2013-01-01', to: AS_OF }
    const rows = [row('2013', 6997), row('2021', 75900, { derived: true }), row('2022', 97123)]
    const years = trendPoints(
      answer(rows, { by: ['year'], source: 'published', period: drawn }),
      { step: 'year', covers: null, filters: [] },
      FR,
    )
    const of = (year: number) =>
      plain(trendFinding(years, { drawn, asked: [{ from: `${year}-01-01`, to: `${year}-12-31` }] }, 'year', FR).title)
    expect(of(2016)).toBe('Aucune donnée pour cette période')
    expect(of(2021)).toBe('2021 : environ 75 900')
    expect(of(2022)).toBe('2022 : 97 123')
  })
})

describe('a ranking of sub-categories', () => {
  const change = (value: number, then: number) => ({ comparison: compare(value, then, Y2022, null) })
  const potholes = row('road/Nid-de-poule', 64, change(64, 60))
  const drains = row('road/Avaloir bouché', 29, change(29, 20))
  it('is titled by what grew most where changes order it', () => {
    const title = (isByChange: boolean) =>
      plain(orderedTitle(answer([potholes, drains]), 'subcategory', { chosen: null, isByChange }, FR))
    expect(title(true)).toBe('Avaloir bouché : plus forte hausse, +45,0 %')
    expect(title(false)).toBe('Nid-de-poule en tête, 68,8 %')
  })
})
