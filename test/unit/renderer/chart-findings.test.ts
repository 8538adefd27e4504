import { describe, expect, it } from 'vitest'
import { delayClasses, delayClassWords, distributionFinding } from '../../../renderer/findings/distribution.ts'
import { byChange, growthTitle, hasChanges, withheldReasons } from '../../../renderer/findings/growth.ts'
import { heatCells, heatFinding } from '../../../renderer/findings/heat.ts'
import { pinnedTitle } from '../../../renderer/findings/pinned.ts'
import { trendPoints } from '../../../renderer/findings/trend.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { LANGUAGES } from '../../../shared/domain/language.ts'
import type { Answer, AnswerRow } from '../../../shared/domain/question.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'

const speech = (language: 'fr' | 'nl' | 'en') => ({ t: createTranslator(language), format: createFormat(language) })
const [FR, NL, EN] = [speech('fr'), speech('nl'), speech('en')]
/** Spaces of every width as plain ones. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const YEAR = { from: '2023-01-01', to: '2023-12-31' }
const WEEK = { from: '2023-03-06', to: '2023-03-12' }

describe('weekdays and months', () => {
  const heat = (values: Readonly<Record<string, number>>) =>
    heatCells(Array.from({ length: 84 }, (_, index) => values[`${Math.floor(index / 7) + 1} ${(index % 7) + 1}`] ?? 0))
  const title = (values: Readonly<Record<string, number>>, words = FR, period = YEAR) =>
    plain(heatFinding(heat(values), period, words).title)

  it('say whether the weekend reports less or more, in three languages', () => {
    const values = { '1 1': 90, '1 6': 10 }
    expect(title(values)).toBe('Le week-end signale moins : 10,0 %')
    expect(title(values, NL)).toBe('In het weekend wordt minder gemeld: 10,0%')
    expect(title(values, EN)).toBe('Fewer reports at weekends: 10.0%')
    expect(title({ '1 1': 1, '1 7': 1 })).toBe('Le week-end signale plus : 50,0 %')
  })
  it('say so when all days are equal', () => {
    const equal = Object.fromEntries(
      Array.from({ length: 84 }, (_, index) => [`${Math.floor(index / 7) + 1} ${(index % 7) + 1}`, 3]),
    )
    expect(title(equal)).toBe('Le week-end signale autant que la semaine : 28,6 %')
    expect(heatFinding(heat(equal), YEAR, FR).sentence).not.toContain('pic')
  })
  it('name the peak of a short period, and do not choose between equal ones', () => {
    expect(title({ '3 1': 4, '3 6': 2 }, FR, WEEK)).toBe('Pic : lundi, mars (4)')
    expect(title({ '3 1': 4, '3 6': 4 }, EN, WEEK)).toBe('Several equal peaks of 4')
  })
  it('have nothing to say of nothing', () => {
    expect(title({})).toBe('Aucun incident')
    expect(title({ '1 1': 1 }, EN)).toBe('Fewer reports at weekends: 0.0%')
  })
  it('name day, month and value of the peak in the sentence', () => {
    const { sentence } = heatFinding(heat({ '10 1': 307, '1 6': 1 }), YEAR, EN)
    expect(sentence).toBe(
      'Incidents by day of the week and month, year 2023; peak: Monday, Oct (307)'.replace(
        'year 2023',
        'from 01/01/2023 to 31/12/2023',
      ),
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
      ...more,
    },
  })
  const name = ({ key }: AnswerRow) => key[0] ?? ''
  const title = (rows: readonly AnswerRow[], words = FR) => plain(growthTitle(rows, name, words))

  it('put the largest growth first and what is withheld last', () => {
    const rows = byChange([row('a', null), row('b', -0.5), row('c', 0.2)])
    expect(rows.map(name)).toEqual(['c', 'b', 'a'])
    expect(withheldReasons([...rows, row('d', null)])).toEqual(['base-small'])
  })
  it('name what grew most, in three languages', () => {
    const rows = [row('Parc', 0.1), row('Voirie', 0.704)]
    expect(title(rows)).toBe('Voirie : plus forte hausse, +70,4 %')
    expect(title(rows, NL)).toBe('Voirie: sterkste stijging, +70,4%')
    expect(title(rows, EN)).toBe('Voirie: largest growth, +70.4%')
  })
  it.each([
    ['a tie', [row('a', 0.1), row('b', 0.1)], 'Plus fortes hausses à égalité : a et b, +10,0 %'],
    ['falls alone', [row('a', -0.1), row('b', -0.2)], 'Aucune hausse ; plus faible recul : a, -10,0 %'],
    [
      'equal falls',
      [row('a', -0.1), row('b', -0.1)],
      'Aucune hausse ; plus faibles reculs à égalité : a et b, -10,0 %',
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
    const { title, sentence } = distributionFinding(classes(...counts), YEAR, words)
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
      '25,0 % sont clos en une semaine',
      'Incidents clos par délai de clôture, du 01/01/2023 au 31/12/2023 ; le plus souvent : 8 à 14 jours (75,0 %)',
    ])
  })
  it('chooses no class among equal ones, and gives no figure over too few', () => {
    expect(finding([20, 20])[1]).not.toContain('souvent')
    expect(finding([19])).toEqual(['Trop peu d’incidents clos pour un délai', expect.not.stringContaining('%')])
    expect(finding([])[0]).toBe('Trop peu d’incidents clos pour un délai')
  })
})

describe('two selections', () => {
  it.each([
    [100, 111, 'La sélection présente compte 11 incidents de plus'],
    [100, 99, 'La sélection présente compte 1 incident de moins'],
    [0, 0, 'Les deux sélections comptent autant d’incidents'],
    [null, 4, 'Les deux sélections ne se comparent pas'],
    [4, null, 'Les deux sélections ne se comparent pas'],
  ])('of %s and %s', (one, other, said) => expect(plain(pinnedTitle(one, other, FR))).toBe(said))
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
    const points = trendPoints(answer, 'week', FR)
    expect(points.map(({ key, value }) => [key, value])).toEqual([
      ['2023-W43', 4],
      ['2023-W44', 0],
    ])
    expect(plain(points[0]?.label ?? '')).toBe('semaine 43 de 2023 (23/10 – 29/10)')
  })
})

it('leaves no key over in any language', () => {
  for (const language of LANGUAGES) {
    const words = speech(language)
    const said = [
      heatFinding(heatCells(Array.from({ length: 84 }, (_, index) => index)), YEAR, words),
      distributionFinding(delayClasses(Array.from({ length: 11 }, (_, index) => index * 9)), YEAR, words),
    ].flatMap(({ title, sentence }) => [title, sentence])
    expect([...said, pinnedTitle(1, 2, words)].join(' ')).not.toMatch(/charts\.|incidents\.\w|\{\{/)
  }
})
