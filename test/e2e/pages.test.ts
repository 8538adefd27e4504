import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/log.ts'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, startHost } from '../../electron/http/host.ts'
import { LANGUAGES } from '../../shared/domain/language.ts'
import { viewFragment } from '../../shared/domain/view-link.ts'
import { DEFAULT_VIEW, PAGES, type ViewState } from '../../shared/domain/view-state.ts'
import { fr } from '../../shared/i18n/fr.ts'
import { openBrowser, openPage, overflowOf, seriousFindings, settled, wordsOf } from './browser.ts'
import { runCommand } from './command-line.ts'

let browser: Browser
let folder: string
let published: Host
let demonstration: Host

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-pages-'))
  const pageFolder = await ensurePage(() => {})
  const open = (name: string) =>
    startHost({
      dataFolder: join(folder, name),
      shippedFolder: shippedFolder(),
      pageFolder,
      isDemonstration: false,
      port: 0,
      user: 'test',
      log: silentLog,
    })
  const incidents = join(folder, 'incidents.csv')
  await runCommand(['generate', '--rows', '6000', '--seed', '3', '--out', incidents])
  const imported = await runCommand(['import', incidents, '--data-dir', join(folder, 'demonstration')])
  expect(imported.code, imported.errors).toBe(0)
  published = await open('published')
  demonstration = await open('demonstration')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await published?.close()
  await demonstration?.close()
  await rm(folder, { recursive: true, force: true })
})

const show = async (page: Page, view: Partial<ViewState>) => {
  const { page: name, ...rest } = { ...DEFAULT_VIEW, ...view }
  await page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    viewFragment({ page: name, ...rest }),
  )
  await page.locator(`nav a[aria-current=page][href^="#/${name}"]`).waitFor()
  await settled(page)
}

/** A name of a message that was shown instead of its words, or a value that was left out of them. */
const MISSING_WORDS = new RegExp(
  `\\b(${Object.keys(fr).join('|')})\\.(?!csv\\b)[a-z][a-z0-9-]+\\b|\\{\\{|undefined|NaN`,
)

describe.each(LANGUAGES)('every page in %s', (language) => {
  test.each(['light', 'dark'] as const)(
    'in the %s theme, with published figures and with records',
    async (colorScheme) => {
      // The themes differ in colours only: what published figures lack is looked at in one of them.
      for (const host of colorScheme === 'light' ? [published, demonstration] : [demonstration]) {
        const { page, findings } = await openPage(browser, host.address, { locale: `${language}-BE`, colorScheme })
        for (const name of PAGES) {
          await show(page, { page: name })
          const at = `${name}, ${language}, ${colorScheme}`
          expect(await seriousFindings(page), at).toEqual([])
          expect(MISSING_WORDS.exec(await wordsOf(page))?.[0], at).toBeUndefined()
          for (const width of host === published ? [1024] : [1024, 1920]) {
            await page.setViewportSize({ width, height: 900 })
            expect(await overflowOf(page), `${at}, ${width}`).toBeLessThanOrEqual(0)
          }
        }
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
        expect(findings).toEqual([])
        await page.context().close()
      }
    },
  )
})

describe('the frame', () => {
  test('shows the published total and its day at once, keeps no token in the address, and survives a reload', async () => {
    const { page } = await openPage(browser, published.address)
    const first = await wordsOf(page)
    expect(first).toContain('132 686')
    expect(first).toContain('15/11/2023')
    expect(page.url()).not.toContain('token')
    await page.reload()
    await settled(page)
    expect(await wordsOf(page)).toContain('132 686')
  })

  test('changes language without a reload, and keeps it', async () => {
    const { page } = await openPage(browser, published.address)
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    await page.getByRole('button', { name: 'NL', exact: true }).click()
    await page.getByText('Openbare netheid').first().waitFor()
    expect(await page.evaluate(() => [document.documentElement.lang, 'isSamePage' in window])).toEqual(['nl', true])
    await page.reload()
    await settled(page)
    expect(await wordsOf(page)).toContain('Openbare netheid')
  })

  test('has every page in its rail as a link, and no other', async () => {
    const { page } = await openPage(browser, published.address)
    const links = await page.locator('nav a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(links).toEqual(PAGES.map((name) => `#/${name}`))
    await page.locator('nav a', { hasText: 'Budgets' }).click()
    await settled(page)
    expect(await page.locator('nav a[aria-current=page]').textContent()).toBe('Budgets')
    await page.goBack()
    await settled(page)
    expect(await page.locator('nav a[aria-current=page]').textContent()).toBe('Vue d’ensemble')
  })

  test('lists its keys on F1, and closes the list on Escape', async () => {
    const { page } = await openPage(browser, published.address)
    await page.keyboard.press('F1')
    await page.getByRole('dialog').getByText('Ctrl + Z').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('keeps its theme', async () => {
    const { page } = await openPage(browser, published.address, { colorScheme: 'light' })
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await ground()).toBe('rgb(245, 245, 248)')
    await page.getByRole('button', { name: 'Apparence' }).click()
    await page.getByRole('menuitem', { name: 'Sombre' }).click()
    await expect.poll(ground).toBe('rgb(17, 18, 24)')
    await page.reload()
    await settled(page)
    expect(await ground()).toBe('rgb(17, 18, 24)')
  })

  test('says so when a link is not understood', async () => {
    const { page } = await openPage(browser, published.address)
    await page.evaluate(() => {
      window.location.hash = '#/incidents?v=%7Bbroken'
    })
    await page.getByText('Ce lien n’a pas été compris').waitFor()
    expect(new URL(page.url()).hash).toBe('#/incidents')
  })

  test('prints the view in place and comes back to it', async () => {
    const { page } = await openPage(browser, published.address)
    await show(page, { page: 'incidents' })
    await page.evaluate(() => {
      window.print = () => {
        Object.assign(window, { printed: [window.location.hash, document.documentElement.dataset.ready] })
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    await page.keyboard.press('Control+p')
    await page.waitForFunction(() => 'printed' in window)
    const printed = await page.evaluate(() => (window as unknown as { printed: string[] }).printed)
    expect(printed[0]).toMatch(/^#\/print/)
    expect(printed[1]).toBe('true')
    await settled(page)
    expect(new URL(page.url()).hash).toBe('#/incidents')
  })
})

describe('the incidents page', () => {
  const total = (page: Page) =>
    page
      .getByRole('region', { name: 'Chiffres de la sélection' })
      .locator('p b')
      .first()
      .textContent()
      .then((text) => Number(text?.replaceAll(/\D/g, '')))

  test('filters on a click, undoes, redoes, survives a reload, and opens from a link', async () => {
    const { page, findings } = await openPage(browser, published.address)
    await show(page, { page: 'incidents' })
    expect(await total(page)).toBe(132686)
    await page.getByRole('button', { name: /^Voirie/ }).click()
    await expect.poll(() => total(page)).toBe(19884)
    const link = new URL(page.url()).hash
    await page.keyboard.press('Control+z')
    await expect.poll(() => total(page)).toBe(132686)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => total(page)).toBe(19884)
    await page.reload()
    await settled(page)
    expect(await total(page)).toBe(19884)
    const other = await openPage(browser, published.address)
    await other.page.evaluate((hash) => {
      window.location.hash = hash
    }, link)
    await settled(other.page)
    expect(await total(other.page)).toBe(19884)
    expect(findings).toEqual([])
  })

  test('adds with Ctrl, clears with Escape, and removes a chip with Delete', async () => {
    const { page } = await openPage(browser, demonstration.address)
    await show(page, { page: 'incidents' })
    const all = await total(page)
    await page.getByRole('button', { name: /^Ixelles/ }).click()
    await expect.poll(() => total(page)).toBeLessThan(all)
    const one = await total(page)
    await page.getByRole('button', { name: /^Uccle/ }).click({ modifiers: ['Control'] })
    await expect.poll(() => total(page)).toBeGreaterThan(one)
    await page.keyboard.press('Escape')
    await expect.poll(() => total(page)).toBe(all)
    await page.getByRole('button', { name: /^Clôturé/ }).click()
    await expect.poll(() => total(page)).toBeLessThan(all)
    await page.getByRole('button', { name: 'Retirer : statut' }).focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => total(page)).toBe(all)
  })

  test('chooses in the popover of a chip, by keyboard', async () => {
    const { page } = await openPage(browser, demonstration.address)
    await show(page, { page: 'incidents' })
    const all = await total(page)
    await page.getByRole('button', { name: 'dans les 19 communes' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Chercher' }).fill('schaer')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByText('dans la commune Schaerbeek').first().waitFor()
    await expect.poll(() => total(page)).toBeLessThan(all)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('says that nothing matches, and takes the last filter back', async () => {
    const { page } = await openPage(browser, demonstration.address)
    await show(page, { page: 'incidents', filters: [{ kind: 'municipality', values: [] }] })
    await page.getByRole('button', { name: 'Retirer le dernier filtre' }).click()
    await expect.poll(() => total(page)).toBe(6000)
  })

  test('compares like for like, and gives no percentage where lengths differ', async () => {
    const { page } = await openPage(browser, published.address)
    await show(page, { page: 'incidents' })
    expect(await wordsOf(page)).toContain('n.c. : les durées diffèrent')
    const other = await openPage(browser, demonstration.address)
    await show(other.page, { page: 'incidents', period: { kind: 'year-to-date' } })
    const words = await wordsOf(other.page)
    expect(words).toContain('mêmes jours de 2022')
    expect(words).toContain('année 2022 complète')
  })

  test('shows the data of a chart on T, with the same figures', async () => {
    const { page } = await openPage(browser, published.address)
    await show(page, { page: 'incidents' })
    await page.getByRole('button', { name: /^Voirie/ }).focus()
    await page.keyboard.press('t')
    const row = page.getByRole('row', { name: /Voirie/ })
    expect((await row.textContent())?.replaceAll(/\s/g, ' ')).toBe('Voirie19 88415,0 %')
  })

  test('says on every page of the demonstration that it is one', async () => {
    const { page } = await openPage(browser, demonstration.address)
    for (const name of PAGES) {
      await show(page, { page: name })
      expect(await wordsOf(page)).toContain('Données de démonstration')
    }
  })
})
