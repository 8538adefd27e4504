import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createViewExport } from '../../../../electron/backend/views/export-views.ts'
import { readViewFile } from '../../../../shared/domain/view/view-file.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'irisboard-views-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const saved = [
  { id: 1, name: 'Parts', view: { ...DEFAULT_VIEW, measure: 'share' } },
  { id: 2, name: 'Of a later program', view: null },
]

function exportInto(place: string, offered: string[] = []) {
  return createViewExport({
    folder: place,
    client: () => ({ call: async () => ({ rows: saved }) }) as never,
    offerFile: (path) => {
      offered.push(path)
      return 'token'
    },
    emit: () => undefined,
  })
}

test('a file holds the views that this program understands', async () => {
  const offered: string[] = []
  expect(await exportInto(folder, offered)({})).toEqual({ file: 'token', name: 'irisboard-views.irisview', views: 1 })
  expect(readViewFile(readFileSync(offered[0]!, 'utf8'))).toMatchObject({ ok: true, views: [{ name: 'Parts' }] })
})

test('a disk that takes no file is told as such, not as a bug', async () => {
  await expect(async () => exportInto(join(folder, 'gone'))({})).rejects.toMatchObject({
    code: 'write-failed',
    details: { reason: 'ENOENT' },
  })
})
