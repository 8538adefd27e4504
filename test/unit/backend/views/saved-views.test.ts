import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addViews,
  createViewHandlers,
  moveView,
  removeView,
  renameView,
  savedViews,
  saveView,
} from '../../../../electron/backend/views/saved-views.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import { readViewFile, writeViewFile } from '../../../../shared/domain/view/view-file.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { sample } from '../../../counts.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

const ROADS: ViewState = { ...DEFAULT_VIEW, page: 'incidents', filters: [{ kind: 'category', values: ['road'] }] }

const codeOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
}

test('views keep their names, their pages and their order', () => {
  using folder = openFolder()
  const { database } = folder
  for (const name of ['a', 'b', 'c']) saveView(database, name, { ...ROADS, drill: name }, NOW)
  const names = () => savedViews(database).map(({ name }) => name)
  const idOf = (name: string) => savedViews(database).find((each) => each.name === name)!.id
  expect(savedViews(database)[1]?.view).toEqual({ ...ROADS, drill: 'b' })
  moveView(database, idOf('c'), 0)
  expect(names()).toEqual(['c', 'a', 'b'])
  removeView(database, idOf('a'))
  saveView(database, 'd', ROADS, NOW)
  expect(names()).toEqual(['c', 'b', 'd'])
  renameView(database, idOf('b'), ' Voirie ')
  expect(names()).toEqual(['c', 'Voirie', 'd'])
  expect(codeOf(() => renameView(database, idOf('c'), 'd'))).toBe('view-name-taken')
  expect(codeOf(() => removeView(database, 99))).toBe('view-unknown')
})

test('a name that is taken shows the new view, in its old place', () => {
  using folder = openFolder()
  for (const name of ['a', 'b']) saveView(folder.database, name, DEFAULT_VIEW, NOW)
  saveView(folder.database, 'a', ROADS, NOW)
  expect(savedViews(folder.database).map(({ name, view }) => [name, view?.page])).toEqual([
    ['a', 'incidents'],
    ['b', 'overview'],
  ])
})

test('saved views are no part of the content that an undo brings back', () => {
  using folder = openFolder()
  const before = contentHash(folder.database)
  saveView(folder.database, 'a', ROADS, NOW)
  expect(contentHash(folder.database)).toBe(before)
})

test('what another version saved, or nobody could have, is listed, but not shown, and can be removed', () => {
  using folder = openFolder()
  saveView(folder.database, 'a', ROADS, NOW)
  folder.database.prepare('UPDATE saved_view SET view = ?').run('{"page":"weather"}')
  expect(savedViews(folder.database)).toEqual([{ id: 1, name: 'a', view: null }])
  for (const text of ['{"filters":[{"kind":"weekday","values":["x"]}]}', 'no JSON']) {
    folder.database.prepare('UPDATE saved_view SET view = ?').run(text)
    expect(savedViews(folder.database)).toEqual([{ id: 1, name: 'a', view: null }])
  }
  folder.database.prepare('UPDATE saved_view SET view = ?').run('{"page":"budgets"}')
  expect(savedViews(folder.database)[0]?.view).toEqual({ ...DEFAULT_VIEW, page: 'budgets' })
  removeView(folder.database, 1)
  expect(savedViews(folder.database)).toEqual([])
})

test('a file brings the views that are not there, and never takes the place of one', () => {
  using folder = openFolder()
  const { database } = folder
  saveView(database, 'Roads', ROADS, NOW)
  const views = [
    { name: 'Roads', view: ROADS },
    { name: 'Roads', view: DEFAULT_VIEW },
    { name: 'New', view: DEFAULT_VIEW },
  ]
  expect(addViews(database, views, NOW)).toEqual({ added: 2, known: 1 })
  expect(addViews(database, views, NOW)).toEqual({ added: 0, known: 3 })
  expect(savedViews(database).map(({ name, view }) => [name, view])).toEqual([
    ['Roads', ROADS],
    ['Roads 2', DEFAULT_VIEW],
    ['New', DEFAULT_VIEW],
  ])
})

test('a file that is broken or newer is refused with its reason, whole', () => {
  using folder = openFolder()
  const handlers = createViewHandlers(folder.database, { dataFolder: folder.path, now: () => NOW })
  const good = writeViewFile([{ name: 'Roads', view: ROADS }])
  const bad: readonly (readonly [string, string])[] = [
    ['', 'view-file-broken'],
    ['{"irisboard":"views"', 'view-file-broken'],
    ['[]', 'view-file-broken'],
    [good.replace('"version": 1', '"version": 2'), 'view-file-newer'],
    [good.replace('"road"', '7'), 'view-file-unreadable'],
    [good.replace('"road"', String.raw`"\ud83d"`), 'view-file-broken'],
    [good.replace('"page": "incidents"', '"page": "<script>"'), 'view-file-unreadable'],
    [good.replace('"measure"', '"weather": 1, "measure"'), 'view-file-unreadable'],
    [good.replace('"category"', '"weekday"'), 'view-file-unreadable'],
  ]
  for (const [text, code] of bad) expect(codeOf(() => handlers['views.import']({ text }))).toBe(code)
  expect(savedViews(folder.database)).toEqual([])
  expect(handlers['views.import']({ text: `\ufeff${good}` })).toMatchObject({ added: 1, known: 0 })
})

test('any list of views survives a file', () => {
  const view = fc.record({
    drill: fc.option(fc.string({ minLength: 1, maxLength: 40 })),
    filters: fc.uniqueArray(fc.constantFrom('road', 'park', 'lighting'), { maxLength: 3 }),
  })
  const named = fc.record({
    name: fc.string({ minLength: 1, maxLength: 80 }).filter((name) => name.trim() === name),
    view,
  })
  fc.assert(
    fc.property(fc.array(named, { maxLength: 8 }), (list) => {
      const views = list.map(({ name, view: { drill, filters } }) => ({
        name,
        view: { ...DEFAULT_VIEW, drill, filters: [{ kind: 'category' as const, values: filters }] },
      }))
      expect(readViewFile(writeViewFile(views))).toEqual({ ok: true, views })
    }),
    sample('view-file', 100, 20_000),
  )
})
