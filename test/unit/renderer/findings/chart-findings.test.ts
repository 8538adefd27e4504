import { describe, expect, it } from 'vitest'
import { delayClasses, delayClassWords, distributionFinding } from '../../../../renderer/findings/distribution.ts'
import { byChange, growthTitle, hasChanges, withheldReasons } from '../../../../renderer/findings/growth.ts'
import {
  heatCells,
  heatDays,
  heatFinding,
  heatNotes,
  partialMonths,
  sumOfCells,
} from '../../../../renderer/findings/heat.ts'
import { trendPoints } from '../../../../renderer/findings/trend.ts'
import type { Comparison } from '../../../../shared/domain/incidents/comparison.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import type { Answer, AnswerRow } from '../../../../shared/domain/incidents/question.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const speech = (language: 'fr' | 'nl' | 'en') => ({ t: createTranslator(language), format: createFormat(language) })
const [FR, NL, EN] = [speech('fr'), speech('nl'), speech('en')]
/** Spaces of every width as plain ones. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const YEAR = { from: '2023-01-01', to: '2023-12-31' }
const WEEK = { from: '2023-03-06', to: '2023-03-12' }

describe('weekdays and months', () => {
  const heat = (values: Readonly<Record<string, number>>, period = YEAR, filters: readonly Filter[] = []) =>
    heatCells(
      Array.from({ length: 84 }, (_, index) => values[`${Math.floor(index / 7) + 1} ${(index % 7) + 1}`] ?? 0),
      heatDays(period, filters),
    )
  const title = (values: Readonly<Record<string, number>>, words = FR, period = YEAR) =>
    plain(heatFinding(heat(values, period), heatDays(period, []), words).title)

  it('say the share of the weekend, in three languages', () => {
    const values = { '1 1': 90, '1 6': 10 }
    expect(title(values)).toBe('Le week-end : 10,0 % des incidents')
    expect(title(values, NL)).toBe('Het weekend: 10,0% van de incidenten')
    expect(title(values, EN)).toBe('Weekends: 10.0% of the incidents')
    expect(title({ '1 1': 50, '1 7': 50 })).toBe('Le week-end : 50,0 % des incidents')
  })
  it('say so when all days are equal', () => {
    const weeks = { from: '2024-01-01', to: '2024-12-29' }
    const equal = Object.fromEntries(
      Array.from({ length: 84 }, (_, index) => [`${Math.floor(index / 7) + 1} ${(index % 7) + 1}`, 3]),
    )
    expect(title(equal, FR, weeks)).toBe('Le week-end : 28,6 % des incidents')
    expect(heatFinding(heat(equal, weeks), heatDays(weeks, []), FR).sentence).not.toContain('pic')
  })
  it('count the weekend of few incidents, of which a percentage would say too much', () => {
    const values = { '1 1': 90, '1 6': 9 }
    expect(title(values)).toBe('Le week-end : 9 des 99 incidents')
    expect(title(values, NL)).toBe('Het weekend: 9 van de 99 incidenten')
    expect(title(values, EN)).toBe('Weekends: 9 of the 99 incidents')
  })
  it('say nothing of the weekend under 20 incidents', () => {
    expect(title({ '3 1': 2, '3 6': 1 }, EN)).toBe('Peak: Monday, Mar (2)')
    expect(title({ '3 1': 19 }, EN)).toBe('Peak: Monday, Mar (19)')
    expect(title({ '3 1': 20 }, EN)).toBe('Weekends: 0 of the 20 incidents')
  })
  it('name the peak of a short period, and do not choose between equal ones', () => {
    expect(title({ '3 1': 4, '3 6': 2 }, FR, WEEK)).toBe('Pic : lundi, mars (4)')
    expect(title({ '3 1': 4, '3 6': 4 }, EN, WEEK)).toBe('Several equal peaks of 4')
  })
  it('have no peak on one day alone', () => {
    const day = { from: '2023-03-07', to: '2023-03-07' }
    expect(title({ '3 2': 500 }, FR, day)).toBe('Mardi, mars : 500')
    expect(title({ '3 2': 1 }, EN, day)).toBe('Tuesday, Mar: 1')
    expect(heatNotes(heatDays(day, []), EN)).toEqual([])
  })
  it('have nothing to say of nothing', () => {
    expect(title({})).toBe('Aucun incident')
  })
  it.each([
    ['2022-01-01', '2023-12-31', true],
    ['2022-03-01', '2023-02-28', true],
    ['2022-03-01', '2022-05-31', true],
    ['2024-02-01', '2024-02-29', true],
    ['2024-02-01', '2024-03-30', false],
    ['2013-01-01', '2023-11-15', false],
    ['2013-01-01', '2023-11-30', false],
    ['2022-03-02', '2022-05-31', false],
  ])('are there equally often from %s to %s: %s', (from, to, expected) => {
    const isSaid = heatNotes(heatDays({ from, to }, []), EN).includes(
      'Some months are incomplete or are counted in one year fewer',
    )
    expect(isSaid).toBe(!expected)
  })
  it('are blank where no such day lies in the period, and zero where nothing came on one', () => {
    const known = (from: string, to: string) => heat({ '3 1': 4 }, { from, to }).filter(({ value }) => value !== null)
    const march = known('2022-03-01', '2022-03-31')
    expect(march.map(({ month, weekday, value }) => [month, weekday, value])).toEqual([
      [3, 1, 4],
      ...[2, 3, 4, 5, 6, 7].map((weekday) => [3, weekday, 0]),
    ])
    expect(known('2023-01-01', '2023-11-15')).toHaveLength(11 * 7)
    // From Sunday 31 December to Monday 1 January.
    expect(known('2023-12-31', '2024-01-01').map(({ month, weekday }) => [month, weekday])).toEqual([
      [1, 1],
      [12, 7],
    ])
    expect(known('2022-12-15', '2023-12-14')).toHaveLength(84)
    const inMonth = (month: number) => heat({ '3 1': 4 }, WEEK).filter((cell) => cell.month === month)
    expect([sumOfCells(inMonth(3)), sumOfCells(inMonth(4))]).toEqual([4, null])
  })
  it('add up years only where there are several, and say when months are incomplete', () => {
    expect(heatNotes(heatDays(YEAR, []), EN)).toEqual([])
    // Of one month alone there is no other that it would be less than.
    expect(heatNotes(heatDays(WEEK, []), EN)).toEqual([])
    expect(heatNotes(heatDays({ from: '2023-02-27', to: '2023-03-05' }, []), EN)).toEqual([
      'Some months are incomplete or are counted in one year fewer',
    ])
    expect(heatNotes(heatDays({ from: '2022-01-01', to: '2023-12-31' }, []), EN)).toEqual([
      'A month adds up all years of the period',
    ])
  })
  it.each([
    ['2023-01-01', '2023-11-15', [], [11]],
    ['2013-01-01', '2023-11-15', [], [11]],
    ['2022-11-16', '2023-11-15', [], [11]],
    ['2022-03-02', '2022-05-30', [], [3, 5]],
    ['2013-01-01', '2023-11-15', [{ kind: 'month' as const, values: ['2022-11', '2023-10'] }], []],
    ['2023-01-01', '2023-12-31', [{ kind: 'day' as const, values: ['2023-02-01'] }], [2]],
  ])('lack days of months from %s to %s', (from, to, filters, expected) => {
    expect([...partialMonths(heatDays({ from, to }, filters))].toSorted((one, other) => one - other)).toEqual(expected)
  })
  it('are blank in months that a filter leaves out, and know which of the others are there', () => {
    const all = { from: '2013-01-01', to: '2023-11-15' }
    const of = (...values: readonly string[]) => heatDays(all, [{ kind: 'month', values }])
    const known = heat({ '3 1': 4 }, all, of('2023-03').filters).filter(({ value }) => value !== null)
    expect(known.map(({ month }) => month)).toEqual([3, 3, 3, 3, 3, 3, 3])
    expect(heatNotes(of('2023-03'), EN)).toEqual([])
    expect(heatNotes(of('2022-03', '2023-05'), EN)).toEqual([])
    expect(heatNotes(of('2022-03', '2023-03'), EN)).toEqual(['A month adds up all years of the period'])
    expect(heatNotes(of('2023-10', '2023-11'), EN)).toEqual([
      'Some months are incomplete or are counted in one year fewer',
    ])
  })
  it('name day, month and value of the peak in the sentence', () => {
    const { sentence } = heatFinding(heat({ '10 1': 307, '1 6': 1 }), heatDays(YEAR, []), EN)
    expect(sentence).toBe(
      'Incidents by day of the week and month, year 2023; peak: Monday, Oct (307)'.replace('year 2023', 'in 2023'),
    )
  })
})

describe('changes', () => {
  const row = (code: string, change: number | null, more: Partial<Comparison> = {}): AnswerRow => ({
    key: [code],
    value: 30,
    comparison: {
      from: '2022-01-01',
      to: '2022-12-31',
      value: 20,
      change,
      reason: change === null ? 'base-small' : null,
      fullYear: null,
      days: { now: 365, before: 365 },
      ...more,
    },
  })
  const name = ({ key }: AnswerRow) => key[0] ?? ''
  const title = (rows: readonly AnswerRow[], words = FR) => plain(growthTitle(rows, name, words))

  it('put the largest increase first and what is withheld last', () => {
    const rows = byChange([row('a', null), row('b', -0.5), row('c', 0.2)])
    expect(rows.map(name)).toEqual(['c', 'b', 'a'])
    expect(withheldReasons([...rows, row('d', null)])).toEqual(['base-small'])
  })
  it('name what grew most, in three languages', () => {
    const rows = [row('Parc', 0.1), row('Voirie', 0.704)]
    expect(title(rows)).toBe('Voirie : plus forte hausse, +70,4 %')
    expect(title(rows, NL)).toBe('Voirie: sterkste stijging, +70,4%')
    expect(title(rows, EN)).toBe('Voirie: largest increase, +70.4%')
  })
  it.each([
    ['a tie', [row('a', 0.1), row('b', 0.1)], 'Plus fortes hausses à égalité : a et b, +10,0 %'],
    ['falls alone', [row('a', -0.1), row('b', -0.2)], 'Aucune hausse ; plus faible recul : a, \u221210,0 %'],
    [
      'equal falls',
      [row('a', -0.1), row('b', -0.1)],
      'Aucune hausse ; plus faibles reculs à égalité : a et b, \u221210,0 %',
    ],
    ['no growth beside a fall', [row('a', 0), row('b', -0.2)], 'Aucune hausse'],
    ['all equal', [row('a', 0), row('b', 0)], 'Aucune évolution : tout est égal'],
    ['nothing comparable', [row('a', null)], 'Aucune évolution comparable'],
    ['nothing', [], 'Aucune évolution comparable'],
  ])('say so of %s', (_name, rows, said) => expect(title(rows)).toBe(said))

  it('are shown within a year, over more only against days that were chosen, and never without a base', () => {
    const answer = (rows: readonly AnswerRow[], from = '2023-01-01'): Answer => ({
      measure: 'incidents',
      by: ['category'],
      asOf: '2023-11-15',
      period: { from, to: '2023-11-15' },
      rows,
      total: null,
      partial: true,
      source: 'records',
    })
    const rows = [row('a', 0.1)]
    expect(hasChanges(answer(rows), { comparison: 'previous-year' })).toBe(true)
    expect(hasChanges(answer(rows, '2020-01-01'), { comparison: 'previous-year' })).toBe(false)
    expect(hasChanges(answer(rows, '2020-01-01'), { comparison: WEEK })).toBe(true)
    expect(hasChanges(answer([{ key: ['a'], value: 1 }]), { comparison: 'none' })).toBe(false)
    expect(hasChanges(answer([row('a', null, { reason: 'needs-records' })]), { comparison: 'previous-year' })).toBe(
      false,
    )
  })
})

describe('the distribution of delays', () => {
  const classes = (...counts: readonly number[]) => delayClasses(Array.from({ length: 11 }, (_, i) => counts[i] ?? 0))
  const finding = (counts: readonly number[], words = FR) => {
    const { title, sentence } = distributionFinding(classes(...counts), { period: YEAR, filters: [] }, words)
    return [plain(title), plain(sentence)]
  }
  it('names its classes, which meet without gap or overlap', () => {
    const all = classes()
    expect(all.map((each) => plain(delayClassWords(each, EN)))).toEqual([
      'the same day',
      '1 day',
      '2 to 3 days',
      '4 to 7 days',
      '8 to 14 days',
      '15 to 30 days',
      '31 to 60 days',
      '61 to 90 days',
      '91 to 180 days',
      '181 to 365 days',
      'over 365 days',
    ])
    for (const [index, { from }] of all.entries()) expect(from).toBe(index === 0 ? 0 : (all[index - 1]?.to ?? 0) + 1)
  })
  it('says how many are closed within a week, and which class has most', () => {
    expect(finding([0, 0, 0, 25, 75])).toEqual([
      '25,0 % des incidents clôturés l’ont été en une semaine',
      'Incidents clôturés par délai de clôture, en 2023 ; le plus souvent : 8 à 14 jours (75,0 %)',
    ])
  })
  it('chooses no class among equal ones, and gives no figure over too few', () => {
    expect(finding([20, 20])[1]).not.toContain('souvent')
    expect(finding([19])).toEqual(['Trop peu d’incidents clôturés pour un délai', expect.not.stringContaining('%')])
    expect(finding([])[0]).toBe('Trop peu d’incidents clôturés pour un délai')
  })
})

describe('weeks of a trend', () => {
  it('have their number and their days', () => {
    const answer: Answer = {
      measure: 'incidents',
      by: ['day'],
      asOf: '2023-11-15',
      period: { from: '2023-10-23', to: '2023-11-05' },
      rows: [{ key: ['2023-10-24'], value: 4 }],
      total: 4,
      partial: false,
      source: 'records',
    }
    const points = trendPoints(answer, { step: 'week', covers: null, filters: [] }, FR)
    expect(points.map(({ key, value }) => [key, value])).toEqual([
      ['2023-W43', 4],
      ['2023-W44', 0],
    ])
    expect(plain(points[0]?.label ?? '')).toBe('semaine 43 de 2023 (23/10 – 29/10)')
    expect(points.map(({ partial }) => partial)).toEqual([null, null])
    const cut = trendPoints(
      { ...answer, period: { from: '2023-10-25', to: '2023-11-02' } },
      { step: 'week', covers: null, filters: [] },
      FR,
    )
    expect(cut.map(({ partial }) => partial)).toEqual([
      { from: '2023-10-25', to: '2023-10-29' },
      { from: '2023-10-30', to: '2023-11-02' },
    ])
  })
})

it('leaves no key over in any language', () => {
  for (const language of LANGUAGES) {
    const words = speech(language)
    const said = [
      heatFinding(
        heatCells(
          Array.from({ length: 84 }, (_, index) => index),
          heatDays(YEAR, []),
        ),
        heatDays(YEAR, []),
        words,
      ),
      distributionFinding(
        delayClasses(Array.from({ length: 11 }, (_, index) => index * 9)),
        { period: YEAR, filters: [] },
        words,
      ),
    ].flatMap(({ title, sentence }) => [title, sentence])
    expect(said.join(' ')).not.toMatch(/charts\.|incidents\.\w|\{\{/)
  }
})
