import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { fillWithPublished } from '../support/laid-folder.ts'
import { settled, visitPage } from './browser.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedHost } from './opened.ts'

const ODD = [
  ['weekday', 'x'],
  ['month', '2023-13'],
  ['day', '2023-02-31'],
  ['year', '99999'],
] as const

const oddView = (kind: string, value: string) => ({ page: 'incidents', filters: [{ kind, values: [value] }] })

async function fillWithOdd(dataFolder: string): Promise<void> {
  await fillWithPublished(dataFolder)
  const database = new Sqlite(join(dataFolder, 'irisboard.sqlite'))
  const insert = database.prepare("INSERT INTO saved_view (name, position, view, saved_at) VALUES (?, 0, ?, '')")
  for (const [kind, value] of ODD) insert.run(kind, JSON.stringify(oddView(kind, value)))
  database.close()
}

const { host, browser, visit } = await openedHost(() => openOwnHost({ fill: fillWithOdd }))

test.each(ODD)('a link to the %s %s shows its page without it, and says so', async (kind, value) => {
  const page = await visit()
  const { filters } = oddView(kind, value)
  await page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `#/incidents?v=${encodeURIComponent(JSON.stringify({ filters }))}`,
  )
  await page.getByRole('alert').filter({ hasText: 'Ce lien n’a pas été compris' }).waitFor()
  await settled(page)
  expect(await page.locator('main h1').textContent()).toBe('Incidents')
})

test('stored views that nobody could have made are listed as such, and can be removed', async () => {
  const page = await visit()
  await page.getByRole('button', { name: 'Vues enregistrées et récentes' }).click()
  const listed = page.getByRole('menuitem', { name: '(illisible dans cette version)' })
  await listed.first().waitFor()
  expect(await listed.allTextContents()).toEqual(ODD.map(([kind]) => `${kind} (illisible dans cette version)`))
  expect(await listed.first().isDisabled()).toBe(true)
  await page.getByRole('menuitem', { name: 'Organiser les vues' }).click()
  await page.getByRole('button', { name: 'Supprimer : year' }).click()
  await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'illisible' }).count()).toBe(ODD.length - 1)
})

test('the terminal says that such a view cannot be read', async () => {
  const ran = await runCommand([
    'report',
    '--view',
    'day',
    '--out',
    join(host.folder, 'a.pdf'),
    '--data-dir',
    host.dataFolder,
  ])
  expect(ran.code).toBe(1)
  expect(ran.errors).toContain('day')
})

test('a bug in the frame is told in words, with a way to the overview', async () => {
  const { page } = await visitPage(browser, host.address)
  // Stands for any bug in what every page needs: no day can be written.
  await page.addInitScript(() => {
    const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format') ?? {}
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get() {
        const format = get?.call(this)
        return (value: unknown) => {
          if (!Object.hasOwn(globalThis, 'isMended')) throw new RangeError('a bug')
          return format(value)
        }
      },
    })
  })
  await page.reload()
  await page.getByRole('alert').filter({ hasText: 'n’ont pas pu être montrés' }).waitFor()
  await page.evaluate(() => Object.assign(globalThis, { isMended: true }))
  await page.getByRole('button', { name: 'Ouvrir la vue d’ensemble' }).click()
  await settled(page)
  expect(await page.locator('main h1').textContent()).toBe('Vue d’ensemble')
  await page.context().close()
})
