import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/domain/calendar/day.ts'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { settled, showView } from './browser.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'

/** What the source prints for roads from 1 January to 15 November 2023, and in all of 2022. */
const ROADS_2023 = 19_884
const ALL_2022 = 97_123
const ALL_2023 = 132_686
/** Beside the roads of 2023, which are as many as published. */
const EARLIER = 700

const published = await openedPage()
const recorded = await openedPage(() => openOwnHost({ fill: importRoads }))

async function importRoads(dataFolder: string): Promise<void> {
  await fillWithPublished(dataFolder)
  const days = (from: string, length: number, count: number) =>
    Array.from({ length: count }, (_, index) => addDays(from, index % length))
  const roads = [...days('2023-01-01', 319, ROADS_2023), ...days('2022-03-01', 30, EARLIER)]
  const lines = roads.map((day, index) => `${index};Voirie;${day.split('-').toReversed().join('/')}`)
  const file = join(dirname(dataFolder), 'roads.csv')
  writeFileSync(file, ['N°;Catégorie;Date de création', ...lines, ''].join('\n'))
  const { code } = await runCommand(['import', file, '--as-of-day', '2023-11-15', '--data-dir', dataFolder])
  expect(code).toBe(0)
}

const first = async ({ page }: typeof published) => {
  await page.getByRole('region', { name: 'Chiffres de la sélection' }).waitFor()
  await settled(page)
  return Number((await page.locator('section[aria-label] b').first().textContent())?.replaceAll(/\D/g, ''))
}
const shown = ({ page }: typeof published) => readFragment(new URL(page.url()).hash).view

describe('what is clicked on the Overview is the first figure of Incidents', () => {
  test.each([
    ['published figures', published],
    ['records of other years beside them', recorded],
  ])('a bar of the year of its card, over %s', async (_what, opened) => {
    for (const period of [{ kind: 'all' }, { kind: 'year', year: 2022 }] as const) {
      await showView(opened.page, { page: 'overview', period })
      await opened.page.getByTitle('Ouvrir Voirie dans Incidents').click()
      expect(await first(opened)).toBe(ROADS_2023)
      expect(shown(opened)).toMatchObject({
        page: 'incidents',
        period: { kind: 'year', year: 2023 },
        filters: [{ kind: 'category', values: ['road'] }],
      })
    }
  })

  test.each([
    [2022, ALL_2022],
    [2023, ALL_2023],
  ])('the column of %i', async (year, count) => {
    const filters = [{ kind: 'category' as const, values: ['park'] }]
    await showView(published.page, { page: 'overview', filters })
    await published.page.getByRole('button', { name: `Ouvrir ${year} dans Incidents` }).click()
    expect(await first(published)).toBe(count)
  })

  test('the records that are there, whatever was kept of them before', async () => {
    const filters = [{ kind: 'category' as const, values: ['park'] }]
    const view = { page: 'overview', filters, period: { kind: 'year', year: 2022 }, source: 'published' } as const
    await showView(recorded.page, view)
    await recorded.page.getByRole('button', { name: 'Voir les incidents' }).click()
    expect(await first(recorded)).toBe(ROADS_2023 + EARLIER)
  })
})
