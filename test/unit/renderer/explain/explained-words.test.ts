import { expect, test } from 'vitest'
import { explanationSentence, explanationTitle, partPoints } from '../../../../renderer/explain/explained-words.ts'
import { type Explanation, explainedBy } from '../../../../shared/domain/figures/explanation.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { sideHeads } from '../../../../shared/i18n/explanation-words.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const SPEECH = LANGUAGES.map((language) => ({ t: createTranslator(language), format: createFormat(language) }))
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

/** An explanation of incidents by municipality, with these parts. */
function explained(parts: Readonly<Record<string, number>>, more: Partial<Explanation> = {}): Explanation {
  const told = Object.entries(parts).map(([code, part]) => ({ key: [code], now: 100 + part, before: 100, part }))
  const sum = (of: 'now' | 'before' | 'part') => told.reduce((all, each) => all + each[of], 0)
  return {
    measure: 'incidents',
    asOf: '2023-11-15',
    period: { from: '2023-01-01', to: '2023-11-15' },
    compared: { from: '2022-01-01', to: '2022-11-15' },
    now: sum('now'),
    before: sum('before'),
    difference: sum('part'),
    dimensions: [explainedBy('municipality', told)],
    ...more,
  }
}

test('parts that go one way are shares of the difference', () => {
  const titles = (explanation: Explanation) => SPEECH.map((words) => plain(explanationTitle(explanation, words)))
  expect(titles(explained({ 21015: 60, 21004: 25, 21009: 15 }))).toEqual([
    'Schaerbeek représente 60,0 % de la différence',
    'Schaarbeek is goed voor 60,0% van het verschil',
    'Schaerbeek is 60.0% of the difference',
  ])
  expect(titles(explained({ 21015: 30, 21004: 25, 21009: 25, 21001: 20 }))[0]).toBe(
    '2 communes représentent 55,0 % de la différence',
  )
})

test('parts that go both ways are incidents, never shares', () => {
  const mixed = explained({ 21015: 500, 21004: -490, 21009: -4 })
  for (const words of SPEECH) {
    expect(explanationTitle(mixed, words)).not.toMatch(/%/)
    expect(explanationSentence(mixed, words)).not.toMatch(/%.*%/)
  }
  const [french] = SPEECH
  expect(plain(explanationTitle(mixed, french!))).toBe('2 communes en recul de 494, 1 en hausse de 500')
  expect(plain(explanationSentence(mixed, french!))).toBe(
    '+6 incidents : 306 du 01/01/2023 au 15/11/2023, 300 du 01/01/2022 au 15/11/2022. Des deux signes : en incidents, sans pourcentage.',
  )
})

test('nothing is said to be the cause, and what is withheld has no parts', () => {
  const withheld = explained({}, { difference: null, reason: 'lengths-differ', dimensions: [] })
  for (const words of SPEECH) {
    const said = [explained({ 21015: 60, 21004: 25 }), withheld].flatMap((each) => [
      explanationTitle(each, words),
      explanationSentence(each, words),
    ])
    expect(said.join(' ')).not.toMatch(/parce|puisque|omdat|want|because|caused/i)
  }
  expect(explanationTitle(withheld, SPEECH[0]!)).toBe('Rien de comparé, donc pas de parts')
  expect(explanationSentence(withheld, SPEECH[0]!)).toBe('')
})

test('both sides are named by their years, where each lies in one and they differ', () => {
  expect(sideHeads(explained({ 21015: 1 }), SPEECH[0]!.t)).toEqual({ now: '2023', before: '2022' })
  const within = { ...explained({ 21015: 1 }), compared: { from: '2023-01-01', to: '2023-02-01' } }
  expect(sideHeads(within, SPEECH[0]!.t)).toEqual({ now: 'après', before: 'avant' })
})

test('parts of a share are in points, to two digits, and none has no sign', () => {
  expect([0.0234, -0.1, 0.00001, -0.00001].map((part) => partPoints(part, SPEECH[2]!))).toEqual([
    '+2.34',
    '−10.00',
    '0.00',
    '0.00',
  ])
})

test('a share on time is told by its rates and its mix', () => {
  const parts = [
    { key: ['road'], now: 0.8, before: 0.7, part: 0.04, rate: 0.05, mix: -0.01 },
    { key: ['park'], now: 0.6, before: 0.6, part: 0.01, rate: 0, mix: 0.01 },
  ]
  const told = explained(
    {},
    {
      measure: 'on-time',
      now: 0.75,
      before: 0.7,
      difference: 0.05,
      dimensions: [explainedBy('category', parts)],
    },
  )
  expect(explanationTitle(told, SPEECH[2]!)).toBe(
    'The rates account for +5.00 percentage points, the mix for 0.00 percentage points',
  )
  expect(explanationSentence(told, SPEECH[2]!)).toMatch(/^\+5\.00 percentage points: 75\.0% from .*by category\.$/)
})
