import { describe, expect, test } from 'vitest'
import { freePackages } from '../../../renderer/about/packages.ts'
import { gatherSources } from '../../../renderer/data/sources.ts'
import { figuresSpan, groupParticipants, latestDay, sortDates } from '../../../renderer/programmes/grouping.ts'
import { qualifiedIndicator } from '../../../renderer/programmes/indicator-words.ts'
import type { Indicator, KeyDate, Participant } from '../../../shared/contract/figures.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'

const words = (text: string) => ({ fr: text, nl: text, en: text })
const indicator = (changes: Partial<Indicator>): Indicator => ({
  programme: 'irisbox',
  code: 'irisbox.procedures',
  label: words('démarches'),
  value: 719000,
  qualifier: 'more-than',
  unit: 'procedures',
  from: '2022-01-01',
  to: '2022-12-31',
  note: null,
  isInconsistent: false,
  source: '',
  quote: null,
  ...changes,
})
const participant = (code: string, kind: string): Participant => ({
  programme: 'p',
  code,
  kind,
  name: words(code),
  source: '',
  quote: null,
})
const date = (code: string, from: string, to: string): KeyDate => ({
  programme: 'p',
  code,
  from,
  to,
  label: words(code),
  source: '',
  quote: null,
})

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

test('participants stand by kind, the largest group first', () => {
  const groups = groupParticipants([
    participant('a', 'company'),
    participant('b', 'partner'),
    participant('c', 'partner'),
  ])
  expect(groups.map(({ kind, participants }) => [kind, participants.map(({ code }) => code)])).toEqual([
    ['partner', ['b', 'c']],
    ['company', ['a']],
  ])
})

test('dates go from the earliest to the latest, a day before the year that it begins', () => {
  const sorted = sortDates([
    date('year', '2022-01-01', '2022-12-31'),
    date('late', '2023-01-01', '2023-12-31'),
    date('day', '2022-01-01', '2022-01-01'),
  ])
  expect(sorted.map(({ code }) => code)).toEqual(['day', 'year', 'late'])
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
