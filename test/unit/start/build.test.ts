import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources } from '../../../electron/backend/platform/source-hash.ts'
import { programBuild } from '../../../electron/backend/platform/version.ts'
import { replaceFolder } from '../../../electron/build.ts'

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

test('what another start built meanwhile of the same is kept for who is shown it', async () => {
  const folder = join(place, 'built')
  const isDone = async () => (await readdir(place)).includes('built')
  const overtaken = async (fresh: string) => {
    await fillWith('late')(fresh)
    await replaceFolder(folder, fillWith('first'), isDone)
  }
  await replaceFolder(folder, overtaken, isDone)
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('first')
  expect(await readdir(place)).toEqual(['built'])
})

async function writeSources(root: string, page: string): Promise<string> {
  for (const folder of ['electron', 'renderer', 'shared']) await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, 'package.json'), '{"version":"1.0.0"}')
  await writeFile(join(root, 'package-lock.json'), '{}')
  await writeFile(join(root, 'renderer', 'page.tsx'), page)
  return root
}

test('two builds of one version from other sources differ, two copies of the same do not', async () => {
  const [first, copy, other] = await Promise.all([
    writeSources(join(place, 'first'), 'a'),
    writeSources(join(place, 'copy'), 'a'),
    writeSources(join(place, 'other'), 'b'),
  ])
  expect(programBuild(first)).toMatch(/^[0-9a-f]{64}$/)
  expect(programBuild(copy)).toBe(programBuild(first))
  expect(programBuild(other)).not.toBe(programBuild(first))
})

test('a package tells the build that it was made of', async () => {
  await writeFile(join(place, 'package.json'), '{"version":"1.0.0","buildHash":"0123"}')
  expect(programBuild(place)).toBe('0123')
})

test('a name and a content do not run into one another', async () => {
  await writeSources(place, 'a')
  const before = hashSources(place, ['renderer'])
  await rm(join(place, 'renderer', 'page.tsx'))
  await writeFile(join(place, 'renderer', 'page.tsxa'), '')
  expect(hashSources(place, ['renderer'])).not.toBe(before)
})
