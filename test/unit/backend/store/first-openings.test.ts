import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { MIGRATIONS } from '../../../../electron/backend/store/schema.ts'
import { temporaryFolder } from '../../../support/folder.ts'

afterEach(() => vi.restoreAllMocks())

/** Has something done before each pragma outside of a transaction, and after one that fails; it hears which one it is. */
function around(before: (nth: number) => void, failed: () => void = () => undefined): { readonly count: number } {
  const pragma = Sqlite.prototype.pragma
  const asked = { count: 0 }
  vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(function (this: Sqlite.Database, ...values) {
    // In one, another process would wait for its end.
    if (!this.inTransaction) before(asked.count++)
    try {
      return pragma.apply(this, values)
    } catch (error) {
      failed()
      throw error
    }
  })
  return asked
}

function versionOf(dataFolder: string): unknown {
  const database = openDatabase(dataFolder)
  const version = database.pragma('user_version', { simple: true })
  database.close()
  return version
}

test('whenever another start makes the database meanwhile, a first one goes on with what it made', () => {
  for (let step = 0, isReached = true; isReached; step++) {
    using folder = temporaryFolder()
    const asked = around((nth) => {
      if (nth !== step) return
      vi.restoreAllMocks()
      openDatabase(folder.path).close()
    })
    openDatabase(folder.path).close()
    isReached = asked.count > step
    vi.restoreAllMocks()
    expect(versionOf(folder.path)).toBe(MIGRATIONS.length)
  }
})

test('a first start waits for another that writes into the empty database', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, DATABASE_NAME)
  closeSync(openSync(path, 'w'))
  const other = new Sqlite(path)
  other.exec('BEGIN IMMEDIATE')
  const failed = vi.fn(() => void (other.inTransaction && other.exec('ROLLBACK')))
  around(() => undefined, failed)
  expect(versionOf(folder.path)).toBe(MIGRATIONS.length)
  expect(failed).toHaveBeenCalledOnce()
  other.close()
})
