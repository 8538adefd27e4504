import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/platform/log.ts'
import { BODY_LIMITS } from '../../electron/http/request-body.ts'
import { createHostServer } from '../../electron/http/server.ts'
import { openBrowserHost } from '../../renderer/host/browser-host.ts'
import type { HostBridge } from '../../shared/contract/bridge.ts'
import { type Client, createClient } from '../../shared/contract/client.ts'
import { DEFAULT_IMPORT_OPTIONS as options } from '../../shared/domain/import/import-plan.ts'
import { type Children, superviseChildren } from '../contract/hosts.ts'

const TOKEN = '0123456789abcdef'
const HEADER = '"N°";"Catégorie complète";"Commune";"Signalé le";"Dernière action";"Statut";""'

let children: Children
let folder: string
let server: ReturnType<typeof createHostServer>
let bridge: HostBridge
let client: Client

beforeAll(async () => {
  children = await superviseChildren()
  folder = await mkdtemp(join(tmpdir(), 'irisboard-kept-'))
  const { supervisor } = children
  const host = { assets: new Map(), token: TOKEN, supervisor, uploadFolder: folder }
  server = createHostServer({ ...host, limits: BODY_LIMITS, log: silentLog })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  bridge = openBrowserHost(TOKEN, `http://127.0.0.1:${Object(server.address()).port}`)
  client = createClient(bridge.transport)
  // As in the page, nothing is imported before the folder is open.
  await client.call('folder.state', {})
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await children.close()
  await rm(folder, { recursive: true })
})

const kept = async (): Promise<number> => (await readdir(folder)).length

const offer = (...lines: readonly string[]) =>
  bridge.offerFile(new File([[HEADER, ...lines].join('\r\n')], 'incidents.csv', { type: 'text/csv' }))

const incident = (id: number, status = 'Clôturé') =>
  `"${id}";"Voirie > Trou";"1000 Bruxelles";"22/04/2023";"20/05/2023";"${status}";""`

test('an uploaded file lives as long as its import', async () => {
  const refused = await offer('"900001";"Voirie > Trou";"1000 Bruxelles";"31/02/2023";"20/05/2023";"Clôturé";""')
  expect((await client.call('import.plan', { file: refused, options })).problems).not.toEqual([])
  expect(await kept()).toBe(1)

  const accepted = await offer(incident(900001), incident(900002))
  expect(await kept()).toBe(1)
  await expect(client.call('import.plan', { file: refused, options })).rejects.toMatchObject({ code: 'file-unknown' })
  const { plan } = await client.call('import.plan', { file: accepted, options })
  expect(await kept()).toBe(1)
  await client.call('import.commit', { plan: plan ?? '' })
  expect(await kept()).toBe(0)
  await expect(bridge.save(accepted, 'a.csv')).rejects.toMatchObject({ code: 'file-unknown' })
})

test('an uploaded file goes when its import is cancelled', async () => {
  const file = await offer(...Array.from({ length: 100_000 }, (_, index) => incident(1_000_000 + index)))
  const trial = client.call('import.plan', { file, options })
  const failed = expect(trial).rejects.toMatchObject({ code: 'cancelled' })
  const isCancelled = async (): Promise<boolean> => (await client.call('import.cancel', {})).cancelled
  await expect.poll(isCancelled).toBe(true)
  await failed
  expect(await kept()).toBe(0)
})

test.each([`${'a'.repeat(254)}\u{1f600}.csv`, '..', 'a\0b', 'CON.csv', 'trailing. . .'])(
  'a file is imported whatever its name is, which is kept whole: %j',
  async (name) => {
    const id = 2_000_000 + name.length
    const file = await bridge.offerFile(new File([[HEADER, incident(id)].join('\r\n')], name))
    const { plan } = await client.call('import.plan', { file, options })
    const { snapshot } = await client.call('import.commit', { plan: plan ?? '' })
    const { rows } = await client.call('snapshots.list', {})
    expect(rows.find((each) => each.snapshot === snapshot)?.file).toBe(name)
  },
)
