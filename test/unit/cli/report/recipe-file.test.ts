import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRecipeFile } from '../../../../electron/cli/report/recipe-file.ts'
import { temporaryFolder } from '../../../support/folder.ts'

let place: ReturnType<typeof temporaryFolder>
const recipe = (name: string) => JSON.stringify({ irisboard: 'recipe', version: 1, name, language: 'nl' })

beforeEach(() => {
  place = temporaryFolder()
  mkdirSync(join(place.path, 'recipes'))
  writeFileSync(join(place.path, 'recipes', 'Bulletin.json'), recipe('own'))
  writeFileSync(join(place.path, 'other.json'), recipe('other'))
})
afterEach(() => place[Symbol.dispose]())

const read = (given: string) => readRecipeFile({ dataFolder: place.path }, given)

test('a recipe is found by its name in the data folder, or by its file', async () => {
  expect((await read('Bulletin')).name).toBe('own')
  expect((await read(join(place.path, 'other.json'))).name).toBe('other')
})

test('one that is missing, none at all, or not understood is a usage error that says so', async () => {
  await expect(read('Missing')).rejects.toMatchObject({ key: 'command.usage-recipe-missing' })
  await expect(read('../other')).rejects.toMatchObject({ key: 'command.usage-recipe-missing' })
  const file = join(place.path, 'wrong.json')
  writeFileSync(file, 'no recipe')
  await expect(read(file)).rejects.toMatchObject({ key: 'command.usage-recipe' })
  writeFileSync(file, recipe('wrong').replace('"nl"', '"de"'))
  await expect(read(file)).rejects.toMatchObject({
    key: 'command.usage-recipe-place',
    values: { place: 'language' },
  })
})
