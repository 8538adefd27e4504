import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolderShelf } from '../../../../electron/backend/folders/folder-shelf.ts'
import { rememberedFile } from '../../../../electron/backend/folders/remembered-file.ts'
import { silentLog } from '../../../../electron/backend/platform/log.ts'
import type { ChildOptions } from '../../../../electron/backend/process/child-port.ts'
import { createHostBackend, type HostBackendOptions } from '../../../../electron/backend/process/host-backend.ts'
import { createClient } from '../../../../shared/contract/client.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { readyChild } from '../../../support/ready-child.ts'

/** The backend of a host on the folder `usual`. */
function openHost(root: string, options: Partial<HostBackendOptions> = {}) {
  const usual = join(root, 'usual')
  mkdirSync(usual, { recursive: true })
  const spawned: ChildOptions[] = []
  const backend = createHostBackend({
    spawn: (given) => (role, known) => {
      spawned.push({ ...given, role, known })
      return readyChild()
    },
    shelf: createFolderShelf({ path: usual, isDemonstration: false }, usual),
    shippedFolder: join(root, 'shipped'),
    user: 'somebody',
    temporary: root,
    print: () => Promise.reject(new Error('nothing is printed here')),
    browse: null,
    screenFile: null,
    log: silentLog,
    ...options,
  })
  return { usual, spawned, backend, client: createClient(backend) }
}

test('another folder that is opened gets children of its own, and the pages are told', async () => {
  using root = temporaryFolder()
  const { usual, spawned, backend, client } = openHost(root.path)
  const told: unknown[] = []
  client.listen((event) => told.push(event))
  const [demonstration] = (await client.call('folder.choices', {})).others
  expect(await client.call('folder.open', { id: demonstration!.id })).toMatchObject({
    opened: { kind: 'demonstration' },
  })
  const common = { role: 'answer', known: null, shippedFolder: join(root.path, 'shipped'), user: 'somebody' }
  expect(spawned).toEqual([
    { ...common, dataFolder: usual, isDemonstration: false },
    { ...common, dataFolder: `${usual}-demo`, isDemonstration: true },
  ])
  expect(told).toEqual([{ type: 'folder-opened', folder: demonstration!.id }])
  await backend.close()
})

test('a host with a dialog opens the folder that is chosen in it, one without says so', async () => {
  using root = temporaryFolder()
  const chosen = join(root.path, 'chosen')
  mkdirSync(chosen)
  const withDialog = openHost(root.path, { browse: async () => chosen })
  expect(await withDialog.client.call('folder.choices', {})).toMatchObject({ canBrowse: true })
  await withDialog.client.call('folder.open', { id: null })
  expect(withDialog.spawned.map(({ dataFolder }) => dataFolder)).toEqual([withDialog.usual, chosen])
  const without = openHost(root.path)
  expect(await without.client.call('folder.choices', {})).toMatchObject({ canBrowse: false })
  await expect(without.client.call('folder.open', { id: null })).rejects.toMatchObject({ code: 'bad-request' })
  await Promise.all([withDialog.backend.close(), without.backend.close()])
})

test('a screen is remembered where the host has a file for it', async () => {
  using root = temporaryFolder()
  const entry = { key: 'irisboard.theme', value: 'dark' }
  const kept = openHost(root.path, { screenFile: rememberedFile(join(root.path, 'usual'), 'screen') })
  expect(await kept.client.call('screen.keep', entry)).toEqual({ kept: true })
  expect(await kept.client.call('screen.recall', {})).toEqual({ rows: [entry] })
  const forgetful = openHost(root.path)
  expect(await forgetful.client.call('screen.keep', entry)).toEqual({ kept: false })
  expect(await forgetful.client.call('screen.recall', {})).toEqual({ rows: [] })
  await Promise.all([kept.backend.close(), forgetful.backend.close()])
})

test('a file that is made waits in the temporary folder under a token', async () => {
  using root = temporaryFolder()
  const { backend, client } = openHost(root.path)
  const { file, name } = await client.call('views.export', {})
  const kept = backend.fileOf(file)
  expect(kept).toMatchObject({ name })
  expect([kept!.path.startsWith(root.path), existsSync(kept!.path)]).toEqual([true, true])
  await backend.close()
})

test('a file that was made goes with its token once it was saved, and with a purge; one of the person stays', async () => {
  using root = temporaryFolder()
  const { backend, client } = openHost(root.path)
  const make = async () => (await client.call('views.export', {})).file
  const [saved, other] = [await make(), await make()]
  const [savedPath, otherPath] = [backend.fileOf(saved)!.path, backend.fileOf(other)!.path]
  const own = join(root.path, 'own.csv')
  writeFileSync(own, 'a;b')
  const offered = backend.offerFile(own, 'own.csv')
  for (const token of [saved, offered]) await backend.dropFile(token)
  expect([backend.fileOf(saved), existsSync(savedPath), existsSync(otherPath)]).toEqual([null, false, true])
  await backend.call('import.purge', '{"snapshot":1}')
  expect([backend.fileOf(other), existsSync(otherPath)]).toEqual([null, false])
  expect([backend.fileOf(offered)?.path, existsSync(own)]).toEqual([own, true])
  await backend.close()
})
