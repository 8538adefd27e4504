import { expect, test } from 'vitest'
import { withWriterLockHeld } from '../../../../electron/backend/store/writer-lock.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'

test('the demonstration is not written while another program writes in its folder', async () => {
  using folder = temporaryFolder()
  const open = (isDemonstration: boolean) => openedBackend(folder.path, { isDemonstration, patience: 0 })
  const plain = await open(false)
  const synthetic = plain.database.prepare('SELECT count(*) FROM snapshot WHERE is_synthetic = 1').pluck()
  await withWriterLockHeld(folder.path, () => expect(open(true)).rejects.toMatchObject({ code: 'folder-locked' }))
  expect(synthetic.get()).toBe(0)
  plain.close()
})
