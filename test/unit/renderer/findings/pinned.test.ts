import { describe, expect, it } from 'vitest'
import {
  pinnedDaysNotes,
  pinnedDelayNotes,
  pinnedLines,
  pinnedPlaceNotes,
  pinnedTitle,
  type Selected,
  selectionSentence,
} from '../../../../renderer/findings/pinned.ts'
import { type Span, yearSpan } from '../../../../shared/domain/calendar/period.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const speech = (language: 'fr' | 'nl' | 'en') => ({ t: createTranslator(language), format: createFormat(language) })
const EN = speech('en')
const Y2022 = { from: '2022-01-01', to: '2022-12-31' }
const Y2023 = { from: '2023-01-01', to: '2023-12-31' }
const UNFINISHED = { from: '2023-01-01', to: '2023-11-15' }
const ROAD: Filter = { kind: 'category', values: ['road'] }

interface Counts {
  readonly road: number
  readonly park: number
}

/** A selection as the page is answered: its categories are counted without the filter on categories. */
function selected(counts: Counts, period: Span | null, filters: readonly Filter[] = []): Selected {
  const chosen = filters.find(({ kind }) => kind === 'category')?.values ?? ['road', 'park']
  const answer = (rows: Answer['rows'], total: number | null): Answer => ({
    measure: 'incidents',
    by: [],
    asOf: '2023-11-15',
    period,
    rows,
    total: period === null ? null : total,
    partial: false,
    source: 'records',
  })
  const all = counts.road + counts.park
  const rows = period === null ? [] : Object.entries(counts).map(([code, value]) => ({ key: [code], value }))
  const total = (chosen.includes('road') ? counts.road : 0) + (chosen.includes('park') ? counts.park : 0)
  const number = (value: number) => answer([], value)
  return {
    filters,
    answers: {
      total: number(total),
      closedTotal: number(total),
      medianTotal: number(10),
      p90Total: number(30),
    },
    ranked: answer(rows, all),
  }
}

const lines = (pinned: Selected, present: Selected, breaks: Parameters<typeof pinnedLines>[3] = []) =>
  pinnedLines(pinned, present, 'category', breaks, EN)
const title = (pinned: Selected, present: Selected, words = EN) =>
  pinnedTitle(pinnedLines(pinned, present, 'category', [], words).total, words)

describe('two selections', () => {
  it('have in each category what their own filters leave, adding up to their totals', () => {
    const { total, values } = lines(
      selected({ road: 40, park: 60 }, Y2022),
      selected({ road: 40, park: 60 }, Y2022, [ROAD]),
    )
    expect([total.pinned, total.present, total.difference]).toEqual([100, 40, -60])
    expect(values.map(({ name, pinned, present, difference }) => [name, pinned, present, difference])).toEqual([
      ['Parks', 60, 'filtered-out', null],
      ['Roads', 40, 40, 0],
    ])
  })
  it('leave out the categories that neither of them has', () => {
    const road = selected({ road: 40, park: 60 }, Y2022, [ROAD])
    expect(lines(road, road).values.map(({ name }) => name)).toEqual(['Roads'])
  })
  it('are subtracted like for like only: never an unfinished year from a whole one', () => {
    const { total, values } = lines(
      selected({ road: 40, park: 60 }, UNFINISHED),
      selected({ road: 50, park: 70 }, Y2022),
    )
    for (const line of [total, ...values]) expect(line).toMatchObject({ difference: null, reason: 'lengths-differ' })
    expect([total.pinned, total.present]).toEqual([100, 120])
  })
  it('are subtracted over the days of two years of which one has a 29 February, which is said, but not over two months', () => {
    const [leap, plain] = [
      selected({ road: 40, park: 60 }, yearSpan(2020)),
      selected({ road: 1, park: 2 }, yearSpan(2019)),
    ]
    const { total } = lines(plain, leap)
    expect(total.difference).toBe(97)
    expect(pinnedDaysNotes(plain, leap, total, EN)).toEqual(['Difference: 366 days against 365'])
    const february = (year: number, end: number) =>
      selected({ road: 40, park: 60 }, { from: `${year}-02-01`, to: `${year}-02-${end}` })
    expect(lines(february(2019, 28), february(2020, 29)).total).toMatchObject({ reason: 'lengths-differ' })
  })
  it('are subtracted over the same days of two years', () => {
    const { total } = lines(
      selected({ road: 1, park: 2 }, UNFINISHED),
      selected({ road: 3, park: 4 }, { from: '2022-01-01', to: '2022-11-15' }),
    )
    expect(total).toMatchObject({ difference: 4, reason: null })
  })
  it('are not subtracted where a filter on days may leave unlike days', () => {
    const may = selected({ road: 1, park: 2 }, Y2022, [{ kind: 'month', values: ['2022-05'] }])
    expect(lines(may, selected({ road: 1, park: 2 }, Y2022)).total.reason).toBe('lengths-differ')
  })
  it('are subtracted where filters keep a whole month each, equally long', () => {
    const month = (code: string, days: number) =>
      selected({ road: 1, park: 2 }, { from: `${code}-01`, to: `${code}-${days}` }, [{ kind: 'month', values: [code] }])
    expect(lines(month('2022-05', 31), month('2023-05', 31)).total.reason).toBeNull()
    expect(lines(month('2022-05', 31), month('2023-06', 30)).total.reason).toBe('lengths-differ')
  })
  it('of statuses are subtracted over the same days only: later incidents had less time', () => {
    const closed = (period: Span) => selected({ road: 30, park: 20 }, period, [{ kind: 'status', values: ['closed'] }])
    const reasons = (pinned: Selected, present: Selected, kind: 'category' | 'status' = 'category') => {
      const { total, values } = pinnedLines(pinned, present, kind, [], EN)
      return [total, ...values].map(({ reason }) => reason)
    }
    expect(reasons(closed(Y2022), closed(Y2023))).toEqual(['unequal-time', 'unequal-time', 'unequal-time'])
    expect(reasons(closed(Y2022), closed(Y2022))).toEqual([null, null, null])
    const plain = (period: Span) => selected({ road: 30, park: 20 }, period)
    expect(reasons(plain(Y2022), plain(Y2023), 'status')).toEqual([null, 'unequal-time', 'unequal-time'])
  })
  it('say of their delays that those of recent days are of the fastest', () => {
    const of = (period: Span) => selected({ road: 30, park: 20 }, period)
    expect(pinnedDelayNotes(of(Y2022), of(Y2023), EN)).toEqual([
      'Difference of delays n/a: of recent incidents only those dealt with fastest are closed by now',
    ])
    expect(pinnedDelayNotes(of(Y2022), of(Y2022), EN)).toEqual([])
  })
  it('have delays that are subtracted up to one day only', () => {
    const delays = (one: Span, other: Span) => {
      const of = (period: Span) => selected({ road: 30, park: 20 }, period)
      return lines(of(one), of(other)).delays.map(({ pinned, present, difference, reason }) => [
        pinned,
        present,
        difference,
        reason,
      ])
    }
    expect(delays(Y2022, Y2023)).toEqual([
      [10, 10, null, 'unequal-time'],
      [30, 30, null, 'unequal-time'],
    ])
    // A delay does not grow with the days over which it is taken.
    expect(delays(Y2022, { from: '2022-07-01', to: '2022-12-31' })).toEqual([
      [10, 10, 0, null],
      [30, 30, 0, null],
    ])
  })
  it('of weekdays are subtracted where these occur equally often', () => {
    const of = (weekday: string, period: Span) =>
      selected({ road: 1, park: 2 }, period, [{ kind: 'weekday', values: [weekday] }])
    const march = (year: number) => ({ from: `${year}-03-01`, to: `${year}-03-31` })
    // Five Mondays in March 2021, four in March 2022, as many Fridays.
    expect(lines(of('1', march(2021)), of('1', march(2022))).total.reason).toBe('lengths-differ')
    expect(lines(of('5', march(2021)), of('1', march(2022))).total.reason).toBeNull()
    expect(lines(of('1', march(2022)), selected({ road: 1, park: 2 }, march(2022))).total.reason).toBe('lengths-differ')
  })
  it('of municipalities have their caveats', () => {
    const of = (code: string, year: number) =>
      selected({ road: 1, park: 2 }, { from: `${year}-01-01`, to: `${year}-12-31` }, [
        { kind: 'municipality', values: [code] },
      ])
    const notes = (one: Selected, other: Selected) => pinnedPlaceNotes(one, other, EN)
    const caveat = 'Area, start date and use differ: municipalities are hard to compare.'
    const rupture = 'Break on 31/08/2020: regional roads go to Brussels Mobility.'
    expect(notes(of('21015', 2022), of('21009', 2022))).toEqual([caveat])
    expect(notes(of('21015', 2019), of('21015', 2021))).toEqual([rupture])
    expect(notes(of('21015', 2021), of('21015', 2022))).toEqual([])
    expect(notes(selected({ road: 1, park: 2 }, Y2022), selected({ road: 1, park: 2 }, Y2023))).toEqual([])
  })
  it('are not subtracted in a category that counts other things since', () => {
    const breaks = [{ category: 'road', from: '2022-07-01' }] as const
    const of = (period: Span, filters: readonly Filter[] = []) => selected({ road: 30, park: 20 }, period, filters)
    const reasons = (pinned: Selected, present: Selected) => {
      const { total, values } = lines(pinned, present, breaks)
      return [total, ...values].map(({ name, reason }) => [name, reason])
    }
    expect(reasons(of(Y2022), of(Y2023))).toEqual([
      ['Incidents', null],
      ['Roads', 'definition-changed'],
      ['Parks', null],
    ])
    expect(reasons(of(Y2022, [ROAD]), of(Y2023, [ROAD]))[0]).toEqual(['Incidents', 'definition-changed'])
    // Of the same days both count the same things.
    expect(reasons(of(Y2022), of(Y2022)).map(([, reason]) => reason)).toEqual([null, null, null])
  })
  it('are not subtracted in a sub-category whose category counts other things since', () => {
    const of = (period: Span): Selected => {
      const plain = selected({ road: 1, park: 2 }, period)
      const rows = ['road/Trottoir', 'park/Arbre'].map((code) => ({ key: [code], value: 9 }))
      return { ...plain, ranked: { ...plain.ranked, rows, total: 18 } }
    }
    const { values } = pinnedLines(of(Y2022), of(Y2023), 'subcategory', [{ category: 'road', from: '2022-07-01' }], EN)
    expect(values.map(({ name, reason }) => [name, reason])).toEqual([
      ['Arbre', null],
      ['Trottoir', 'definition-changed'],
    ])
  })
  it('are not subtracted of a place or a body that roads went to or came from between them', () => {
    const of = (year: number, filters: readonly Filter[], code: string): Selected => {
      const plain = selected({ road: 30, park: 20 }, { from: `${year}-01-01`, to: `${year}-12-31` }, filters)
      return { ...plain, ranked: { ...plain.ranked, rows: [{ key: [code], value: 9 }], total: 9 } }
    }
    const reasons = (kind: 'category' | 'organisation', code: string, filters: readonly Filter[] = []) => {
      const { total, values } = pinnedLines(of(2019, filters, code), of(2021, filters, code), kind, [], EN)
      return [total, ...values].map(({ reason }) => reason)
    }
    expect(reasons('organisation', 'brussels-mobility')).toEqual([null, 'roads-moved'])
    expect(reasons('organisation', 'Vivaqua')).toEqual([null, null])
    const schaerbeek: Filter = { kind: 'municipality', values: ['21015'] }
    expect(reasons('category', 'road', [schaerbeek])).toEqual(['roads-moved', 'roads-moved'])
  })
  it('have the values of the chart that is pinned, of municipalities like of categories', () => {
    const of = (values: readonly string[], counts: Readonly<Record<string, number>>): Selected => {
      const plain = selected({ road: 1, park: 2 }, Y2022, [{ kind: 'municipality', values }])
      const rows = Object.entries(counts).map(([code, value]) => ({ key: [code], value }))
      return { ...plain, ranked: { ...plain.ranked, rows, total: 1 } }
    }
    const { values } = pinnedLines(
      of(['21015'], { 21015: 7, 21009: 4 }),
      of(['21015', '21009'], { 21015: 9, 21009: 4 }),
      'municipality',
      [],
      EN,
    )
    expect(values.map(({ name, pinned, present, difference }) => [name, pinned, present, difference])).toEqual([
      ['Schaerbeek', 7, 9, 2],
      ['Ixelles', 'filtered-out', 4, null],
    ])
  })
  it('are said in words: the days, then each filter', () => {
    const { filters, answers } = selected({ road: 1, park: 2 }, Y2022, [ROAD])
    const words = selectionSentence({ filters, period: { kind: 'year', year: 2022 } }, answers.total, EN)
    expect(words).toBe('in 2022 · in the category Roads')
  })
  it('that are not known are no zero', () => {
    const { total, values } = lines(selected({ road: 1, park: 2 }, null), selected({ road: 1, park: 2 }, Y2022))
    expect(total).toMatchObject({ pinned: null, present: 3, difference: null, reason: null })
    expect(values.every(({ difference }) => difference === null)).toBe(true)
  })
  it.each([
    [1, 12, Y2022, 'The current selection counts 11 incidents more'],
    [5, 4, Y2022, 'The current selection counts 1 incident fewer'],
    [5, 5, Y2022, 'Both selections count the same number of incidents'],
    [5, 9, UNFINISHED, 'The two selections cannot be compared: the number of days differs'],
    [5, 9, null, 'The two selections cannot be compared'],
  ])('of %s and %s in %o are titled', (one, other, period, said) => {
    expect(title(selected({ road: one, park: 0 }, Y2022), selected({ road: other, park: 0 }, period))).toBe(said)
  })
  it('leave no key over in any language', () => {
    for (const language of LANGUAGES) {
      const words = speech(language)
      for (const reason of ['lengths-differ', 'definition-changed', 'roads-moved', 'unequal-time', null] as const)
        expect(pinnedTitle({ name: '', pinned: 1, present: 2, difference: null, reason }, words)).not.toMatch(
          /charts\./,
        )
    }
  })
})

describe('selections of different registers', () => {
  const of = (register: readonly string[]): Selected => {
    const { answers, ...selection } = selected({ road: 40, park: 60 }, Y2022)
    const { total } = answers
    return { ...selection, answers: { ...answers, total: { ...total, register } } }
  }

  it('are not subtracted, and say so', () => {
    const { total, delays, values } = lines(of(['fixmystreet']), of(['Groen']))
    for (const line of [total, ...delays, ...values])
      expect([line.difference, line.reason]).toEqual([null, 'registers-differ'])
    expect(title(of(['fixmystreet']), of(['Groen']))).toContain('the registers are not the same')
    expect(lines(of(['Groen', 'fixmystreet']), of(['fixmystreet', 'Groen'])).total.difference).toBe(0)
    expect(lines(of(['fixmystreet']), selected({ road: 40, park: 60 }, Y2022)).total.difference).toBe(0)
  })

  it('each name the register that is shown unasked', () => {
    const words = (register: readonly string[]) =>
      selectionSentence({ filters: [], period: { kind: 'year', year: 2022 } }, of(register).answers.total, EN)
    expect(words(['fixmystreet'])).toContain('of the register FixMyStreet')
    expect(words(['fixmystreet', 'Groen'])).toContain('of 2 registers added up: FixMyStreet and Groen')
  })
})
