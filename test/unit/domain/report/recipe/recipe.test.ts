import { describe, expect, test } from 'vitest'
import {
  type Recipe,
  readRecipe,
  recipeFile,
  recipeOf,
  recipePeriod,
  recipeView,
  recipeViewOn,
} from '../../../../../shared/domain/report/recipe/recipe.ts'
import { DEFAULT_VIEW } from '../../../../../shared/domain/view/view-state.ts'

const BARE = { irisboard: 'recipe', version: 1, name: 'Bulletin', language: 'fr' }

function read(change: object): Recipe {
  const reading = readRecipe(JSON.stringify({ ...BARE, ...change }))
  if (!reading.ok) throw new Error(reading.place)
  return reading.recipe
}

describe('a recipe', () => {
  test('needs a name and a language; it is a draft until it says otherwise', () => {
    expect(recipeView(read({}))).toEqual({
      ...DEFAULT_VIEW,
      page: 'incidents',
      report: {
        language: 'fr',
        sections: null,
        cover: { heading: null, introduction: null, remark: null, responsible: null, state: 'draft' },
      },
    })
  })

  test('prints its own words in its language alone', () => {
    const recipe = read({
      heading: { fr: ' Bulletin ', nl: 'Nieuwsbrief' },
      remark: { nl: 'Enkel in het Nederlands.' },
      responsible: 'An Peeters',
      state: 'final',
      sections: ['years', 'method'],
    })
    const { report } = recipeView(recipe)
    expect(report.sections).toEqual(['years', 'method'])
    expect(report.cover).toEqual({
      heading: 'Bulletin',
      introduction: null,
      remark: null,
      responsible: 'An Peeters',
      state: 'final',
    })
    expect(recipeView({ ...recipe, language: 'nl' }).report.cover).toMatchObject({
      heading: 'Nieuwsbrief',
      remark: 'Enkel in het Nederlands.',
    })
  })

  test('keeps the filters of its view, and its period unless it names one that follows the data', () => {
    const view = { filters: [{ kind: 'category', values: ['road'] }], period: { kind: 'year', year: 2021 } }
    const recipe = read({ view })
    expect(recipeView(recipe)).toMatchObject(view)
    expect(recipePeriod(recipe, '2023-11-15')).toEqual(view.period)
    const monthly = read({ view, period: 'last-whole-month' })
    expect(recipePeriod(monthly, '2023-11-15')).toEqual({ kind: 'range', from: '2023-10-01', to: '2023-10-31' })
    expect(recipePeriod(monthly, '2023-11-30')).toEqual({ kind: 'range', from: '2023-11-01', to: '2023-11-30' })
    expect(recipePeriod(monthly, null)).toEqual(view.period)
  })
})

test('the data that a recipe shows decide up to which day its period goes', () => {
  const covers = { from: '2023-01-01', to: '2024-03-20' }
  const registers = [{ register: 'fixmystreet', covers, asOf: '2024-03-20', count: 5 }]
  const recipe = read({ period: 'last-whole-month' })
  const on = (source: 'published' | null, known: typeof registers) =>
    recipeViewOn(
      { ...recipe, view: { ...recipe.view, source } },
      { asOf: { published: '2023-11-15' }, registers: known },
    )
  expect(on(null, registers).period).toEqual({ kind: 'range', from: '2024-02-01', to: '2024-02-29' })
  expect(on('published', registers).period).toEqual({ kind: 'range', from: '2023-10-01', to: '2023-10-31' })
  expect(on(null, []).period).toEqual({ kind: 'range', from: '2023-10-01', to: '2023-10-31' })
})

test.each([
  ['', 'no JSON'],
  ['', '[]'],
  ['irisboard', JSON.stringify({ ...BARE, irisboard: 'views' })],
  ['version', JSON.stringify({ ...BARE, version: 2 })],
  ['name', JSON.stringify({ ...BARE, name: ' ' })],
  ['colour', JSON.stringify({ ...BARE, colour: 'red' })],
  ['sections > 1', JSON.stringify({ ...BARE, sections: ['years', 'yeras'] })],
  ['period', JSON.stringify({ ...BARE, period: 'last-century' })],
  ['each', JSON.stringify({ ...BARE, each: 'street' })],
  ['heading > de', JSON.stringify({ ...BARE, heading: { de: 'Bericht' } })],
  ['remark > fr', JSON.stringify({ ...BARE, remark: { fr: 'x'.repeat(4001) } })],
  ['view', JSON.stringify({ ...BARE, view: { colour: 'red' } })],
])('what is not understood is named: %s', (place, text) => {
  expect(readRecipe(text)).toEqual({ ok: false, place })
})

test('sections that are named are printed in their order, those of every report in no other', () => {
  expect(recipeView(read({ sections: ['years', 'categories'] })).report).toMatchObject({
    sections: ['years', 'categories'],
    order: 'own',
  })
  expect(recipeView(read({})).report).not.toHaveProperty('order')
})

test('a recipe of a view keeps what is shown, and comes back from its file as it was', () => {
  const view = {
    ...DEFAULT_VIEW,
    page: 'reports' as const,
    asOf: 4,
    filters: [{ kind: 'category' as const, values: ['road'] }],
  }
  const made: Recipe = {
    ...recipeOf(view, 'nl'),
    name: 'Maand',
    period: 'last-whole-month',
    sections: ['years', 'method'],
    heading: { nl: 'Nieuwsbrief', fr: ' ' },
    responsible: 'An Peeters',
  }
  expect(made.view).toMatchObject({ page: 'incidents', asOf: null, filters: view.filters })
  const reading = readRecipe(recipeFile(made))
  expect(reading).toEqual({ ok: true, recipe: { ...made, heading: { nl: 'Nieuwsbrief' } } })
  expect(JSON.parse(recipeFile(made)).view).toEqual({ page: 'incidents', filters: view.filters })
})
