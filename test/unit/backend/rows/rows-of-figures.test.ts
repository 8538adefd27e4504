import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { createRowHandlers } from '../../../../electron/backend/rows/row-lists.ts'
import type { Database } from '../../../../electron/backend/store/database.ts'
import type { IncidentRow } from '../../../../shared/contract/rows.ts'
import { addDays, weekdayOf } from '../../../../shared/domain/calendar/day.ts'
import { comparedSelection } from '../../../../shared/domain/incidents/compared-days.ts'
import { DIMENSIONS, type Dimension } from '../../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import { sample } from '../../../counts.ts'
import { type Incident, incidents } from '../../../support/back-office.ts'
import { openFolder } from '../../../support/folder.ts'
import { ALL_ROWS, readRows, takeFile } from '../../../support/read-rows.ts'

const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** The code of an incident by the words of the source, not by the program's own tables. */
function codeOf(row: IncidentRow, dimension: Dimension): string {
  switch (dimension) {
    case 'year':
      return row.created.slice(0, 4)
    case 'month':
      return row.created.slice(0, 7)
    case 'weekday':
      return String(weekdayOf(number(row.created)))
    case 'weekday-month':
      return `${weekdayOf(number(row.created))}-${row.created.slice(5, 7)}`
    case 'day':
      return row.created
    case 'street':
      return row.address === null ? '' : `${row.municipality}/${STREETS[row.address.replaceAll(/\s+/g, ' ')]}`
    default:
      return row[dimension]
  }
}

/** The streets of the addresses that are invented, by their words. */
const STREETS: Readonly<Record<string, string>> = {
  'Rue Neuve 1': 'rue neuve',
  'Place "X"; 2': 'place "x"',
  'Rue Haute': 'rue haute',
  'rue haute 12': 'rue haute',
  'Rue de l`Ecole': "rue de l'ecole",
  'Sacré-Cœur': 'sacre-coeur',
}

function storedCodes(database: Database, dimension: Dimension, files: readonly (readonly Incident[])[]): string[] {
  const days = files.flat().map(({ created }) => created)
  switch (dimension) {
    case 'year':
      return [...new Set(days.map((day) => day.slice(0, 4)))]
    case 'month':
      return [...new Set(days.map((day) => day.slice(0, 7)))]
    case 'weekday':
      return ['1', '2', '3', '4', '5', '6', '7']
    case 'weekday-month':
      return [...new Set(days.map((day) => `${weekdayOf(number(day))}-${day.slice(5, 7)}`))]
    case 'day':
      return [...new Set(days)]
    case 'street':
      return createAnswerer(database)({ ...PLAIN_QUESTION, by: ['street'], source: 'records' }).rows.map(
        ({ key: [code = ''] }) => code,
      )
    default:
      return database
        .prepare<[string], string>('SELECT code FROM dictionary WHERE dimension = ?')
        .pluck()
        .all(dimension)
        .filter((code) => code !== '')
  }
}

const JUNK = ['0', '20a3', '2023-13', '2023-02-30', "'; DROP TABLE incident; --", 'ë', '8', '1990']

const picks = fc.array(
  fc.record({ kind: fc.constantFrom(...DIMENSIONS), at: fc.array(fc.nat(), { maxLength: 6 }), hasJunk: fc.boolean() }),
  { maxLength: 4 },
)
/** A day of an incident, or the one before or after it: where a bound is wrong by a day it shows. */
const bound = fc.option(fc.record({ at: fc.nat(), shift: fc.constantFrom(-1, 0, 1) }), { freq: 2 })

describe('the rows behind a figure', () => {
  test('are as many as the figure, for any filters, days and state of the data', async () => {
    await fc.assert(
      fc.asyncProperty(
        incidents,
        incidents,
        fc.array(fc.tuple(picks, bound, bound, fc.constantFrom(null, 1, 2)), { minLength: 12, maxLength: 12 }),
        async (first, second, asked) => {
          using folder = openFolder()
          await takeFile(folder, 'fr', first)
          await takeFile(folder, 'nl', second)
          const answer = createAnswerer(folder.database)
          const handlers = createRowHandlers(folder.database)
          for (const [kinds, a, b, asOf] of asked) {
            const filters = kinds.map(({ kind, at, hasJunk }) => {
              const codes = storedCodes(folder.database, kind, [first, second])
              const values = at.flatMap((index) => codes[index % Math.max(1, codes.length)] ?? [])
              return { kind, values: hasJunk ? [...values, ...JUNK] : values }
            })
            const days = [...first, ...second].map(({ created }) => created)
            const dayOf = (each: typeof a) => (each === null ? null : addDays(days[each.at % days.length]!, each.shift))
            const [one, other] = [dayOf(a), dayOf(b)]
            const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other]
            const question = {
              ...ALL_ROWS,
              filters,
              from,
              to,
              asOf: folder.database.prepare('SELECT 1 FROM snapshot WHERE id = ?').get(asOf) ? asOf : null,
            }
            const rows = readRows(handlers, question)
            const figure = answer({ ...question, measure: 'incidents', by: [], comparison: 'none' })
            expect(rows.length).toBe(figure.total ?? 0)
            expect(new Set(rows.map(({ reference }) => reference)).size).toBe(rows.length)
            for (const row of rows) {
              for (const { kind, values } of filters) expect(values.includes(codeOf(row, kind))).toBe(true)
              expect(from === null || row.created >= from).toBe(true)
              expect(to === null || row.created <= to).toBe(true)
            }
          }
        },
      ),
      sample('rows-of-figures', 6, 2_000),
    )
  })

  test('of the same days a year before are as many as the comparison says', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, picks, async (file, kinds) => {
        using folder = openFolder()
        await takeFile(folder, 'fr', file)
        const filters = kinds.map(({ kind, at }): Filter => {
          const codes = storedCodes(folder.database, kind, [file])
          return { kind, values: at.flatMap((index) => codes[index % Math.max(1, codes.length)] ?? []) }
        })
        const figure = createAnswerer(folder.database)({
          ...ALL_ROWS,
          filters,
          from: '2022-01-01',
          to: '2023-12-31',
          measure: 'incidents',
          by: [],
          comparison: 'previous-year',
        })
        const value = figure.comparison?.value ?? null
        if (figure.period === null || value === null) return
        const earlier = { ...ALL_ROWS, ...comparedSelection(filters, figure.period, 'previous-year', null) }
        expect(readRows(createRowHandlers(folder.database), earlier)).toHaveLength(value)
      }),
      sample('rows-of-the-year-before', 10, 4_000),
    )
  })
})
