import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/log.ts'
import { createReport } from '../../electron/backend/report/create-report.ts'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, startHost } from '../../electron/http/host.ts'
import { viewFragment } from '../../shared/domain/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view-state.ts'
import { openBrowser, openPage, overflowOf, seriousFindings, settled, wordsOf } from './browser.ts'
import { runCommand } from './command-line.ts'
import { readPdf } from './read-pdf.ts'

let browser: Browser
let folder: string
let data: string
let host: Host
/** Two exports of one back office, the second six weeks later. */
let earlier: number
let later: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-history-'))
  data = join(folder, 'data')
  const pageFolder = await ensurePage(() => {})
  const take = async (name: string, asOfDay: string): Promise<number> => {
    const out = join(folder, name)
    await runCommand(['generate', '--rows', '3000', '--seed', '3', '--as-of-day', asOfDay, '--out', out])
    const { out: text, errors } = await runCommand(['import', out, '--data-dir', data, '--json'])
    expect(errors).toBe('')
    return JSON.parse(text).files[0].snapshot
  }
  earlier = await take('earlier.csv', '2023-09-30')
  later = await take('later.csv', '2023-11-15')
  host = await startHost({
    dataFolder: data,
    shippedFolder: shippedFolder(),
    pageFolder,
    isDemonstration: false,
    port: 0,
    user: 'test',
    log: silentLog,
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
  await rm(folder, { recursive: true, force: true })
})

const show = async (page: Page, view: Partial<ViewState>) => {
  const shown = { ...DEFAULT_VIEW, ...view }
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, viewFragment(shown))
  await page.locator(`nav a[aria-current=page][href^="#/${shown.page}"]`).waitFor()
  await settled(page)
}

const run = async (...values: readonly string[]) => {
  const { code, out } = await runCommand([...values, '--data-dir', data, '--json'])
  return { code, document: JSON.parse(out) }
}

describe('a past state', () => {
  test('is chosen in the filters, holds on every page and after a reload, and is left again', async () => {
    const { page, findings } = await openPage(browser, host.address)
    await show(page, { page: 'incidents' })
    expect(await wordsOf(page)).toContain('3 000')
    await page.getByRole('button', { name: 'dans l’état actuel' }).click()
    await page.getByRole('button', { name: `Après l’import ${earlier}` }).click()
    await page.keyboard.press('Escape')
    await settled(page)
    const chip = page.getByRole('button', { name: `État de l’import ${earlier}, au 30/09/2023` })
    await chip.waitFor()
    expect(await wordsOf(page)).toMatch(/2 8\d\d\s+incidents du \d\d\/\d\d\/2013 au 30\/09\/2023/)
    for (const name of ['overview', 'programmes', 'budgets', 'reconciliation', 'data'] as const) {
      await page.locator(`nav a[href^="#/${name}"]`).click()
      await settled(page)
      await chip.waitFor()
    }
    await page.reload()
    await settled(page)
    await page.getByRole('button', { name: 'Revenir au présent' }).click()
    await page.getByRole('button', { name: 'dans l’état actuel' }).waitFor()
    expect(findings).toEqual([])
  })

  test('before the first records shows the published figures', async () => {
    const { page } = await openPage(browser, host.address)
    await show(page, { page: 'incidents', asOf: earlier - 1 })
    expect(await wordsOf(page)).toContain('132 686')
  })

  test('that is not there gives way to the present, and says so', async () => {
    const { page } = await openPage(browser, host.address)
    await page.evaluate(
      (hash) => {
        window.location.hash = hash
      },
      viewFragment({ ...DEFAULT_VIEW, asOf: 99 }),
    )
    await page.getByText('L’import 99 n’existe plus ; voici l’état actuel.').waitFor()
    await settled(page)
    await page.getByRole('button', { name: 'dans l’état actuel' }).waitFor()
  })

  test('is printed as such, with the figures of then', async () => {
    const outFile = join(folder, 'past.pdf')
    const view = { ...DEFAULT_VIEW, asOf: earlier }
    await createReport({ view, language: 'nl', print: host.print, client: host.client, outFile })
    const { pages } = await readPdf(await readFile(outFile))
    const first = pages[0]!.replaceAll(/\s+/g, ' ')
    const { rows } = (await run('snapshots')).document
    const hash = rows.find((row: { snapshot: number }) => row.snapshot === earlier).sha256.slice(0, 12)
    expect(first).toContain(`Toestand na de import “Incidentgegevens” ${hash}, op 30/09/2023.`)
    const { document } = await run('query', 'incidents', '--by', 'category', '--as-of', String(earlier))
    expect(first.replaceAll(/(?<=\d)[\s.](?=\d{3})/g, '')).toContain(`${document.total} incidenten`)
  })

  test('can be asked for by every command that answers', async () => {
    const shipped = (await run('snapshots')).document.rows.find((row: { dataset: string }) => row.dataset === 'budgets')
    const before = String(shipped.snapshot - 1)
    expect((await run('budgets', '--as-of', before)).document).toEqual({ rows: [], totals: [] })
    expect((await run('budgets', '--as-of', String(later))).document.rows).toHaveLength(2)
    expect((await run('indicators', '--as-of', '1')).document.rows).toEqual([])
    for (const command of [['budgets'], ['indicators'], ['query', 'incidents', '--by', 'year']]) {
      const { code, document } = await run(...command, '--as-of', '99')
      expect([code, document.error.code]).toEqual([2, 'snapshot-unknown'])
    }
  })
})

describe('the difference between two snapshots', () => {
  test('is shown by kind and in pages, and saved as CSV with the same rows as the terminal tells', async () => {
    const told = (await run('snapshots', '--diff', String(later), String(earlier))).document
    const { added, changed } = told.counts[0]
    expect(told.rows).toHaveLength(added + changed)
    expect(added).toBe(
      3000 - (await run('query', 'incidents', '--by', 'year', '--as-of', String(earlier))).document.total,
    )
    const { page, findings } = await openPage(browser, host.address)
    await show(page, { page: 'data' })
    await page.getByRole('button', { name: 'Comparer deux états' }).click()
    const drawer = page.getByRole('dialog')
    await drawer
      .getByText(`De l’import ${earlier} à l’import ${later} : ${added + changed} lignes diffèrent.`)
      .waitFor()
    const rows = () => drawer.getByRole('region', { name: 'Lignes qui diffèrent' }).locator('tbody').count()
    await drawer.getByRole('button', { name: 'Modifiées' }).click()
    await drawer.getByText(`sur ${changed}`).waitFor()
    await expect.poll(rows).toBe(Math.min(50, changed))
    await drawer.getByRole('button', { name: 'Ajoutées' }).click()
    await drawer.getByText(`sur ${added}`).waitFor()
    await drawer.getByRole('button', { name: 'Lignes suivantes' }).click()
    await drawer.getByText(`Lignes 51 à ${Math.min(100, added)} sur ${added}`).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      drawer.getByRole('button', { name: 'Exporter en CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`ecart-${earlier}-${later}.csv`)
    const lines: string[][] = parse(await readFile(await download.path()), { bom: true, delimiter: ';' })
    expect(new Set(lines.slice(1).map((line) => line[2]))).toEqual(
      new Set(told.rows.map((row: { label: string }) => row.label)),
    )
    const fields = told.rows.reduce((sum: number, row: { fields: [] }) => sum + row.fields.length, 0)
    expect(lines).toHaveLength(1 + fields)
    expect(findings).toEqual([])
  })

  test('compares an import with the one before it from its menu, by keyboard', async () => {
    const { page } = await openPage(browser, host.address)
    await show(page, { page: 'data' })
    await page.getByRole('button', { name: `Import n° ${earlier} : que faire` }).focus()
    await page.keyboard.press('Enter')
    const first = page.getByRole('menuitem', { name: 'Afficher l’état après cet import' })
    await first.waitFor()
    await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(false)
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByText(`De l’import ${earlier - 1} à l’import ${earlier}`)
      .waitFor()
  })
})

describe('undo of an older import', () => {
  test('is refused on the page and in the terminal, with what follows it', async () => {
    const { page } = await openPage(browser, host.address)
    await show(page, { page: 'data' })
    await page.getByRole('button', { name: `Import n° ${earlier} : que faire` }).click()
    await page.getByRole('menuitem', { name: 'Annuler cet import…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`l’import ${later} le suit`).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await dialog.getByRole('button').count()).toBe(2)
    const { code, document } = await run('undo', String(earlier), '--lang', 'en')
    expect([code, document.error.code]).toEqual([2, 'snapshot-not-latest'])
    expect(document.error.message).toContain(`import ${later} follows it`)
    expect((await run('snapshots')).document.rows.at(-1).snapshot).toBe(later)
  })
})

describe('the reconciliation page', () => {
  test('puts published and counted side by side, and says why they differ', async () => {
    const { page } = await openPage(browser, host.address)
    await show(page, { page: 'reconciliation' })
    const cells = async (name: RegExp) =>
      (await page.getByRole('row', { name }).first().locator('th,td').allTextContents()).map((text) =>
        text.replaceAll(/\s/g, ' '),
      )
    const { document } = await run('query', 'incidents', '--by', 'category', '--from', '2023-01-01')
    const counted = document.rows.find((row: { key: string[] }) => row.key[0] === 'road').value
    const road = await cells(/^Voirie/)
    expect(road.slice(1, 4)).toEqual(['FixMyStreet, Tableau 1, au 15/11/2023', '19 884', String(counted)])
    expect(road[4]).toBe(`-${(19884 - counted).toLocaleString('fr-BE').replaceAll(/\s/g, ' ')}`)
    expect(road[6]).toContain('synthétiques')
    expect((await cells(/^2021/)).slice(2, 6)).toEqual(['environ 75 900 (calculé)', expect.any(String), 'n.c.', 'n.c.'])
    await show(page, { page: 'reconciliation', asOf: earlier })
    expect(await wordsOf(page)).toContain('ne couvrent qu’une partie de ces jours')
    await show(page, { page: 'reconciliation', asOf: earlier - 1 })
    await page.getByText('Pas de relevés à rapprocher').waitFor()
  })
})

test.each([
  ['fr', 'light', 1600],
  ['nl', 'dark', 1024],
] as const)(
  'the picker, the menu and the drawer are accessible and fit in %s, %s, %d wide',
  async (language, colorScheme, width) => {
    const options = { locale: `${language}-BE`, colorScheme, viewport: { width, height: 900 } }
    const { page, findings } = await openPage(browser, host.address, options)
    const expectSound = async (what: string) => {
      expect(await seriousFindings(page), what).toEqual([])
      expect(await overflowOf(page), what).toBeLessThanOrEqual(0)
    }
    for (const asOf of [null, earlier, earlier - 1]) {
      await show(page, { page: 'reconciliation', asOf })
      await expectSound(`reconciliation ${asOf}`)
    }
    await show(page, { page: 'data', asOf: earlier })
    await expectSound('data')
    await page.getByRole('button', { name: new RegExp(` ${earlier}, (au|op) `) }).click()
    await page.getByRole('dialog').waitFor()
    await expectSound('picker')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: new RegExp(`${earlier} ?: `) }).click()
    await page.getByRole('menu').waitFor()
    await expectSound('menu')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^(Comparer deux|Twee toestanden)/ }).click()
    await page.getByRole('dialog').getByRole('status').first().waitFor()
    await settled(page)
    await expectSound('drawer')
    expect(findings).toEqual([])
  },
)
