import { beforeAll, expect, test } from 'vitest'
import { PublishedBeside } from '../../../../../renderer/incidents/cards/published-beside.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { type Answer, PLAIN_QUESTION } from '../../../../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { EMPTY_FOLDER, stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const RECORDS: Answer = {
  measure: 'incidents',
  by: [],
  asOf: '2023-11-15',
  period: { from: '2022-03-01', to: '2023-11-15' },
  rows: [],
  total: 1500,
  partial: false,
  source: 'records',
}
const years = (values: Readonly<Record<string, number | null>>, derived: readonly string[] = []): Answer['rows'] =>
  Object.entries(values).map(([year, value]) => ({
    key: [year],
    value,
    ...(derived.includes(year) && { derived: true }),
  }))
const NO_FILTERS: Pick<ViewState, 'filters' | 'asOf'> = { filters: [], asOf: null }

interface Said {
  readonly total?: Partial<Answer>
  readonly view?: Partial<ViewState>
  readonly published?: Partial<Answer>
  readonly records?: Partial<Answer>
  /** What is asked of the published figures. */
  readonly question?: object
  readonly isHeld?: boolean
}

const said = ({ total, view, published, records, question, isHeld = false }: Said): string => {
  const { filters, asOf } = { ...NO_FILTERS, ...view }
  const byYear = { ...PLAIN_QUESTION, by: ['year'], asOf }
  const asked = {
    published: question ?? { ...byYear, source: 'published' },
    records: { ...byYear, filters, source: 'records' },
  }
  const answers = { published: { ...RECORDS, ...published }, records: { ...RECORDS, ...records } }
  return stillWords(<PublishedBeside total={{ ...RECORDS, ...total }} isHeld={isHeld} />, {
    view: { period: { kind: 'all' }, ...view },
    answers: [[['figures.refresh', EMPTY_FOLDER.dataVersion, asked], answers]],
  })
}

test('all records stand beside what was published of their years', () => {
  const published = { rows: years({ 2021: 900, 2022: 1000, 2023: 2000 }) }
  expect(said({ published })).toBe('1 500 relevés sur 3 000 incidents publiés')
})

test('where a year was not published, both are of the years that were', () => {
  const published = { rows: years({ 2022: 1000, 2023: null }) }
  const records = { rows: years({ 2022: 700, 2023: 800 }) }
  expect(said({ published, records })).toBe('700 relevés sur 1 000 incidents publiés en 2022')
  const derived = { rows: years({ 2022: 1000, 2023: 2000 }, ['2023']) }
  expect(said({ published: derived, records })).toBe('700 relevés sur 1 000 incidents publiés en 2022')
})

test('a category of other days stands beside what was published of it', () => {
  const filters = [{ kind: 'category' as const, values: ['road'] }]
  const view: Partial<ViewState> = { filters, period: { kind: 'range', from: '2023-01-01', to: '2023-11-15' } }
  const days = { from: '2023-01-01', to: '2023-11-15' }
  const question = { ...PLAIN_QUESTION, by: ['category'], source: 'published', filters, ...days, asOf: null }
  expect(said({ view, question, published: { total: 4000 } })).toBe('1 500 relevés sur 4 000 incidents publiés')
  expect(said({ view, question, published: { total: null } })).toBe('')
})

test.each<[string, Said]>([
  ['published figures', { total: { source: 'published' } }],
  ['another register', { total: { register: ['Arbres'] } }],
  ['two registers', { total: { register: ['fixmystreet', 'Arbres'] } }],
  ['a municipality', { view: { filters: [{ kind: 'municipality', values: ['21015'] }] } }],
  ['no days', { total: { period: null } }],
  ['days that are still being moved', { isHeld: true }],
  ['no year that was published', { published: { rows: years({ 2020: 900 }) } }],
])('nothing is said beside %s', (_what, said_) => {
  expect(said({ published: { rows: years({ 2022: 1000, 2023: 2000 }) }, ...said_ })).toBe('')
})
