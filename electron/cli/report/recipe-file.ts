import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Recipe, readRecipe } from '../../../shared/domain/report/recipe/recipe.ts'
import { errorCode } from '../../backend/platform/error-code.ts'
import { recipeFileName, recipePath } from '../../backend/report/recipe-files.ts'
import { type Terminal, UsageError } from '../terminal.ts'

/** Reads a recipe, by its file or by its name in the data folder; what is wrong with it is a `UsageError` that names the place. */
export async function readRecipeFile({ dataFolder }: Pick<Terminal, 'dataFolder'>, given: string): Promise<Recipe> {
  const isName = !/[\\/]/.test(given)
  const own = [given, recipeFileName(given)].map((name) => recipePath(dataFolder, name)).find(existsSync)
  const text = await readFile(isName && own !== undefined ? own : resolve(given), 'utf8').catch((error: unknown) => {
    throw new UsageError('command.usage-recipe-missing', { value: given, reason: errorCode(error) ?? '' })
  })
  const read = readRecipe(text)
  if (read.ok) return read.recipe
  if (read.place === '') throw new UsageError('command.usage-recipe', { value: given })
  throw new UsageError('command.usage-recipe-place', { value: given, place: read.place })
}
