import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { openBrowserHost } from '../../renderer/host/browser-host.ts'
import type { HostBridge } from '../../shared/contract/bridge.ts'
import { type Client, createClient } from '../../shared/contract/client.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { AppEvent } from '../../shared/contract/event.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../shared/domain/import/import-plan.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { type OwnHost, openOwnHost } from './open-host.ts'

let host: OwnHost
let bridge: HostBridge
let client: Client

beforeAll(async () => {
  host = await openOwnHost({ fill: fillWithPublished })
  bridge = openBrowserHost(host.address.split('=')[1]!, new URL(host.address).origin)
  client = createClient(bridge.transport)
})
afterAll(() => host.close())

test('a file offered by the page is imported, and the page hears of it', async () => {
  const { promise: changed, resolve } = Promise.withResolvers<AppEvent>()
  client.listen((event) => {
    if (event.type === 'data-changed') resolve(event)
  })
  const before = await client.call('folder.state', {})
  const shipped = await readFile(join(shippedFolder(), 'years.csv'), 'utf8')
  const [header, first] = shipped.trim().split('\n')
  // A later year that no shipped file has.
  const more = `${header}\n${first!.replaceAll('2013', '2024')}\n`
  const file = await bridge.offerFile(new File([more], 'years.csv'))
  const plan = await client.call('import.plan', { file, options: DEFAULT_IMPORT_OPTIONS })
  expect(plan).toMatchObject({ dataset: 'years', new: 1, problems: [] })
  const receipt = await client.call('import.commit', { plan: plan.plan! })
  expect(receipt.plan.new).toBe(1)
  expect(await changed).toMatchObject({ type: 'data-changed' })
  const after = await client.call('folder.state', {})
  expect(after.dataVersion).toBeGreaterThan(before.dataVersion)
  expect(await client.call('import.undo', {})).toMatchObject({ withdrawn: receipt.snapshot })
})

test('a host that is gone is told as closed', async () => {
  const gone = createClient(openBrowserHost('0'.repeat(64), 'http://127.0.0.1:1').transport)
  await expect(gone.call('folder.state', {})).rejects.toEqual(new AppError('program-closed'))
})

test('the token of an earlier launch is told as that of a program that was started anew', async () => {
  const stale = openBrowserHost('0'.repeat(64), new URL(host.address).origin)
  await expect(createClient(stale.transport).call('folder.state', {})).rejects.toEqual(new AppError('program-anew'))
  await expect(stale.offerFile(new File(['a'], 'a.csv'))).rejects.toEqual(new AppError('program-anew'))
})
