import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { UPDATE_KEYS } from '../../../../electron/backend/update/update-keys.ts'
import { isInstaller, readUpdateKey } from '../../../../electron/shell/packing/update-package.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { keyPath } from '../../../support/test-key.ts'
import { KNOWN_KEYS, layUpdate, UPDATE_FILES, UPDATE_KEY_FILE } from '../../../support/update-fixture.ts'
import { zipEntries } from '../../../support/zip-entries.ts'

const folder = testFolder()

test('an update holds the installer, what it is made of, and a signature over what both are', async () => {
  const path = await layUpdate(folder.path)
  expect(path).toBe(join(folder.path, `${Object.keys(UPDATE_FILES)[0]}.irisboard-update`))
  const entries = await zipEntries(readFileSync(path))
  expect([...entries.keys()]).toEqual(['manifest.json', 'manifest.sig', ...Object.keys(UPDATE_FILES)])
  expect(entries.get('manifest.sig')).toHaveLength(64)
  const before = readFileSync(path)
  expect(readFileSync(await layUpdate(folder.path))).toEqual(before)
  await expect(layUpdate(folder.path, '9.0.0', 'notes.txt')).rejects.toThrow('notes.txt installs nothing.')
})

test('a key is taken that the program knows, and its public half is told otherwise', () => {
  expect(readUpdateKey(UPDATE_KEY_FILE, KNOWN_KEYS).asymmetricKeyType).toBe('ed25519')
  expect(() => readUpdateKey(UPDATE_KEY_FILE, [])).toThrow(`update-keys.ts: ${KNOWN_KEYS[0]}`)
  const other = join(folder.path, 'rsa.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  writeFileSync(other, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  expect(() => readUpdateKey(other, KNOWN_KEYS)).toThrow('no Ed25519 key')
  expect(() => readUpdateKey(keyPath('p256.pem'), KNOWN_KEYS)).toThrow()
})

test('a key with a password opens by the environment alone', () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const file = join(folder.path, 'locked.pem')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'pw' }))
  expect(() => readUpdateKey(file, [])).toThrow()
  vi.stubEnv('IRISBOARD_UPDATE_KEY_PASSWORD', 'pw')
  expect(() => readUpdateKey(file, [])).toThrow('does not know this key')
  vi.unstubAllEnvs()
})

test('the key of the tests is known to no program', () => {
  expect(UPDATE_KEYS).not.toContain(KNOWN_KEYS[0])
})

test.each(['a.deb', 'a.AppImage', 'a.exe', 'a.msi', 'a.dmg'])('%s installs the program', (name) => {
  expect(isInstaller(name)).toBe(true)
  expect(isInstaller(`${name}.blockmap`)).toBe(false)
})
