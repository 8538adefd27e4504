import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createRecentFiles } from '../../../electron/shell/recent-files.ts'
import { testFolder } from '../../support/test-folder.ts'
import { createFakeElectron } from './fake-electron.ts'

const folder = testFolder()
const at = (name: string): string => join(folder.path, name)
const opened = (changed = vi.fn(), system: Parameters<typeof createRecentFiles>[1] = null) =>
  createRecentFiles(at('recent-files.json'), system, changed)

test('the last ten files are remembered from one start to the next, the newest first and each once', async () => {
  const first = opened()
  for (let number = 1; number <= 12; number += 1) {
    writeFileSync(at(`${number}.csv`), '')
    first.add(at(`${number}.csv`))
  }
  first.add(at('7.csv'))
  const names = [7, 12, 11, 10, 9, 8, 6, 5, 4, 3].map((number) => at(`${number}.csv`))
  expect(first.list()).toEqual(names.map((path) => ({ path, isThere: true })))

  const second = opened()
  rmSync(at('12.csv'))
  await second.look()
  expect(second.list()).toEqual(names.map((path) => ({ path, isThere: !path.endsWith('12.csv') })))
  second.forget()
  expect(opened().list()).toEqual([])
})

test('whoever shows the list is told of each change', async () => {
  const changed = vi.fn()
  const recent = opened(changed)
  recent.add(at('a.csv'))
  expect(changed).toHaveBeenCalledOnce()
  await recent.look()
  expect([changed.mock.calls.length, recent.list()]).toEqual([2, [{ path: at('a.csv'), isThere: false }]])
})

test('the list of the system learns of each file that is opened, and forgets them all together', () => {
  const { app } = createFakeElectron().module
  const recent = opened(vi.fn(), app)
  for (const name of ['a.csv', 'b.irisreports', 'a.csv']) recent.add(at(name))
  expect(app.addRecentDocument.mock.calls).toEqual([[at('a.csv')], [at('b.irisreports')], [at('a.csv')]])
  expect(app.clearRecentDocuments).not.toHaveBeenCalled()
  recent.forget()
  expect(app.clearRecentDocuments).toHaveBeenCalledOnce()
})

test.each(['not JSON', '{"files":[1]}', '{"files":"x"}'])('a list of %s is none', (text) => {
  writeFileSync(at('recent-files.json'), text)
  expect(opened().list()).toEqual([])
})
