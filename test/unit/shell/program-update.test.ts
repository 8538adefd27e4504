import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { expect, test, vi } from 'vitest'
import type { InstalledProgram } from '../../../electron/backend/update/installed-program.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { testFolder } from '../../support/test-folder.ts'
import { INSTALLED, layUpdate, UPDATE_FILES, UPDATE_RULES } from '../../support/update-fixture.ts'

const dialog = vi.hoisted(() => ({ showOpenDialog: vi.fn(), showMessageBox: vi.fn() }))
vi.mock('electron', () => ({ dialog }))

const { askForUpdate, offerUpdate } = await import('../../../electron/shell/program-update.ts')

const folder = testFolder((path) => writeFileSync(join(path, 'Irisboard.AppImage'), 'the old one'))
const image = () => join(folder.path, 'Irisboard.AppImage')
const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() }

/** Answers what is asked about a package; gives whether the program is to end, and what was said. */
async function offered(path: string, response: number, program: Partial<InstalledProgram> = {}) {
  dialog.showMessageBox.mockReset().mockResolvedValue({ response })
  const rules = {
    ...UPDATE_RULES,
    program: { ...INSTALLED, installer: 'AppImage', image: image(), ...program },
  } as const
  const isEnding = await offerUpdate(path, {} as BrowserWindow, createTranslator('nl'), rules, log)
  return { isEnding, said: dialog.showMessageBox.mock.calls.map(([, { message, detail }]) => `${message} ${detail}`) }
}

const layImage = () => layUpdate(folder.path, '9.0.0', 'Irisboard-9.0.0-linux-x86_64.AppImage')

test('a checked update is installed when the person agrees, and the program ends for it', async () => {
  const path = await layImage()
  expect(await offered(path, 0)).toEqual({
    isEnding: true,
    said: [expect.stringMatching(/^Irisboard 9\.0\.0 kan 0\.14\.0 vervangen\..*ondertekend/)],
  })
  expect(readFileSync(image(), 'utf8')).toBe(Object.values(UPDATE_FILES)[0])
})

test('the menu asks for a package, and for nothing else', async () => {
  const ask = () => askForUpdate({} as BrowserWindow, createTranslator('nl'))
  dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [] }).mockResolvedValueOnce({ filePaths: ['/a'] })
  expect([await ask(), await ask()]).toEqual([null, '/a'])
  expect(dialog.showOpenDialog.mock.lastCall?.[1].filters).toEqual([
    { name: 'Update van Irisboard', extensions: ['irisboard-update'] },
  ])
})

test('nothing is installed of what the person does not agree to', async () => {
  expect((await offered(await layImage(), 1)).isEnding).toBe(false)
  expect(readFileSync(image(), 'utf8')).toBe('the old one')
})

test('what is not taken is said with its reason and what to do, and is not asked about', async () => {
  const path = await layImage()
  const cut = join(folder.path, 'cut')
  writeFileSync(cut, readFileSync(path).subarray(0, 500))
  expect(await offered(cut, 0)).toEqual({
    isEnding: false,
    said: [
      'De update is niet geïnstalleerd. Dit is geen updatepakket van Irisboard, of het is beschadigd: er is niets geïnstalleerd. Kopieer het opnieuw van waar het vandaan komt.',
    ],
  })
  expect((await offered(path, 0, { installer: 'deb' })).said[0]).toMatch(
    /Dit pakket is voor linux-x64\.AppImage, dit programma is linux-x64\.deb/,
  )
  expect(readFileSync(image(), 'utf8')).toBe('the old one')
})
