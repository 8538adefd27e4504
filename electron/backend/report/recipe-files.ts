import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { errorCode } from '../platform/error-code.ts'

/** Where the recipes of a data folder lie, each in a file of its name. */
const RECIPES_NAME = 'recipes'
const ENDING = '.json'

/** More files, or longer ones, are none that a person wrote as recipes. */
const MOST_RECIPES = 200
const LONGEST_RECIPE = 64_000

/** The file of a recipe by its name. */
export function recipePath(dataFolder: string, name: string): string {
  return join(dataFolder, RECIPES_NAME, `${name}${ENDING}`)
}

/** Answers the recipes of the folder that is open, in the order of their names, as they are written. */
export function createRecipeHandlers(dataFolder: () => string): Pick<Handlers, 'recipes.list'> {
  return {
    'recipes.list': async () => {
      const folder = join(dataFolder(), RECIPES_NAME)
      const names = await readdir(folder).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return []
        throw error
      })
      const own = names.filter((name) => name.endsWith(ENDING) && !name.startsWith('.')).toSorted()
      const rows = await Promise.all(own.slice(0, MOST_RECIPES).map((name) => readOne(join(folder, name), name)))
      return { rows }
    },
  }
}

/** What cannot be read is shown as a recipe that is not understood. */
async function readOne(path: string, name: string): Promise<{ readonly name: string; readonly text: string }> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return { name: name.slice(0, -ENDING.length), text: text.length > LONGEST_RECIPE ? '' : text }
}
