import { expect, test, vi } from 'vitest'
import { whenFolderOpened } from '../../../../renderer/app/folder-opened.ts'
import { recentViews, rememberView } from '../../../../renderer/state/folder-memory.ts'
import { createRecalledStorage } from '../../../../renderer/state/recalled-storage.ts'
import type { AppEvent } from '../../../../shared/contract/event.ts'
import type { ScreenEntry } from '../../../../shared/contract/folders.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { browserMemory } from '../../../support/browser-memory.ts'

const OTHER = '0123456789abcdef'
const looked = { ...DEFAULT_VIEW, page: 'incidents', measure: 'share' } as const
const lookedNext = { ...DEFAULT_VIEW, page: 'incidents', granularity: 'day' } as const

/** A host that remembers, for the folder that is opened, the view that was looked at before. */
function hostOf() {
  const before = browserMemory()
  rememberView(before, OTHER, looked)
  const key = `irisboard.recent.${OTHER}`
  const kept: ScreenEntry[] = [{ key, value: before.getItem(key) ?? '' }]
  const listeners: ((event: AppEvent) => void)[] = []
  const call = vi.fn(async (method: string, entry: ScreenEntry) => {
    if (method === 'screen.keep') kept.unshift(entry)
    return { rows: kept, kept: true }
  })
  const listen = (listener: (event: AppEvent) => void) => {
    listeners.push(listener)
    return () => void listeners.splice(0)
  }
  return { client: { call, listen } as never, kept, tell: (event: AppEvent) => listeners.map((hear) => hear(event)) }
}

test('what the host remembers of a folder is there before the page begins afresh on it, and is not written over', async () => {
  const { client, kept, tell } = hostOf()
  const storage = createRecalledStorage(browserMemory(), () => undefined)
  const { promise, resolve } = Promise.withResolvers<number>()
  whenFolderOpened(client, storage, () => resolve(recentViews(storage, OTHER).length))
  tell({ type: 'folder-opened', folder: OTHER })
  expect(await promise).toBe(1)
  rememberView(storage, OTHER, lookedNext)
  expect(JSON.parse(kept[0]!.value)).toHaveLength(2)
})

test('nothing else begins the page afresh, nor does a folder once nobody listens', async () => {
  const { client, tell } = hostOf()
  const begin = vi.fn()
  const recall = vi.fn(async () => undefined)
  const stop = whenFolderOpened(client, { recall }, begin)
  tell({ type: 'data-changed', dataVersion: 2 })
  stop()
  tell({ type: 'folder-opened', folder: OTHER })
  await Promise.resolve()
  expect(recall).not.toHaveBeenCalled()
  expect(begin).not.toHaveBeenCalled()
})
