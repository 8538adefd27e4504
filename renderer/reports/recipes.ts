import type { FolderList } from '../components/use-change.ts'

/** A recipe by the name of its file, as that is written. */
export interface RecipeRow {
  readonly name: string
  readonly text: string
}

/** The recipes of the folder. */
export const RECIPES: FolderList<RecipeRow> = { name: 'recipes.list', ask: (client) => client.call('recipes.list', {}) }
