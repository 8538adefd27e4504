import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { readViewFile } from '../../../shared/domain/view/view-file.ts'
import type { Database } from '../store/database.ts'
import { createKeepsakeList, type KeepsakeOptions, writeKeepsakes } from '../store/keepsake-list.ts'
import { addViews, moveView, removeView, renameView, savedViews, saveView } from './saved-views.ts'

type ViewMethod = 'views.list' | 'views.save' | 'views.rename' | 'views.move' | 'views.remove' | 'views.import'

/** Answers for the saved views of a folder. */
export function createViewHandlers(database: Database, options: KeepsakeOptions): Handlers<ViewMethod> {
  const { dataFolder, now } = options
  const { list, change } = createKeepsakeList(database, options, savedViews)
  return {
    'views.list': list,
    'views.save': ({ name, view }) => change(() => saveView(database, name, view, now())),
    'views.rename': ({ id, name }) => change(() => renameView(database, id, name)),
    'views.move': ({ id, to }) => change(() => moveView(database, id, to)),
    'views.remove': ({ id }) => change(() => removeView(database, id)),
    'views.import': ({ text }) => {
      const file = readViewFile(text)
      if (!file.ok) throw new AppError(`view-file-${file.rule}`, 'name' in file ? { name: file.name } : {})
      return { ...writeKeepsakes(database, dataFolder, () => addViews(database, file.views, now())), ...list() }
    },
  }
}
