import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { journalled } from '../../../../electron/backend/store/keepsake-proof.ts'
import { forgetLists, keepLists, openListsWork } from '../../../../electron/backend/store/lists-folder.ts'
import { saveWarehouse } from '../../../../electron/backend/warehouse/sources/stored-warehouses.ts'
import type { AppEvent } from '../../../../shared/contract/event.ts'
import { WAREHOUSE_COLUMNS } from '../../../../shared/domain/warehouse/warehouse.ts'
import { NOW, openFolder } from '../../../support/folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'

const SERVER = { host: '127.0.0.1', port: 5432, database: 'region', user: 'reader', certificate: null }

test('records that another process fetches beside counts are told, and not as a change of data', async () => {
  using folder = openFolder()
  const told: AppEvent[] = []
  const backend = await openedBackend(folder.path, { shippedFolder: folder.path, emit: (event) => told.push(event) })
  const work = openListsWork(folder.path)
  try {
    const ready = join(work.path, 'ready')
    mkdirSync(ready)
    const selection = { filters: [], from: '2023-01-01', to: '2023-01-31' }
    const listed = { source: 'region', moment: NOW, selection, rows: 1 }
    await keepLists(ready, listed, { database: folder.database, dataFolder: folder.path })
    await vi.waitUntil(() => told.length > 0, { timeout: 60_000 })
    expect(told).toEqual([{ type: 'lists-changed' }])
    forgetLists(folder.path)
    await vi.waitUntil(() => told.length > 1, { timeout: 60_000 })
    expect(told[1]).toEqual({ type: 'lists-changed' })
  } finally {
    work.close()
    backend.close()
  }
})

test('a source that another process adds is told, and not as a change of data', async () => {
  using folder = openFolder()
  const told: AppEvent[] = []
  const backend = await openedBackend(folder.path, { shippedFolder: folder.path, emit: (event) => told.push(event) })
  try {
    const source = { servers: [SERVER], relation: 'incident', columns: WAREHOUSE_COLUMNS, register: 'region' }
    folder.database.transaction(() =>
      journalled(folder.database, 'warehouse', NOW, () =>
        saveWarehouse(folder.database, { name: 'region', ...source }),
      ),
    )()
    await vi.waitUntil(() => told.length > 0, { timeout: 60_000 })
    expect(told).toEqual([{ type: 'sources-changed' }])
  } finally {
    backend.close()
  }
})

test('a database that is damaged while nobody asks ends nothing', async () => {
  using folder = openFolder()
  const path = join(folder.path, DATABASE_NAME)
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const told: AppEvent[] = []
  const backend = await openedBackend(folder.path, { shippedFolder: folder.path, emit: (event) => told.push(event) })
  try {
    folder.database.pragma('wal_checkpoint(TRUNCATE)')
    writeFileSync(path, 'no longer a database '.repeat(statSync(path).size / 20))
    expect(() => backend.database.prepare('SELECT * FROM journal').all()).toThrow(/malformed|not a database/)
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual([])
  } finally {
    vi.useRealTimers()
    backend.close()
  }
})
