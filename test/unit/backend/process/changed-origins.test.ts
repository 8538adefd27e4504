import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { fillWithPublished } from '../../../support/laid-folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'

test('a folder whose snapshots were all renamed behind the program’s back is opened, and found to differ', async () => {
  using root = temporaryFolder()
  const data = join(root.path, 'data')
  await fillWithPublished(data)
  const changed = new Sqlite(join(data, DATABASE_NAME))
  const triggers = changed.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) changed.exec(`DROP TRIGGER "${name}"`)
  changed.exec("UPDATE snapshot SET dataset = dataset || 'x'")
  changed.close()
  const backend = await openedBackend(data)
  expect(checkFolder(backend.database).map(({ code }) => code)).toContain('snapshot-differs')
  backend.close()
})
