import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { brokenJournalEntry, readJournal } from '../../../../../electron/backend/store/journal.ts'
import { sample } from '../../../../counts.ts'
import { backOffice, type Incident, incidents } from '../../../../support/back-office.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { countsOf, type Folder, NOW, openFolder } from '../../../../support/folder.ts'
import { table1 } from '../../../../support/table-1.ts'

const MAPPING = {
  columns: {
    'Signalé le': { field: 'created', dates: 'dmy' },
    'Dernière action': { field: 'lastAction', dates: 'dmy' },
  },
} as const

type State = ReadonlyMap<string, string>

/** What of an incident is stored, as one text: "nobody" and no entity are the same. */
function stored({ entity, ...rest }: Incident): string {
  return JSON.stringify({ ...rest, entity: entity === 'Aucun(e)' ? '' : entity })
}

/** What an import must do, worked out on plain maps. */
function expected(state: State, rows: readonly Incident[], complete: boolean) {
  const file = new Map(rows.map((row) => [row.reference, stored(row)]))
  const added = [...file.keys()].filter((reference) => !state.has(reference)).length
  const changed = [...file].filter(([key, text]) => state.has(key) && state.get(key) !== text).length
  const removed = complete ? [...state.keys()].filter((reference) => !file.has(reference)).length : 0
  const counts = {
    read: rows.length,
    new: added,
    changed,
    unchanged: rows.length - added - changed,
    removed,
    rejected: 0,
  }
  return { counts, after: new Map([...(complete ? [] : state), ...file]) }
}

function written(folder: Folder, snapshot: number): object {
  const count = (where: string): unknown =>
    folder.database.prepare(`SELECT count(*) FROM incident WHERE ${where}`).pluck().get()
  return { brought: count(`valid_from = ${snapshot}`), superseded: count(`valid_to = ${snapshot}`) }
}

describe('undo', () => {
  test('R6: a plan tells exactly what its commit does, and undo brings the same content back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ rows: incidents, complete: fc.boolean() }), { minLength: 1, maxLength: 4 }),
        async (files) => {
          using folder = openFolder()
          let state: State = new Map()
          for (const { rows, complete } of files) {
            const before = contentHash(folder.database)
            const { counts, after } = expected(state, rows, complete)
            const text = backOffice('fr', rows)
            const options = { complete, mapping: { ...MAPPING, register: 'fixmystreet', older: 'take' } } as const
            const prepared = await folder.plan(text, options)
            expect(countsOf(prepared.plan)).toEqual(counts)
            const { read: _read, rejected: _rejected, ...difference } = counts
            const { staged } = prepared
            if (staged !== null) expect(staged.staging.compare(staged.present, complete, [])).toEqual(difference)
            expect(contentHash(folder.database)).toBe(before)
            const { snapshot } = folder.commit(prepared)
            if (snapshot === null) {
              expect([counts.new, counts.changed, counts.removed]).toEqual([0, 0, 0])
              continue
            }
            expect(written(folder, snapshot)).toEqual({
              brought: counts.new + counts.changed,
              superseded: counts.changed + counts.removed,
            })
            const withIt = contentHash(folder.database)
            expect(undoImport(folder.database, NOW)).toEqual({
              withdrawn: snapshot,
              rows: counts.new + counts.changed + counts.removed,
            })
            expect([contentHash(folder.database), checkFolder(folder.database)]).toEqual([before, []])
            expect((await folder.take(text, options)).plan).toMatchObject(counts)
            expect(withIt).not.toBe(before)
            state = after
          }
          expect(brokenJournalEntry(readJournal(folder.database))).toBeNull()
        },
      ),
      sample('import-undo', 6, 3_000),
    )
  })

  test('withdraws only the newest import, one after the other', async () => {
    using folder = openFolder()
    const hashes = [contentHash(folder.database)]
    for (const total of [470, 471, 472]) {
      await folder.take(table1('fr', { total: 132_216 + total }).replace('470', String(total)))
      hashes.push(contentHash(folder.database))
    }
    for (const hash of hashes.slice(0, -1).toReversed()) {
      undoImport(folder.database, NOW)
      expect(contentHash(folder.database)).toBe(hash)
    }
    expect(() => undoImport(folder.database, NOW)).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }))
    expect(readJournal(folder.database).map((entry) => entry.kind)).toEqual([
      ...['import', 'import', 'import'],
      ...['undo', 'undo', 'undo'],
    ])
  })
})
