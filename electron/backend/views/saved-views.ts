import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { clean } from '../../../shared/domain/reading/normalise-text.ts'
import { MOST_VIEWS, readView, type SavedView } from '../../../shared/domain/view/saved-view.ts'
import { type NamedView, readViewFile } from '../../../shared/domain/view/view-file.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Database } from '../store/database.ts'
import { createKeepsakeList, type KeepsakeOptions, writeKeepsakes } from '../store/keepsake-list.ts'

interface StoredView {
  readonly id: number
  readonly name: string
  readonly view: string
}

/** The saved views in their order. */
export function savedViews(database: Database): readonly SavedView[] {
  return storedViews(database).map(({ id, name, view }) => ({ id, name, view: readStored(view) }))
}

/** `null` for one that another program wrote into the database: the others are still to be shown. */
function readStored(text: string): ViewState | null {
  try {
    return readView(JSON.parse(text))
  } catch {
    return null
  }
}

/** Keeps a view under a name: at the end of the list, or in place of the view that has this name. */
export function saveView(database: Database, name: string, view: ViewState, now: string): void {
  const chosen = clean(name)
  const known = storedViews(database)
  if (!known.some((each) => each.name === chosen)) {
    addView(database, chosen, view, known.length, now)
    return
  }
  database.prepare('UPDATE saved_view SET view = ?, saved_at = ? WHERE name = ?').run(JSON.stringify(view), now, chosen)
}

/** Fails with `view-name-taken` when another view has the name. */
export function renameView(database: Database, id: number, name: string): void {
  const chosen = clean(name)
  const known = expectView(database, id)
  if (known.some((each) => each.name === chosen && each.id !== id))
    throw new AppError('view-name-taken', { name: chosen })
  database.prepare('UPDATE saved_view SET name = ? WHERE id = ?').run(chosen, id)
}

/** Gives a view another place; the others keep their order. */
export function moveView(database: Database, id: number, to: number): void {
  const others = expectView(database, id)
    .map((each) => each.id)
    .filter((each) => each !== id)
  placeViews(database, others.toSpliced(to, 0, id))
}

/** Takes a view out of the list, and closes the gap in its order. */
export function removeView(database: Database, id: number): void {
  const known = expectView(database, id)
  database.prepare('DELETE FROM saved_view WHERE id = ?').run(id)
  placeViews(
    database,
    known.map((each) => each.id).filter((each) => each !== id),
  )
}

/**
 * Adds the views of a file after those that are there. One that is there already, name and all, is left out; another one
 * of the same name gets a number behind it.
 */
export function addViews(
  database: Database,
  views: readonly NamedView[],
  now: string,
): { readonly added: number; readonly known: number } {
  const there = new Map(storedViews(database).map(({ name, view }) => [name, view]))
  const before = there.size
  for (const { name, view } of views) {
    const text = JSON.stringify(view)
    const free = freeName(there, clean(name), text)
    if (free === null) continue
    addView(database, free, view, there.size, now)
    there.set(free, text)
  }
  return { added: there.size - before, known: views.length - (there.size - before) }
}

/** `null` when this very view has the name, with a number or without. */
function freeName(there: ReadonlyMap<string, string>, name: string, text: string): string | null {
  const names = Array.from({ length: there.size + 1 }, (_, index) => (index === 0 ? name : `${name} ${index + 1}`))
  const found = names.find((each) => !there.has(each) || there.get(each) === text)
  return found === undefined || there.has(found) ? null : found
}

function addView(database: Database, name: string, view: ViewState, position: number, now: string): void {
  if (position >= MOST_VIEWS) throw new AppError('too-many-views', { most: MOST_VIEWS })
  database
    .prepare('INSERT INTO saved_view (name, position, view, saved_at) VALUES (?, ?, ?, ?)')
    .run(name, position, JSON.stringify(view), now)
}

function storedViews(database: Database): readonly StoredView[] {
  return database.prepare<[], StoredView>('SELECT id, name, view FROM saved_view ORDER BY position, id').all()
}

function expectView(database: Database, id: number): readonly StoredView[] {
  const known = storedViews(database)
  if (!known.some((each) => each.id === id)) throw new AppError('view-unknown')
  return known
}

function placeViews(database: Database, ids: readonly number[]): void {
  const place = database.prepare('UPDATE saved_view SET position = ? WHERE id = ?')
  for (const [position, id] of ids.entries()) place.run(position, id)
}

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
