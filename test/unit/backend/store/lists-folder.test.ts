import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  keepLists,
  listsFolder,
  openListsWork,
  presentLists,
  tidyLists,
} from '../../../../electron/backend/store/lists-folder.ts'
import { NOW, openFolder } from '../../../support/folder.ts'
import { asOtherUser } from '../../../support/other-user.ts'

test('lists of another user of a shared folder fail no work of this one, and stay', {
  skip: process.platform === 'win32',
}, async () => {
  using folder = openFolder()
  const work = openListsWork(folder.path)
  const ready = join(work.path, 'ready')
  mkdirSync(ready)
  const listed = {
    source: 'region',
    moment: NOW,
    selection: { filters: [], from: '2023-01-01', to: '2023-01-31' },
    rows: 1,
  }
  await keepLists(ready, listed, { database: folder.database, dataFolder: folder.path })
  work.close()
  const present = presentLists(folder.database, folder.path)
  expect(present).toMatchObject(listed)
  chmodSync(folder.path, 0o777)
  asOtherUser(() => tidyLists(folder.database, folder.path))
  expect(presentLists(folder.database, folder.path)).toEqual(present)
  expect(existsSync(join(listsFolder(folder.path), present?.folder ?? ''))).toBe(true)
})
