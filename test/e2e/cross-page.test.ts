import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Locator } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { overflowOf, seriousFindings, settled, showView, speak, wordsOf } from './browser.ts'
import { runCommand } from './command-line.ts'
import { generatedLines } from './generated-lines.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** Days within which lighting is to be repaired. */
const TARGET = 10

const { host, page } = await openedPage(() =>
  openOwnHost({
    async fill(data) {
      await importGenerated(data, { rows: 20_000, seed: 9 })
      const file = join(dirname(data), 'targets.csv')
      await writeFile(file, `Catégorie;Délai;Jours;Source\nEclairage;${TARGET};calendrier;DEMO plan\n`)
      expect((await runCommand(['import', file, '--data-dir', data])).code).toBe(0)
    },
  }),
)
const all = await generatedLines(join(host.folder, 'records.csv'))
const lines = all.filter(({ year }) => year === '2022')

type Line = (typeof lines)[number]
const count = (keeps: Partial<Line>) =>
  lines.filter((line) => Object.entries(keeps).every(([name, value]) => line[name as keyof Line] === value)).length

const YEAR: Partial<ViewState> = { page: 'cross', period: { kind: 'year', year: 2022 } }
const at = (row: number, column: number) => page.locator(`[data-at="${row} ${column}"]`)
const digits = (text: string | null | undefined) => Number((text ?? '').replaceAll(/\D/g, ''))
const viewOf = () => readFragment(new URL(page.url()).hash).view
const streets = () => page.getByRole('listbox', { name: 'Rues' })
const drawer = () => page.getByRole('dialog')

/** The table as it is read: names at both heads, and what stands in the cells. */
async function readTable() {
  const columns = await page
    .locator('thead tr:first-child th')
    .evaluateAll((all) => all.slice(1).map((each) => each.getAttribute('aria-label') ?? ''))
  const rows = await page
    .getByRole('grid')
    .locator('tr')
    .evaluateAll((all) =>
      all.slice(1).map((row) => ({
        name: row.querySelector('th')?.getAttribute('aria-label') ?? '',
        cells: [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
      })),
    )
  return { columns, rows }
}

async function saved(name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return readFile(await (await waiting).path())
}

beforeEach(async () => {
  await page.mouse.move(0, 0)
  await showView(page, YEAR)
  await at(1, 1).waitFor()
})

test('every cell and both totals are what counting the lines of the file gives', async () => {
  const { columns, rows } = await readTable()
  expect(rows.length).toBeGreaterThan(18)
  for (const { name, cells } of rows.slice(0, -1))
    for (const [place, column] of columns.slice(0, -1).entries()) {
      const wanted = count({
        ...(name === 'Ensemble' ? {} : { municipality: name }),
        ...(column === 'Ensemble' ? {} : { category: column }),
      })
      expect(digits(cells[place] ?? ''), `${name}, ${column}`).toBe(wanted)
    }
  // The largest first, then by the column that is clicked, largest first and then smallest first.
  const totals = rows.slice(1, -1).map(({ cells }) => digits(cells[0] ?? ''))
  expect(totals).toEqual(totals.toSorted((one, other) => other - one))
  await at(-1, 2).click()
  await settled(page)
  const sorted = async () => (await readTable()).rows.slice(1, -1).map(({ cells }) => digits(cells[2] ?? ''))
  expect(await sorted()).toEqual((await sorted()).toSorted((one, other) => other - one))
  await at(-1, 2).click()
  await settled(page)
  expect(await sorted()).toEqual((await sorted()).toSorted((one, other) => one - other))
})

test('a cell opens its rows, tells its shares, filters; undo takes it back', async () => {
  const counted = digits(await at(1, 1).textContent())
  await at(1, 1).hover()
  await expect.poll(() => page.locator('[aria-hidden] > b + p').first().textContent()).toMatch(/incidents/)
  await at(1, 1).click()
  await expect.poll(async () => digits(await drawer().getByRole('heading').first().textContent())).toBe(counted)
  await page.keyboard.press('Escape')
  await drawer().waitFor({ state: 'detached' })
  await at(1, 1).focus()
  await page.keyboard.press('p')
  await settled(page)
  const share = (counted / count({ municipality: (await readTable()).rows[1]?.name ?? '' })) * 100
  expect(await at(1, 1).textContent()).toBe(share.toFixed(1).replace('.', ','))
  await page.keyboard.press('Control+z')
  await settled(page)
  await at(1, 1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Filtrer/ }).click()
  await settled(page)
  expect(viewOf().filters.map(({ kind }) => kind)).toEqual(['municipality', 'category'])
  expect(digits(await at(0, 0).textContent())).toBe(counted)
})

test('medians are worked out, marked, and never a sum', async () => {
  await showView(page, { ...YEAR, measure: 'median-days' })
  const { rows } = await readTable()
  const [together] = rows
  const own = rows.slice(1).map(({ cells }) => digits(cells[0] ?? ''))
  expect(digits(together?.cells[0] ?? '')).toBeLessThanOrEqual(Math.max(...own))
  expect(await page.getByRole('grid').getAttribute('data-computed')).toBe('true')
  await page.getByText('Médianes calculées sur les incidents clôturés, jamais additionnées.').waitFor()
})

describe('how incidents are dealt with', () => {
  const end = ({ day, days }: Line) => Date.parse(day) / 86_400_000 + days
  const isEnded = ({ status }: Line) => status === 'Clôturé' || status.startsWith('Sans suite')
  const written = (name: string) => name.replaceAll('’', "'")
  const keep = (of: typeof all, rows: keyof Line, row: string, columns: keyof Line, column: string) =>
    of.filter(
      (line) =>
        (row === 'Ensemble' || written(String(line[rows])) === written(row)) &&
        (column === 'Ensemble' || written(String(line[columns])) === written(column)),
    )
  /** Every cell of the table, heads and totals too, with what counting gives for it. */
  async function expectCells(rows: keyof Line, columns: keyof Line, wanted: (row: string, column: string) => string) {
    const table = await readTable()
    expect([table.rows[0]?.name, table.columns[0]]).toEqual(['Ensemble', 'Ensemble'])
    for (const { name, cells } of table.rows)
      for (const [place, column] of table.columns.entries())
        expect((cells[place] ?? '').replaceAll(/\s/g, ' '), `${rows} ${name}, ${columns} ${column}`).toBe(
          wanted(name, column),
        )
    return table.rows.flatMap(({ cells }) => cells)
  }

  test('the share closed in time of each cell, too few told as such; E explains a cell under its filters', async () => {
    const cross = { ...FIRST_CROSS, columns: 'organisation', service: 'on-time' } as const
    await showView(page, { ...YEAR, cross, comparison: 'previous-year' })
    const known = lines.filter((line) => line.category === 'Eclairage' && !line.status.startsWith('Sans suite'))
    const cells = await expectCells('municipality', 'organisation', (row, column) => {
      // What each share of all is of stands beside it.
      if (row === 'Échus')
        return column === 'Échus' ? '' : String(keep(known, 'organisation', column, 'year', 'Ensemble').length)
      if (column === 'Échus') return String(keep(known, 'municipality', row, 'year', 'Ensemble').length)
      const own = keep(known, 'municipality', row, 'organisation', column)
      const inTime = own.filter(({ status, days }) => status === 'Clôturé' && days <= TARGET).length
      if (keep(lines, 'municipality', row, 'organisation', column).length === 0) return ''
      return own.length < 20 ? 'trop peu' : ((inTime / own.length) * 100).toFixed(1).replace('.', ',')
    })
    expect(cells).toContain('trop peu')
    // One organisation of which a share can be told.
    const told = (await readTable()).rows[0]?.cells.findIndex((text, place) => place > 0 && /^\d+,\d$/.test(text))
    await at(0, told ?? 0).focus()
    await page.keyboard.press('e')
    const explained = page.getByRole('complementary').filter({ has: page.getByRole('heading', { level: 2 }) })
    await explained.getByText(/point/).first().waitFor()
    expect(viewOf().filters.map(({ kind }) => kind)).toEqual(['organisation'])
    await page.keyboard.press('Escape')
    await explained.waitFor({ state: 'detached' })
  })

  test('what was open at the end of the year in each cell', async () => {
    await showView(page, { ...YEAR, cross: { ...FIRST_CROSS, rows: 'organisation', service: 'open' } })
    const last = Date.parse('2022-12-31') / 86_400_000
    const open = all.filter((line) => line.day <= '2022-12-31' && !(isEnded(line) && !(end(line) > last)))
    // A long name of a row takes two lines, and is not cut.
    const names = page.locator('th[scope="row"] > span')
    const cut = await names.evaluateAll((all) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).length)
    expect(cut).toBe(0)
    await expectCells('organisation', 'category', (row, column) => {
      const { length } = keep(open, 'organisation', row, 'category', column)
      return length.toLocaleString('fr-BE').replaceAll(/\s/g, ' ')
    })
  })
})

describe('a new user', () => {
  const clicks = { count: 0 }
  const click = async (target: Locator) => {
    await target.click()
    clicks.count += 1
    await settled(page)
  }
  beforeEach(async () => {
    clicks.count = 0
    await showView(page, { page: 'overview' })
  })
  afterEach(() => expect(clicks.count).toBeLessThanOrEqual(4))

  test('what share of lighting was repaired in time in 2022, and what is still overdue', async () => {
    await click(page.locator('nav a[href^="#/on-time"]'))
    await click(page.getByRole('option', { name: /^Eclairage/ }).first())
    await click(page.getByRole('button', { name: 'sur toute la période' }))
    await click(page.getByRole('button', { name: '2022', exact: true }))
    const known = lines.filter(({ category, status }) => category === 'Eclairage' && !status.startsWith('Sans suite'))
    const took = known.filter(({ status }) => status === 'Clôturé').map(({ days }) => days)
    const strip = (await page.getByRole('region', { name: 'Délais tenus' }).textContent())?.replaceAll(/\s/g, ' ')
    const share = (took.filter((days) => days <= TARGET).length / known.length) * 100
    expect(strip).toContain(`${share.toFixed(1).replace('.', ',')} %à tempsde ${known.length} incidents`)
    expect(strip).toContain(`ouverts en retard${known.length - took.length}`)
    expect(await page.getByRole('option', { name: /^Ponts\/Tunnels/ }).count()).toBe(0)
    await page.getByRole('button', { name: '3 autres' }).click()
    await page
      .getByRole('option', { name: /^Ponts\/Tunnels/ })
      .first()
      .waitFor()
  })

  test('what made 2023 higher than 2022', async () => {
    await click(page.getByRole('button', { name: /sur toute l’année 2022/ }))
    const until = (year: string) => all.filter((line) => line.year === year && line.day <= `${year}-11-15`).length
    const more = until('2023') - until('2022')
    const explained = page.getByRole('complementary').filter({ has: page.getByRole('heading', { level: 2 }) })
    await explained.getByRole('table').first().waitFor()
    const sums = await explained.getByRole('table').first().locator('tfoot td').allTextContents()
    expect(digits(sums.filter(Boolean)[2] ?? '')).toBe(more)
    expect(viewOf()).toMatchObject({ page: 'incidents', period: { kind: 'year', year: 2023 } })
    await showView(page, { page: 'overview' })
    await click(page.getByRole('heading', { level: 2 }).getByRole('button', { name: /^2023 dépasse déjà 2022/ }))
    await explained.getByRole('table').first().waitFor()
    await page.keyboard.press('Escape')
    await explained.waitFor({ state: 'detached' })
  })

  test('roads by organisation and status as a table in Excel: from a chart, or in words', async () => {
    await click(page.getByTitle('Ouvrir Voirie dans Incidents'))
    const card = page.locator('section', { has: page.getByRole('listbox', { name: /par organisation/ }) })
    await click(card.getByRole('button', { name: 'Autres actions' }))
    await page.getByRole('menuitem', { name: 'Croiser avec' }).hover()
    await click(page.getByRole('menuitem', { name: 'statut', exact: true }))
    await at(1, 1).waitFor()
    const roads = all.filter(({ category, year }) => category === 'Voirie' && year === '2023')
    const { cells } = await readWorkbook(await saved('XLSX'), 2)
    clicks.count += 1
    const [head = {}, together = {}, ...below] = cells
    const [others, medians] = [below.slice(0, -1), below.at(-1)]
    const medianColumn = Object.entries(head).find(([, name]) => name === 'Délai médian (jours, calculé)')?.[0] ?? ''
    expect(Object.values(head).slice(1, 3)).toEqual(['Organisation', 'Ensemble'])
    // The medians stand last, both ways, by the same name: what all rows have of them is that of all.
    expect([medians?.B, medians?.C]).toEqual(['Délai médian (jours, calculé)', together[medianColumn]])
    expect(together.C).toBe(roads.length)
    expect(others.reduce((sum, { C }) => sum + Number(C), 0)).toBe(together.C)
    for (const row of [together, ...others]) {
      const letters = [...'ABCDEFGHIJKLMNOP'].filter((letter) => letter !== medianColumn)
      const [, , whole = 0, ...figures] = letters.map((letter) => row[letter])
      const known = figures.filter((figure) => figure !== undefined)
      // Figures are numbers, and each row adds up to its total.
      expect(known.every((figure) => typeof figure === 'number')).toBe(true)
      expect(known.reduce<number>((sum, figure) => sum + Number(figure), 0)).toBe(whole)
    }
    const written = (name: unknown) => String(name).replaceAll('’', "'")
    for (const { B: organisation, C: whole } of others)
      if (all.some((line) => line.organisation === written(organisation)))
        expect(whole).toBe(roads.filter((line) => line.organisation === written(organisation)).length)
    const csv = parse(String(await saved('CSV')), { delimiter: ';', bom: true }) as string[][]
    expect(csv[1]?.[2]).toBe(String(together.C))
    clicks.count = 0
    await showView(page, { page: 'overview' })
    await click(page.locator('nav a[href^="#/cross"]'))
    await click(page.getByRole('button', { name: /voirie par organisation et statut/ }))
    await click(drawer().getByRole('option').first())
    await expect.poll(() => viewOf().cross).toMatchObject({ rows: 'organisation', columns: 'status' })
    expect(digits(await at(0, 0).textContent())).toBe(all.filter(({ category }) => category === 'Voirie').length)
    clicks.count += 1 // XLSX, as above
  })

  test('which three streets in Schaerbeek, the others, those without one and their sum beside them', async () => {
    await click(page.locator('nav a[href^="#/cross"]'))
    await click(page.getByRole('button', { name: 'toute la sélection' }))
    await click(page.getByRole('menuitemradio', { name: 'Schaerbeek' }))
    await showView(page, { ...YEAR, cross: { ...FIRST_CROSS, streetsOf: '21015' } })
    const own = lines.filter(({ municipality }) => municipality === 'Schaerbeek')
    const wanted = [...new Set(own.map(({ street }) => street))]
      .map((street) => [street, own.filter((line) => line.street === street).length] as const)
      .toSorted(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
    const shown = await streets()
      .getByRole('option')
      .evaluateAll((all) =>
        all.map((each) => [
          each.querySelector('span')?.textContent,
          Number(each.querySelector('b')?.textContent?.replaceAll(/\D/g, '')),
        ]),
      )
    expect(shown.slice(0, 3).map(([, value]) => value)).toEqual(wanted.slice(0, 3).map(([, value]) => value))
    for (const [street, value] of shown)
      expect(value, String(street)).toBe(own.filter((line) => line.street === street).length)
    const rest = (await page.locator('dl', { hasText: 'Somme' }).locator('dd').allTextContents()).map(digits)
    expect(rest.at(-1)).toBe(own.length)
    expect(
      shown.reduce((sum, [, value]) => sum + Number(value), 0) +
        rest.slice(0, -1).reduce((sum, value) => sum + value, 0),
    ).toBe(own.length)
    // A street filters: the chip says it as the data write it, and its rows are as many.
    const name = await streets().getByRole('option').first().getAttribute('title')
    await streets().getByRole('option').first().click()
    await settled(page)
    expect(viewOf().filters.map(({ kind }) => kind)).toEqual(['street'])
    expect(await page.locator('[data-filters]').textContent()).toContain(name ?? '')
    expect(digits(await at(0, 0).textContent())).toBe(shown[0]?.[1])
  })
})

test('in every language and theme it fits, says little beside its cells, and leaves no serious finding', async () => {
  const found: string[] = []
  for (const language of LANGUAGES) {
    await speak(page, language)
    for (const [width, colorScheme] of [
      [1024, 'light'],
      [1600, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await settled(page)
      expect(await overflowOf(page), `${language} ${width}`).toBeLessThanOrEqual(0)
      if (language === 'fr') found.push(...(await seriousFindings(page)))
    }
    const cells = await page.getByRole('grid').locator('td').allTextContents()
    const words = (await wordsOf(page)).split(/\s+/).filter(Boolean)
    expect(
      words.length - cells.flatMap((cell) => cell.split(/\s+/)).filter(Boolean).length,
      language,
    ).toBeLessThanOrEqual(500)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: null })
  await speak(page, 'fr')
  expect(found).toEqual([])
})

test('the whole table is in sight in three languages; where it is not, its edge says so', async () => {
  const box = page.locator('div:has(> [role="grid"])')
  const hidden = () => box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  const more = page.locator('[data-more]')
  for (const language of LANGUAGES) {
    await speak(page, language)
    expect(await hidden(), language).toBeLessThanOrEqual(1)
    // No piece of a name is wider than the head it stands in.
    expect(
      await page
        .locator('thead tr:first-child span')
        .evaluateAll((all) =>
          all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent),
        ),
    ).toEqual([])
  }
  expect(await more.count()).toBe(0)
  await page.setViewportSize({ width: 640, height: 900 })
  await more.waitFor()
  await box.evaluate((each) => each.scrollTo({ left: each.scrollWidth }))
  await more.waitFor({ state: 'detached' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await speak(page, 'fr')
})
