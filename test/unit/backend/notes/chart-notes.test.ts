import { expect, test } from 'vitest'
import { createNoteHandlers } from '../../../../electron/backend/notes/note-handlers.ts'
import { METHODS } from '../../../../shared/contract/methods.ts'
import { MOST_NOTES } from '../../../../shared/domain/view/chart-note.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

test('notes keep the order of their days, and are no data', async () => {
  using folder = openFolder()
  const { database, path } = folder
  const notes = createNoteHandlers(database, { dataFolder: path, now: () => NOW })
  const before = contentHash(database)
  await notes['notes.add']({ from: '2023-05-01', to: '2023-05-01', text: 'Strike' })
  const { rows } = await notes['notes.add']({ from: '2022-01-01', to: '2022-03-31', text: '  New app  ' })
  expect(rows.map(({ from, to, text }) => [from, to, text])).toEqual([
    ['2022-01-01', '2022-03-31', 'New app'],
    ['2023-05-01', '2023-05-01', 'Strike'],
  ])
  expect(contentHash(database)).toBe(before)
  expect((await notes['notes.remove']({ id: rows[0]!.id })).rows.map(({ text }) => text)).toEqual(['Strike'])
  expect((await notes['notes.remove']({ id: 99 })).rows).toHaveLength(1)
})

test('a folder keeps so many at most', async () => {
  using folder = openFolder()
  const { database, path } = folder
  const notes = createNoteHandlers(database, { dataFolder: path, now: () => NOW })
  const add = database.prepare('INSERT INTO chart_note (period_from, period_to, text, written_at) VALUES (?, ?, ?, ?)')
  for (let index = 0; index < MOST_NOTES; index += 1) add.run('2023-01-01', '2023-01-01', String(index), NOW)
  expect(() => notes['notes.add']({ from: '2023-01-01', to: '2023-01-01', text: 'one more' })).toThrow('too-many-notes')
})

test.each([
  ['without words', { from: '2023-01-01', to: '2023-01-02', text: '  ' }],
  ['that ends before it begins', { from: '2023-01-02', to: '2023-01-01', text: 'x' }],
  ['of a day that does not exist', { from: '2023-02-30', to: '2023-03-01', text: 'x' }],
  ['longer than a note', { from: '2023-01-01', to: '2023-01-02', text: 'x'.repeat(401) }],
])('a note %s is not taken', (_name, note) => expect(METHODS['notes.add'].input.safeParse(note).success).toBe(false))
