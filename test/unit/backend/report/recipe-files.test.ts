import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRecipeHandlers, recipePath } from '../../../../electron/backend/report/recipe-files.ts'
import type { Client } from '../../../../shared/contract/client.ts'
import { testFolder } from '../../../support/test-folder.ts'

const place = testFolder()

function handlers(readOnlyCopyOf?: string) {
  const offered: string[] = []
  const client = { call: async () => ({ readOnlyCopyOf }), listen: () => () => {} } as unknown as Client
  const kept = { folder: place.path, client: () => client, offerFile: (path: string) => String(offered.push(path)) }
  return { asked: createRecipeHandlers({ dataFolder: () => place.path, kept }), offered }
}

const recipe = (name: string, change: object = {}) =>
  JSON.stringify({ irisboard: 'recipe', version: 1, name, language: 'fr', ...change })

test('the recipes of a folder are listed by their names, others of its files are not', async () => {
  const list = handlers().asked['recipes.list']
  expect(await list({})).toEqual({ rows: [] })
  mkdirSync(join(place.path, 'recipes'))
  writeFileSync(recipePath(place.path, 'b'), '{"b":1}')
  writeFileSync(recipePath(place.path, 'a'), 'a')
  writeFileSync(recipePath(place.path, '.hidden'), 'a')
  writeFileSync(join(place.path, 'recipes', 'notes.txt'), 'a')
  // A folder of that name cannot be read, and a file as long is none that a person wrote.
  mkdirSync(recipePath(place.path, 'c'))
  writeFileSync(recipePath(place.path, 'd'), 'x'.repeat(64_001))
  expect(await list({})).toEqual({
    rows: [
      { name: 'a', text: 'a' },
      { name: 'b', text: '{"b":1}' },
      { name: 'c', text: '' },
      { name: 'd', text: '' },
    ],
  })
})

test('a recipe gets a file of a safe name, keeps it when it is changed, and goes with it', async () => {
  const { asked } = handlers()
  const save = asked['recipes.save']
  const first = recipe('../CON: Bulletin/été')
  const [row] = (await save({ text: first, replaces: null })).rows
  expect(row).toEqual({ name: 'con-bulletin-été', text: first })
  expect(readdirSync(place.path)).toEqual(['recipes'])
  await expect(save({ text: first, replaces: null })).rejects.toMatchObject({ code: 'recipe-name-taken' })
  const second = recipe('Other', { state: 'final' })
  expect(await save({ text: second, replaces: 'con-bulletin-été' })).toEqual({
    rows: [{ name: 'con-bulletin-été', text: second }],
  })
  expect(await asked['recipes.remove']({ name: 'con-bulletin-été' })).toEqual({ rows: [] })
})

test('no name leads out of the folder, and what is no recipe is not written', async () => {
  const { asked } = handlers()
  writeFileSync(join(place.path, 'outside.json'), '{}')
  await asked['recipes.save']({ text: recipe('a'), replaces: null })
  for (const name of ['../outside', 'none']) {
    await expect(asked['recipes.remove']({ name })).rejects.toMatchObject({ code: 'recipe-unknown' })
    await expect(asked['recipes.export']({ name })).rejects.toMatchObject({ code: 'recipe-unknown' })
    await expect(asked['recipes.save']({ text: recipe('a'), replaces: name })).rejects.toMatchObject({
      code: 'recipe-unknown',
    })
  }
  expect(readdirSync(place.path).toSorted()).toEqual(['outside.json', 'recipes'])
  await expect(asked['recipes.save']({ text: recipe('b', { colour: 'red' }), replaces: null })).rejects.toMatchObject({
    code: 'recipe-broken',
    details: { place: 'colour' },
  })
})

test('the file of a recipe is handed on as it is', async () => {
  const { asked, offered } = handlers()
  const text = recipe('Bulletin')
  await asked['recipes.save']({ text, replaces: null })
  expect(await asked['recipes.export']({ name: 'bulletin' })).toEqual({ file: '1', name: 'bulletin.irisrecipe' })
  expect(readFileSync(offered[0] ?? '', 'utf8')).toBe(text)
})

test('beside a copy of a folder that can only be read nothing is written', async () => {
  const { asked } = handlers('/data')
  await expect(asked['recipes.save']({ text: recipe('a'), replaces: null })).rejects.toMatchObject({
    code: 'folder-unwritable',
  })
  await expect(asked['recipes.remove']({ name: 'a' })).rejects.toMatchObject({ code: 'folder-unwritable' })
  expect(readdirSync(place.path)).toEqual([])
})
