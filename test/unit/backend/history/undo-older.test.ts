import { expect, test } from 'vitest'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { NOW, openFolder } from '../../../support/folder.ts'
import { openShippedFolder } from '../../../support/shipped-folder.ts'
import { table1 } from '../../../support/table-1.ts'

test('R5: undo of an older import is refused with the imports that follow it, and changes nothing', async () => {
  using folder = openFolder()
  const taken: number[] = []
  for (const value of [470, 471, 472]) {
    const text = table1('fr', { total: 132_216 + value }).replace('470', String(value))
    taken.push((await folder.take(text)).snapshot!)
  }
  const [first, second, third] = taken
  const before = contentHash(folder.database)
  expect(() => undoImport(folder.database, NOW, first)).toThrow(
    expect.objectContaining({
      code: 'snapshot-not-latest',
      details: { snapshot: first, count: 2, later: `${second}, ${third}` },
    }),
  )
  expect(() => undoImport(folder.database, NOW, 99)).toThrow(expect.objectContaining({ code: 'snapshot-unknown' }))
  expect(contentHash(folder.database)).toBe(before)
  expect(undoImport(folder.database, NOW, third!)).toEqual({ withdrawn: third, rows: 1 })
  expect(undoImport(folder.database, NOW, second!)).toEqual({ withdrawn: second, rows: 1 })
})

test('R5: what came with the program is never undone, whatever was imported since', async () => {
  const folder = await openShippedFolder()
  try {
    await folder.take('table.txt', table1('fr', { total: 132_687 }).replace('19.884', '19.885'))
    await expect(folder.client.call('import.undo', { snapshot: 1 })).rejects.toMatchObject({ code: 'nothing-to-undo' })
  } finally {
    await folder.close()
  }
})
