import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { silentLog } from '../../../../electron/backend/platform/log.ts'
import { createDispatcher } from '../../../../electron/backend/process/dispatcher.ts'
import { createExportHandlers } from '../../../../electron/backend/rows/export-handler.ts'
import { createRowHandlers } from '../../../../electron/backend/rows/row-lists.ts'
import { createClient } from '../../../../shared/contract/client.ts'
import type { AppEvent } from '../../../../shared/contract/event.ts'
import { EXPORT_FORMATS } from '../../../../shared/contract/rows.ts'
import { type Folder, openFolder } from '../../../support/folder.ts'
import { ALL_ROWS } from '../../../support/read-rows.ts'

const NAME = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const OTHER = '9b2f3c1e-7a54-4d8b-8a61-1c0d2e3f4a5b'
const ROWS = 1000

async function openFull(): Promise<Folder> {
  const folder = openFolder()
  const lines = Array.from({ length: ROWS }, (_, index) => `${index + 1};2023-01-01;Voirie;1030 Schaerbeek;Signalé`)
  await folder.take(['N°;Signalé le;Catégorie;Commune;Statut', ...lines].join('\r\n'))
  return folder
}

/** The handlers over a folder; `onRead` is called before each page of rows. */
function handlersOf({ database, path }: Folder, onRead: (pages: number) => void = () => {}) {
  const events: AppEvent[] = []
  const rows = createRowHandlers(database)
  let pages = 0
  const client = createClient({
    call: createDispatcher(
      {
        ...rows,
        'rows.read': (input) => {
          pages += 1
          onRead(pages)
          return rows['rows.read'](input)
        },
      },
      silentLog,
    ),
    listen: () => () => {},
  })
  const handlers = createExportHandlers({
    folder: path,
    client: () => client,
    offerFile: (file) => file,
    emit: (event) => events.push(event),
  })
  return { handlers, events }
}

test.each(EXPORT_FORMATS)('an export as %s tells under its name how far it is', async (format) => {
  using folder = await openFull()
  const { handlers, events } = handlersOf(folder)
  const made = await handlers['rows.export']({ name: NAME, question: ALL_ROWS, format })
  expect(made.rows).toBe(ROWS)
  expect(readFileSync(made.file).length).toBeGreaterThan(ROWS)
  expect(events[0]).toEqual({ type: 'export-progress', name: NAME, done: 0, total: ROWS })
})

test.each(EXPORT_FORMATS)('an export as %s that is cancelled stops reading, and leaves no file', async (format) => {
  using folder = await openFull()
  const before = readdirSync(folder.path)
  let read = 0
  const { handlers } = handlersOf(folder, (pages) => {
    read = pages
    if (pages !== 2) return
    expect(handlers['rows.cancel']({ name: OTHER })).toEqual({ cancelled: false })
    expect(handlers['rows.cancel']({ name: NAME })).toEqual({ cancelled: true })
  })
  const exporting = handlers['rows.export']({ name: NAME, question: ALL_ROWS, format })
  await expect(exporting).rejects.toMatchObject({ code: 'cancelled' })
  expect(read).toBe(2)
  expect(readdirSync(folder.path)).toEqual(before)
  expect(handlers['rows.cancel']({ name: NAME })).toEqual({ cancelled: false })
  expect(existsSync(`${folder.path}/rows-1.${format}`)).toBe(false)
})
