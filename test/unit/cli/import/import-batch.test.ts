import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { importPlaces, refusedKey } from '../../../../electron/cli/import/import-batch.ts'
import { main } from '../../../../electron/cli/main.ts'
import { temporaryFolder } from '../../../support/folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const PDF = '%PDF-1.7\n'

/** The exit code of an import of places, and what it says of each file. */
async function imported(data: string, ...places: readonly string[]) {
  const pieces: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
  const code = await main(['import', ...places, '--data-dir', data, '--as-of-day', '2022-12-31', '--json'])
  spy.mockRestore()
  const files: readonly { readonly file: string; readonly snapshot: number | null }[] = JSON.parse(
    pieces.join(''),
  ).files
  return { code, files: files.map(({ file, snapshot }) => [file, snapshot !== null]) }
}

test('a PDF in a folder holds no table back, one that was named does', async () => {
  using folder = temporaryFolder()
  const batch = join(folder.path, 'batch')
  mkdirSync(join(batch, 'sub'), { recursive: true })
  writeFileSync(join(batch, 'report.pdf'), PDF)
  writeFileSync(join(batch, 'sub', 'years.csv'), 'Année;Incidents\n2021;75\n')
  const [pdf, table] = [join(batch, 'report.pdf'), join(batch, 'sub', 'years.csv')]
  const data = join(folder.path, 'data')
  expect(await imported(data, pdf, table)).toEqual({
    code: 2,
    files: [
      ['report.pdf', false],
      ['years.csv', false],
    ],
  })
  expect(await imported(data, batch)).toEqual({
    code: 0,
    files: [
      ['report.pdf', false],
      [join('sub', 'years.csv'), true],
    ],
  })
})

test('a folder without a table is refused', async () => {
  using folder = temporaryFolder()
  const batch = join(folder.path, 'batch')
  mkdirSync(batch)
  writeFileSync(join(batch, 'report.pdf'), PDF)
  expect((await imported(join(folder.path, 'data'), batch)).code).toBe(2)
})

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'irisboard-places-'))
  for (const name of ['sub', '.git']) mkdirSync(join(folder, name))
  for (const name of ['10.csv', '9.csv', '.hidden.csv', '~$open.xlsx', 'Thumbs.db', 'sub/a.csv', '.git/config'])
    writeFileSync(join(folder, name), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder stands for the files that a person means in it, in their order', () => {
  const names = ['9.csv', '10.csv', join('sub', 'a.csv')]
  expect(importPlaces([folder])).toEqual(names.map((name) => ({ path: join(folder, name), name, isOfFolder: true })))
})

test('a file stands for itself, also one that is not there', () => {
  const values = [join(folder, '.hidden.csv'), join(folder, 'nothing.csv')]
  const names = ['.hidden.csv', 'nothing.csv']
  expect(importPlaces(values)).toEqual(names.map((name) => ({ path: join(folder, name), name, isOfFolder: false })))
})

test('rows are left out of incidents only: another refused table says that it is all or nothing', () => {
  expect(refusedKey('budgets', true)).toBe('command.result-refused-whole')
  expect([refusedKey('budgets', false), refusedKey('incidents', true), refusedKey(null, true)]).toEqual(
    Array(3).fill('command.result-refused'),
  )
})
