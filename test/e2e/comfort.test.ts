import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Host } from '../../electron/http/host.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { sample } from '../counts.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { cutLabelsOf, follow, overflowOf, seriousFindings, settled, showView, speak, wordsOf } from './browser.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { openHost, openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'
import { expectHeld } from './read-pdf.ts'

/** One page for all tests that do not say otherwise; each begins on its Overview. */
const { host, page, visit } = await openedPage(() =>
  openOwnHost({ name: 'invented', usual: 'usual', fill: (data) => importGenerated(data, { rows: 3000, seed: 5 }) }),
)
const { folder } = host

/** A host on a folder beside the others, so that each knows them as recent ones. */
const open = async (name: string): Promise<Host> => {
  const dataFolder = join(folder, name)
  if (!existsSync(dataFolder)) await fillWithPublished(dataFolder)
  return openHost(dataFolder, { usualFolder: join(folder, 'usual') })
}
/** The same, until the test ends. */
const openForTest = async (name: string): Promise<Host> => {
  const opened = await open(name)
  onTestFinished(() => opened.close())
  return opened
}

beforeEach(() => showView(page, { page: 'overview' }))

const hashOf = (page: Page) => new URL(page.url()).hash
const ROADS: ViewState = { ...DEFAULT_VIEW, page: 'incidents', filters: [{ kind: 'category', values: ['road'] }] }

async function openPalette(page: Page) {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  return field
}

/** Finds something in the palette and takes the first of what is found. */
async function take(page: Page, text: string) {
  await (await openPalette(page)).fill(text)
  await page.getByRole('option').first().waitFor()
  await settled(page)
  await page.keyboard.press('Enter')
}

describe('the palette', () => {
  test('finds a Dutch name on a French screen by keyboard alone, and filters by it', async () => {
    await (await openPalette(page)).fill('Schaarbeek')
    await page.getByRole('option', { name: /Schaerbeek/ }).waitFor()
    await settled(page)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => hashOf(page))
      .toBe(
        viewFragment({ ...DEFAULT_VIEW, page: 'incidents', filters: [{ kind: 'municipality', values: ['21015'] }] }),
      )
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('says whole what it understood of plurals, a slip and a month by the day of the data, and opens that', async () => {
    await (await openPalette(page)).fill('véhicules abandonnés shaerbeek le mois dernier')
    const first = page.getByRole('option').first()
    await expect.poll(() => first.textContent()).toMatch(/Véhicule abandonné.*Schaerbeek.*en octobre 2023/)
    expect(await cutLabelsOf(page)).toEqual([])
    await settled(page)
    await page.keyboard.press('Enter')
    const filters: ViewState['filters'] = [
      { kind: 'category', values: ['abandoned-vehicle'] },
      { kind: 'municipality', values: ['21015'] },
    ]
    const period = { kind: 'range', from: '2023-10-01', to: '2023-10-31' } as const
    await expect.poll(() => hashOf(page)).toBe(viewFragment({ ...DEFAULT_VIEW, page: 'incidents', filters, period }))
  })

  test('finds an amount by its number, and the budgets of a programme', async () => {
    await (await openPalette(page)).fill('29,3')
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('29,3')
    await page.getByRole('combobox').fill('wepulse budget')
    await settled(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => hashOf(page)).toBe(viewFragment({ ...DEFAULT_VIEW, page: 'budgets', drill: 'wepulse' }))
  })

  test('keeps what is written while it is on its way, and opens nothing before', async () => {
    const page = await visit()
    const held = Promise.withResolvers<void>()
    await page.route(/palette/, async (route) => {
      await held.promise
      await route.continue()
    })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Ucc')
    await page.keyboard.press('Enter')
    held.resolve()
    await page.keyboard.type('le')
    await page.getByRole('option', { name: 'Uccle', exact: true }).waitFor()
    expect(hashOf(page)).toBe('#/overview')
    await page.keyboard.type(' 2022')
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('Uccle 2022')
  })

  test('gives the focus back on Escape, each time', async () => {
    for (const name of ['Budgets', 'Programmes']) {
      await page.getByRole('link', { name, exact: true }).focus()
      await openPalette(page)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
        .toBe(`#/${name.toLowerCase()}`)
    }
  })

  test('E10: opens a pasted view, and nothing that is not understood', async () => {
    const field = await openPalette(page)
    for (const bad of [
      '#/<script>alert(1)</script>',
      '#/incidents?v=%7B%22x%22%3A1%7D',
      `#/incidents?v=${'x'.repeat(1_000_000)}`,
    ]) {
      await field.fill(bad)
      await page.getByText(/^Ce lien (n’est pas une vue|est trop long)/).waitFor()
      expect(await page.getByRole('option').count()).toBe(0)
      await page.keyboard.press('Enter')
    }
    expect(hashOf(page)).toBe('#/overview')
    const view: ViewState = { ...ROADS, filters: [{ kind: 'organisation', values: ['<img src=x onerror=alert(1)>'] }] }
    await field.fill(`http://127.0.0.1:1/${viewFragment(view)}`)
    await page.getByRole('option').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => hashOf(page)).toBe(viewFragment(view))
  })

  test('does what it finds: language and theme', async () => {
    await take(page, 'passer en néerlandais')
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor()
    await take(page, 'sombre')
    await page.locator('[data-mantine-color-scheme=dark]').waitFor()
    await speak(page, 'fr')
  })
})

describe('undo and redo', () => {
  test('by keys and by buttons that name their step', async () => {
    await follow(page, viewFragment(ROADS))
    await page.getByRole('button', { name: /^Retirer : catégorie/ }).click()
    const undo = page.getByRole('button', { name: 'Annuler : filtre « dans la catégorie Voirie » retiré (Ctrl+Z)' })
    await undo.waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => hashOf(page)).toBe(viewFragment(ROADS))
    await page.getByText('Annulé : filtre « dans la catégorie Voirie » retiré').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+y')
    await expect.poll(() => hashOf(page)).toBe('#/incidents')
    await undo.click()
    await expect.poll(() => hashOf(page)).toBe(viewFragment(ROADS))
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => hashOf(page)).toBe('#/incidents')
  })

  test('Back is for pages; a filter takes no step of the browser', async () => {
    const steps = () => page.evaluate(() => window.history.length)
    await page.getByRole('link', { name: 'Incidents', exact: true }).click()
    await settled(page)
    const before = await steps()
    // More steps than that no browser keeps.
    expect(before).toBeLessThan(50)
    await page
      .getByRole('option', { name: /^Voirie/ })
      .first()
      .click()
    await expect.poll(() => hashOf(page)).toBe(viewFragment(ROADS))
    expect(await steps()).toBe(before)
    await page.goBack()
    await page.getByRole('heading', { name: 'Vue d’ensemble' }).waitFor()
  })
})

describe('saved views', () => {
  test('survive a restart, open from menu and palette, are arranged, exported and taken over', async () => {
    const first = await open('views')
    const before = await visit({ address: first.address })
    await follow(before, viewFragment({ ...ROADS, period: { kind: 'year', year: 2023 } }))
    await take(before, 'enregistrer')
    await before.getByRole('textbox', { name: 'Nom' }).fill('Voirie 2023')
    await before.keyboard.press('Enter')
    await before.getByText('Vue enregistrée : Voirie 2023').waitFor()
    await first.client.call('views.save', { name: 'Propreté', view: DEFAULT_VIEW })
    await before.close()
    await first.close()

    const second = await openForTest('views')
    const again = await visit({ address: second.address })
    await again.getByRole('button', { name: 'Vues enregistrées et récentes' }).click()
    await again.getByRole('menuitem', { name: 'Voirie 2023' }).click()
    await expect.poll(() => hashOf(again)).toBe(viewFragment({ ...ROADS, period: { kind: 'year', year: 2023 } }))

    await again.getByRole('button', { name: 'Vues enregistrées et récentes' }).click()
    await again.getByRole('menuitem', { name: 'Organiser les vues…' }).click()
    await again.getByRole('button', { name: 'Descendre : Voirie 2023' }).click()
    const names = () => again.getByRole('dialog').getByRole('listitem').allTextContents()
    await expect.poll(names).toEqual(['Propreté', 'Voirie 2023'])
    await again.getByRole('button', { name: 'Supprimer : Propreté' }).click()
    await again.getByRole('button', { name: 'Remettre' }).click()
    await expect
      .poll(async () => (await second.client.call('views.list', {})).rows.map(({ name }) => name))
      .toEqual(['Propreté', 'Voirie 2023'])
    expect(await seriousFindings(again)).toEqual([])
    await again.keyboard.press('Escape')

    await again.getByRole('button', { name: 'Vues enregistrées et récentes' }).click()
    const saved = again.waitForEvent('download')
    await again.getByRole('menuitem', { name: 'Exporter les vues' }).click()
    const download = await saved
    expect(download.suggestedFilename()).toBe('irisboard-views.irisview')
    const path = join(folder, 'views.json')
    await writeFile(path, await readFile(await download.path()))

    await page.locator('input[type=file][accept*=json]').setInputFiles(path)
    await page.getByText('2 vues importées, 0 déjà là.').waitFor()
    await page.locator('input[type=file][accept*=json]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"irisboard":"views","version":9,"views":[]}'),
    })
    await page.getByText('version plus récente d’Irisboard : rien n’a été importé').waitFor()
  })

  test('an unknown name in the terminal is wrong use, with the nearest names', async () => {
    const dataFolder = join(folder, 'terminal')
    const local = await open('terminal')
    const report = { language: 'fr' as const, sections: ['categories' as const] }
    await local.client.call('views.save', { name: 'Roads 2023', view: { ...ROADS, report } })
    await local.close()
    const run = (name: string) =>
      runCommand(['report', '--view', name, '--out', join(folder, 'a.pdf'), '--json', '--data-dir', dataFolder])
    const wrong = await run('Rods 2022')
    expect(wrong.code).toBe(1)
    expect(JSON.parse(wrong.out).error).toEqual({
      code: 'usage',
      message: 'No view is called “Rods 2022”. The nearest names: Roads 2023.',
    })
    const right = await run('roads 2023')
    expect([right.code, right.errors]).toEqual([0, ''])
    expect(JSON.parse(right.out).tables).toBeGreaterThan(0)
    await expectHeld(await readFile(join(folder, 'a.pdf')))
  })
})

describe('help', () => {
  test('F1 lists the keys wherever one is, and gives the focus back', async () => {
    await follow(page, '#/incidents')
    await page.getByRole('button', { name: 'sur toute la période', exact: true }).click()
    // The focus goes inside a moment after it is open.
    await settled(page)
    const field = page.getByRole('textbox', { name: 'Du', exact: true })
    await field.focus()
    await page.keyboard.press('F1')
    const keys = page.getByRole('dialog', { name: 'Raccourcis clavier' })
    await keys.getByText('Ctrl + K').waitFor()
    await expect.poll(() => keys.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'detached' })
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('days are typed as the language writes them; what is none is said in words', async () => {
    await follow(page, '#/incidents')
    await page.getByRole('button', { name: 'sur toute la période', exact: true }).click()
    // The focus goes inside a moment after it is open.
    await settled(page)
    const from = page.getByRole('textbox', { name: 'Du', exact: true })
    const to = page.getByRole('textbox', { name: 'Au', exact: true })
    await from.fill('31/02/2022')
    await to.fill('31-03-2022')
    await page.keyboard.press('Enter')
    await page.getByText('Ce jour n’existe pas dans ce mois.').waitFor()
    await from.fill('2022-04-01')
    await page.keyboard.press('Enter')
    await page.getByText('Le début vient après la fin.').waitFor()
    await from.fill('1 mars 2022')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => hashOf(page))
      .toBe(
        viewFragment({
          ...DEFAULT_VIEW,
          page: 'incidents',
          period: { kind: 'range', from: '2022-03-01', to: '2022-03-31' },
        }),
      )
  })

  test('prints no other definition than the PDF', async () => {
    await follow(page, '#/help')
    const words = await wordsOf(page)
    expect(words).toContain('Part clôturée : incidents au statut Clôturé')
    expect(words).toContain('01/01/2020 (Statbel)')
  })
})

describe('the first visit and the next ones', () => {
  test('one card, dismissed for good; then only what is new', async () => {
    const page = await visit()
    await page.getByRole('heading', { name: 'Trois choses pour commencer' }).waitFor()
    await page.getByRole('button', { name: 'J’ai compris' }).click()
    await page.reload()
    await settled(page)
    const words = await wordsOf(page)
    expect(words).not.toContain('Trois choses')
    expect(words).not.toContain('Depuis votre dernière visite')
    // As after a visit before the records came: nothing but the journal's start had been seen.
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('irisboard.seen.')) localStorage.setItem(key, '0')
      for (const key of Object.keys(sessionStorage))
        if (key.startsWith('irisboard.visit.')) sessionStorage.removeItem(key)
    })
    await page.reload()
    await page.getByText('Depuis votre dernière visite : 1 nouvel import').waitFor()
    await page.getByRole('link', { name: 'Voir dans Données' }).click()
    await page.getByRole('heading', { name: 'Données', exact: true }).waitFor()
  })
})

describe('another data folder', () => {
  test('a demonstration is called one once, beside the name of its folder', async () => {
    await runCommand(['import', join(folder, 'records.csv'), '--data-dir', join(folder, 'usual-demo')])
    const { address } = await openForTest('usual-demo')
    const page = await visit({ address })
    const bar = page.locator('header').first()
    await bar.getByRole('button', { name: 'Dossier de données ouvert : usual-demo' }).waitFor()
    const buttons = await bar.locator('button[aria-haspopup=menu]').allTextContents()
    expect(buttons.filter((text) => text.includes('Démonstration'))).toHaveLength(1)
  })

  test('opens in place: figures, filters and steps of the last one are gone', async () => {
    const local = await openForTest('first')
    const page = await visit({ address: local.address })
    await follow(page, viewFragment(ROADS))
    await page.getByRole('button', { name: 'Dossier de données ouvert : first' }).click()
    expect(await seriousFindings(page)).toEqual([])
    expect(await wordsOf(page)).not.toContain(folder)
    await page.getByRole('menuitem', { name: 'invented' }).click()
    await page.getByRole('button', { name: 'Dossier de données ouvert : invented' }).waitFor()
    await settled(page)
    expect(await wordsOf(page)).toContain('Données de démonstration')
    await expect.poll(() => hashOf(page)).toBe('#/overview')
    await page.getByRole('button', { name: 'Rien à annuler (Ctrl+Z)' }).waitFor()
    expect((await local.client.call('folder.state', {})).recordCount).toBe(3000)
  })
})

const LOOKS = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
] as const
// Every language meets every look within twelve, every look is met within four.
const { numRuns } = sample('axe-dialogs', 1, 12)
const CASES = Array.from({ length: numRuns }, (_, index) => ({
  language: LANGUAGES[index % LANGUAGES.length]!,
  look: LOOKS[index % LOOKS.length]!,
}))

test.each(CASES)('U1: dialogs and menus have no serious finding: $language, $look', async ({ language, look }) => {
  const page = await visit({ locale: `${language}-BE`, ...look })
  await follow(page, '#/help')
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  await (await openPalette(page)).fill('b')
  await page.getByRole('option').first().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('F1')
  await page.getByRole('dialog').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const index of [0, 2]) {
    await page.locator('header button[aria-haspopup=menu]').nth(index).click()
    await page.getByRole('menu').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
})
