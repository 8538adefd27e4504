import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { testFolder } from '../../support/test-folder.ts'
import { createFakeElectron } from './fake-electron.ts'

const folder = testFolder()

test('on Windows the profile of the window stays on its computer; elsewhere it is where Electron has it', async () => {
  const { module } = createFakeElectron()
  module.app.setPath('appData', join(folder.path, 'usual'))
  vi.doMock('electron', () => module)
  const { takeProfile } = await import('../../../electron/shell/profile.ts')
  const env = { LOCALAPPDATA: join(folder.path, 'Local') }
  takeProfile('a', { platform: 'win32', env })
  expect(module.app.getPath('sessionData')).toBe(join(folder.path, 'Local', 'Irisboard Window', 'a'))
  takeProfile('a', { platform: 'linux', env })
  expect(module.app.getPath('userData')).toBe(join(folder.path, 'usual', 'Irisboard Window', 'a'))
})
