import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { createFinder } from '../../../../electron/backend/queries/find-incidents.ts'
import { orderRows } from '../../../../electron/backend/rows/order-rows.ts'
import { begin } from '../../../../electron/backend/rows/work.ts'
import type { Database } from '../../../../electron/backend/store/database.ts'
import type { IncidentRow, OrderedSelection } from '../../../../shared/contract/rows.ts'
import { FILTER_KINDS, type FilterKind } from '../../../../shared/domain/incidents/filter.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { isCodedColumn, ROW_COLUMNS, type RowColumn } from '../../../../shared/domain/row/row-column.ts'
import { LANGUAGES, type Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { labelOf } from '../../../../shared/i18n/label.ts'
import { sample } from '../../../counts.ts'
import { incidents } from '../../../support/back-office.ts'
import { openFolder } from '../../../support/folder.ts'
import { daysSaid, isFound, isKept, rowsOf, TEXTS } from '../../../support/plain-rows.ts'
import { ALL_ROWS, takeFile } from '../../../support/read-rows.ts'

const CODES: Partial<Record<FilterKind, readonly string[]>> = {
  category: ['road', 'cleanliness', 'unclassified'],
  municipality: ['21004', '21015', 'unknown'],
  status: ['closed', 'created'],
  weekday: ['1', '2', '3', '4'],
  'weekday-month': ['1-02', '2-03', '3-06', '4-10'],
  year: ['2022'],
  text: TEXTS,
}
const filter = fc
  .constantFrom(...FILTER_KINDS.filter((kind) => CODES[kind] !== undefined))
  .chain((kind) => fc.subarray([...CODES[kind]!]).map((values) => ({ kind, values })))

const question = fc.record({
  filters: fc
    .array(filter, { maxLength: 2 })
    .filter((filters) => filters.filter(({ kind }) => kind === 'text').length <= 1),
  from: fc.constantFrom(null, '2022-02-10'),
  to: fc.constantFrom(null, '2023-06-15'),
  asOf: fc.constantFrom(null, null, 1),
  sort: fc.record({ column: fc.constantFrom(...ROW_COLUMNS), descending: fc.boolean() }),
  language: fc.constantFrom(...LANGUAGES),
})
const FINDS = ['rue', 'Rue Haute', 'x"; 2', 'bruss', '101', 'propre', 'schaerbeek', 'afgesloten', '3', 'nl.c']
/** What is looked for of which a row has each part, in whatever column. */
const PARTS = [
  ['propre', 'schaerbeek'],
  ['clos', 'bruss', 'Rue 1'],
  ['voirie', 'mars 2022'],
  ['Haute', '2023-03-06'],
]

const wordsOf = (language: Language) => ({ t: createTranslator(language), format: createFormat(language) })
type Words = ReturnType<typeof wordsOf>

const collatorsOf = (language: Language) => ({
  any: new Intl.Collator(language, { numeric: true }).compare,
  base: new Intl.Collator(language, { numeric: true, sensitivity: 'base' }).compare,
})
const collators = { fr: collatorsOf('fr'), nl: collatorsOf('nl'), en: collatorsOf('en') }

/** The rows of a question by its words: all that are valid are read, kept one by one, and sorted by what is shown. */
function rowsByDefinition(database: Database, { filters, from, to, asOf, sort, language }: OrderedSelection) {
  const kept = rowsOf(database, asOf).filter(
    ({ row }) =>
      (from === null || row.created >= from) &&
      (to === null || row.created <= to) &&
      filters.every((filter) => isKept(row, filter)),
  )
  const words = wordsOf(language)
  const shown = kept.map((each) => ({ ...each, value: shownIn(each.row, sort.column, words) }))
  const towards = sort.descending ? -1 : 1
  const { any, base } = collators[language]
  return shown.toSorted(({ value: a }, { value: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number') return towards * (a - Number(b))
    const [left, right] = [String(a), String(b)]
    if (sort.column === 'reference') return towards * (left.length - right.length || (left < right ? -1 : 1))
    return towards * (sort.column === 'address' ? base(normaliseText(left), normaliseText(right)) : any(left, right))
  })
}

function shownIn(row: IncidentRow, column: RowColumn, { t, format }: Words): string | number | null {
  if (isCodedColumn(column)) return row[column] === '' ? null : labelOf(column, row[column], t, format)
  return column === 'import' ? row.import.snapshot * 1e6 + row.line : row[column]
}

describe('the list of rows', () => {
  test('is in the order of what is shown, as many as the figure, and a search finds what reading them finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        incidents,
        incidents,
        fc.array(question, { minLength: 20, maxLength: 20 }),
        async (first, second, questions) => {
          using folder = openFolder()
          await takeFile(folder, 'fr', first)
          await takeFile(folder, 'nl', second)
          const { database } = folder
          const states = createRecordStates(database)
          const answer = createAnswerer(database, states)
          const days = daysSaid(first[0]?.created ?? '2022-03-15')
          for (const [index, each] of questions.entries()) {
            const { find: _find, ...asked } = { ...ALL_ROWS, ...each }
            const list = begin(orderRows(database, states.of(asked.asOf, asked.filters)!, asked))
            while (list.result === null) list.goOn()
            const ids = list.result.between(0, list.result.length)
            const expected = rowsByDefinition(database, asked)
            expect([...ids], JSON.stringify(asked)).toEqual(expected.map(({ id }) => id))
            expect(answer({ ...asked, measure: 'incidents', by: [], comparison: 'none' }).total ?? 0).toBe(ids.length)
            for (const find of [...FINDS, days[index % days.length] ?? ''])
              expect(createFinder(database, find)(ids), find).toEqual(
                expected.filter(({ row }) => isFound(row, find)).map(({ id }) => id),
              )
            const parts = PARTS[index % PARTS.length] ?? []
            expect(createFinder(database, parts.join(' '))(ids), parts.join(' ')).toEqual(
              expected.filter(({ row }) => parts.every((part) => isFound(row, part))).map(({ id }) => id),
            )
          }
        },
      ),
      sample('row-order', 4, 2_000),
    )
  })
})
