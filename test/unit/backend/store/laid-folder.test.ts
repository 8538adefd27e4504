import { expect, test } from 'vitest'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { fillWithPublished, layEmptyDatabase } from '../../../support/laid-folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'

function contentOf(path: string): string {
  const database = openDatabase(path)
  try {
    return contentHash(database)
  } finally {
    database.close()
  }
}

test('the folders that tests lay are those that a first opening and a first start make', async () => {
  using opened = temporaryFolder()
  using empty = temporaryFolder()
  using started = temporaryFolder()
  using published = temporaryFolder()
  layEmptyDatabase(empty.path)
  expect(contentOf(empty.path)).toBe(contentOf(opened.path))
  const backend = await openedBackend(started.path)
  backend.close()
  await fillWithPublished(published.path)
  expect(contentOf(published.path)).toBe(contentOf(started.path))
  expect(contentOf(published.path)).not.toBe(contentOf(empty.path))
})
