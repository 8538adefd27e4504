import { expect, test } from 'vitest'
import { openBackend } from '../../../electron/backend/backend.ts'
import { silentLog } from '../../../electron/backend/log.ts'
import { shippedFolder } from '../../../electron/backend/shipped-folder.ts'
import { withWriterLockHeld } from '../../../electron/backend/store/writer-lock.ts'
import { NOW, temporaryFolder } from '../backend/folder.ts'

test('the demonstration is not written while another program writes in its folder', async () => {
  using folder = temporaryFolder()
  const open = (isDemonstration: boolean) =>
    openBackend({
      role: 'answer',
      dataFolder: folder.path,
      shippedFolder: shippedFolder(),
      log: silentLog,
      now: () => NOW,
      user: 'tester',
      isDemonstration,
      emit: () => undefined,
    })
  const plain = await open(false)
  const synthetic = plain.database.prepare('SELECT count(*) FROM snapshot WHERE is_synthetic = 1').pluck()
  await withWriterLockHeld(folder.path, () => expect(open(true)).rejects.toMatchObject({ code: 'folder-locked' }))
  expect(synthetic.get()).toBe(0)
  plain.close()
})
