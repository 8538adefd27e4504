import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { seriousFindings, settled, showView } from './browser.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

const PLACES = ['1030 Schaerbeek', '1000 Bruxelles', '1050 Ixelles', '1070 Anderlecht', '1060 Saint-Gilles']
/** Of each municipality in 2022 and in 2023: 60 more in all, of which 40 in the first. */
const COUNTS = [
  [40, 80],
  [40, 50],
  [40, 45],
  [40, 43],
  [40, 42],
] as const

async function importRoads(dataFolder: string): Promise<void> {
  await fillWithPublished(dataFolder)
  const rows = COUNTS.flatMap((years, place) =>
    years.flatMap((count, later) =>
      Array.from({ length: count }, (_, at) => [place, at % 27, 2022 + later, at % 2 === 0 ? 'Voirie' : 'Eclairage']),
    ),
  )
  const lines = rows.map(([place, day, year, kind], at) =>
    [at, kind, PLACES[Number(place)], `${String(Number(day) + 1).padStart(2, '0')}/03/${year}`].join(';'),
  )
  const file = join(dirname(dataFolder), 'incidents.csv')
  // From the first of January 2022, so that both years are covered alike.
  const first = `900000;Voirie;${PLACES[0]};01/01/2022`
  writeFileSync(file, ['N°;Catégorie;Commune;Date de création', first, ...lines, ''].join('\n'))
  const { code } = await runCommand(['import', file, '--as-of-day', '2023-11-15', '--data-dir', dataFolder])
  expect(code).toBe(0)
}

const { page } = await openedPage(() => openOwnHost({ fill: importRoads }))
const drawer = page.getByRole('complementary').filter({ has: page.getByRole('heading', { level: 2 }) })
const figure = page.locator('[data-explains=incidents][data-place=page]')
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

test('one click on the change says which values it is made of; a part filters, and Escape leads back to the figure', async () => {
  await showView(page, { page: 'incidents', period: { kind: 'year-to-date' } })
  await figure.click()
  await drawer.getByRole('table').first().waitFor()
  await settled(page)
  expect(await figure.getAttribute('aria-expanded')).toBe('true')
  expect(await focused()).toBe(await drawer.getByRole('heading', { level: 2 }).textContent())
  const municipality = drawer.getByRole('button', { name: /^Commune/ })
  if ((await municipality.getAttribute('aria-expanded')) === 'false') await municipality.click()
  const told = drawer.getByRole('table').filter({ hasText: 'Schaerbeek' })
  // 60 more, less the one of January of the year before.
  expect((await told.locator('tfoot td').allTextContents()).filter(Boolean)).toEqual([
    '201',
    '260',
    '+59',
    '100,0\u00a0%',
  ])
  expect(
    (await told.getByRole('row').filter({ hasText: 'Schaerbeek' }).locator('td').allTextContents()).filter(Boolean),
  ).toEqual(['41', '80', '+39', '66,1\u00a0%'])
  expect(await seriousFindings(page, 'aside')).toEqual([])

  await told.getByRole('button', { name: 'Schaerbeek' }).click()
  await settled(page)
  const filters = () => readFragment(new URL(page.url()).hash).view.filters
  expect(filters()).toEqual([{ kind: 'municipality', values: ['21015'] }])
  await drawer.getByText('+39 incidents').waitFor()
  expect(await drawer.getByRole('button', { name: /^Commune/ }).count()).toBe(0)
  await page.keyboard.press('Alt+ArrowLeft')
  await drawer.getByText('+59 incidents').waitFor()
  await settled(page)
  expect(filters()).toEqual([])

  await page.keyboard.press('Escape')
  await settled(page)
  expect(await drawer.count()).toBe(0)
  expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('what is not compared has no parts, and a button makes it comparable', async () => {
  await showView(page, {
    page: 'incidents',
    period: { kind: 'year-to-date' },
    comparison: { from: '2022-01-01', to: '2022-12-31' },
  })
  await figure.click()
  await drawer.getByText('n.c.').waitFor()
  expect(await drawer.getByRole('table').count()).toBe(0)
  await drawer.getByRole('button', { name: 'Comparer à l’année précédente' }).click()
  await drawer.getByText('+59 incidents').waitFor()
})
