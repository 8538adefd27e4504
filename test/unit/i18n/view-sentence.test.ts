import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolvePeriod } from '../../../shared/domain/calendar/period.ts'
import { FILTER_KINDS } from '../../../shared/domain/incidents/filter.ts'
import { readView } from '../../../shared/domain/view/saved-view.ts'
import { DEFAULT_VIEW, PAGES, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { filterSubjects } from '../../../shared/i18n/filter-subjects.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { filterSentence, keptDaysSentence } from '../../../shared/i18n/sentence.ts'
import { sentenceOfParts, viewParts } from '../../../shared/i18n/view-sentence.ts'
import { sample } from '../../counts.ts'
import { anyView } from '../../support/any-view.ts'

const TOOLS = LANGUAGES.map((language) => ({ t: createTranslator(language), format: createFormat(language) }))

/** All that is said of a view, on its chips, in menus and on paper, in each language. */
function sentencesOf(view: ViewState): readonly string[] {
  const span = resolvePeriod(view.period, '2023-11-15')
  return TOOLS.flatMap(({ t, format }) => [
    sentenceOfParts(view.page, viewParts(view, '2023-11-15', t, format, new Map()), t),
    keptDaysSentence(span, view.filters, t, format),
    ...view.filters.map((filter) => filterSentence(filter, t, format)),
    ...filterSubjects(view.filters, 85, t, format),
  ])
}

const odd = fc.oneof(
  fc.constantFrom(
    'x',
    '0',
    '8',
    '2023-13',
    '2023-00',
    '2023-02-31',
    '2023-W99',
    '99999',
    '0000',
    '-1',
    '1-13',
    'NaN',
    ' ',
  ),
  fc.string(),
)
const oddFilter = fc.record({ kind: fc.constantFrom(...FILTER_KINDS), values: fc.array(odd, { maxLength: 3 }) })
const oddPeriod = fc.oneof(
  fc.record({ kind: fc.constant('range'), from: odd, to: odd }),
  fc.record({ kind: fc.constant('year'), year: fc.oneof(fc.integer(), fc.double()) }),
)
/** Views as somebody may write them, and any JSON in the place of their members. */
const oddView = fc.record(
  {
    page: fc.constantFrom(...PAGES),
    filters: fc.oneof(fc.array(oddFilter, { maxLength: 3 }), fc.jsonValue()),
    period: fc.oneof(oddPeriod, fc.jsonValue()),
    comparison: fc.oneof(fc.record({ from: odd, to: odd }), fc.jsonValue()),
    granularity: fc.jsonValue(),
    asOf: fc.jsonValue(),
    drill: fc.oneof(odd, fc.jsonValue()),
    pinned: fc.oneof(fc.record({ filters: fc.array(oddFilter, { maxLength: 2 }), period: oddPeriod }), fc.jsonValue()),
  },
  { requiredKeys: [] },
)

test('whatever is written as a view is read or not, and what is read has its words in each language', () => {
  fc.assert(
    fc.property(fc.oneof(oddView, fc.jsonValue()), (written) => {
      const view = readView(written)
      if (view === null) return
      for (const sentence of sentencesOf(view)) expect(sentence).not.toMatch(/NaN|undefined|Invalid/)
    }),
    sample('view-words', 300, 200_000),
  )
})

test('a view of any days has its words in each language', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(sentencesOf(view).every((sentence) => sentence !== '')).toBe(true)
    }),
    sample('view-words-any', 200, 20_000),
  )
})

test('a value that can exist is read, beside one of the same kind that cannot', () => {
  const read = (kind: string, ...values: readonly string[]) => readView({ filters: [{ kind, values }] }) !== null
  expect(['1', '7', '0', '8', 'x'].map((value) => read('weekday', value))).toEqual([true, true, false, false, false])
  expect(['2023-12', '2023-13', '2023-1'].map((value) => read('month', value))).toEqual([true, false, false])
  expect(['2024-02-29', '2023-02-29'].map((value) => read('day', value))).toEqual([true, false])
  expect(['1899', '2023', '23', '99999'].map((value) => read('year', value))).toEqual([true, true, false, false])
  expect(['7-12', '7-13'].map((value) => read('weekday-month', value))).toEqual([true, false])
  expect(['Vélos', '21009'].map((value) => read('municipality', value))).toEqual([true, true])
  expect(readView(DEFAULT_VIEW)).toEqual(DEFAULT_VIEW)
})

test('the sub-categories of a category are said once, after the filter by it', () => {
  const road: ViewState = {
    ...DEFAULT_VIEW,
    page: 'incidents',
    drill: 'road',
    filters: [{ kind: 'category', values: ['road'] }],
    period: { kind: 'year', year: 2023 },
  }
  const said = (view: ViewState) =>
    TOOLS.map(({ t, format }) => viewParts(view, null, t, format, new Map()).join(' · '))
  expect(said(road)).toEqual([
    'dans la catégorie Voirie · en 2023 · par sous-catégorie',
    'in de categorie Openbare weg · in 2023 · per subcategorie',
    'in the category Roads · in 2023 · by sub-category',
  ])
  expect(said({ ...road, filters: [] })).toContain('in 2023 · Roads by sub-category')
})
