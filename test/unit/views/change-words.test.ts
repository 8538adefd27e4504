import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historyOf, viewActions } from '../../../renderer/state/view.tsx'
import { createViewStore } from '../../../renderer/state/view-store.ts'
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts'
import { viewChange } from '../../../shared/domain/view-change.ts'
import { DEFAULT_VIEW, PAGES, type ViewState } from '../../../shared/domain/view-state.ts'
import { changeWords } from '../../../shared/i18n/change-words.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { viewSentence } from '../../../shared/i18n/view-sentence.ts'
import { sample } from '../../counts.ts'

const words = (before: ViewState, after: ViewState, language: Language = 'en') => {
  const change = viewChange(before, after)
  return change === null
    ? null
    : changeWords(change, after, '2023-11-15', createTranslator(language), createFormat(language))
}
const category = (...values: string[]) => [{ kind: 'category' as const, values }]
const ROADS = { ...DEFAULT_VIEW, filters: category('road') }

describe('a step of the history in words', () => {
  test.each<[ViewState, ViewState, Language, string | null]>([
    [DEFAULT_VIEW, ROADS, 'en', 'filter “in the category Roads” added'],
    [ROADS, DEFAULT_VIEW, 'en', 'filter “in the category Roads” removed'],
    [ROADS, DEFAULT_VIEW, 'fr', 'filtre « dans la catégorie Voirie » retiré'],
    [ROADS, DEFAULT_VIEW, 'nl', 'filter “in de categorie Openbare weg” gewist'],
    [
      ROADS,
      { ...ROADS, filters: category('road', 'park') },
      'en',
      'filter changed to “in 2 categories: Roads and Parks”',
    ],
    [ROADS, { ...ROADS, period: { kind: 'year', year: 2022 } }, 'en', 'period: year 2022'],
    [ROADS, { ...DEFAULT_VIEW, measure: 'share' }, 'en', 'view changed'],
    [ROADS, { ...ROADS, page: 'budgets' }, 'en', null],
    [
      { ...ROADS, filters: [...category('road'), { kind: 'status', values: ['closed'] }] },
      DEFAULT_VIEW,
      'en',
      'all filters removed',
    ],
    [DEFAULT_VIEW, { ...DEFAULT_VIEW, filters: category() }, 'en', 'filter “no value at all” added'],
  ])('%#', (before, after, language, expected) => {
    expect(words(before, after, language)).toBe(expected)
  })

  test('after any changes undo and redo have a name in every language, and lead where it says', () => {
    const change = fc.oneof(
      fc.record({ filters: fc.constantFrom(category('road'), category('park', 'road'), []) }),
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
                  changeWords(step.change, step.after, null, createTranslator(language), createFormat(language)),
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

  test('names the page, the filters and the period', () => {
    const view: ViewState = { ...ROADS, page: 'incidents', period: { kind: 'year', year: 2022 } }
    expect(viewSentence(view, null, t, format)).toBe('Incidents: in the category Roads · year 2022')
    expect(viewSentence({ ...DEFAULT_VIEW, page: 'budgets' }, null, t, format)).toBe('Budgets')
  })

  test('names what is drilled into, and shows no code', () => {
    const programmes = new Map([['pod-it', 'POD IT']])
    const at = (page: ViewState['page'], drill: string) =>
      viewSentence({ ...DEFAULT_VIEW, page, drill }, null, t, format, programmes)
    expect(at('programmes', 'pod-it')).toBe('Programmes: POD IT')
    expect(at('programmes', 'unknown-code')).toBe('Programmes')
    expect(at('incidents', 'road')).toBe('Incidents: Roads')
  })

  test('stays short with many values', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `organisation ${index}`)
    const view: ViewState = { ...DEFAULT_VIEW, filters: [{ kind: 'organisation', values }] }
    expect(viewSentence(view, null, t, format).length).toBeLessThan(200)
  })
})
