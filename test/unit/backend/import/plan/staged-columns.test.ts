import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStagedColumns } from '../../../../../electron/backend/import/plan/staged-columns.ts'
import { sample } from '../../../../counts.ts'

const COLUMNS = ['day', 'duration', 'tuple'] as const

/** One batch: its columns are as narrow as their numbers allow, as those of an import are. */
const batches = fc.array(
  fc
    .array(fc.record({ day: fc.nat(30_000), duration: fc.nat(70_000), tuple: fc.nat(70_000) }), {
      minLength: 1,
      maxLength: 9,
    })
    .map((rows) => {
      const column = (name: (typeof COLUMNS)[number]) => {
        const numbers = rows.map((row) => row[name])
        return Math.max(...numbers) > 0xffff ? Uint32Array.from(numbers) : Uint16Array.from(numbers)
      }
      return { day: column('day'), duration: column('duration'), tuple: column('tuple') }
    }),
  { maxLength: 200, size: 'max' },
)

test('staged columns are read as they came, in order, as often as they are asked for', () => {
  fc.assert(
    fc.property(batches, (added) => {
      const database = new Sqlite(':memory:')
      const staged = createStagedColumns(database)
      for (const batch of added) staged.add(batch)
      const read = (name: (typeof COLUMNS)[number]) => [...staged.batches].flatMap((batch) => [...batch[name]])
      for (const name of [...COLUMNS, ...COLUMNS])
        expect(read(name)).toEqual(added.flatMap((batch) => [...batch[name]]))
      database.close()
    }),
    sample('staged-columns', 30, 2000),
  )
})
