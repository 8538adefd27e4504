import { existsSync } from 'node:fs'
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { ownFileName } from '../../../shared/contract/own-files.ts'
import { LONGEST_RECIPE, readRecipe } from '../../../shared/domain/report/recipe/recipe.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { RECIPES_NAME } from '../platform/data-folder.ts'
import { errorCode } from '../platform/error-code.ts'
import type { KeptFiles } from '../platform/kept-files.ts'
import { makeInside } from '../platform/private-folder.ts'
import { batchNames } from './batch/batch-names.ts'

const ENDING = '.json'

const MOST_RECIPES = 200

/** The file of a recipe by its name. */
export function recipePath(dataFolder: string, name: string): string {
  return join(dataFolder, RECIPES_NAME, `${name}${ENDING}`)
}

/** What the file of a recipe is called that has none yet: safe on every system. */
export function recipeFileName(name: string): string {
  return batchNames([name])[0] ?? ''
}

interface RecipeSources {
  readonly dataFolder: () => string
  readonly kept: Pick<KeptFiles, 'folder' | 'client' | 'offerFile'>
}

/** Answers and changes the recipes of the folder that is open. */
export function createRecipeHandlers({
  dataFolder,
  kept,
}: RecipeSources): Pick<Handlers, 'recipes.list' | 'recipes.save' | 'recipes.remove' | 'recipes.export'> {
  const list = async () => {
    const folder = join(dataFolder(), RECIPES_NAME)
    const names = (await namesIn(folder)).slice(0, MOST_RECIPES)
    return { rows: await Promise.all(names.map((name) => readOne(dataFolder(), name))) }
  }
  const expectKnown = async (name: string): Promise<void> => {
    if (!(await namesIn(join(dataFolder(), RECIPES_NAME))).includes(name))
      throw new AppError('recipe-unknown', { name })
  }
  /** Of a folder that can only be read a copy is open, beside which nothing is written. */
  const expectWritable = async (): Promise<void> => {
    const { readOnlyCopyOf } = await kept.client().call('folder.state', {})
    if (readOnlyCopyOf !== undefined) throw new AppError('folder-unwritable')
  }
  return {
    'recipes.list': list,
    'recipes.save': async ({ text, replaces }) => {
      const reading = readRecipe(text)
      if (!reading.ok) throw new AppError('recipe-broken', { place: reading.place || 'JSON' })
      await expectWritable()
      const { name } = reading.recipe
      if (replaces === null) await expectFree(dataFolder(), name)
      else await expectKnown(replaces)
      const path = recipePath(dataFolder(), replaces ?? recipeFileName(name))
      makeInside(join(dataFolder(), RECIPES_NAME))
      await writeAtomically(path, (unfinished) => writeFile(unfinished, text))
      return list()
    },
    'recipes.remove': async ({ name }) => {
      await expectWritable()
      await expectKnown(name)
      await rm(recipePath(dataFolder(), name))
      return list()
    },
    'recipes.export': async ({ name }) => {
      await expectKnown(name)
      const file = ownFileName(name, 'irisrecipe')
      const path = join(kept.folder, ownFileName(`recipe-${recipeFileName(name)}`, 'irisrecipe'))
      await copyFile(recipePath(dataFolder(), name), path)
      return { file: kept.offerFile(path, file), name: file }
    },
  }
}

async function expectFree(dataFolder: string, name: string): Promise<void> {
  if (existsSync(recipePath(dataFolder, recipeFileName(name)))) throw new AppError('recipe-name-taken', { name })
  const names = await namesIn(join(dataFolder, RECIPES_NAME))
  if (names.length >= MOST_RECIPES) throw new AppError('too-many-recipes', { most: MOST_RECIPES })
}

/** The names of the recipes in a folder, in their order. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const own = files.filter((file) => file.endsWith(ENDING) && !file.startsWith('.'))
  return own.map((file) => file.slice(0, -ENDING.length)).toSorted()
}

/** What cannot be read is shown as a recipe that is not understood. */
async function readOne(dataFolder: string, name: string): Promise<{ readonly name: string; readonly text: string }> {
  const text = await readFile(recipePath(dataFolder, name), 'utf8').catch(() => '')
  return { name, text: text.length > LONGEST_RECIPE ? '' : text }
}
