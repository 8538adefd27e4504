import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { readViewFile } from '../../../shared/domain/view-file.ts'
import type { Database } from '../store/database.ts'
import { withWriterLock } from '../store/writer-lock.ts'
import { addViews, moveView, removeView, renameView, savedViews, saveView } from './saved-views.ts'

interface ViewHandlerOptions {
  readonly dataFolder: string
  readonly now: () => string
}

type ViewMethod = 'views.list' | 'views.save' | 'views.rename' | 'views.move' | 'views.remove' | 'views.import'

/** Answers for the saved views of a folder. They are no figures: an import's undo does not touch them. */
export function createViewHandlers(database: Database, options: ViewHandlerOptions): Handlers<ViewMethod> {
  const write = <Result>(work: () => Result): Result =>
    withWriterLock(options.dataFolder, () => database.transaction(work).immediate())
  const list = () => ({ rows: savedViews(database) })
  const changed = (work: () => void) => {
    write(work)
    return list()
  }
  return {
    'views.list': list,
    'views.save': ({ name, view }) => changed(() => saveView(database, name, view, options.now())),
    'views.rename': ({ id, name }) => changed(() => renameView(database, id, name)),
    'views.move': ({ id, to }) => changed(() => moveView(database, id, to)),
    'views.remove': ({ id }) => changed(() => removeView(database, id)),
    'views.import': ({ text }) => {
      const file = readViewFile(text)
      if (!file.ok) throw new AppError(`view-file-${file.rule}`)
      return { ...write(() => addViews(database, file.views, options.now())), ...list() }
    },
  }
}
