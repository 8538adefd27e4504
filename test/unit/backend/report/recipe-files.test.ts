import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRecipeHandlers, recipePath } from '../../../../electron/backend/report/recipe-files.ts'
import { temporaryFolder } from '../../../support/folder.ts'

test('the recipes of a folder are listed by their names, others of its files are not', async () => {
  using place = temporaryFolder()
  const list = createRecipeHandlers(() => place.path)['recipes.list']
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
