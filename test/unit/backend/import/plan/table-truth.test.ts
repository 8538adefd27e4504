import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '../../../../counts.ts'
import { createDraw, type Draw } from '../../../../support/draw.ts'
import { type Folder, openPublishedFolder } from '../../../../support/folder.ts'
import { officeBook, officeDocument } from '../../../../support/office-book.ts'
import { officeBudget } from '../../../../support/office-budgets.ts'
import { officeCounts } from '../../../../support/office-counts.ts'
import { officeIncidents } from '../../../../support/office-incidents.ts'
import type { OfficeTable } from '../../../../support/office-table.ts'
import { officeText, type TextStyle, textStyle } from '../../../../support/office-text.ts'
import { type Trial, tryTable } from '../../../../support/office-trial.ts'

const TABLES = [officeBudget, officeBudget, officeIncidents, officeCounts]
type Write = (draw: Draw, table: OfficeTable, style: TextStyle) => Buffer
const asText: Write = (_draw, table, style) => officeText(table, style)
const FORMS: readonly (readonly [name: string, write: Write])[] = [
  ['tableau.csv', asText],
  ['tableau.csv', asText],
  ['tableau.csv', asText],
  ['tableau.txt', asText],
  ['tableau.csv.gz', (...table) => gzipSync(asText(...table))],
  ['tableau.xlsx', officeBook],
  ['tableau.ods', officeDocument],
]
/** In a hundred. */
const LEAST_READ_OR_ASKED = 75

let folder: Folder
beforeAll(async () => {
  folder = await openPublishedFolder()
})
afterAll(() => folder[Symbol.dispose]())

test('a table of an office is read as what it says, or refused, or asked about', async () => {
  const counts: Record<Trial['kind'], number> = { read: 0, asked: 0, refused: 0, wrong: 0 }
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const draw = createDraw(seed)
      const table = draw.pick(TABLES)(draw)
      const style = textStyle(draw)
      const [name, write] = draw.pick(FORMS)
      const trial = await tryTable(folder, table, { name, content: write(draw, table, style), style })
      counts[trial.kind] += 1
      // What was staged beside what the table says.
      if (trial.kind === 'wrong') expect(trial.staged.toSorted()).toEqual(table.truth?.toSorted() ?? 'a question')
    }),
    // Another seed is another table, not a smaller one.
    { ...sample('table-truth', 60, 100_000), endOnFailure: true },
  )
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  expect(((counts.read + counts.asked) / all) * 100).toBeGreaterThan(LEAST_READ_OR_ASKED)
})
