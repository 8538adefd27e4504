import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { PAGES } from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { MESSAGES } from '../../shared/i18n/all-languages.ts'
import { sample } from '../counts.ts'
import { goTo, overflowOf, seriousFindings, settled, showView, speak, wordsOf } from './browser.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** One page over each, for all tests. */
const source = await openedPage()
const records = await openedPage(() => openOwnHost({ fill: (data) => importGenerated(data, { rows: 6000, seed: 3 }) }))

/** A name of a message that was shown instead of its words, or a value that was left out of them. */
const MISSING_WORDS = new RegExp(
  `\\b(${Object.keys(MESSAGES.fr).join('|')})\\.(?!csv\\b)[a-z][a-z0-9-]+\\b|\\{\\{|undefined|NaN`,
)
/** Said on every page over invented records. */
const DEMONSTRATION = {
  fr: 'Données de démonstration',
  nl: 'Demonstratiegegevens',
  en: 'Demonstration data',
} as const

/** Each page in each language, over one or the other data: over published figures in one of them. */
const { numRuns: dataOfEach } = sample('pages-by-data', 1, 2)
const LOOKED_AT = LANGUAGES.flatMap((language, at) =>
  ([source, records] as const).map((over) => {
    const isOver = (index: number) => dataOfEach === 2 || ((index + at) % 3 === 0) === (over === source)
    return { language, over, names: PAGES.filter((_name, index) => isOver(index)) }
  }),
)

test.each(LOOKED_AT)(
  'pages in $language have all their words, say whether their data are invented, and fit: $names',
  async ({ language, over, names }) => {
    const { page } = over
    await speak(page, language)
    for (const name of names) {
      await showView(page, { page: name })
      const words = await wordsOf(page)
      expect(MISSING_WORDS.exec(words)?.[0], name).toBeUndefined()
      expect(words.includes(DEMONSTRATION[language]), name).toBe(over === records)
      for (const width of over === records ? [1024, 1920] : [1024]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await overflowOf(page), `${name}, ${width}`).toBeLessThanOrEqual(0)
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await speak(page, 'fr')
  },
)

describe('the frame', () => {
  beforeEach(() => showView(source.page, { page: 'overview' }))

  test('shows the published total and its day at once, and keeps no token in the address', async () => {
    const page = await source.visit()
    const first = await wordsOf(page)
    expect(first).toContain('132 686')
    expect(first).toContain('15/11/2023')
    expect(page.url()).not.toContain('token')
  })

  test('changes language and theme without a reload, and keeps them through one', async () => {
    const { page } = source
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await ground()).toBe('rgb(245, 245, 248)')
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    await page.getByRole('button', { name: 'Apparence' }).click()
    await page.getByRole('menuitem', { name: 'Sombre' }).click()
    await expect.poll(ground).toBe('rgb(17, 18, 24)')
    await speak(page, 'nl')
    await page.getByText('Openbare netheid').first().waitFor()
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
    await page.reload()
    await settled(page)
    const words = await wordsOf(page)
    expect(words).toContain('Openbare netheid')
    expect(words).toContain('132.686')
    expect(await ground()).toBe('rgb(17, 18, 24)')
    await speak(page, 'fr')
  })

  test('has every page in its rail as a link, and no other', async () => {
    const { page } = source
    const links = await page.locator('nav a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(links).toEqual(PAGES.map((name) => `#/${name}`))
    await page.locator('nav a', { hasText: 'Budgets' }).click()
    const current = () => page.locator('nav a[aria-current=page]').textContent()
    await expect.poll(current).toBe('Budgets')
    await page.goBack()
    await expect.poll(current).toBe('Vue d’ensemble')
  })

  test('lists its keys on F1, and closes the list on Escape', async () => {
    const { page } = source
    await page.keyboard.press('F1')
    await page.getByRole('dialog').getByText('Ctrl + Z').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('says so when a link is not understood', async () => {
    const { page } = source
    await goTo(page, '#/incidents?v=%7Bbroken')
    await page.getByText('Ce lien n’a pas été compris').waitFor()
    await expect.poll(() => new URL(page.url()).hash).toBe('#/incidents')
  })

  test('prints the view in place and comes back to it', async () => {
    const { page } = source
    await showView(page, { page: 'incidents' })
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
    await expect.poll(() => new URL(page.url()).hash).toBe('#/incidents')
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
    const { page } = source
    await showView(page, { page: 'incidents' })
    expect(await total(page)).toBe(132686)
    await page.getByRole('option', { name: /^Voirie/ }).click()
    await expect.poll(() => total(page)).toBe(19884)
    const link = new URL(page.url()).hash
    await page.keyboard.press('Control+z')
    await expect.poll(() => total(page)).toBe(132686)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => total(page)).toBe(19884)
    await page.reload()
    await settled(page)
    expect(await total(page)).toBe(19884)
    await showView(page, { page: 'overview' })
    await goTo(page, link)
    await expect.poll(() => total(page)).toBe(19884)
  })

  test('adds with Ctrl, clears with Escape, and removes a chip with Delete', async () => {
    const { page } = records
    await showView(page, { page: 'incidents' })
    const all = await total(page)
    await page.locator('[data-municipality="21009"]').click()
    await expect.poll(() => total(page)).toBeLessThan(all)
    const one = await total(page)
    await page.locator('[data-municipality="21016"]').click({ modifiers: ['Control'] })
    await expect.poll(() => total(page)).toBeGreaterThan(one)
    // The first press hides what is told of the municipality.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => total(page)).toBe(all)
    await page.getByRole('option', { name: /^Clôturé/ }).click()
    await expect.poll(() => total(page)).toBeLessThan(all)
    await page.getByRole('button', { name: 'Retirer : statut' }).focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => total(page)).toBe(all)
  })

  test('chooses in the popover of a chip, by keyboard', async () => {
    const { page } = records
    await showView(page, { page: 'incidents' })
    const all = await total(page)
    await page.getByRole('button', { name: 'Filtre', exact: true }).press('Enter')
    await page.getByRole('menuitem', { name: 'commune', exact: true }).press('Enter')
    await page.getByRole('textbox', { name: 'Chercher' }).fill('schaer')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByText('dans la commune de Schaerbeek').first().waitFor()
    await expect.poll(() => total(page)).toBeLessThan(all)
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'commune' }).waitFor({ state: 'detached' })
  })

  test('says that nothing matches, and takes the last filter back', async () => {
    const { page } = records
    await showView(page, { page: 'incidents', filters: [{ kind: 'municipality', values: [] }] })
    await page.getByRole('button', { name: 'Retirer le dernier filtre' }).click()
    await expect.poll(() => total(page)).toBe(6000)
  })

  test('compares like for like, and gives no percentage where the same days are not published', async () => {
    const { page } = source
    await showView(page, { page: 'incidents' })
    expect(await wordsOf(page)).toContain('n.c. : les chiffres publiés ne donnent pas ces jours')
    await showView(records.page, { page: 'incidents', period: { kind: 'year-to-date' } })
    const words = await wordsOf(records.page)
    expect(words).toContain('mêmes jours de 2022')
    expect(words).toContain('année 2022 complète')
  })

  test('shows the data of a chart on T, with the same figures', async () => {
    const { page } = source
    await showView(page, { page: 'incidents' })
    await page.getByRole('option', { name: /^Voirie/ }).focus()
    await page.keyboard.press('t')
    const row = page.getByRole('row', { name: /Voirie/ })
    await row.waitFor()
    await expect.poll(async () => (await row.textContent())?.replaceAll(/\s/g, ' ')).toBe('Voirie19 88415,0 %')
  })
})
