import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { createDashboardHandlers } from '../../../../electron/backend/figures/dashboard-handlers.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { createRowHandlers } from '../../../../electron/backend/rows/row-lists.ts'
import { decodeDashboard } from '../../../../shared/domain/figures/dashboard-figures.ts'
import { CODED_DIMENSIONS } from '../../../../shared/domain/incidents/dimension.ts'
import { FILTER_KINDS, type Filter } from '../../../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import { sample } from '../../../counts.ts'
import { incidents } from '../../../support/back-office.ts'
import { openFolder } from '../../../support/folder.ts'
import { codeOf, isKept, rowsOf, TEXTS } from '../../../support/plain-rows.ts'
import { ALL_ROWS, readRows, takeFile } from '../../../support/read-rows.ts'

const VALUES = {
  category: ['road', 'cleanliness', 'unclassified'],
  municipality: ['21004', '21015', 'unknown'],
  status: ['closed', 'created'],
  channel: ['citizen', ''],
  weekday: ['1', '2', '3', '4'],
} as const
const coded = fc
  .constantFrom(...FILTER_KINDS.filter((kind) => kind in VALUES))
  .chain((kind) => fc.subarray([...VALUES[kind as keyof typeof VALUES]]).map((values): Filter => ({ kind, values })))
const text = fc.subarray([...TEXTS], { maxLength: 2 }).map((values): Filter => ({ kind: 'text', values }))
const asked = fc.record({
  others: fc.uniqueArray(coded, { maxLength: 2, selector: ({ kind }) => kind }),
  texts: fc.option(text, { freq: 4 }),
  asOf: fc.constantFrom(null, null, 1),
})

test('whatever is asked before of the same data, the charts under a text are those of its rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      incidents,
      incidents,
      fc.array(asked, { minLength: 20, maxLength: 20 }),
      async (first, second, views) => {
        using folder = openFolder()
        await takeFile(folder, 'fr', first)
        await takeFile(folder, 'nl', second)
        const { database } = folder
        const states = createRecordStates(database)
        const charts = createDashboardHandlers(database, states, (asOf) => asOf)
        const answer = createAnswerer(database, states)
        const lists = createRowHandlers(database, states)
        for (const { others, texts, asOf } of views) {
          const filters = texts === null ? others : [...others, texts]
          const name = JSON.stringify([filters, asOf])
          const rows = rowsOf(database, asOf).map(({ row }) => row)
          const kept = rows.filter((row) => filters.every((filter) => isKept(row, filter)))
          const input = { view: '1', filters, from: null, to: null, comparison: 'none', asOf } as const
          const { integers } = await charts['figures.dashboard'](input)
          const { codes } = await charts['figures.codes']({ asOf })
          const { now, unfiltered, trend } = decodeDashboard(integers ?? [])
          expect([now.total, unfiltered], name).toEqual([kept.length, rows.length])
          expect(
            trend.counts.reduce((sum, count) => sum + count, 0),
            name,
          ).toBe(kept.length)
          for (const dimension of CODED_DIMENSIONS) {
            const own = filters.filter(({ kind }) => kind !== dimension)
            const counted = rows.filter((row) => own.every((filter) => isKept(row, filter)))
            expect(now.counts[dimension], `${dimension} ${name}`).toEqual(
              codes[dimension].map((code) => counted.filter((row) => codeOf(row, dimension) === code).length),
            )
          }
          const question = { ...PLAIN_QUESTION, source: 'records', filters, asOf } as const
          expect(answer(question).total ?? 0, name).toBe(kept.length)
          expect(
            readRows(lists, { ...ALL_ROWS, filters, asOf })
              .map(({ reference }) => reference)
              .toSorted(),
          ).toEqual(kept.map(({ reference }) => reference).toSorted())
        }
      },
    ),
    sample('text-dashboards', 4, 1_000),
  )
})
