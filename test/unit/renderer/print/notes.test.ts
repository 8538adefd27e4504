import { expect, test } from 'vitest'
import { type NoteName, type Notes, reportNotes } from '../../../../renderer/print/notes.ts'
import type { PaperWords } from '../../../../renderer/print/paper-words.tsx'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import type { AnswerRow } from '../../../../shared/domain/incidents/question.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { FIGURES } from '../../../support/report-fixture.ts'

const same = (text: string) => text
const WORDS: PaperWords = {
  language: 'en',
  t: createTranslator('en'),
  format: createFormat('en'),
  label: (_dimension, code) => code,
  text: same,
}

function notesOf(change: Partial<ReportFigures>) {
  const figures = { ...FIGURES, ...change }
  const tables = reportTables(figures, (_dimension, code) => code)
  return reportNotes({ figures, tables, csvs: [], manifest: '', contentHash: '' }, WORDS)
}

/** The notes in the order in which a reader meets their marks: the head, Table 1, then the years row by row. */
const marksOf = (change: Partial<ReportFigures>, names: readonly NoteName[]) => {
  const { markOf } = notesOf(change)
  return names.map((name) => markOf(name))
}

const ALL_YEARS: Partial<ReportFigures> = {
  categories: { ...FIGURES.categories, period: { from: '2021-01-01', to: '2023-11-15' } },
  years: {
    ...FIGURES.years,
    rows: [
      { key: ['2021'], value: 75900, derived: true },
      { key: ['2022'], value: 97123 },
      { key: ['2023'], value: 132686, partial: true },
    ],
  },
}

test('marks are numbered in the order in which they are read', () => {
  expect(marksOf({}, ['period', 'shares', 'control', 'printed-growth'])).toEqual([1, 2, 3, 4])
  expect(marksOf(ALL_YEARS, ['shares', 'control', 'derived', 'printed-growth', 'partial'])).toEqual([1, 2, 3, 4, 5])
})

test('with sections in an order of their own, notes are numbered in that order', () => {
  const report = { language: null, sections: ['years', 'categories'], order: 'own' } as const
  const { years, categories } = notesOf({ ...ALL_YEARS, view: { ...FIGURES.view, report } })
  expect([...years, ...categories].map(({ mark }) => mark)).toEqual([1, 2, 3, 4, 5])
  expect(years.flatMap(({ names }) => names)).toEqual(['derived', 'printed-growth', 'partial'])
  expect(categories.flatMap(({ names }) => names)).toEqual(['shares', 'control'])
})

test('an unfinished year is said to have no percentage, not to stand beside no other year', () => {
  const partial = notesOf({}).categories.find((note) => note.names.includes('partial'))
  expect(partial?.text).toBe(
    '2023 is not over: 46 of 365 days are missing. No percentage compares 2023 with a full year.',
  )
})

test('a year that is not over is told below each table that marks it, under one number', () => {
  const notes = notesOf({})
  expect(notes.years.map(({ mark, isRepeated }) => [mark, isRepeated])).toEqual([
    [1, true],
    [4, false],
  ])
  expect(notes.markOf('partial', 'years')).toBe(1)
  expect(notesOf(ALL_YEARS).markOf('period')).toBeNull()
})

test('the note on shares says what there is to say: one share has no sum, and only what was printed is explained', () => {
  const shares = (change: Partial<ReportFigures>) =>
    notesOf(change).categories.find((note) => note.names.includes('shares'))?.text ?? null
  const rowsOf = (...values: readonly number[]): Partial<ReportFigures> => {
    const total = values.reduce((sum, value) => sum + value, 0)
    const rows = values.map((value, index) => ({ key: [`c${index}`], value }))
    return {
      categories: { ...FIGURES.categories, rows, total },
      shareBases: { ...FIGURES.shareBases, category: total },
    }
  }
  expect(shares(rowsOf(10))).toBeNull()
  expect(shares(rowsOf(10, 10))).toBe('Shares computed by Irisboard and rounded to 0.1%.')
  expect(shares(rowsOf(1, 1, 1))).toContain('Rounded, they add up to 99.9%.')
  expect(shares(rowsOf(9999, 1))).toContain('under 0.05%, but not zero.')
})

test('every change that is withheld beside its base says why', () => {
  const comparison = {
    from: '2022-01-01',
    to: '2022-11-15',
    value: 18,
    change: null,
    reason: 'base-small' as const,
    fullYear: null,
    days: { now: 319, before: 319 },
  }
  const rows = FIGURES.categories.rows.map((row) => ({ ...row, comparison }))
  const notes = notesOf({ categories: { ...FIGURES.categories, rows } })
  expect(notes.categories.find(({ mark }) => mark === notes.markOf('reason-base-small'))?.text).toContain('under 20')
  expect(notes.markOf('reason-base-zero')).toBeNull()
})

test('days of an unfinished month are not said to be a year of which days are missing', () => {
  const november = { from: '2023-11-01', to: '2023-11-30' }
  const view = { ...FIGURES.view, period: { kind: 'range' as const, ...november } }
  const period = { ...november, to: '2023-11-15' }
  const categories = { ...FIGURES.categories, partial: true, period }
  const notes = notesOf({ view, categories })
  const ofPeriod = notes.categories.find(({ mark }) => mark === notes.markOf('period'))
  expect(ofPeriod?.text).toBe('The period asked for goes beyond the data: it is cut at 15 November 2023.')
})

test('a year in which the records begin is told apart from one that is not over', () => {
  const rows = [
    { key: ['2022'], value: 2895 },
    { key: ['2023'], value: 6634, partial: true as const },
  ]
  const years = { ...FIGURES.years, source: 'records' as const, period: { from: '2022-06-10', to: '2023-11-15' }, rows }
  const notes = notesOf({ years })
  expect(notes.years.find(({ names }) => names.includes('begun-late'))?.text).toContain(
    '2022 only begin on 10 June 2022',
  )
  expect(notes.markOf('partial')).not.toBe(notes.markOf('begun-late'))
})

test('why years have no growth is said once below their table, however many lack it', () => {
  const before = compare(50, null, { from: '2020-01-01', to: '2020-12-31' }, null)
  const comparison = { ...before, value: 5, reason: 'unequal-time' as const }
  const rows = ['2020', '2021', '2022'].map((year) => ({ key: [year], value: 50, comparison }))
  const notes = notesOf({ years: { ...FIGURES.years, source: 'records', rows } })
  expect(notes.years.map(({ text }) => text)).toEqual(['n/a: recent incidents have had less time to change status'])
  expect(notes.markOf('reason-unequal-time')).toBe(notes.years[0]?.mark)
})

test('a change over a day more or less says so, below each table that has one', () => {
  const lengths = { days: { now: 366, before: 365 }, isUneven: false }
  const comparison = compare(60, 50, { from: '2019-01-01', to: '2019-12-31' }, 50, lengths)
  const rows = [{ key: ['road'], value: 60, comparison }]
  const years = { ...FIGURES.years, source: 'records' as const, rows: [{ key: ['2020'], value: 60, comparison }] }
  const notes = notesOf({ categories: { ...FIGURES.categories, rows }, years })
  const textOf = (name: NoteName) =>
    [...notes.categories, ...notes.years].find(({ names }) => names.includes(name))?.text
  expect(textOf('unlike-days')).toBe('Change: 366 days against 365')
  expect(textOf('unlike-days-2020')).toBe('Change of 2020: 366 days against 365')
  expect(notesOf({}).markOf('unlike-days')).toBeNull()
})

test('a period that is cut at the end of the data is only told where days that are asked for are missing', () => {
  const ofMonths = (...values: string[]): Partial<ReportFigures> => ({
    view: { ...FIGURES.view, period: { kind: 'year', year: 2023 }, filters: [{ kind: 'month', values }] },
    categories: { ...FIGURES.categories, partial: false, source: 'records' },
  })
  expect(notesOf(ofMonths('2023-03')).markOf('period')).toBeNull()
  const cut = notesOf(ofMonths('2023-03', '2023-12'))
  expect(cut.categories.find(({ names }) => names.includes('period'))?.text).toContain('15 November 2023')
})

test('a change that is withheld in a ranked table says why below it, also where it was said before', () => {
  const before = { from: '2022-01-01', to: '2022-11-15' }
  const rows = [{ key: ['citizen'], value: 30, comparison: compare(30, 8, before, null) }]
  const answer = { ...FIGURES.organisations, rows, total: 30, reason: undefined }
  const textsOf = ({ organisations, channels }: Notes) =>
    [organisations, channels].map((notes) => notes.map(({ text }) => text))
  const small = 'n/a: the base is under 20 incidents'
  expect(textsOf(notesOf({ channels: answer }))).toEqual([[], [small]])
  const both = notesOf({ organisations: answer, channels: answer })
  expect(textsOf(both)).toEqual([[small], [small]])
  expect([...both.organisations, ...both.channels].map(({ mark }) => mark)).toEqual(
    Array(2).fill(both.markOf('reason-base-small')),
  )
  expect([...both.organisations, ...both.channels].map(({ isRepeated }) => isRepeated)).toEqual([false, true])
})

test('a table marks its own note where others have one of the same subject', () => {
  const before = { from: '2019-01-01', to: '2019-12-31' }
  const ofDays = (now: number) => {
    const lengths = { days: { now, before: 365 }, isUneven: false }
    return [{ key: ['citizen'], value: 60, comparison: compare(60, 50, before, 50, lengths) }]
  }
  const answer = { ...FIGURES.organisations, total: 60, reason: undefined }
  const notes = notesOf({
    organisations: { ...answer, rows: ofDays(366) },
    channels: { ...answer, rows: ofDays(364) },
  })
  expect(notes.markOf('unlike-days', 'organisations')).toBe(notes.organisations[0]?.mark)
  expect(notes.markOf('unlike-days', 'channels')).toBe(notes.channels[0]?.mark)
  expect(notes.channels[0]?.text).toBe('Change: 364 days against 365')
  expect(notes.markOf('unlike-days', 'registers')).toBeNull()
})

test('why only the total of a table has no change stands below it too', () => {
  const before = { from: '2022-01-01', to: '2022-11-15' }
  const row = { key: ['citizen'], value: 30 }
  const textsOf = (rows: readonly AnswerRow[]) => {
    const total = compare(30, 8, before, null)
    const answer = { ...FIGURES.channels, rows, total: 30, reason: undefined, comparison: total }
    return notesOf({ channels: answer }).channels.map(({ text }) => text)
  }
  expect(textsOf([{ ...row, comparison: compare(60, 50, before, null) }])).toEqual([
    'n/a: the base is under 20 incidents',
  ])
  expect(textsOf([row])).toEqual([])
})
