import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayCountOf } from '../../../../electron/backend/engine/incident-columns.ts'
import {
  buildColumnsInSteps,
  readColumns,
  readStoredColumns,
} from '../../../../electron/backend/engine/stored-columns.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { atOnce } from '../../../../electron/backend/turns/steps.ts'
import { sample } from '../../../counts.ts'
import { incidents } from '../../../support/back-office.ts'
import { type Folder, NOW, openFolder } from '../../../support/folder.ts'
import { takeFile } from '../../../support/read-rows.ts'

const HEADER = 'N°;Signalé le;Dernière action;Statut;Catégorie;Commune\n'
const line = (id: number, created: string, last: string, status: string, category = 'Voirie'): string =>
  `${id};${created};${last};${status};${category};1030 Schaerbeek\n`
const FIRST = `${HEADER}${line(1, '05/03/2023', '09/03/2023', 'Clôturé')}${line(2, '07/03/2023', '07/03/2023', 'Signalé')}${line(3, '07/03/2023', '20/03/2023', 'Clôturé', 'Parc')}`
/** One reopened, one closed, one of an earlier and one of a later day, with a category that is new. */
const SECOND = `${HEADER}${line(1, '05/03/2023', '21/03/2023', 'En traitement')}${line(2, '07/03/2023', '22/03/2023', 'Clôturé')}${line(4, '01/02/2023', '22/03/2023', 'Clôturé', 'Divers')}${line(5, '25/03/2023', '25/03/2023', 'Signalé', 'Monument')}`

function expectCurrent(folder: Folder): void {
  const stored = readStoredColumns(folder.database)
  const built = atOnce(buildColumnsInSteps(folder.database, null)).columns
  expect(stored).not.toBeNull()
  expect(rowsOf(stored!)).toEqual(rowsOf(built))
  expect(checkFolder(folder.database)).toEqual([])
}

/** Day, duration and codes of each row: the numbers of tuples may differ. */
function rowsOf(columns: ReturnType<typeof readColumns>) {
  return Array.from({ length: dayCountOf(columns) }, (_, day) =>
    Array.from(columns.tuple.subarray(columns.dayStart[day], columns.dayStart[day + 1]), (tuple: number, index) => [
      columns.firstDay + day,
      columns.duration[(columns.dayStart[day] ?? 0) + index],
      ...Object.values(columns.dimensions).map(({ codes, ofTuple }) => codes[ofTuple[tuple] ?? 0]),
    ]),
  ).flat()
}

describe('stored columns', () => {
  test('are those of the rows after an import, corrections and their undo', async () => {
    using folder = openFolder()
    expect(readStoredColumns(folder.database)).toMatchObject({ count: 0 })
    await folder.take(FIRST)
    expectCurrent(folder)
    const before = rowsOf(readStoredColumns(folder.database)!)
    await folder.take(SECOND)
    expectCurrent(folder)
    expect(readStoredColumns(folder.database)!.count).toBe(5)
    undoImport(folder.database, NOW)
    expectCurrent(folder)
    expect(rowsOf(readStoredColumns(folder.database)!)).toEqual(before)
    expect(readStoredColumns(folder.database)!.dimensions.category.codes).toEqual(['park', 'road'])
  })

  test('know the day on which an incident was refused, and of which register it is', async () => {
    using folder = openFolder()
    const days = (columns: ReturnType<typeof readColumns> | null) =>
      rowsOf(columns!).map((row) => [row[1], row[5], row.at(-1)])
    const refused = `${HEADER}${line(1, '05/03/2023', '20/03/2023', 'Sans suite')}${line(2, '07/03/2023', '', 'Sans suite')}`
    await folder.take(refused)
    await folder.take(FIRST, { mapping: { register: 'Groen' } })
    expectCurrent(folder)
    expect(days(readStoredColumns(folder.database))).toEqual([
      [16, 'refused', 'fixmystreet'],
      [5, 'closed', 'Groen'],
      [0, 'refused', 'fixmystreet'],
      [0, 'created', 'Groen'],
      [14, 'closed', 'Groen'],
    ])
    undoImport(folder.database, NOW)
    expectCurrent(folder)
    expect(days(readStoredColumns(folder.database))).toEqual([
      [16, 'refused', 'fixmystreet'],
      [0, 'refused', 'fixmystreet'],
    ])
  })

  test('are those of the rows after any imports, each undone again', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, incidents, incidents, async (...files) => {
        using folder = openFolder()
        const states: unknown[] = []
        for (const [at, file] of files.entries()) {
          states.push(rowsOf(readColumns(folder.database)))
          await takeFile(folder, at === 1 ? 'nl' : 'fr', file)
          expectCurrent(folder)
        }
        const imports = Number(
          folder.database.prepare("SELECT count(*) FROM snapshot WHERE origin = 'user'").pluck().get(),
        )
        for (const _import of Array(imports).keys()) {
          undoImport(folder.database, NOW)
          expectCurrent(folder)
        }
        expect(rowsOf(readColumns(folder.database))).toEqual(states[0])
      }),
      sample('columns-merged', 8, 800),
    )
  })

  test.each(['head', 'dayStart', 'row', 'duration', 'tuple', 'tuples', 'category', 'channel'])(
    'are not used when their part %s is damaged or missing: the rows answer',
    async (part) => {
      using folder = openFolder()
      await folder.take(FIRST)
      const expected = rowsOf(readColumns(folder.database))
      const change = folder.database.prepare(
        "UPDATE incident_columns SET data = CAST(data || x'00' AS BLOB) WHERE part = ?",
      )
      expect(change.run(`${part} 0`).changes).toBe(1)
      expect(checkFolder(folder.database)).toEqual([{ code: 'columns-differ', place: 'incident_columns' }])
      expect(rowsOf(readColumns(folder.database))).toEqual(expected)
      folder.database.prepare('DELETE FROM incident_columns WHERE part = ?').run(`${part} 0`)
      expect(rowsOf(readColumns(folder.database))).toEqual(expected)
      await folder.take(SECOND)
      expectCurrent(folder)
    },
  )

  test('are not used when they are those of an earlier state', async () => {
    using folder = openFolder()
    await folder.take(FIRST)
    const old = folder.database.prepare('SELECT * FROM incident_columns').all()
    await folder.take(SECOND)
    const put = folder.database.prepare('INSERT OR REPLACE INTO incident_columns VALUES (@part, @data, @checksum)')
    for (const part of old) put.run(part)
    expect(readStoredColumns(folder.database)).toBeNull()
    expect(readColumns(folder.database).count).toBe(5)
  })

  test('differ from rows that were changed behind them', async () => {
    using folder = openFolder()
    await folder.take(FIRST)
    folder.database.exec("UPDATE incident SET created = created + 1 WHERE reference = '1'")
    expect(checkFolder(folder.database).map(({ code }) => code)).toContain('columns-differ')
  })
})
