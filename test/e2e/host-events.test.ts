import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/platform/log.ts'
import type { ChildPort } from '../../electron/backend/process/child-port.ts'
import { createSupervisor, type Supervisor } from '../../electron/backend/process/supervisor.ts'
import { ensurePage } from '../../electron/build.ts'
import { loadAssets } from '../../electron/http/assets.ts'
import { BODY_LIMITS } from '../../electron/http/request-body.ts'
import { createHostServer } from '../../electron/http/server.ts'
import type { AppEvent } from '../../shared/contract/event.ts'
import { type Children, superviseChildren } from '../contract/hosts.ts'
import { openBrowser, visitPage, type Watched } from './browser.ts'

const TOKEN = '0123456789abcdef'

let browser: Browser
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-events-'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A page that opens on a supervisor which has already told something. */
async function openLate(supervisor: Supervisor, told: () => void): Promise<Watched & { close(): Promise<void> }> {
  const assets = await loadAssets(await ensurePage(() => {}))
  const options = { assets, token: TOKEN, supervisor, uploadFolder: folder, limits: BODY_LIMITS, log: silentLog }
  const server = createHostServer(options)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  told()
  const watched = await visitPage(browser, `http://127.0.0.1:${Object(server.address()).port}/#token=${TOKEN}`)
  return {
    ...watched,
    async close() {
      await watched.page.context().close()
      server.close()
      server.closeAllConnections()
    },
  }
}

test('a page that opens while the folder is being filled says so', async () => {
  const listeners: Parameters<ChildPort['onMessage']>[0][] = []
  const exits: (() => void)[] = []
  const leave = () => exits.map((exit) => exit())
  const port: ChildPort = {
    send: ({ kind }) => void (kind === 'close' && leave()),
    onMessage: (listener) => void listeners.push(listener),
    onExit: (listener) => void exits.push(listener),
    kill: leave,
  }
  const supervisor = createSupervisor({ spawn: () => port, hostHandlers: {}, log: silentLog })
  const event: AppEvent = { type: 'progress', task: 'seed', done: 1, total: 7 }
  const { page, findings, close } = await openLate(supervisor, () => {
    for (const tell of listeners) tell({ kind: 'event', text: JSON.stringify(event) })
  })
  await page.getByRole('status').filter({ hasText: 'Premier démarrage' }).waitFor()
  expect(findings).toEqual([])
  await close()
  await supervisor.close()
})

test('E10: a file that the program was opened with is tried by itself, and nothing is written', async () => {
  const children: Children = await superviseChildren()
  const { supervisor } = children
  const path = join(folder, 'incidents.csv')
  const cells = ['N°', 'Catégorie complète', 'Commune', 'Signalé le', 'Dernière action', 'Statut', '']
  const row = ['900001', 'Voirie > Trou', '1000 Bruxelles', '22/04/2023', '20/05/2023', 'En traitement', '']
  await writeFile(path, [cells, row].map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n'))
  const snapshots = () => supervisor.call('snapshots.list', '{}')
  const journal = () => supervisor.call('journal.list', '{}')
  const before = [await snapshots(), await journal()]

  const { page, findings, close } = await openLate(supervisor, () =>
    supervisor.emit({
      type: 'file-offered',
      file: supervisor.offerFile(path, 'incidents.csv'),
      name: 'incidents.csv',
      size: 210,
    }),
  )
  const trial = page.getByRole('region', { name: 'Résultat de l’essai' })
  await expect.poll(() => trial.locator('[data-name=new] dd').textContent()).toBe('1')
  await page.getByText('incidents.csv').first().waitFor()
  await expect.poll(() => page.url()).toContain('#/data')
  expect([await snapshots(), await journal()]).toEqual(before)
  expect(findings).toEqual([])
  await close()
  await children.close()
})
