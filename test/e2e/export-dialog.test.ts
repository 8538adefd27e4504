import { readFile } from 'node:fs/promises'
import type { Download } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { zipEntries } from '../support/zip-entries.ts'
import { seriousFindings, showView } from './browser.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'
import { readPdf } from './read-pdf.ts'
import { readSvg } from './read-svg.ts'

const { host, page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 3000, seed: 5 }) }),
)

const dialog = page.getByRole('dialog', { name: 'Exporter' })
const scope = (name: string) => dialog.getByRole('radio', { name })
const section = (name: string) => dialog.getByRole('checkbox', { name })

async function openOn(view: Partial<ViewState>): Promise<void> {
  await showView(page, view)
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
}

/** Prints no pages until the test ends, where it is about rows, tables and images: each print takes long. */
async function withoutPages(): Promise<void> {
  const create = '**/rpc/report.create'
  await page.route(create, (route) => route.fulfill({ json: { ok: false, error: { code: 'print-failed' } } }))
  onTestFinished(() => page.unroute(create))
}

/** The number of pages that the dialog shows, once they are those of its choice. */
async function pagesShown(): Promise<number> {
  await dialog.getByRole('img', { name: /^Page 1 \/ \d+$/ }).waitFor()
  await dialog.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  await expect.poll(() => dialog.getByText(/A4, toujours sur fond clair/).count()).toBe(1)
  return Number.parseInt((await dialog.getByText(/A4, toujours sur fond clair/).textContent()) ?? '', 10)
}

async function saved(press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent('download')
  await press()
  const download = await waiting
  await dialog.waitFor({ state: 'detached' })
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Fails where a picture refers to what is not in it. */
function expectWhole(name: string, svg: string): void {
  const { elements, words } = readSvg(svg)
  expect(words.length, name).toBeGreaterThan(8)
  const elsewhere = /var\(|currentColor|https?:\/\/(?!www\.w3\.org)|class=|<foreignObject|<image|<script/g
  expect(svg.match(elsewhere), name).toBeNull()
  const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []))
  const referred = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id)
  expect(referred.filter((id) => !ids.has(id))).toEqual([])
}

const exportAs = (name: string) => saved(() => dialog.getByRole('button', { name }).click())

const ROADS: Partial<ViewState> = {
  page: 'incidents',
  filters: [{ kind: 'category', values: ['road'] }],
  period: { kind: 'range', from: '2023-01-01', to: '2023-06-30' },
}

/** Saves the PDF that is shown: its pages are those of the dialog. */
async function savePagesShown(press?: () => Promise<void>) {
  const shown = await pagesShown()
  await expect.poll(() => dialog.getByRole('listitem').getByRole('button').count()).toBe(shown)
  const { name, bytes } = await (press === undefined ? exportAs('Exporter en PDF') : saved(press))
  const pdf = await readPdf(bytes)
  expect(shown).toBe(pdf.pages.length)
  return { ...pdf, name }
}

test('D15: the page of incidents prints neither budgets nor key figures, the whole report both; each scope has its pages beside it', async () => {
  await openOn({ page: 'incidents' })
  await dialog.getByText(/^Pas sur cette page\s: .*Budgets/).waitFor()
  expect(await section('Budgets').count()).toBe(0)
  const shown = await pagesShown()
  const beside = dialog.getByText(/^\d+\spages$/)
  await expect.poll(() => beside.count()).toBe(2)
  expect(Number.parseInt((await beside.first().textContent()) ?? '', 10)).toBe(shown)
  const findings: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    findings.push(...(await seriousFindings(page)))
  }
  await page.emulateMedia({ colorScheme: null })
  expect(findings).toEqual([])
  await scope('Rapport complet').check()
  const whole = await savePagesShown()
  expect(whole.pages.length).toBeGreaterThan(shown)
  expect(whole.bookmarks.some((title) => /chiffres? clés?/i.test(title))).toBe(true)
})

test('what is chosen is part of the view: the terminal prints the same', async () => {
  await openOn({ page: 'incidents' })
  await dialog.getByRole('button', { name: 'Nederlands' }).click()
  await section('Délais').uncheck()
  const { name, language, pages, bookmarks } = await savePagesShown()
  expect(language).toBe('nl-BE')
  expect(bookmarks.filter((title) => /begroting|kerncijfer|bedrag/i.test(title))).toEqual([])
  expect(bookmarks.some((title) => /Methode/.test(title))).toBe(true)
  const { view } = Object(
    await page.evaluate(() => ({ view: decodeURIComponent(window.location.hash.split('?v=')[1] ?? '') })),
  )
  const { report } = JSON.parse(view)
  expect(report.language).toBe('nl')
  expect(report.sections).not.toContain('delays')
  const save = { name: 'Mois', view: { ...DEFAULT_VIEW, page: 'incidents' as const, report } }
  await host.client.call('views.save', save)
  const out = `${host.folder}/terminal.pdf`
  const args = ['report', '--view', 'Mois', '--out', out, '--data-dir', host.dataFolder, '--json']
  const ran = await runCommand(args)
  expect(ran.code, ran.errors).toBe(0)
  const made = JSON.parse(ran.out)
  expect(name).toContain(made.contentHash.slice(0, 6))
  expect(made.pages).toBe(pages.length)
})

test('the rows of the selection are as many as the terminal counts', async () => {
  await withoutPages()
  await openOn(ROADS)
  await scope('Cette sélection').check()
  const query = [
    'query',
    'incidents',
    '--by',
    'category',
    '--where',
    'category=road',
    '--from',
    '2023-01-01',
    '--to',
    '2023-06-30',
  ]
  const { total } = JSON.parse((await runCommand([...query, '--data-dir', host.dataFolder, '--json'])).out)
  expect(await dialog.getByRole('radio', { name: 'PDF' }).isDisabled()).toBe(true)
  const { name, bytes } = await exportAs('Exporter en Excel')
  expect(name).toMatch(/\.xlsx$/)
  expect((await readWorkbook(bytes)).cells).toHaveLength(total + 1)
})

test('Excel has a sheet for each table, CSV a file, with the figures that the terminal gives', async () => {
  const query = ['query', 'incidents', '--by', 'category', '--data-dir', host.dataFolder, '--json']
  const answer = JSON.parse((await runCommand(query)).out)
  await withoutPages()
  const counts = answer.rows.map(({ value }: { value: number }) => value).toSorted((a: number, b: number) => a - b)
  await openOn({ page: 'incidents' })
  await dialog.getByRole('radio', { name: /^Excel/ }).check()
  const book = await exportAs('Exporter en Excel')
  const about = (await readWorkbook(book.bytes)).cells.flatMap(Object.values).join(' ')
  expect(about).toContain('inventés')
  const sheet = (await readWorkbook(book.bytes, 2)).cells.map((cells) => Object.values(cells))
  const place = (sheet[0] ?? []).indexOf('Incidents')
  expect(
    sheet
      .slice(1)
      .map((cells) => cells[place])
      .toSorted((a, b) => Number(a) - Number(b)),
  ).toEqual(counts)
  await openOn({ page: 'incidents' })
  await dialog.getByRole('radio', { name: /^CSV/ }).check()
  const archive = await exportAs('Exporter en CSV')
  expect(archive.name).toMatch(/\.zip$/)
  const names = [...(await zipEntries(archive.bytes)).keys()]
  const sheets = [...(await zipEntries(book.bytes)).keys()].filter((name) => name.includes('worksheets/'))
  // A sheet more says what they are of, and so does the manifest.
  expect(names).toHaveLength(sheets.length)
  expect(names.at(-1)).toBe('manifest.json')
})

test('images are every chart of the page, each as SVG and as PNG; nothing in one has to be looked up elsewhere', async () => {
  await withoutPages()
  await openOn({ page: 'incidents' })
  await dialog.getByRole('radio', { name: /^Images/ }).check()
  const charts = await dialog.getByRole('listitem').count()
  expect(charts).toBeGreaterThan(5)
  const { name, bytes } = await exportAs('Exporter les images')
  expect(name).toBe('incidents.zip')
  const entries = [...(await zipEntries(bytes))]
  const drawings = entries.filter(([file]) => file.endsWith('.svg'))
  expect(drawings).toHaveLength(charts)
  for (const [file, drawing] of drawings) expectWhole(file, drawing.toString('utf8'))
  const pictures = entries.filter(([file]) => file.endsWith('.png'))
  expect(pictures.map(([, picture]) => picture.readUInt32BE(16))).toEqual(Array.from({ length: charts }, () => 1440))
})

test('by keys: Control and E opens, Enter exports, Escape closes and the focus goes back', async () => {
  await showView(page, { page: 'budgets' })
  const button = page.getByRole('button', { name: 'Exporter', exact: true })
  await button.focus()
  await page.keyboard.press('Control+e')
  await dialog.waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: 'Exporter en PDF' }).evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => button.evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => dialog.getByRole('button', { name: 'Exporter en PDF' }).evaluate(hasFocus)).toBe(true)
  await scope('Cette page').focus()
  await page.keyboard.press('ArrowDown')
  // The rows are only those of incidents.
  expect(await scope('Rapport complet').isChecked()).toBe(true)
  await page.keyboard.press('ArrowUp')
  const { name } = await savePagesShown(() => page.keyboard.press('Enter'))
  expect(name).toMatch(/^budgets.*\.pdf$/)
  await expect.poll(() => button.evaluate(hasFocus)).toBe(true)
})

test('Enter in the first moment exports once the sections are known, and no section is called empty before', async () => {
  const held = Promise.withResolvers<void>()
  await page.route('**/rpc/figures.query', async (route) => {
    await held.promise
    await route.continue()
  })
  await showView(page, { page: 'overview' })
  await page.keyboard.press('Control+e')
  const button = dialog.getByRole('button', { name: 'Exporter en PDF' })
  await expect.poll(() => button.evaluate(hasFocus)).toBe(true)
  const { name } = await saved(async () => {
    await page.keyboard.press('Enter')
    await expect.poll(() => button.getAttribute('data-loading')).toBe('true')
    // What has nothing to print is not known yet.
    expect(await dialog.getByText(/^Rien à imprimer/).count()).toBe(0)
    held.resolve()
  })
  await page.unroute('**/rpc/figures.query')
  expect(name).toMatch(/^incidents_.*\.pdf$/)
})

const hasFocus = (element: Element) => document.activeElement === element
