import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedFolder } from '../../../../electron/backend/platform/shipped-folder.ts'
import { snapshotColumnsHash } from '../../../../electron/backend/store/rows-hash.ts'
import { SHIPPED_ROWS } from '../../../../electron/backend/store/shipped-rows.ts'
import { TABLES } from '../../../../electron/backend/store/versioned-table.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { openPublishedFolder } from '../../../support/folder.ts'

test('the rows of every file that ships are known by their hash; a new one is added to those of earlier versions', async () => {
  using folder = await openPublishedFolder()
  const files = readdirSync(shippedFolder()).filter((name) => name.endsWith('.csv'))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const sha256 = createHash('sha256')
      .update(readFileSync(join(shippedFolder(), file)))
      .digest('hex')
    const find = folder.database.prepare<[string], { id: number; dataset: Dataset }>(
      'SELECT id, dataset FROM snapshot WHERE sha256 = ?',
    )
    const { id, dataset } = find.get(sha256)!
    const rows = snapshotColumnsHash(folder.database, TABLES[dataset], id)
    expect([file, sha256, SHIPPED_ROWS[sha256]]).toEqual([file, sha256, expect.arrayContaining([rows])])
  }
})
