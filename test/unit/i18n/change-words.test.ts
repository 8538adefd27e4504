import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewActions } from '../../../renderer/state/view.tsx'
import { historyOf } from '../../../renderer/state/view-history.ts'
import { createViewStore } from '../../../renderer/state/view-store.ts'
import { DATE_RANGES } from '../../../shared/domain/calendar/time-line.ts'
import { PARTICIPANT_FAMILIES } from '../../../shared/domain/dataset/participant-family.ts'
import { MEASURES, SERVICE_MEASURES } from '../../../shared/domain/incidents/measure.ts'
import { SOURCES } from '../../../shared/domain/incidents/question.ts'
import { MONEY_GROUPINGS } from '../../../shared/domain/money/money-grouping.ts'
import { FIRST_CROSS } from '../../../shared/domain/view/cross-view.ts'
import { viewChanges } from '../../../shared/domain/view/view-change.ts'
import {
  COMMUNE_DRAWINGS,
  DEFAULT_VIEW,
  GRANULARITIES,
  MULTIPLIED_DIMENSIONS,
  PAGES,
  type ViewState,
} from '../../../shared/domain/view/view-state.ts'
import { LANGUAGES, type Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { changeWords } from '../../../shared/i18n/change-words.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { sentenceOfParts, viewParts } from '../../../shared/i18n/view-sentence.ts'
import { sample } from '../../counts.ts'

const words = (before: ViewState, after: ViewState, language: Language = 'en') => {
  const changes = viewChanges(before, after)
  return changes.length === 0
    ? null
    : changeWords(changes, after, '2023-11-15', createTranslator(language), createFormat(language))
}
const category = (...values: string[]) => [{ kind: 'category' as const, values }]
const texts = (...values: string[]): ViewState => ({ ...DEFAULT_VIEW, filters: [{ kind: 'text', values }] })
const ROADS = { ...DEFAULT_VIEW, filters: category('road') }

describe('a step of the history in words', () => {
  test.each<[ViewState, ViewState, Language, string | null]>([
    [DEFAULT_VIEW, ROADS, 'en', 'filter “in the category Roads” added'],
    [ROADS, DEFAULT_VIEW, 'en', 'filter “in the category Roads” removed'],
    [ROADS, DEFAULT_VIEW, 'fr', 'filtre «\u00a0dans la catégorie Voirie\u00a0» retiré'],
    [ROADS, DEFAULT_VIEW, 'nl', 'filter “in de categorie Openbare weg” gewist'],
    [
      ROADS,
      { ...ROADS, filters: category('road', 'park') },
      'en',
      'filter changed to “in 2 categories: Roads and Parks”',
    ],
    [ROADS, { ...ROADS, period: { kind: 'year', year: 2022 } }, 'en', 'period: in 2022'],
    [ROADS, { ...DEFAULT_VIEW, measure: 'share' }, 'en', 'measure “Share” and filter “in the category Roads” removed'],
    [
      ROADS,
      { ...DEFAULT_VIEW, source: 'records', measure: 'share', delayBy: 'municipality', moneyBy: 'year' },
      'fr',
      'relevés d’incidents, mesure «\u00a0Part\u00a0» et 3 autres changements',
    ],
    [DEFAULT_VIEW, { ...ROADS, drill: 'road' }, 'en', 'details of the category “Roads”'],
    [{ ...ROADS, drill: 'road' }, DEFAULT_VIEW, 'en', 'filter “in the category Roads” removed and details closed'],
    [DEFAULT_VIEW, { ...DEFAULT_VIEW, drill: 'wepulse' }, 'nl', 'programma geopend'],
    [
      DEFAULT_VIEW,
      { ...DEFAULT_VIEW, comparison: { from: '2021-01-01', to: '2021-11-15' } },
      'en',
      'comparison: from 01/01/2021 to 15/11/2021',
    ],
    [ROADS, { ...ROADS, page: 'budgets' }, 'en', null],
    [
      { ...ROADS, filters: [...category('road'), { kind: 'status', values: ['closed'] }] },
      DEFAULT_VIEW,
      'en',
      'all filters removed',
    ],
    [DEFAULT_VIEW, texts('Loi'), 'en', 'filter “with ‘Loi’ in the address or number” added'],
    [
      texts('Loi'),
      texts('Loi', 'rue haute'),
      'en',
      'filter changed to “with one of these 2 texts in the address or number: ‘Loi’ or ‘rue haute’”',
    ],
    [
      texts('Loi'),
      DEFAULT_VIEW,
      'fr',
      'filtre «\u00a0avec «\u00a0Loi\u00a0» dans l’adresse ou le numéro\u00a0» retiré',
    ],
    [texts('Loi'), DEFAULT_VIEW, 'nl', 'filter “met ‘Loi’ in het adres of nummer” gewist'],
    [DEFAULT_VIEW, { ...DEFAULT_VIEW, filters: category() }, 'en', 'filter “no value at all” added'],
  ])('%#', (before, after, language, expected) => {
    expect(words(before, after, language)).toBe(expected)
  })

  test('names what any single member was set to, in every language', () => {
    const others: Partial<ViewState>[] = [
      ...SOURCES.map((source) => ({ source })),
      ...MEASURES.map((measure) => ({ measure })),
      ...GRANULARITIES.map((granularity) => ({ granularity })),
      { trendRange: 'all' },
      { comparison: 'none' },
      { rate: 'count' },
      ...COMMUNE_DRAWINGS.map((map) => ({ map })),
      { asOf: 3 },
      { report: { language: 'nl', sections: null } },
      ...(['label', 'change'] as const).map((by) => ({ sort: { by, descending: true } })),
      { drill: 'park' },
      { delayBy: 'municipality' },
      ...MULTIPLIED_DIMENSIONS.map((multiples) => ({ multiples })),
      { multiplesScale: 'same' },
      { days: 'weekdays' },
      ...MONEY_GROUPINGS.map((moneyBy) => ({ moneyBy })),
      ...PARTICIPANT_FAMILIES.map((participants) => ({ participants })),
      ...DATE_RANGES.map((dateRange) => ({ dateRange })),
      { onTimeBy: 'organisation' as const },
      { cross: { ...FIRST_CROSS, rows: 'organisation' } },
      { cross: { ...FIRST_CROSS, figure: 'row' } },
      ...SERVICE_MEASURES.map((service) => ({ cross: { ...FIRST_CROSS, service } })),
      { pinned: { filters: [], period: { kind: 'all' }, chart: null } },
    ]
    for (const language of LANGUAGES)
      for (const member of others) {
        const after = { ...DEFAULT_VIEW, ...member }
        const said = [words(DEFAULT_VIEW, after, language), words(after, DEFAULT_VIEW, language)]
        // Those that the default has already are no change.
        for (const each of said) expect(each ?? 'same').not.toMatch(/views\.|\{\{|undefined/)
        if (member.report === undefined && !isDeepStrictEqual(after, DEFAULT_VIEW)) expect(said[0]).not.toBe(said[1])
      }
  })

  test('after any changes undo and redo have a name in every language, and lead where it says', () => {
    const change = fc.oneof(
      fc.record({
        filters: fc.constantFrom(
          category('road'),
          category('park', 'road'),
          texts('Loi').filters,
          texts('a', 'b').filters,
          [],
        ),
      }),
      fc.record({ period: fc.constantFrom({ kind: 'year', year: 2022 } as const, { kind: 'all' } as const) }),
      fc.record({ page: fc.constantFrom(...PAGES) }),
      fc.record({ measure: fc.constantFrom('share', 'incidents' as const) as fc.Arbitrary<ViewState['measure']> }),
      fc.record({ drill: fc.option(fc.string({ minLength: 1, maxLength: 5 })) }),
      fc.constant('undo' as const),
      fc.constant('redo' as const),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const store = createViewStore(DEFAULT_VIEW)
        const actions = viewActions(store)
        for (const each of changes) {
          const { pastStates, futureStates } = store.temporal.getState()
          const before = store.getState()
          const { undo, redo } = historyOf(before, pastStates.at(-1), futureStates.at(-1))
          for (const language of LANGUAGES)
            for (const step of [undo, redo])
              if (step !== null)
                expect(
                  changeWords(step.changes, step.after, null, createTranslator(language), createFormat(language)),
                ).toMatch(/\p{L}/u)
          if (each === 'undo' || each === 'redo') actions[each]()
          else actions.change(each)
          if (each === 'redo' && redo !== null) expect(store.getState()).toEqual(redo.after)
          if (each === 'undo' && undo !== null) expect(undo.after).toEqual(before)
        }
      }),
      sample('view-change-words', 40, 5_000),
    )
  })
})

describe('a view in one line', () => {
  const format = createFormat('en')
  const t = createTranslator('en')

  const sentenceOf = (view: ViewState, programmes: ReadonlyMap<string, string> = new Map()) =>
    sentenceOfParts(view.page, viewParts(view, null, t, format, programmes), t)

  test('names the page, the filters and the period', () => {
    const view: ViewState = { ...ROADS, page: 'incidents', period: { kind: 'year', year: 2022 } }
    expect(sentenceOf(view)).toBe('Incidents: in the category Roads · in 2022')
    expect(sentenceOf({ ...DEFAULT_VIEW, page: 'budgets' })).toBe('Budgets')
  })

  test('names what is drilled into, and shows no code', () => {
    const programmes = new Map([['pod-it', 'POD IT']])
    const at = (page: ViewState['page'], drill: string) => sentenceOf({ ...DEFAULT_VIEW, page, drill }, programmes)
    expect(at('programmes', 'pod-it')).toBe('Programmes: POD IT')
    expect(at('programmes', 'unknown-code')).toBe('Programmes')
    expect(at('incidents', 'road')).toBe('Incidents: Roads by sub-category')
  })

  test('stays short with many values', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `organisation ${index}`)
    const view: ViewState = { ...DEFAULT_VIEW, filters: [{ kind: 'organisation', values }] }
    expect(sentenceOf(view).length).toBeLessThan(200)
  })
})
