import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFolder, sourcesHash } from '../../../electron/build.ts'

let place: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'irisboard-build-'))
})
afterEach(() => rm(place, { recursive: true }))

const fillWith = (text: string) => async (folder: string) => {
  await mkdir(folder)
  await writeFile(join(folder, 'file'), text)
}

test('a folder is replaced whole, and nothing else stays behind', async () => {
  const folder = join(place, 'built')
  await replaceFolder(folder, fillWith('first'))
  await replaceFolder(folder, fillWith('second'))
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('second')
  expect(await readdir(place)).toEqual(['built'])
})

test('a build that fails leaves the former one', async () => {
  const folder = join(place, 'built')
  await replaceFolder(folder, fillWith('first'))
  const failing = async (fresh: string) => {
    await fillWith('half')(fresh)
    throw new Error('no space left')
  }
  await expect(replaceFolder(folder, failing)).rejects.toThrow('no space left')
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('first')
  expect(await readdir(place)).toEqual(['built'])
})

test('builds at the same time leave one of them whole', async () => {
  const folder = join(place, 'built')
  await Promise.all(['a', 'b', 'c'].map((text) => replaceFolder(folder, fillWith(text))))
  expect(['a', 'b', 'c']).toContain(await readFile(join(folder, 'file'), 'utf8'))
})

test('the hash of the sources is the same at every look, and differs between them', () => {
  expect(sourcesHash(['shared', 'package-lock.json'])).toBe(sourcesHash(['shared', 'package-lock.json']))
  expect(sourcesHash(['shared'])).not.toBe(sourcesHash(['shared', 'package-lock.json']))
})
