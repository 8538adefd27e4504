import { describe, expect, it } from 'vitest'
import { missingRuns } from '../../../renderer/components/year-columns.tsx'
import { rankingTitle, rateTitle } from '../../../renderer/findings/ranking.ts'
import { isWithoutCleanliness, table1Finding, WITHOUT_CLEANLINESS } from '../../../renderer/findings/table-1.ts'
import { calendarKeys, calendarSpan, trendFinding, trendPoints } from '../../../renderer/findings/trend.ts'
import { yearColumns, yearsFinding } from '../../../renderer/findings/years.ts'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import type { Answer, AnswerRow } from '../../../shared/domain/question.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'

const speech = (language: 'fr' | 'nl' | 'en') => ({ t: createTranslator(language), format: createFormat(language) })
const FR = speech('fr')
/** Spaces of every width as plain ones. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const SPAN = { from: '2023-01-01', to: '2023-11-15' }
const row = (code: string, value: number | null, more: Partial<AnswerRow> = {}): AnswerRow => ({
  key: [code],
  value,
  ...more,
})
const answer = (rows: readonly AnswerRow[], more: Partial<Answer> = {}): Answer => ({
  measure: 'incidents',
  by: ['category'],
  asOf: SPAN.to,
  period: SPAN,
  rows,
  total: rows.reduce((sum, { value }) => sum + (value ?? 0), 0),
  partial: true,
  source: 'records',
  ...more,
})

describe('Table 1', () => {
  const title = (rows: readonly AnswerRow[], isWithout = false) => plain(table1Finding(rows, SPAN, isWithout, FR).title)

  it('names the leading category and its share', () => {
    expect(title([row('cleanliness', 70574), row('road', 62112)])).toBe(
      'Propreté publique : 53,2 % des incidents de 2023',
    )
  })
  it('says so when two lead', () => {
    expect(title([row('road', 4), row('park', 4), row('lighting', 1)])).toBe('À égalité en tête : Voirie et Parc')
  })
  it('says so when nothing was counted, or nothing is known', () => {
    expect(title([])).toBe('Aucun incident dans ces chiffres')
    expect(title([row('road', 0), row('park', 0)])).toBe('Aucun incident dans ces chiffres')
  })
  it('speaks of what is left without cleanliness', () => {
    expect(title([row('road', 1), row('park', 3)], true)).toBe('Hors propreté publique : Parc en tête, 75,0 %')
    expect(isWithoutCleanliness([...WITHOUT_CLEANLINESS].reverse())).toBe(true)
    expect(isWithoutCleanliness(['road'])).toBe(false)
    expect(isWithoutCleanliness(null)).toBe(false)
  })
  it('says the same in three languages, with no key left over', () => {
    for (const language of LANGUAGES) {
      const { title: said, sentence } = table1Finding([row('road', 1)], SPAN, false, speech(language))
      expect(`${said} ${sentence}`).not.toMatch(/overview\.|\{\{/)
    }
  })
})

describe('years', () => {
  const published = answer(
    [
      row('2013', 6997),
      row('2021', 75900, { derived: true }),
      row('2022', 97123),
      row('2023', 132686, { partial: true }),
    ],
    { by: ['year'], source: 'published', total: null, period: { from: '2013-01-01', to: '2023-11-15' } },
  )

  it('keeps full, derived, unfinished and missing apart', () => {
    const columns = yearColumns(published, FR)
    expect(columns.map(({ year }) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023])
    expect(columns.filter(({ value }) => value !== null).map(({ kind }) => kind)).toEqual([
      'full',
      'derived',
      'full',
      'partial',
    ])
    expect(missingRuns(columns)).toEqual([{ from: 2014, to: 2020 }])
    expect(plain(columns[8]!.text)).toBe('environ 75 900')
    expect(columns[10]!.note).toBe('au 15/11')
  })
  it('says that more came in a shorter time, with the days to go', () => {
    expect(yearsFinding(yearColumns(published, FR), SPAN.to, FR).title).toBe(
      '2023 dépasse déjà 2022, avec 46 jours à venir',
    )
  })
  it('gives no comparison while the unfinished year is below', () => {
    const rows = [row('2022', 97123), row('2023', 12, { partial: true })]
    const { title } = yearsFinding(yearColumns(answer(rows, { by: ['year'] }), FR), SPAN.to, FR)
    expect(plain(title)).toBe('2023 : 12 incidents au 15/11/2023, année non terminée')
  })
  it('never compares with a derived year', () => {
    const rows = [row('2021', 10, { derived: true }), row('2022', 97123, { partial: true })]
    const { title } = yearsFinding(
      yearColumns(answer(rows, { by: ['year'], asOf: '2022-05-01' }), FR),
      '2022-05-01',
      FR,
    )
    expect(title).not.toContain('dépasse')
  })
  it('takes a year without a row as zero in records, as unknown in published figures', () => {
    const rows = [row('2020', 5), row('2022', 7)]
    expect(yearColumns(answer(rows, { by: ['year'] }), FR).map(({ value }) => value)).toEqual([5, 0, 7])
    expect(yearColumns(answer(rows, { by: ['year'], source: 'published' }), FR).map(({ value }) => value)).toEqual([
      5,
      null,
      7,
    ])
  })
  it('has nothing to say of nothing', () => {
    expect(yearsFinding(yearColumns(answer([]), FR), null, FR).title).toBe('Aucun incident dans ces chiffres')
  })
})

describe('rankings', () => {
  const rows = [row('road', 15), row('park', 5)]
  it('names the leader, or what is chosen', () => {
    expect(plain(rankingTitle(answer(rows), 'category', null, FR))).toBe('Voirie en tête, 75,0 %')
    expect(plain(rankingTitle(answer(rows), 'category', ['park'], FR))).toBe('Parc : 25,0 % des incidents')
    expect(plain(rankingTitle(answer(rows), 'category', ['park', 'road'], FR))).toBe(
      'Sélection : 100,0 % des incidents',
    )
  })
  it('names ties and nothing', () => {
    expect(rankingTitle(answer([row('road', 2), row('park', 2)]), 'category', null, FR)).toContain('Voirie et Parc')
    expect(rankingTitle(answer([row('road', 0)]), 'category', null, FR)).toBe('Aucun incident')
  })
  it('gives the range of rates, leaving out places without inhabitants', () => {
    const rates = answer([row('21001', 1.25), row('21004', 4), row('unknown', null)], { measure: 'per-1000' })
    expect(plain(rateTitle(rates, FR))).toBe('De 1,3 à 4,0 pour 1 000 habitants')
    expect(rateTitle(answer([]), FR)).toBe('Aucun incident')
  })
})

describe('trend', () => {
  it('lists the calendar of a span', () => {
    expect(calendarKeys({ from: '2022-11-20', to: '2023-02-01' }, 'month')).toEqual([
      '2022-11',
      '2022-12',
      '2023-01',
      '2023-02',
    ])
    expect(calendarKeys({ from: '2024-02-28', to: '2024-03-01' }, 'day')).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ])
    expect(calendarSpan('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(calendarSpan('2023-12')).toEqual({ from: '2023-12-01', to: '2023-12-31' })
  })
  it('fills months without a row with the zero that they are, and names the peak', () => {
    const period = { from: '2023-01-01', to: '2023-03-15' }
    const points = trendPoints(
      answer([row('2023-01', 3), row('2023-03', 9, { partial: true })], { by: ['month'], period }),
      'month',
      FR,
    )
    expect(points.map(({ value, isPartial }) => [value, isPartial])).toEqual([
      [3, false],
      [0, false],
      [9, true],
    ])
    expect(trendFinding(points, period, 'month', FR).title).toBe('Mois le plus chargé\u00a0: mars 2023, 9')
  })
  it('says so when all are zero, when one stands alone, and when peaks are equal', () => {
    const title = (values: readonly number[]) => {
      const period = { from: '2023-01-01', to: `2023-0${values.length}-28` }
      const rows = values.map((value, index) => row(`2023-0${index + 1}`, value))
      return plain(
        trendFinding(trendPoints(answer(rows, { by: ['month'], period }), 'month', FR), period, 'month', FR).title,
      )
    }
    expect(title([0, 0])).toBe('Aucun incident')
    expect(title([7])).toBe('janvier 2023 : 7')
    expect(title([7, 7])).toBe('Plusieurs pics égaux à 7')
  })
})
