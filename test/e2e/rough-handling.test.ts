import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { openBackend } from '../../electron/backend/process/backend.ts'
import { createDispatcher } from '../../electron/backend/process/dispatcher.ts'
import { DEFAULT_VIEW, PAGES, type ViewState } from '../../shared/domain/view/view-state.ts'
import { sample } from '../counts.ts'
import { settled, showView, speak } from './browser.ts'
import { addFilter, showRows } from './card-tools.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const ROWS = 5000
/** Characters that are pasted at once: a megabyte at full counts. */
const { numRuns: PASTED } = sample('pasted-characters', 100_000, 1_000_000)
/** The pages that are read by both clocks: Incidents first. */
const { numRuns: pagesRead } = sample('pages-by-clock', 3, 30)
const READ = PAGES.toSorted((one, other) => Number(other === 'incidents') - Number(one === 'incidents')).slice(
  0,
  pagesRead,
)
/** Before the as-of day of all data: a clock that was set back more than a year. */
const WRONG_TIME = new Date('2022-06-01T10:00:00Z')

/** One page for all tests, each of which begins on its Overview. */
const { host, page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: ROWS, seed: 5 }) }),
)

beforeEach(() => showView(page, { page: 'overview' }))

const show = (view: Partial<ViewState>) => showView(page, view)
const total = async () =>
  Number((await page.locator('section[aria-label] p b').first().textContent())?.replaceAll(/\D/g, ''))

describe('U3: much at once', () => {
  test('a long text pasted into a search finds nothing, and the page goes on', async () => {
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('combobox')
    await palette.focus()
    await page.keyboard.insertText('zzz '.repeat(PASTED / 4))
    await page
      .getByRole('status')
      .filter({ hasText: /Rien|rien/ })
      .first()
      .waitFor()
    await palette.fill('schaerbeek')
    await page
      .getByRole('option', { name: /Schaerbeek/ })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await show({ page: 'incidents' })
    await addFilter(page, 'commune')
    const search = page.getByRole('textbox', { name: 'Chercher' })
    await search.focus()
    await page.keyboard.insertText('x'.repeat(PASTED))
    await expect.poll(() => page.getByRole('checkbox').count()).toBe(0)
    await search.fill('ixelles')
    await page.getByRole('checkbox', { name: /Ixelles/ }).waitFor()
    await page.keyboard.press('Escape')
    await showRows(page).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('row').nth(1).waitFor()
    await drawer.getByRole('searchbox').focus()
    await page.keyboard.insertText('x'.repeat(PASTED))
    await drawer.getByText(/Aucun/).first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(total).toBe(ROWS)
  })

  test('a filter of 10 000 values is shown, drawn and removed', async () => {
    const names = Array.from({ length: 9_999 }, (_, index) => `Service inventé ${index}`)
    const { rows } = await host.client.call('figures.query', {
      measure: 'incidents',
      by: ['organisation'],
      filters: [],
      from: null,
      to: null,
      comparison: 'none',
      asOf: null,
      source: 'records',
    })
    const [first] = rows
    const view: ViewState = {
      ...DEFAULT_VIEW,
      page: 'incidents',
      filters: [{ kind: 'organisation', values: [...names, first?.key[0] ?? ''] }],
    }
    await host.client.call('views.save', { name: 'Beaucoup', view })
    await page.getByRole('button', { name: 'Vues enregistrées et récentes' }).click()
    await page.getByRole('menuitem', { name: 'Beaucoup' }).click()
    await page.locator('nav a[aria-current=page][href^="#/incidents"]').waitFor()
    await expect.poll(total).toBe(first?.value)
    await page.locator('[data-municipality="21009"]').click()
    await expect.poll(total).toBeLessThan(first?.value ?? 0)
    // The first press hides what is told of the municipality.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Retirer : organisation/ }).click()
    await expect.poll(total).toBe(ROWS)
  })
})

/** Changes the language without a look at what is under way. */
const press = (language: string) => page.getByRole('button', { name: language, exact: true }).click()

describe('U4: another language in the middle of something', () => {
  test('an import goes on, from its reading to its receipt', async () => {
    const file = join(host.folder, 'more.csv')
    await runCommand(['generate', '--rows', '8000', '--seed', '6', '--out', file])
    await show({ page: 'data' })
    const buffer = await readFile(file)
    await page
      .locator('main input[type=file]')
      .first()
      .setInputFiles({ name: 'meer.csv', mimeType: 'text/csv', buffer })
    await press('NL')
    await page.getByRole('button', { name: /regels inlezen$/ }).click()
    await press('FR')
    await page.getByRole('heading', { name: 'Importé : meer.csv' }).waitFor()
    await press('NL')
    await page.getByRole('heading', { name: /meer\.csv/ }).waitFor()
    const { recordCount } = await host.client.call('folder.state', {})
    expect(recordCount).toBeGreaterThan(ROWS)
    await host.client.call('import.undo', {})
    await speak(page, 'fr')
    expect((await host.client.call('folder.state', {})).recordCount).toBe(ROWS)
  })

  test('what is open stays open and keeps what was written in it', async () => {
    await show({ page: 'incidents' })
    await page.getByRole('button', { name: 'Ajouter une note' }).click()
    await page.getByLabel('Texte', { exact: true }).fill('Zone 30')
    await press('NL')
    const text = page.getByLabel('Tekst', { exact: true })
    await text.waitFor()
    expect(await text.inputValue()).toBe('Zone 30')
    // By the palette, over an open dialog.
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('Overschakelen naar het Frans')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await showRows(page).waitFor()
    expect(await page.getByLabel('Texte', { exact: true }).inputValue()).toBe('Zone 30')
  })
})

test('a note that was deleted is put back by the key that is pressed next', async () => {
  await host.client.call('notes.add', { from: '2023-03-01', to: '2023-03-31', text: 'Zone 30' })
  await show({ page: 'incidents', period: { kind: 'year', year: 2023 } })
  const written = page.getByRole('button', { name: 'Note : Zone 30' })
  const said = page.locator('main p[role=status]')
  const remove = async () => {
    await written.click()
    await page.getByRole('button', { name: 'Supprimer la note « Zone 30 »' }).click()
    await written.waitFor({ state: 'detached' })
  }
  await remove()
  await expect.poll(() => said.textContent()).toMatch(/Note supprimée\s: Zone 30/)
  await page.keyboard.press('Enter')
  await written.waitFor()
  await expect.poll(() => said.textContent()).toBe('')
  await remove()
})

describe('U5: the clock is not asked', () => {
  test('with a clock that was set back the data answer the same', async () => {
    const answersAt = async (now: string) => {
      const backend = await openBackend({
        dataFolder: host.dataFolder,
        shippedFolder: shippedFolder(),
        tellsInterrupted: true,
        role: 'answer',
        log: silentLog,
        now: () => now,
        user: 'test',
        isDemonstration: false,
        emit: () => undefined,
      })
      const dispatch = createDispatcher(backend.handlers, silentLog)
      const ask = (method: string, body: object) => dispatch(method, JSON.stringify(body))
      const question = { measure: 'incidents', by: ['year'], filters: [], from: null, to: null, asOf: null }
      const answers = [
        await ask('folder.state', {}),
        await ask('figures.query', { ...question, comparison: 'previous-year', source: 'records' }),
        await ask('figures.query', { ...question, comparison: 'previous-year', source: 'published' }),
      ]
      backend.close()
      return answers
    }
    const right = await answersAt('2026-11-25T10:00:00Z')
    const { asOf } = JSON.parse(right[0] ?? '').result
    expect(asOf).toEqual({ published: '2023-11-15', records: '2023-11-15' })
    expect(await answersAt(WRONG_TIME.toISOString())).toEqual(right)
  })

  test('with a clock that was set back a page says the same', async () => {
    const linesOfPages = async () => {
      const lines: [string, readonly string[]][] = []
      for (const name of READ) {
        await show({ page: name, period: { kind: 'year-to-date' } })
        lines.push([name, (await page.locator('main').ariaSnapshot()).split('\n')])
      }
      return Object.fromEntries(lines)
    }
    const right = await linesOfPages()
    expect(right.incidents?.join()).toContain('15/11/2023')
    await page.clock.setFixedTime(WRONG_TIME)
    await page.reload()
    await settled(page)
    expect(await linesOfPages()).toEqual(right)
  })
})
