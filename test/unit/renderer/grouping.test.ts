import { describe, expect, test } from 'vitest'
import { freePackages } from '../../../renderer/about/packages.ts'
import { gatherSources } from '../../../renderer/data/sources.ts'
import { participantsSentence } from '../../../renderer/findings/participants.ts'
import {
  asOfDays,
  bodiesOf,
  documentsOf,
  familyCounts,
  figuresSpan,
  latestDay,
  statedBodies,
} from '../../../renderer/programmes/grouping.ts'
import { qualifiedIndicator } from '../../../renderer/programmes/indicator-words.ts'
import type { Indicator } from '../../../shared/contract/figures.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { indicator, participant } from './programme-rows.ts'

describe('a figure in words', () => {
  test.each([
    ['fr', 'plus de 719 000 démarches'],
    ['nl', 'meer dan 719.000'],
    ['en', 'more than 719,000 procedures'],
  ] as const)('has its reserve and its unit in %s', (language, said) => {
    const text = qualifiedIndicator(indicator({}), createTranslator(language), createFormat(language))
    expect(text.replaceAll(/\s/g, ' ')).toContain(said)
  })

  test('keeps its decimals, and a unit of a user’s own', () => {
    const say = (changes: Partial<Indicator>) =>
      qualifiedIndicator(indicator({ qualifier: 'exact', ...changes }), createTranslator('fr'), createFormat('fr'))
    expect(say({ value: 1.5, unit: 'times' })).toBe('1,5 fois')
    expect(say({ value: 13, unit: 'percent' })).toMatch(/^13\s%$/)
    expect(say({ value: 4, unit: 'guichets' })).toBe('4 guichets')
  })
})

describe('participants', () => {
  const bodies = bodiesOf([
    participant('A', 'institution', 'p'),
    participant('B', 'company'),
    participant('A', 'partner', 'q'),
    participant('C', 'cpas'),
    participant('D', 'commune'),
    participant('E', 'a kind of a user’s own'),
  ])

  test('are one body each, in the family of its closest kind', () => {
    expect(bodies.map(({ family, rows }) => [rows[0].name.fr, family, rows.length])).toEqual([
      ['A', 'region', 2],
      ['B', 'others', 1],
      ['C', 'communes', 1],
      ['D', 'communes', 1],
      ['E', 'others', 1],
    ])
    expect(familyCounts(bodies)).toEqual({ region: 1, communes: 2, others: 2 })
  })

  test.each([
    ['fr', 'Par nature : 1 institution régionale, 2 communes ou CPAS et 2 autres'],
    ['nl', 'Volgens aard: 1 gewestelijke instelling, 2 gemeenten of OCMW’s en 2 andere'],
    ['en', 'By kind: 1 regional institution, 2 municipalities or CPAS and 2 others'],
  ] as const)('are counted by family in %s', (language, sentence) => {
    const speech = { t: createTranslator(language), format: createFormat(language) }
    expect(participantsSentence(familyCounts(bodies), speech)).toBe(sentence)
  })

  test('of a family without any are not spoken of', () => {
    const speech = { t: createTranslator('fr'), format: createFormat('fr') }
    expect(participantsSentence({ region: 0, communes: 0, others: 1 }, speech)).toBe('Par nature : 1 autre')
    expect(participantsSentence({ region: 0, communes: 0, others: 0 }, speech)).toBe(
      'La source ne nomme pas de participant.',
    )
  })

  test('are stated by the figures that count bodies', () => {
    const rows = [indicator({ unit: 'institutions' }), indicator({ unit: 'workstreams' }), indicator({ unit: 'cpas' })]
    expect(statedBodies(rows).map(({ unit }) => unit)).toEqual(['institutions', 'cpas'])
  })
})

test('rows are counted by as-of day, and by the document that they cite', () => {
  const days = [{ asOf: '2022-12-31' }, { asOf: '2023-11-15' }, { asOf: '2022-12-31' }]
  expect(asOfDays(days)).toEqual([
    { day: '2023-11-15', count: 1 },
    { day: '2022-12-31', count: 2 },
  ])
  const sources = ['CIRB-CIBG, Rapport annuel 2022, IV, texte', 'CIRB-CIBG, Rapport annuel 2022, V', 'liste', '']
  expect(documentsOf(sources.map((source) => ({ source })))).toEqual(['CIRB-CIBG, Rapport annuel 2022', 'liste'])
})

test('the figures of a programme span from the first to the last day; a state counts as its year', () => {
  expect(figuresSpan([])).toBeNull()
  expect(latestDay([])).toBeNull()
  const figures = [indicator({ from: null, to: '2022-12-31' }), indicator({ from: '2020-01-01', to: '2021-12-31' })]
  expect(figuresSpan(figures)).toEqual({ from: '2020-01-01', to: '2022-12-31' })
})

test('sources are gathered with their datasets', () => {
  const sources = gatherSources([
    { dataset: 'indicators', source: 'b' },
    { dataset: 'dates', source: 'b' },
    { dataset: 'dates', source: 'a' },
    { dataset: 'dates', source: '' },
  ])
  expect(sources).toEqual([
    { source: 'a', rows: 1, datasets: ['dates'] },
    { source: 'b', rows: 2, datasets: ['indicators', 'dates'] },
  ])
})

test('the licences are those of what is shipped, each with its name', () => {
  const packages = freePackages()
  const names = packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['react', 'better-sqlite3', '@mantine/core', '@fontsource/inter']))
  expect(names).not.toContain('vitest')
  expect(packages.filter(({ licence, version }) => licence === '' || version === '')).toEqual([])
})
