import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Folder, openPublishedFolder } from '../../../support/folder.ts'
import { type Fate, fateOf, REAL_FILES, readRealFile } from '../../../support/real-file.ts'

/** Of all files. */
const LEAST_READ_OR_ASKED = 0.8

let folder: Folder
beforeAll(async () => {
  folder = await openPublishedFolder()
})
afterAll(() => folder[Symbol.dispose]())

const names = readdirSync(REAL_FILES, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? each.name : []))
const fates = new Map<string, Fate>()

test.each(names)('%s is read or asked about, or refused with what to do next', async (name) => {
  const fate = await fateOf(readRealFile(name), folder)
  fates.set(name, fate)
  expect(fate).not.toMatch(/wrong|mute/)
})

test('four files in five are read or asked about', async () => {
  const good = [...fates.values()].filter((fate) => fate === 'read' || fate === 'asked')
  expect(good.length / names.length).toBeGreaterThanOrEqual(LEAST_READ_OR_ASKED)
  const table = `${JSON.stringify(Object.fromEntries(fates), null, 2)}\n`
  await expect(table).toMatchFileSnapshot(join(REAL_FILES, 'fates.json'))
})
