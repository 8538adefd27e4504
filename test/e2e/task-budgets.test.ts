import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { sample } from '../counts.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { overflowOf, seriousFindings, settled, showView, speak, wordsOf } from './browser.ts'
import { informationOf, takeAction } from './card-tools.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** Later figures of two indicators of the source: one exact, one that is not, with a year left out. */
const INDICATORS = `Programme;Code;Libellé FR;Libellé NL;Libellé EN;Valeur;Réserve;Unité;Du;Au;Source;Citation
irisbox;irisbox.new-users;nouveaux utilisateurs;nieuwe gebruikers;new users;131500;;users;01/01/2023;31/12/2023;Rapport d’essai 2023;131.500 nouveaux utilisateurs
irisbox;irisbox.procedures;démarches administratives;administratieve formaliteiten;administrative procedures;850000;environ;procedures;01/01/2024;31/12/2024;Rapport d’essai 2024;quelque 850.000 démarches
`
const BUDGETS = `Nature;Programme;Institution;Année;Du;Au;Montant;Unité;Réserve;Source
prévu;wepulse;Commune d’Ixelles;2023;;;1,25;M EUR;;Budgets d’essai
payé;wepulse;Gemeente Elsene;2023;;;1,4;M EUR;environ;Budgets d’essai
prévu;wepulse;1030 Schaerbeek;2023;;;2;M EUR;;Budgets d’essai
engagé;wepulse;1030 Schaerbeek;2023;;;1,5;M EUR;;Budgets d’essai
prévu;wepulse;CPAS d’Ixelles;;01/01/2022;31/12/2025;3,1;M EUR;;Budgets d’essai
payé;wepulse;CPAS d’Ixelles;2023;;;0,6;M EUR;;Budgets d’essai
`
const PARTICIPANTS = `Programme;Code;Type de participant;Nom FR;Nom NL;Nom EN;Source
wepulse;ixelles;commune;Ixelles;Elsene;Ixelles;Liste d’essai
`

/** The last import before the participants. */
let earlier: number
/** A page over the published figures and one over later ones, for all tests but those of a language. */
const source = await openedPage()
const later = await openedPage(() =>
  openOwnHost({
    async fill(dataFolder) {
      await fillWithPublished(dataFolder)
      await take(dataFolder, 'indicators', INDICATORS)
      earlier = await take(dataFolder, 'budgets', BUDGETS)
      await take(dataFolder, 'participants', PARTICIPANTS)
    },
  }),
)

/** Imports a text as a file beside the data folder. Gives the number of the snapshot. */
async function take(dataFolder: string, dataset: string, text: string): Promise<number> {
  const file = join(dirname(dataFolder), `${dataset}.csv`)
  await writeFile(file, text)
  const options = ['--as', dataset, '--as-of-day', '2024-12-31', '--data-dir', dataFolder, '--json']
  const { out, errors } = await runCommand(['import', file, ...options])
  expect(errors).toBe('')
  return JSON.parse(out).files[0].snapshot
}

const card = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title })
/** All that a card says, with what stands behind its button of information. */
const textOf = async (page: Page, title: string | RegExp) => {
  const first = card(page, title).first()
  const text = ((await first.textContent()) ?? '').replaceAll(/\s/g, ' ')
  return `${text} ${await informationOf(first)}`
}

describe('task e: what is the potential saving of POD IT, and how many institutions take part?', () => {
  const { numRuns } = sample('two-clicks', 1, 3)
  const WORDS = [
    ['nl', 'Programma’s', 'ongeveer 29,3 mln. euro', '10 instellingen'],
    ['fr', 'Programmes', 'environ 29,3 M€', '10 institutions'],
    ['en', 'Programmes', 'about EUR 29.3 million', '10 institutions'],
  ] as const

  test.each(WORDS.slice(0, numRuns))(
    'takes two clicks in %s (annual report 2022, IV: « de l’ordre de 29,3 millions d’euros à terme », « dix institutions régionales avec le plus gros budget IT »)',
    async (language, programmes, saving, institutions) => {
      const page = await source.visit({ locale: `${language}-BE` })
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
      let clicks = 0
      const click = async (name: string, role: 'link' | 'button') => {
        await page.getByRole(role, { name }).first().click()
        clicks += 1
        await settled(page)
      }
      await click(programmes, 'link')
      await click('POD IT', 'link')
      const words = await wordsOf(page)
      expect(words).toContain(saving)
      expect(words).toContain(institutions)
      expect(clicks).toBe(2)
      const answers = [page.getByText(/29[.,]3/).first(), page.getByText(institutions).first()]
      for (const answer of answers) expect(await answer.isVisible()).toBe(true)
    },
  )
})

describe('amounts', () => {
  test('of the source stand beside each other with kind, period and source, never on an axis', async () => {
    const { page } = source
    await showView(page, { page: 'budgets' })
    const text = await textOf(page, /^Montants de programmes entiers/)
    expect(text).toContain('69,8 M€')
    expect(text).toContain('environ 29,3 M€')
    expect(text).toContain('sans date dans la source')
    expect(await page.locator('svg[role=img][aria-label*="prévu"]').count()).toBe(0)
  })

  test('are gathered by institution, by municipality and by year, and nothing is spread', async () => {
    const { page } = later
    await showView(page, { page: 'budgets' })
    const rows = async () =>
      (
        await card(page, /^Montants par/)
          .locator('tbody tr')
          .allTextContents()
      ).map((row) => row.replaceAll(/\s+/g, ' '))
    await page.getByRole('button', { name: 'Commune', exact: true }).click()
    await card(page, 'Montants par commune, 2023 : prévu, engagé et payé').waitFor()
    expect(await rows()).toEqual([
      'Schaerbeek 2 M€1,5 M€—Aucun montant dans les sources : Payé',
      'Ixelles environ 0,15 M€ au-delà du prévu1,25 M€—Aucun montant dans les sources : Engagéenviron 1,4 M€',
    ])
    await page.getByRole('img', { name: /^Ixelles : prévu 1,25.M€, engagé .*, payé environ 1,4.M€$/ }).waitFor()
    expect(await textOf(page, /^Montants par/)).toContain('2 lignes d’institutions qui ne sont pas des communes')
    await page.getByRole('button', { name: 'Année', exact: true }).click()
    await card(page, /^Montants par année/).waitFor()
    const years = await rows()
    expect(years.map((row) => row.slice(0, 4))).toEqual(['2022', '2023'])
    expect(years[0]).toBe(
      '2022–2025 une seule nature, rien à comparer3,1 M€—Aucun montant dans les sources : Engagé—Aucun montant dans les sources : Payé',
    )
    await page.getByRole('button', { name: 'Institution', exact: true }).click()
    await card(page, /^Montants par institution/).waitFor()
    expect((await rows()).find((row) => row.startsWith('CPAS'))).toContain('périodes différentes, non comparées')
    await card(page, /^Montants par/)
      .getByRole('button', { name: 'Institution', exact: true })
      .focus()
    await page.keyboard.press('t')
    // Two of the four names are of one municipality: its French and its Dutch one.
    await expect
      .poll(() =>
        card(page, /^Montants par/)
          .locator('tbody tr')
          .count(),
      )
      .toBe(3)
  })
})

test('the grouping and the participants are part of the view: of its address, its undo and a reload', async () => {
  const { page } = later
  const hash = () => new URL(page.url()).hash
  await showView(page, { page: 'budgets' })
  await page.getByRole('button', { name: 'Année', exact: true }).click()
  const byYear = viewFragment({ ...DEFAULT_VIEW, page: 'budgets', moneyBy: 'year' })
  await expect.poll(hash).toBe(byYear)
  await page.reload()
  await settled(page)
  await card(page, /^Montants par année/).waitFor()
  await page.getByRole('button', { name: 'Programme', exact: true }).click()
  await expect.poll(hash).toBe('#/budgets')
  await page.getByRole('button', { name: /^Annuler : montants .* \(Ctrl\+Z\)$/ }).click()
  await expect.poll(hash).toBe(byYear)
  await showView(page, { page: 'programmes', drill: 'wepulse' })
  await page.getByRole('button', { name: 'Communes et CPAS' }).click()
  await expect
    .poll(hash)
    .toBe(viewFragment({ ...DEFAULT_VIEW, page: 'programmes', drill: 'wepulse', participants: 'communes' }))
  await page.keyboard.press('Control+z')
  await expect.poll(hash).not.toContain('participants')
})

describe('a second year of an indicator, imported', () => {
  test('makes a trend with each figure’s reserve and source; a year without a figure stays a gap', async () => {
    const { page } = later
    await speak(page, 'en')
    await showView(page, { page: 'programmes', drill: 'irisbox' })
    const users = await textOf(page, 'New users, 2022 to 2023')
    expect(users).toContain('Up: 102,000 users (2022), then 131,500 users (2023)')
    expect(users).toContain('CIRB-CIBG, Rapport annuel 2022, III, Chiffres clés')
    expect(users).toContain('Rapport d’essai 2023')
    const procedures = await textOf(page, 'Administrative procedures, 2022 to 2024')
    expect(procedures).toContain('More than 719,000 procedures (2022), then about 850,000 procedures (2024)')
    expect(procedures).toContain('no change is computed')
    expect(procedures).toContain('nothing for 2023')
    await takeAction(card(page, 'New users, 2022 to 2023'), 'Show the table')
    await expect.poll(() => card(page, 'New users, 2022 to 2023').locator('tbody tr').count()).toBe(2)
    await showView(page, { page: 'programmes', drill: 'irisbox', asOf: earlier - 2 })
    await expect.poll(() => card(page, /^New users/).count()).toBe(0)
    await speak(page, 'fr')
  })
})

describe('dates and participants', () => {
  test('a date cited from Table 1 has the as-of day of that table, those of the report that of the report', async () => {
    const { page } = source
    await showView(page, { page: 'programmes', drill: 'fixmystreet' })
    expect(await textOf(page, '1 date clé, 2023')).toContain('Données au 15/11/2023')
    await showView(page, { page: 'programmes', drill: 'irisnet' })
    const irisnet = await textOf(page, '3 dates clés, 2012–2023')
    expect(irisnet).toContain('Données au 31/12/2022')
    expect(irisnet).toContain('2023, sans jour ni mois')
    expect(irisnet).toContain('annoncé')
  })

  test('cards that stand side by side fill the row of the page of a programme', async () => {
    const { page } = source
    await page.setViewportSize({ width: 1440, height: 900 })
    await showView(page, { page: 'programmes', drill: 'irisnet' })
    const apart = card(page, '3 chiffres qui ne s’accordent pas').and(page.locator('[data-columns]'))
    await apart.waitFor()
    const right = (of: Locator) => of.evaluate((element) => Math.round(element.getBoundingClientRect().right))
    expect(await right(apart)).toBe(await right(page.locator('article[aria-labelledby="programme-name"]')))
  })

  test('all dates stand in lanes, which arrows walk with each date and its source, and one programme filters them', async () => {
    const { page } = source
    await page.setViewportSize({ width: 1024, height: 900 })
    await showView(page, { page: 'programmes' })
    const lanes = card(page, '41 dates clés, 2012–2025').getByRole('listbox')
    await lanes.locator('[tabindex="0"]').focus()
    const tip = card(page, '41 dates clés, 2012–2025').getByRole('tooltip')
    await tip.getByText('30/05/2012').waitFor()
    await page.keyboard.press('ArrowRight')
    await tip.getByText('2022, sans jour ni mois').waitFor()
    await tip.getByText('CIRB-CIBG, Rapport annuel 2022, V, texte').waitFor()
    // As a pointer at rest does when the page scrolls below it.
    await lanes.getByRole('option').last().dispatchEvent('pointerover')
    await lanes.getByRole('option').last().dispatchEvent('pointerout')
    await lanes.locator('[tabindex="0"]').dispatchEvent('pointerout')
    await tip.getByText('2022, sans jour ni mois').waitFor()
    await page.setViewportSize({ width: 1200, height: 900 })
    await settled(page)
    expect(await lanes.locator('[tabindex="0"]').evaluate((stop) => stop === document.activeElement)).toBe(true)
    await tip.getByText('2022, sans jour ni mois').waitFor()
    await page.keyboard.press('Escape')
    await tip.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '2022', exact: true }).click()
    await expect
      .poll(() => new URL(page.url()).hash)
      .toBe(viewFragment({ ...DEFAULT_VIEW, page: 'programmes', dateRange: 'year' }))
    await page
      .getByRole('link', { name: /^Recycle IT/ })
      .first()
      .click()
    await card(page, '2 dates clés, 2022').waitFor()
  })

  test('a figure of a tile shows its source on focus, Escape hides it, and the tiles are one stop of the Tab key', async () => {
    const { page } = source
    await showView(page, { page: 'programmes' })
    const tiles = card(page, 'Chiffres des programmes')
    expect(await tiles.locator('a, button').count()).toBeGreaterThan(50)
    await expect.poll(() => tiles.locator('[tabindex="0"]').count()).toBe(1)
    await tiles.locator('[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    const tip = page.getByRole('tooltip').filter({ hasText: 'pour un budget de 69,8 millions d' })
    await tip.waitFor()
    await page.keyboard.press('Escape')
    await tip.waitFor({ state: 'detached' })
    await expect.poll(() => tiles.locator('[tabindex="0"]').count()).toBe(1)
  })

  test('a past state has the participants and the as-of day that it had', async () => {
    const { page } = later
    await showView(page, { page: 'programmes', drill: 'wepulse' })
    const now = await textOf(page, /^Selon la source/)
    expect(now).toContain('2 institutions régionales et 1 commune ou CPAS')
    expect(now).toContain('1 mention : données au 31/12/2024')
    expect(now).toContain('18 communes')
    await page.getByRole('button', { name: 'Communes et CPAS' }).click()
    await expect
      .poll(() =>
        card(page, /^Selon la source/)
          .getByRole('listitem')
          .allTextContents(),
      )
      .toEqual(['IxellesCommune'])
    await showView(page, { page: 'programmes', drill: 'wepulse', asOf: earlier })
    const then = await textOf(page, /^Selon la source/)
    expect(then).toContain('2 institutions régionales')
    expect(then).not.toContain('commune ou CPAS')
    expect(then).toContain('Données au 31/12/2022')
    expect(then).not.toContain('2024')
  })
})

/** A language has no colours and a theme no words: each is looked at once, and every language in both widths. */
const { numRuns: looks } = sample('budget-looks', 1, 3)
const LOOKS = [
  ['nl', 'dark'],
  ['fr', 'light'],
  ['en', 'light'],
] as const

test.each(LOOKS.slice(0, looks))('the pages are accessible and fit in %s, %s', async (language, colorScheme) => {
  const { page } = later
  await page.emulateMedia({ colorScheme })
  await speak(page, language)
  for (const [name, drill] of [
    ['programmes', null],
    ['programmes', 'irisbox'],
    ['programmes', 'wepulse'],
    ['budgets', null],
  ] as const) {
    await showView(page, { page: name, drill })
    for (const width of [1600, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await overflowOf(page), `${name} ${drill} ${width}`).toBeLessThanOrEqual(0)
    }
    expect(await seriousFindings(page), `${name} ${drill}`).toEqual([])
  }
})
