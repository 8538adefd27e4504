import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ElectronResult, keepElectronResult, readElectronResult, withElectronWords } from '../electron-result.ts'

const RESULT: ElectronResult = {
  version: '45.5.0',
  system: 'linux x64',
  date: '2026-12-01',
  sources: 'ab'.repeat(32),
  passed: 500,
  failed: 1,
  skipped: 9,
}
const SAID =
  'run in the window of Electron 45.5.0 on linux x64 (2026-12-01: 500 tests passed, 1 failed, 9 left to the browser; sources abababababab)'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'irisboard-result-'))
  for (const folder of ['test', 'electron/shell']) mkdirSync(join(root, folder), { recursive: true })
  for (const path of ['README.md', 'electron/shell/README.md'])
    writeFileSync(join(root, path), 'A program, not yet run in a real window. More.\n')
})
afterEach(() => rmSync(root, { recursive: true }))

test('a result is kept and said in both documents, and a later one in its place', () => {
  expect(readElectronResult(root)).toBeNull()
  for (const failed of [7, 1]) keepElectronResult(root, { ...RESULT, failed })
  expect(readElectronResult(root)).toEqual(RESULT)
  for (const path of ['README.md', 'electron/shell/README.md'])
    expect(readFileSync(join(root, path), 'utf8')).toBe(`A program, ${SAID}. More.\n`)
})

test('a document whose result was taken away says that there is none', () => {
  expect(withElectronWords(`It was ${SAID}.`, null)).toBe('It was not yet run in a real window.')
})

test.each([{ version: 'v45' }, { passed: -1 }, { sources: '' }, { date: 'today' }, { note: 'x' }])(
  'a file with %j is no result',
  (other) => {
    writeFileSync(join(root, 'test', 'electron-result.json'), JSON.stringify({ ...RESULT, ...other }))
    expect(() => readElectronResult(root)).toThrow()
  },
)
