import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Locator, Request } from 'playwright-core'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { follow, seriousFindings, settled, showView, wordsOf } from './browser.ts'
import { showRows, takeAction } from './card-tools.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'
import {
  type Counts,
  chartsOf,
  FOUNTAIN,
  fillWithTwo,
  having as havingAmong,
  type Line,
  ORCHARD,
  plain,
  readTwo,
} from './text-lines.ts'

let earlier: number
/** One page for all tests, each of which begins with a view of its own. */
const { host, page, visit } = await openedPage(() =>
  openOwnHost({
    async fill(data) {
      earlier = await fillWithTwo(data)
    },
  }),
)
const { lines, linesBefore } = await readTwo(host.folder)

const having = (texts: readonly string[], among = lines): readonly Line[] => havingAmong(texts, among)

const numberIn = (text: string | null): number => Number(/\d[\d\s]*/.exec(text ?? '')?.[0].replaceAll(/\s/g, ''))
const summary = () => page.getByRole('region', { name: 'Chiffres de la sélection' })
const total = async () => numberIn(await summary().locator('p b').first().textContent())
const card = (title: RegExp) => page.locator('main section', { hasText: title }).filter({ has: page.locator('header') })
const bar = (name: string) => card(/Incidents par catégorie/).getByRole('option', { name: new RegExp(`^${name}`) })
const view = () => readFragment(new URL(page.url()).hash).view
const texts = () => view().filters.find(({ kind }) => kind === 'text')?.values ?? null
const open = (shown: Partial<ViewState> = {}) => showView(page, { page: 'incidents', ...shown })
const openText = (...values: readonly string[]) => open({ filters: [{ kind: 'text', values }] })
const press = async (key: string) => {
  await page.keyboard.press(key)
  await settled(page)
}

const chip = () => page.getByRole('button', { name: /^avec («|l’un)|^à toute adresse/ })
const sentence = async () => plain(await chip().textContent())
/** What the chip opens is named by its sentence. */
const control = () => page.getByRole('dialog')
const field = () => control().getByRole('textbox')

/** The counts of a chart that are not nothing, read from the words or the names of its marks. */
async function countsIn(marks: Locator, words: RegExp): Promise<Counts> {
  const said = await marks.evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent ?? ''))
  const found = said.flatMap((text) => {
    const [, name = '', count = ''] = words.exec(plain(text)) ?? []
    return name === '' || numberIn(count) === 0 ? [] : [[name, numberIn(count)] as const]
  })
  return Object.fromEntries(found)
}

async function shownCharts(): Promise<ReturnType<typeof chartsOf>> {
  await settled(page)
  const bars = (title: RegExp) => countsIn(card(title).getByRole('option'), /^(\D+) (\d[\d ]*) \d+,\d %/)
  const parts = async (title: RegExp) =>
    Object.fromEntries(
      (
        await card(title)
          .getByRole('option')
          .evaluateAll((all) => all.map((each) => each.getAttribute('title') ?? ''))
      ).flatMap((text) => {
        const [, name = '', count = ''] = /^(\D+) : (\d[\d ]*) \(/.exec(plain(text)) ?? []
        return name === 'Encore ouverts' ? [] : [[name, numberIn(count)]]
      }),
    )
  const cells = await page
    .locator('table[aria-label] [role=gridcell]')
    .evaluateAll((all) => all.map((each) => [each.dataset.at ?? '', Number(each.textContent)] as const))
  return {
    total: await total(),
    categories: await bars(/Incidents par catégorie/),
    statuses: await parts(/par statut à la date des données/),
    channels: await parts(/Incidents par canal/),
    municipalities: await countsIn(
      page.locator('[data-municipality]'),
      /^([^,]+), rang .*? : .*? habitants, (\d[\d ]*) incidents?(?:,|$)/,
    ),
    cells: Object.fromEntries(cells.filter(([, count]) => count > 0)),
  }
}

const expectCharts = (among: readonly Line[]) => expect.poll(shownCharts).toEqual(chartsOf(among))

// What the last test left open, and what it added to the filters.
beforeEach(async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await showView(page, { page: 'overview' })
})

test('the words that are looked for are in many incidents, never in all', () => {
  for (const text of [FOUNTAIN, ORCHARD, 'maraichers', 'des hêtres']) {
    expect(having([text]).length, text).toBeGreaterThan(3)
    expect(having([text]).length, text).toBeLessThan(lines.length / 4)
  }
})

describe('a filter on texts', () => {
  test('is added by mouse, widened by a second text, and each is taken away', async () => {
    await open()
    await page.getByRole('button', { name: 'Filtre', exact: true }).click()
    await page.getByRole('menuitem', { name: 'adresse ou numéro', exact: true }).click()
    await expect.poll(sentence).toBe('à toute adresse')
    await field().fill('  ')
    expect(await control().getByRole('button', { name: 'Filtrer' }).isEnabled()).toBe(false)
    await field().fill(` ${FOUNTAIN} `)
    await control().getByRole('button', { name: 'Filtrer' }).click()
    await control().waitFor({ state: 'detached' })
    await expectCharts(having([FOUNTAIN]))
    expect(texts()).toEqual([FOUNTAIN])
    expect(await sentence()).toBe('avec « FONTAINE » dans l’adresse ou le numéro')
    expect(await wordsOf(page)).toMatch(/incidents du 01\/01\/2013 au 15\/11\/2023 sur 3 000 en tout/)

    await chip().click()
    await field().fill(ORCHARD)
    expect(await seriousFindings(page)).toEqual([])
    await control().getByRole('button', { name: 'Filtrer' }).click()
    await expectCharts(having([FOUNTAIN, ORCHARD]))
    expect(await sentence()).toBe('avec l’un de ces 2 textes dans l’adresse ou le numéro : « FONTAINE » ou « verger »')

    await chip().click()
    await control()
      .getByRole('button', { name: /^Retirer «\sFONTAINE\s»/ })
      .click()
    await expectCharts(having([ORCHARD]))
    // What was pressed is gone; the keys go on from the field.
    await page.keyboard.press('Escape')
    await control().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Retirer : adresse ou numéro' }).click()
    await expectCharts(lines)
    expect(view().filters).toEqual([])
  })

  test('is added, widened and removed by keyboard alone, and undone', async () => {
    await open()
    await page.getByRole('button', { name: 'Filtre', exact: true }).focus()
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.getByRole('menuitem').first().waitFor()
    for (let step = 0; step < 8 && (await focused()) !== 'adresse ou numéro'; step += 1) await press('ArrowDown')
    await press('Enter')
    await expect.poll(() => field().evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.type('maraichers')
    await press('Enter')
    await expectCharts(having(['maraichers']))
    // The focus is back on the chip, which the next key opens anew.
    await press('Enter')
    await expect.poll(() => field().evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.type('des hêtres')
    await press('Enter')
    await expectCharts(having(['maraichers', 'des hêtres']))
    expect(texts()).toEqual(['maraichers', 'des hêtres'])
    await press('Delete')
    await expectCharts(lines)
    await press('Control+z')
    await expectCharts(having(['maraichers', 'des hêtres']))
    await press('Control+z')
    await expectCharts(having(['maraichers']))
    await press('Control+y')
    expect(texts()).toEqual(['maraichers', 'des hêtres'])
  })

  test('is narrowed by a click on a category, whose chart goes on showing all', async () => {
    await openText(FOUNTAIN)
    const found = having([FOUNTAIN])
    const roads = found.filter(({ category }) => category === 'Voirie')
    expect(roads.length).toBeGreaterThan(0)
    await bar('Voirie').click()
    const expected = { ...chartsOf(roads), categories: chartsOf(found).categories }
    await expect.poll(shownCharts).toEqual(expected)
    await bar('Voirie').click()
    await expectCharts(found)
  })

  test('beside another one from the start leaves out no more than that does, nor do later views of the same text', async () => {
    // A text that no view had before, so that it is looked for under this one.
    const text = 'hirondelles'
    const found = having([text])
    const roads = found.filter(({ category }) => category === 'Voirie')
    const filters: ViewState['filters'] = [
      { kind: 'text', values: [text] },
      { kind: 'category', values: ['road'] },
    ]
    await open({ filters })
    await expect.poll(shownCharts).toEqual({ ...chartsOf(roads), categories: chartsOf(found).categories })
    await page.getByRole('button', { name: 'Retirer : catégorie' }).click()
    await expectCharts(found)
  })

  test('is in the link that is copied, which brings it back', async () => {
    const own = await visit({ permissions: ['clipboard-read', 'clipboard-write'] })
    await showView(own, { page: 'incidents', filters: [{ kind: 'text', values: [FOUNTAIN, 'Rue & «50 %»'] }] })
    await own.getByRole('button', { name: 'Copier le lien' }).first().click()
    await own.getByText(/^Lien copié/).waitFor()
    const link = await own.evaluate(() => navigator.clipboard.readText())
    await open()
    await follow(page, new URL(link).hash)
    await expectCharts(having([FOUNTAIN]))
    expect(await sentence()).toBe(
      'avec l’un de ces 2 textes dans l’adresse ou le numéro : « FONTAINE » ou « Rue & «50 %» »',
    )
    await page.reload()
    await expectCharts(having([FOUNTAIN]))
  })

  test('that nothing has says so, and is cleared where it says it', async () => {
    await openText('qwertyuiop')
    await page.getByText('Aucun incident ne correspond').waitFor()
    expect(await total()).toBe(0)
    await page.getByRole('button', { name: 'Retirer le dernier filtre' }).click()
    await expectCharts(lines)
  })

  test('never shows the answer of an earlier text that comes last', async () => {
    // Texts that were not answered before.
    const [early, late] = ['tilleuls', 'platanes'] as const
    await open()
    const held: (() => Promise<void>)[] = []
    const isEarly = (request: Request) =>
      request.url().endsWith('/rpc/figures.dashboard') && request.postData()?.includes(early) === true
    await page.route('**/rpc/figures.dashboard', async (route) => {
      if (isEarly(route.request())) held.push(() => route.continue())
      else await route.continue()
    })
    onTestFinished(() => page.unroute('**/rpc/figures.dashboard'))
    for (const text of [early, late]) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill(text)
      await page.getByRole('option', { name: /^Incidents avec/ }).click()
      await expect.poll(texts).toEqual([text])
    }
    const found = having([late])
    expect(having([early]).length).not.toBe(found.length)
    await expect.poll(total).toBe(found.length)
    expect(held.length).toBeGreaterThan(0)
    for (const release of held) await release()
    // Once nothing that was asked for is on its way.
    await settled(page)
    expect(await shownCharts()).toEqual(chartsOf(found))
    expect(await sentence()).toBe('avec « platanes » dans l’adresse ou le numéro')
  })
})

describe('in the palette', () => {
  test('the last line looks for what was written, on whatever page', async () => {
    await showView(page, { page: 'budgets' })
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('  fontaine ')
    const last = page.getByRole('dialog').getByRole('option').last()
    await expect
      .poll(async () => plain(await last.textContent()))
      .toBe('Incidents avec « fontaine » dans l’adresse ou le numéro')
    await settled(page)
    await press('ArrowUp')
    await press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expectCharts(having(['fontaine']))
    expect(view().page).toBe('incidents')
  })

  test('a value that is found stands before it, and nothing written offers no text', async () => {
    await open()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    expect(
      await page
        .getByRole('dialog')
        .getByRole('option', { name: /^Incidents avec/ })
        .count(),
    ).toBe(0)
    await page.getByRole('combobox').fill('schaerbeek')
    await expect
      .poll(() => page.getByRole('dialog').getByRole('option').last().textContent())
      .toMatch(/^Incidents avec/)
    expect(await page.getByRole('dialog').getByRole('option').first().textContent()).toMatch(/^Schaerbeek/)
  })
})

describe('from rows to charts and back', () => {
  const dialog = () => page.getByRole('dialog')
  const table = () => dialog().getByRole('table')
  const rowCount = async () => Number(await table().getAttribute('aria-rowcount')) - 1
  const toCharts = () => dialog().getByRole('button', { name: /voir les graphiques$/ })
  const openRows = async (from: Locator | null = null) => {
    if (from === null) await showRows(page).click()
    else await takeAction(from, 'Voir la liste des incidents')
    await table().getByRole('row').nth(1).getByRole('button').waitFor()
  }

  test('what is found among the rows is shown in the charts, as many of them, in the same period', async () => {
    await open({ period: { kind: 'year', year: 2022 }, filters: [{ kind: 'channel', values: ['citizen'] }] })
    await openRows()
    expect(await toCharts().count()).toBe(0)
    await dialog().getByRole('searchbox', { name: 'Chercher' }).fill('maraichers')
    const among = lines.filter(({ created, channel }) => created.startsWith('2022') && channel === 'Citoyen')
    const found = having(['maraichers'], among)
    expect(found.length).toBeGreaterThan(0)
    await expect.poll(rowCount).toBe(found.length)
    await toCharts().click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(total).toBe(found.length)
    expect(view()).toMatchObject({
      period: { kind: 'year', year: 2022 },
      filters: [
        { kind: 'channel', values: ['citizen'] },
        { kind: 'text', values: ['maraichers'] },
      ],
    })
    await press('Control+z')
    await expect.poll(total).toBe(among.length)
  })

  test('the rows behind a figure are as many as it, and a text among them has no charts of its own', async () => {
    await open({
      filters: [
        { kind: 'text', values: [FOUNTAIN, ORCHARD] },
        { kind: 'status', values: ['closed'] },
      ],
    })
    const found = having([FOUNTAIN, ORCHARD])
    const closed = found.filter(({ status }) => status === 'Clôturé')
    await expect.poll(total).toBe(closed.length)
    await openRows()
    await expect.poll(rowCount).toBe(closed.length)
    expect(plain(await dialog().textContent())).toContain(
      'avec l’un de ces 2 textes dans l’adresse ou le numéro : « FONTAINE » ou « verger »',
    )
    await dialog().getByRole('searchbox', { name: 'Chercher' }).fill(ORCHARD)
    await expect.poll(rowCount).toBe(having([ORCHARD], closed).length)
    expect(await toCharts().count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    // The status chart ignores the filter on statuses, not the one on texts, and so do its rows.
    await takeAction(card(/par statut à la date des données/), 'Voir la liste des incidents')
    await table().getByRole('row').nth(1).getByRole('button').waitFor()
    await expect.poll(rowCount).toBe(found.length)
  })

  test('an export of the rows is named after the text and has no others', async () => {
    await openText(FOUNTAIN)
    await openRows()
    const download = page.waitForEvent('download')
    await dialog().getByRole('button', { name: 'Exporter' }).click()
    await page.getByRole('menuitem', { name: 'Exporter en CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('incidents_2023-11-15_fontaine.csv')
    const rows: string[][] = parse(await readFile(await file.path()), { bom: true, delimiter: ';' })
    expect(rows).toHaveLength(having([FOUNTAIN]).length + 1)
  })

  test('under a past state both are of it', async () => {
    const found = having([FOUNTAIN], linesBefore)
    expect(found.length).toBeLessThan(having([FOUNTAIN]).length)
    await open({ asOf: earlier, filters: [{ kind: 'text', values: [FOUNTAIN] }] })
    await expectCharts(found)
    await openRows()
    await expect.poll(rowCount).toBe(found.length)
  })
})
