import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolderHandlers } from '../../../../electron/backend/folders/folder-handlers.ts'
import { createFolderShelf, readRecent, rememberFolder } from '../../../../electron/backend/folders/folder-shelf.ts'
import { rememberedFile } from '../../../../electron/backend/folders/remembered-file.ts'
import { withWriterLock } from '../../../../electron/backend/store/writer-lock.ts'
import { createClient } from '../../../../shared/contract/client.ts'
import { encodeResult } from '../../../../shared/contract/envelope.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import { temporaryFolder } from '../../../support/folder.ts'

/** A host on the folder `usual`, with a dialog that answers the given path. */
function openHost(root: string, chosen: string | null = null, failure: AppError | null = null) {
  const usual = join(root, 'usual')
  mkdirSync(usual, { recursive: true })
  const shelf = createFolderShelf({ path: usual, isDemonstration: false }, usual)
  const opened: string[] = []
  const told: string[] = []
  const handlers = createFolderHandlers({
    shelf,
    browse: async () => chosen,
    reopen: async (place) => {
      if (failure !== null) throw failure
      opened.push(`${place.path}${place.isDemonstration ? ' demonstration' : ''}`)
    },
    client: () =>
      createClient({ call: async () => encodeResult({ path: join(root, 'copy') }), listen: () => () => {} }),
    announce: (id) => told.push(id),
  })
  return { usual, shelf, handlers, opened, told }
}

const codeOf = (answer: unknown): Promise<unknown> =>
  Promise.resolve(answer).catch((error: unknown) => (error instanceof AppError ? error.code : error))

test('the choices are names and tokens; no path is told', () => {
  using root = temporaryFolder()
  const { handlers } = openHost(root.path)
  const choices = handlers['folder.choices']({})
  expect(JSON.stringify(choices)).not.toContain(root.path)
  expect(choices).toEqual({
    open: { id: expect.stringMatching(/^[0-9a-f]{16}$/), name: 'usual', kind: 'usual' },
    others: [
      { id: expect.stringMatching(/^[0-9a-f]{16}$/), name: 'usual-demo', kind: 'demonstration', isMissing: false },
    ],
    canBrowse: true,
  })
})

test('a folder that was chosen is opened, told to the pages, and remembered for the next start', async () => {
  using root = temporaryFolder()
  const other = join(root.path, 'other')
  mkdirSync(other)
  const { handlers, opened, told, usual } = openHost(root.path, other)
  const { opened: folder } = await handlers['folder.open']({ id: null })
  expect(folder).toMatchObject({ name: 'other', kind: 'other' })
  expect([opened, told]).toEqual([[other], [folder!.id]])
  expect(readRecent(rememberedFile(usual, 'folders'))).toEqual([other, usual])
  // The next start, on the usual folder again.
  const next = openHost(root.path)
  const choices = await next.handlers['folder.choices']({})
  expect(choices.others.map(({ name }) => name)).toEqual(['usual-demo', 'other'])
  await next.handlers['folder.open']({ id: folder!.id })
  expect(next.opened).toEqual([other])
})

test('the demonstration is opened as one, and made when it is not there', async () => {
  using root = temporaryFolder()
  const { handlers, opened, usual } = openHost(root.path)
  const { others } = await handlers['folder.choices']({})
  await handlers['folder.open']({ id: others[0]!.id })
  expect(opened).toEqual([`${usual}-demo demonstration`])
})

test('no choice changes nothing', async () => {
  using root = temporaryFolder()
  const { handlers, opened, told } = openHost(root.path, null)
  expect(await handlers['folder.open']({ id: null })).toEqual({ opened: null })
  expect([opened, told]).toEqual([[], []])
})

test('a folder in which only the lock of a refused restore lies is as good as an empty one', async () => {
  using root = temporaryFolder()
  const chosen = join(root.path, 'chosen')
  mkdirSync(chosen)
  withWriterLock(chosen, () => undefined)
  const { handlers, opened } = openHost(root.path, chosen)
  await handlers['folder.open']({ id: null })
  expect(opened).toEqual([chosen])
})

test('a folder of other things, one that is gone and an unknown token are refused', async () => {
  using root = temporaryFolder()
  const other = join(root.path, 'photos')
  mkdirSync(other)
  writeFileSync(join(other, 'a.jpg'), '')
  const { handlers, usual } = openHost(root.path, other)
  expect(await codeOf(handlers['folder.open']({ id: null }))).toBe('folder-foreign')
  expect(existsSync(join(other, 'irisboard.sqlite'))).toBe(false)
  expect(await codeOf(handlers['folder.open']({ id: '0'.repeat(16) }))).toBe('folder-gone')
  rememberFolder(rememberedFile(usual, 'folders'), other)
  rmSync(other, { recursive: true })
  const missing = (await handlers['folder.choices']({})).others.find(({ name }) => name === 'photos')
  expect(missing?.isMissing).toBe(true)
  expect(await codeOf(handlers['folder.open']({ id: missing!.id }))).toBe('folder-gone')
})

test('a folder that cannot be opened leaves the present one open', async () => {
  using root = temporaryFolder()
  const other = join(root.path, 'other')
  mkdirSync(other)
  const { handlers, shelf, told, usual } = openHost(root.path, other, new AppError('folder-newer'))
  expect(await codeOf(handlers['folder.open']({ id: null }))).toBe('folder-newer')
  expect(shelf.open().path).toBe(usual)
  expect(told).toEqual([])
})

test('where nothing can be written beside the usual folder, it opens and nothing is remembered', () => {
  using root = temporaryFolder()
  const file = rememberedFile(join(root.path, 'usual'), 'folders')
  mkdirSync(`${file}.part`)
  expect(openHost(root.path).shelf.choices().open.name).toBe('usual')
  expect(readRecent(file)).toEqual([])
})

test('the file of recent folders is beside the usual one, and one that is broken is empty', () => {
  using root = temporaryFolder()
  const file = rememberedFile(join(root.path, 'irisboard'), 'folders')
  expect(file).toBe(join(root.path, 'irisboard-folders.json'))
  for (let index = 0; index < 12; index += 1) rememberFolder(file, `/folder ${index}`)
  expect(readRecent(file)).toHaveLength(8)
  expect(readRecent(file)[0]).toBe('/folder 11')
  writeFileSync(file, '{"folders":7}')
  expect(readRecent(file)).toEqual([])
})

test('a copy of the open folder is opened, told to the pages, and remembered like any other', async () => {
  using root = temporaryFolder()
  const { handlers, opened, told, usual } = openHost(root.path)
  const { opened: folder } = await handlers['folder.copy']({})
  expect(folder).toMatchObject({ name: 'copy', kind: 'other' })
  expect([opened, told]).toEqual([[join(root.path, 'copy')], [folder!.id]])
  expect(readRecent(rememberedFile(usual, 'folders'))).toEqual([join(root.path, 'copy'), usual])
  const failing = openHost(root.path, null, new AppError('folder-damaged'))
  expect(await codeOf(failing.handlers['folder.copy']({}))).toBe('folder-damaged')
  expect(failing.shelf.open().path).toBe(usual)
})
