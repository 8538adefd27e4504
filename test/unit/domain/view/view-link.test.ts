import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_TEXTS } from '../../../../shared/domain/incidents/filter.ts'
import { printedAt, printFragment, readFragment, viewFragment } from '../../../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState, viewStateSchema } from '../../../../shared/domain/view/view-state.ts'
import { sample } from '../../../counts.ts'
import { anyCode, anyView } from '../../../support/any-view.ts'

/** The names of all members of a view, on any level. */
const KNOWN_MEMBERS = new Set([
  ...Object.keys(DEFAULT_VIEW),
  ...['kind', 'values', 'year', 'from', 'to', 'language', 'sections', 'by', 'descending', 'chart'],
])

describe('the address of a view', () => {
  test('gives the view back, on screen and for paper', () => {
    fc.assert(
      fc.property(anyView, (each) => {
        expect(readFragment(viewFragment(each))).toEqual({ view: each, understood: 'whole', isPrint: false })
        expect(readFragment(printFragment(each))).toEqual({ view: each, understood: 'whole', isPrint: true })
        expect(printedAt(printFragment(each))).toBeNull()
        expect(readFragment(printFragment(each, 8))).toEqual({ view: each, understood: 'whole', isPrint: true })
        expect(printedAt(printFragment(each, 8))).toBe(8)
        expect(viewFragment(readFragment(viewFragment(each)).view)).toBe(viewFragment(each))
        expect(viewFragment(each)).toMatch(/^#\/[a-z-]+(\?v=[\w!'()*.~%-]+)?$/)
      }),
      sample('view-link', 400, 100_000),
    )
  })

  test('of the default is the page alone', () => {
    expect(viewFragment(DEFAULT_VIEW)).toBe('#/overview')
    expect(readFragment('')).toEqual({ view: DEFAULT_VIEW, understood: 'whole', isPrint: false })
    expect(readFragment('#/budgets').view).toEqual({ ...DEFAULT_VIEW, page: 'budgets' })
  })

  test('of a pinned selection may name the chart that it is pinned with', () => {
    const read = (pinned: object) => readFragment(`#/incidents?v=${encodeURIComponent(JSON.stringify({ pinned }))}`)
    const selection = { filters: [], period: { kind: 'year', year: 2022 } } as const
    expect(read(selection)).toMatchObject({ view: { pinned: { ...selection, chart: null } }, understood: 'whole' })
    expect(read({ ...selection, chart: 'weekdays' }).view.pinned?.chart).toBe('weekdays')
    expect(read({ ...selection, chart: 'pie' }).understood).toBe('not')
  })

  test('with ten thousand values of a filter gives them all back', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `cleanliness/Dépôt clandestin ${index}`)
    const many: ViewState = { ...DEFAULT_VIEW, page: 'incidents', filters: [{ kind: 'subcategory', values }] }
    expect(readFragment(viewFragment(many))).toEqual({ view: many, understood: 'whole', isPrint: false })
  })

  test('with ten texts of a line each gives them all back', () => {
    const values = Array.from({ length: MOST_TEXTS }, (_, index) =>
      `Chaussée d’Ixelles «${index}» & 50 %`.padEnd(200, 'é'),
    )
    const many: ViewState = { ...DEFAULT_VIEW, page: 'incidents', filters: [{ kind: 'text', values }] }
    expect(readFragment(viewFragment(many))).toEqual({ view: many, understood: 'whole', isPrint: false })
  })

  test.each([
    ['an unknown page', '#/secret', 'overview'],
    ['no JSON', '#/data?v=%7B', 'data'],
    ['a broken percent', '#/data?v=%', 'data'],
    ['a list', `#/data?v=${encodeURIComponent('[1]')}`, 'data'],
    ['nothing but an unknown member', `#/incidents?v=${encodeURIComponent('{"theme":"dark"}')}`, 'incidents'],
    ['an unknown measure', `#/incidents?v=${encodeURIComponent('{"measure":"all"}')}`, 'incidents'],
    ['a wrong type', `#/incidents?v=${encodeURIComponent('{"filters":"road"}')}`, 'incidents'],
    ['an impossible day', rangeTo('2023-02-30'), 'incidents'],
    ['a period that ends before it begins', rangeTo('2022-01-01'), 'incidents'],
    ['half of a character', textsOf('rue \ud83d'), 'incidents'],
    ['a blank text', textsOf(' \u00a0'), 'incidents'],
    ['an empty text', textsOf(''), 'incidents'],
    ['a text longer than a line', textsOf('x'.repeat(201)), 'incidents'],
    ['more than ten texts', textsOf(...Array.from({ length: 11 }, (_, index) => `rue ${index}`)), 'incidents'],
    ['two filters on texts', filtersOf({ kind: 'text', values: ['a'] }, { kind: 'text', values: ['b'] }), 'incidents'],
    ['an impossible weekday', filtersOf({ kind: 'weekday', values: ['1', 'x'] }), 'incidents'],
    ['weekday 8', filtersOf({ kind: 'weekday', values: ['8'] }), 'incidents'],
    ['an impossible month', filtersOf({ kind: 'month', values: ['2023-13'] }), 'incidents'],
    ['an impossible cell', filtersOf({ kind: 'weekday-month', values: ['0-13'] }), 'incidents'],
    ['a day that does not exist', filtersOf({ kind: 'day', values: ['2023-02-31'] }), 'incidents'],
    ['a year of five digits', filtersOf({ kind: 'year', values: ['99999'] }), 'incidents'],
    ['a year 0', filtersOf({ kind: 'year', values: ['0000'] }), 'incidents'],
    ['a week for a day', filtersOf({ kind: 'day', values: ['2023-W99'] }), 'incidents'],
    ['a script', '#/<script>alert(1)</script>', 'overview'],
    ['a megabyte', `#/data?v=${'a'.repeat(1_000_000)}`, 'overview'],
  ])('with %s gives the default, and says so', (_name, fragment, page) => {
    expect(readFragment(fragment)).toEqual({ view: { ...DEFAULT_VIEW, page }, understood: 'not', isPrint: false })
  })

  test('with an unknown member keeps the rest, and says so', () => {
    const read = readFragment(
      `#/data?v=${encodeURIComponent('{"measure":"share","theme":"dark","__proto__":{"a":1}}')}`,
    )
    expect(read).toEqual({
      view: { ...DEFAULT_VIEW, page: 'data', measure: 'share' },
      understood: 'in-part',
      isPrint: false,
    })
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
  })

  test('with an unknown member anywhere keeps the rest, and says so', () => {
    const name = anyCode.filter((each) => !KNOWN_MEMBERS.has(each))
    fc.assert(
      fc.property(anyView, name, fc.jsonValue(), fc.nat(), (each, unknown, value, pick) => {
        const given = structuredClone(each)
        const places = objectsIn(given)
        Object.defineProperty(places[pick % places.length], unknown, { value, enumerable: true })
        const read = readFragment(`#/${each.page}?v=${encodeURIComponent(JSON.stringify(given))}`)
        const isDefault = viewFragment(each) === `#/${each.page}`
        expect(read).toEqual({ view: each, understood: isDefault ? 'not' : 'in-part', isPrint: false })
      }),
      sample('view-link-unknown', 400, 100_000),
    )
  })

  test('of any text gives a view that is valid', () => {
    const member = fc.tuple(fc.constantFrom(...Object.keys(DEFAULT_VIEW), 'x', '__proto__'), fc.jsonValue())
    const guess = fc.oneof(
      fc.string(),
      fc.string().map((end) => `#/data?v=${end}`),
      fc.json().map((json) => `#/incidents?v=${encodeURIComponent(json)}`),
      fc.array(member).map((members) => `#/print?v=${encodeURIComponent(JSON.stringify(Object.fromEntries(members)))}`),
    )
    fc.assert(
      fc.property(guess, (fragment) => {
        const read = readFragment(fragment)
        expect(viewStateSchema.safeParse(read.view).success).toBe(true)
        if (read.understood !== 'whole') return
        expect(readFragment(read.isPrint ? printFragment(read.view) : viewFragment(read.view))).toEqual(read)
      }),
      sample('view-link-any', 500, 100_000),
    )
  })
})

/** Every object in a view, itself with it. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)]
}

function rangeTo(to: string): string {
  return `#/incidents?v=${encodeURIComponent(JSON.stringify({ period: { kind: 'range', from: '2022-02-01', to } }))}`
}

function textsOf(...values: readonly string[]): string {
  return filtersOf({ kind: 'text', values })
}

function filtersOf(...filters: readonly object[]): string {
  return `#/incidents?v=${encodeURIComponent(JSON.stringify({ filters }))}`
}
