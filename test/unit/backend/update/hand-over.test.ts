import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handOver, startOf } from '../../../../electron/backend/update/hand-over.ts'
import type { InstalledProgram } from '../../../../electron/backend/update/installed-program.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { INSTALLED, layUpdate, UPDATE_FILES, UPDATE_RULES } from '../../../support/update-fixture.ts'

const folder = testFolder((path) => mkdirSync(join(path, 'tmp')))
const temporary = () => join(folder.path, 'tmp')

/** Hands over to what only looks at the file that it is given. */
async function handed(program: Partial<InstalledProgram>, path: string, version = '0.14.0') {
  const started: unknown[] = []
  const rules = { ...UPDATE_RULES, version, program: { ...INSTALLED, ...program } }
  const start = async (command: string, [file = '']: readonly string[]) =>
    void started.push(command, readFileSync(file, 'utf8'), statSync(join(file, '..')).mode & 0o777)
  await handOver(path, rules, start, temporary())
  return started
}

test('the bytes that were checked are given to the installer, from a folder of the person’s own', async () => {
  expect(await handed({}, await layUpdate(folder.path))).toEqual([
    'xdg-open',
    Object.values(UPDATE_FILES)[0],
    process.platform === 'win32' ? expect.any(Number) : 0o700,
  ])
})

test('nothing is started and nothing stays of what is not taken', async () => {
  const path = await layUpdate(folder.path)
  await expect(handed({ installer: null }, path)).rejects.toThrow('update-not-installed')
  await expect(handed({}, path, '9.0.0')).rejects.toThrow('update-not-newer')
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0, 400, 404))
  await expect(handed({}, path)).rejects.toThrow(/^update-(?:damaged|foreign)$/)
  expect(readdirSync(temporary())).toEqual([])
})

test('what an earlier update left goes before the next, and nothing else', async () => {
  const path = await layUpdate(folder.path)
  await handed({}, path)
  const [earlier = ''] = readdirSync(temporary())
  mkdirSync(join(temporary(), 'irisboard-update-of-somebody'))
  await handed({}, path)
  expect(existsSync(join(temporary(), earlier))).toBe(false)
  expect(readdirSync(temporary())).toHaveLength(2)
})

test('an AppImage takes the place of the one that runs, whole or not at all', async () => {
  const image = join(folder.path, 'Irisboard.AppImage')
  writeFileSync(image, 'the old one')
  chmodSync(image, 0o755)
  const path = await layUpdate(folder.path, '9.0.0', 'Irisboard-9.0.0-linux-x86_64.AppImage')
  const program = { installer: 'AppImage', image } as const
  await expect(handed(program, path, '10.0.0')).rejects.toThrow('update-not-newer')
  expect(readFileSync(image, 'utf8')).toBe('the old one')
  expect(await handed(program, path)).toEqual([])
  expect(readFileSync(image, 'utf8')).toBe(Object.values(UPDATE_FILES)[0])
  expect(readdirSync(temporary())).toEqual([])
  if (process.platform !== 'win32') expect(statSync(image).mode & 0o777).toBe(0o755)
  await expect(handed({ ...program, image: join(folder.path, 'gone', 'a.AppImage') }, path)).rejects.toThrow(
    'write-failed',
  )
})

test('each system opens its own installer', () => {
  expect(startOf('exe', 'a.exe')).toEqual(['a.exe', ['--updated']])
  expect(startOf('msi', 'a.msi')).toEqual(['msiexec', ['/i', 'a.msi']])
  expect(startOf('dmg', 'a.dmg')).toEqual(['open', ['a.dmg']])
  expect(startOf('deb', 'a.deb')).toEqual(['xdg-open', ['a.deb']])
})

test('an installer that does not start is said to be that', async () => {
  const path = await layUpdate(folder.path, '9.0.0', 'a.exe')
  const rules = { ...UPDATE_RULES, program: { ...INSTALLED, installer: 'exe' } } as const
  // Started for real: no file of that content can be.
  await expect(handOver(path, rules, undefined, temporary())).rejects.toMatchObject({ code: 'update-start-failed' })
})
