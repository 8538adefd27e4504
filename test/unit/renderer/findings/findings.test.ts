import { describe, expect, it } from 'vitest'
import { missingRuns } from '../../../../renderer/charts/time/year-columns.tsx'
import { calendarKeys, calendarSpan } from '../../../../renderer/findings/calendar-steps.ts'
import { rankingTitle, rateTitle } from '../../../../renderer/findings/ranking.ts'
import { table1Finding } from '../../../../renderer/findings/table-1.ts'
import { trendFinding, trendPoints } from '../../../../renderer/findings/trend.ts'
import { yearColumns, yearsFinding } from '../../../../renderer/findings/years.ts'
import type { Answer, AnswerRow } from '../../../../shared/domain/incidents/question.ts'
import { isWithoutCleanliness, WITHOUT_CLEANLINESS } from '../../../../shared/domain/incidents/without-cleanliness.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

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
  it('says so when nothing was counted', () => {
    expect(title([row('road', 0), row('park', 0)])).toBe('Aucun incident dans ces chiffres')
  })
  it('has no day, and no zero, before anything was published', () => {
    expect(table1Finding([], null, false, FR)).toEqual({
      title: 'Pas encore de chiffres publiés dans ces données',
      sentence: 'Incidents par catégorie',
    })
  })
  it('speaks of what is left without cleanliness', () => {
    expect(title([row('road', 1), row('park', 3)], true)).toBe('Hors propreté publique : Parc en tête, 75,0 %')
    expect(isWithoutCleanliness([...WITHOUT_CLEANLINESS].reverse())).toBe(true)
    // As links have it from before records: without the records of no category.
    expect(isWithoutCleanliness(WITHOUT_CLEANLINESS.slice(0, -1))).toBe(true)
    expect(isWithoutCleanliness([...WITHOUT_CLEANLINESS, 'cleanliness'])).toBe(false)
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
      row('2023', 132686, { partial: true, period: SPAN }),
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
  it('keeps a year of which a part is known apart where a later one is whole', () => {
    const rows = [...published.rows, row('2024', 150045)]
    const columns = yearColumns({ ...published, rows, asOf: '2024-12-31' }, FR)
    expect(columns.slice(-2).map(({ kind, note }) => [kind, note])).toEqual([
      ['partial', 'au 15/11'],
      ['full', ''],
    ])
    expect(plain(yearsFinding(columns, FR).title)).toBe('150 045 incidents en 2024')
  })
  it('says that more came in a shorter time, with the days to go', () => {
    expect(yearsFinding(yearColumns(published, FR), FR).title).toBe(
      '2023 dépasse déjà 2022, alors qu’il reste 46 jours',
    )
  })
  it('gives no comparison while the unfinished year is below', () => {
    const rows = [row('2022', 97123), row('2023', 12, { partial: true })]
    const period = { from: '2022-01-01', to: SPAN.to }
    const { title } = yearsFinding(yearColumns(answer(rows, { by: ['year'], period }), FR), FR)
    expect(plain(title)).toBe('2023 : 12 incidents au 15/11/2023, année non terminée')
  })
  it('never compares with a derived year', () => {
    const rows = [row('2021', 10, { derived: true }), row('2022', 97123, { partial: true })]
    const { title } = yearsFinding(
      yearColumns(
        answer(rows, { by: ['year'], asOf: '2022-05-01', period: { from: '2021-01-01', to: '2022-05-01' } }),
        FR,
      ),
      FR,
    )
    expect(title).not.toContain('dépasse')
  })
  it('takes a year without a row as zero in records, as unknown in published figures', () => {
    const rows = [row('2020', 5), row('2022', 7)]
    const period = { from: '2020-01-07', to: SPAN.to }
    expect(yearColumns(answer(rows, { by: ['year'], period }), FR).map(({ value }) => value)).toEqual([5, 0, 7, 0])
    expect(yearColumns(answer(rows, { by: ['year'], source: 'published' }), FR).map(({ value }) => value)).toEqual([
      5,
      null,
      7,
    ])
  })
  it('marks the year in which records begin, and names the days that are known', () => {
    const kinds = (from: string, to: string) =>
      yearColumns(answer([row(from.slice(0, 4), 5)], { by: ['year'], period: { from, to }, asOf: to }), FR).map(
        ({ year, kind, note }) => [year, kind, note],
      )
    expect(kinds('2022-05-14', '2023-11-15')).toEqual([
      [2022, 'partial', 'dès le 14/05'],
      [2023, 'partial', 'au 15/11'],
    ])
    expect(kinds('2023-05-14', '2023-11-15')).toEqual([[2023, 'partial', '14/05 – 15/11']])
    // The first incident rarely falls on the first of its month, which is covered all the same.
    expect(kinds('2022-01-09', '2022-12-31')).toEqual([[2022, 'full', '']])
  })
  it('has nothing to say of nothing', () => {
    expect(yearsFinding(yearColumns(answer([]), FR), FR).title).toBe('Pas encore de chiffres publiés dans ces données')
  })
  it('does not run from a year to that very year', () => {
    const { sentence } = yearsFinding(yearColumns(answer([row('2023', 12)], { by: ['year'] }), FR), FR)
    expect(plain(sentence)).toBe('Incidents par année, toutes catégories : 2023 seulement')
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
  it('D18: does not say that a single value comes first', () => {
    expect(plain(rankingTitle(answer([row('road', 20), row('park', 0)]), 'category', null, FR))).toBe(
      'Uniquement : Voirie',
    )
    expect(plain(rankingTitle(answer([row('', 20)]), 'channel', null, FR))).toBe(
      'Donnée absente pour tous les incidents : canal',
    )
    expect(plain(rankingTitle(answer([row('road', 20)]), 'category', ['road'], FR))).toBe(
      'Voirie : 100,0 % des incidents',
    )
  })
  it('names ties and nothing', () => {
    expect(rankingTitle(answer([row('road', 2), row('park', 2)]), 'category', null, FR)).toContain('Voirie et Parc')
    expect(rankingTitle(answer([row('road', 0)]), 'category', null, FR)).toBe('Aucun incident')
  })
  it('counts the ties that are too many to be named', () => {
    const tied = ['road', 'park', 'lighting', 'signage'].map((code) => row(code, 2))
    const said = (speech: typeof FR) => plain(rankingTitle(answer(tied), 'category', null, speech))
    expect(said(FR)).toBe('4 ex æquo en tête, à 2')
    expect(said({ t: createTranslator('nl'), format: createFormat('nl') })).toBe('4 gelijk bovenaan, met 2')
    expect(said({ t: createTranslator('en'), format: createFormat('en') })).toBe('4 joint first, at 2')
    expect(plain(rankingTitle(answer(tied.slice(1)), 'category', null, FR))).toBe(
      'À égalité en tête : Parc, Eclairage et Signalisation',
    )
  })
  it('gives no share, nor says who leads of all, where counts are missing', () => {
    const some = [row('road', 1000), row('park', 500), row('cleanliness', null)]
    const said = 'Voirie en tête des chiffres connus'
    for (const total of [null, 97123]) expect(rankingTitle(answer(some, { total }), 'category', null, FR)).toBe(said)
    expect(rankingTitle(answer(some, { total: null }), 'category', ['park'], FR)).toBe(said)
    expect(plain(rankingTitle(answer(some, { total: 97123 }), 'category', ['park'], FR))).toBe(
      'Parc : 0,5 % des incidents',
    )
    expect(table1Finding(some, SPAN, false, FR).title).toBe(said)
  })
  it('names the municipality that leads in rates, or the chosen one, leaving out places without inhabitants', () => {
    const rates = answer([row('21001', 1.25), row('21004', 4), row('unknown', null)], { measure: 'per-1000' })
    const said = (chosen: readonly string[] | null) => plain(rateTitle(rates, chosen, FR))
    expect(said(null)).toBe('Bruxelles en tête : 4,0 pour 1 000 habitants')
    expect(said(['21001'])).toBe('Anderlecht : 1,3 pour 1 000 habitants')
    for (const chosen of [['unknown'], ['21001', '21004'], []]) expect(said(chosen)).toBe(said(null))
    const tied = answer([row('21001', 0), row('21004', 0.0529), row('21005', 0.0529)], { measure: 'per-1000' })
    expect(plain(rateTitle(tied, null, FR))).toBe(
      'Aucun incident dans 1 commune, au plus 0,053 pour 1 000 habitants dans les autres',
    )
    const mostly = answer([row('21001', 0), row('21002', 0), row('21005', 0.12), row('unknown', null)])
    expect(plain(rateTitle(mostly, null, FR))).toBe(
      'Aucun incident dans 2 communes, au plus 0,12 pour 1 000 habitants dans les autres',
    )
    expect(plain(rateTitle(tied, ['21001'], FR))).toBe('Anderlecht : 0 pour 1 000 habitants')
    expect(rateTitle(answer([]), null, FR)).toBe('Aucun incident')
    // Of the 27 497 inhabitants of Saint-Josse: 19 and 20 incidents.
    const few = (rate: number) => answer([row('21014', rate), row('21004', 0.0529)], { measure: 'per-1000' })
    expect(plain(rateTitle(few((1000 * 19) / 27_497), null, FR))).toBe('De 0,053 à 0,691 pour 1 000 habitants')
    expect(plain(rateTitle(few((1000 * 20) / 27_497), null, FR))).toMatch(/^Saint-Josse.* en tête : 0,727 pour/)
    const equal = answer([row('21001', 1.25), row('21004', 1.251)], { measure: 'per-1000' })
    expect(plain(rateTitle(equal, null, FR))).toBe('1,3 pour 1 000 habitants dans chaque commune')
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
  it('measures whole years against whole ones, and says the days of one that exceeds them all the same', () => {
    const title = (first: number) => {
      const rows = [row('2021', first), row('2022', 20), row('2023', 10)]
      const period = { from: '2021-06-10', to: '2023-11-15' }
      const points = trendPoints(
        answer(rows, { by: ['year'], period }),
        { step: 'year', covers: null, filters: [] },
        FR,
      )
      return plain(trendFinding(points, { drawn: period, asked: null }, 'year', FR).title)
    }
    expect(title(5)).toBe('Année complète la plus chargée : 2022, 20')
    expect(title(30)).toBe('Année la plus chargée : 2021 (dès le 10/06), 30')
  })
  it('fills months without a row with the zero that they are, and names the peak', () => {
    const period = { from: '2023-01-01', to: '2023-03-15' }
    const points = trendPoints(
      answer([row('2023-01', 3), row('2023-03', 9)], { by: ['month'], period, asOf: '2023-03-15' }),
      { step: 'month', covers: null, filters: [] },
      FR,
    )
    expect(points.map(({ value, partial }) => [value, partial])).toEqual([
      [3, null],
      [0, null],
      [9, { from: '2023-03-01', to: '2023-03-15' }],
    ])
    expect(plain(trendFinding(points, { drawn: period, asked: null }, 'month', FR).title)).toBe(
      'Mois le plus chargé : mars 2023 (au 15/03), 9',
    )
  })
  it('says so when all are zero, when one stands alone, and when peaks are equal', () => {
    const title = (values: readonly number[]) => {
      const period = { from: '2023-01-01', to: `2023-0${values.length}-28` }
      const rows = values.map((value, index) => row(`2023-0${index + 1}`, value))
      return plain(
        trendFinding(
          trendPoints(answer(rows, { by: ['month'], period }), { step: 'month', covers: null, filters: [] }, FR),
          { drawn: period, asked: null },
          'month',
          FR,
        ).title,
      )
    }
    expect(title([0, 0])).toBe('Aucun incident')
    expect(title([7])).toBe('Janvier 2023 : 7')
    expect(title([7, 7])).toBe('Pics égaux à 7 : janvier 2023 et février 2023')
    expect(title([7, 7, 7, 7])).toBe('Plusieurs pics égaux à 7')
  })
})
