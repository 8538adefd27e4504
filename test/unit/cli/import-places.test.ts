import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPlaces } from '../../../electron/cli/import-places.ts'

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
