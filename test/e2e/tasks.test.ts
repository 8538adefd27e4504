import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { settled, showView, wordsOf } from './browser.ts'
import { informationOf, takeAction } from './card-tools.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'
import { readExport } from './read-export.ts'

/** What the file says of one incident, read from its text alone. */
interface Line {
  readonly category: string
  readonly municipality: string
  readonly created: string
  /** Whole days to the last action, of those that are closed. */
  readonly days: number | null
}

const { host, page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 30_000, seed: 11 }) }),
)
const lines = readLines(await readFile(join(host.folder, 'records.csv'), 'utf8'))

function readLines(text: string): readonly Line[] {
  const iso = (day: string) => day.split('/').toReversed().join('-')
  return readExport(text).flatMap((row) => {
    const [created, last] = [iso(row['Signalé le'] ?? ''), iso(row['Dernière action'] ?? '')]
    if (!/^\d{4}-\d\d-\d\d$/.test(created)) return []
    const days = Math.round((Date.parse(last) - Date.parse(created)) / 86_400_000)
    return {
      category: (row['Catégorie complète'] ?? '').split(' > ')[0] ?? '',
      municipality: (row.Commune ?? '').slice(5),
      created,
      days: row.Statut === 'Clôturé' ? days : null,
    }
  })
}

/** A person who starts on the Overview, and counts. */
const clicks = { count: 0 }
beforeEach(async () => {
  clicks.count = 0
  await page.keyboard.press('Escape')
  await showView(page, { page: 'overview' })
})
const click = async (target: Locator, options?: Parameters<Locator['click']>[0]) => {
  await target.click(options)
  clicks.count += 1
  await settled(page)
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const card = (title: RegExp) => page.locator('main section', { has: page.getByRole('heading', { name: title }) })
/** Clicks on a month of the trend, which ends with that of the last incidents. */
const clickMonth = async (month: string) => {
  const plot = page.getByRole('group', { name: 'Choisir la période' }).locator('[data-plot]')
  const box = await plot.boundingBox()
  if (box === null) throw new Error('no months to choose from')
  const months = Number(await page.getByRole('slider').first().getAttribute('aria-valuemax')) + 1
  const numberOf = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7))
  const at = months - 1 - (numberOf('2023-11') - numberOf(month))
  await click(plot, { position: { x: ((at + 0.5) / months) * box.width, y: box.height / 2 } })
}
const march = () => clickMonth('2022-03')
const FEWEST_TOO_MANY = 5
const change = (fraction: number) =>
  new Intl.NumberFormat('fr-BE', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
    .format(fraction)
    .replaceAll(/\s/g, ' ')
    .replace('-', '\u2212')
const share = (fraction: number) => change(fraction).replace('+', '')

describe('a newcomer finds in under five clicks', () => {
  test('a) which category grew most, like for like, between 2022 and 2023', async () => {
    const count = (category: string, year: number) =>
      lines.filter(
        (line) => line.category === category && line.created >= `${year}-01-01` && line.created <= `${year}-11-15`,
      ).length
    const growths = [...new Set(lines.map(({ category }) => category))]
      .filter((category) => count(category, 2022) >= 20)
      .map((category) => ({ category, growth: count(category, 2023) / count(category, 2022) - 1 }))
      .toSorted((one, other) => other.growth - one.growth)
    await click(page.getByRole('link', { name: 'Incidents', exact: true }))
    await click(page.getByRole('button', { name: 'sur toute la période', exact: true }))
    await click(page.getByRole('button', { name: '2023', exact: true }))
    await click(page.getByRole('button', { name: 'Évolution', exact: true }).first())
    expect(clicks.count).toBeLessThan(FEWEST_TOO_MANY)
    const words = await wordsOf(page)
    expect(words).toContain(`${growths[0]?.category} : plus forte hausse, ${change(growths[0]?.growth ?? 0)}`)
    for (const { growth } of growths) expect(words).toContain(change(growth))
    expect(await informationOf(card(/plus forte hausse/).first())).toContain(
      'Évolution par rapport aux incidents du 01/01/2022 au 15/11/2022',
    )
    expect(words).toContain('trop peu pour un pourcentage (20 au moins)')
  })

  /** What the window of a browser leaves to a page on a small laptop. */
  const LOW_WINDOW = { width: 1366, height: 650 }
  const VEHICLES = lines.filter(
    ({ category, municipality, created }) =>
      category === 'Véhicule abandonné' && municipality === 'Schaerbeek' && created.startsWith('2022-03'),
  )
  /** The rows stand at the foot of the window, as many as the number says: no click is needed to see them. */
  const expectVehicles = async () => {
    expect(clicks.count).toBeLessThan(FEWEST_TOO_MANY)
    const shown = page.locator('section[aria-label="Chiffres de la sélection"] b').first()
    await expect.poll(() => shown.textContent()).toBe(String(VEHICLES.length))
    const list = page.getByRole('region', { name: /incidents? de la sélection$/ })
    await expect.poll(() => list.getByRole('table').getAttribute('aria-rowcount')).toBe(String(VEHICLES.length + 1))
    const first = list.getByRole('row').nth(1)
    expect(await first.textContent()).toMatch(/\/03\/2022.*Schaerbeek/)
    const box = await first.boundingBox()
    expect(box === null ? null : box.y + box.height).toBeLessThan(LOW_WINDOW.height)
  }

  test.each([
    {
      way: 'the Overview, the map and the months',
      steps: [
        () => click(button(/^Véhicule abandonné/)),
        () => click(page.locator('[data-municipality="21015"]')),
        march,
      ],
    },
    {
      way: 'the page of incidents',
      steps: [
        () => click(page.getByRole('link', { name: 'Incidents', exact: true })),
        () => click(page.locator('[role=option][data-code="abandoned-vehicle"]')),
        () => click(page.locator('[data-municipality="21015"]')),
        march,
      ],
    },
    {
      way: 'the period in words',
      steps: [
        () => click(button(/^Véhicule abandonné/)),
        () => click(page.locator('[data-municipality="21015"]')),
        () => click(page.getByRole('button', { name: 'en 2023', exact: true })),
        () => click(page.getByRole('button', { name: 'mars 2022', exact: true })),
      ],
    },
    {
      way: 'the search',
      steps: [
        () => click(button(/^Chercher, filtrer/)),
        () => page.keyboard.type('véhicule abandonné schaerbeek mars 2022'),
        () => settled(page),
        () => click(page.getByRole('option').first()),
      ],
    },
    {
      way: 'the list of municipalities',
      steps: [
        () => click(button(/^Véhicule abandonné/)),
        () => click(page.getByRole('button', { name: 'Liste', exact: true })),
        () => click(page.getByRole('option', { name: /^Schaerbeek/ })),
        march,
        () => page.getByRole('button', { name: 'Carte', exact: true }).click(),
      ],
    },
  ])('b) how many abandoned vehicles in Schaerbeek in March 2022, and which, by $way', async ({ steps }) => {
    expect(VEHICLES.length).toBeGreaterThan(0)
    await page.setViewportSize(LOW_WINDOW)
    for (const step of steps) await step()
    await expectVehicles()
  })

  test('b) the same from the page of incidents, by the list beside a bar', async () => {
    await click(page.getByRole('link', { name: 'Incidents', exact: true }))
    await click(page.locator('[data-municipality="21015"]'))
    await clickMonth('2022-03')
    await click(page.getByTitle(/^Liste des incidents.*Véhicule abandonné$/))
    expect(clicks.count).toBeLessThan(FEWEST_TOO_MANY)
    const heading = page.getByRole('dialog').getByRole('heading').first()
    await expect.poll(() => heading.textContent()).toMatch(new RegExp(`^${VEHICLES.length} incident`))
  })

  test('c) what share of 2023 is public cleanliness, and what leads without it', async () => {
    // Table 1 of the source document.
    expect(await wordsOf(page)).toContain('Propreté publique : 53,2 % des incidents de 2023')
    await click(button('Sans la propreté'))
    expect(clicks.count).toBeLessThan(FEWEST_TOO_MANY)
    expect(await wordsOf(page)).toContain(`Hors propreté publique : Voirie en tête, ${share(19884 / 62112)}`)
  })

  test('d) how long a road incident of 2023 takes to close, at the median and at 90 %, per commune', async () => {
    const closed = Map.groupBy(
      // The bar of the Overview is of 2023, and so is what it opens.
      lines.filter(({ category, days, created }) => category === 'Voirie' && days !== null && created >= '2023-01-01'),
      ({ municipality }) => municipality,
    )
    await click(button(/^Voirie/))
    await click(page.getByRole('button', { name: 'Commune', exact: true }))
    expect(clicks.count).toBeLessThan(FEWEST_TOO_MANY)
    const delays = card(/^Délai médian|clôturés l’est en/)
    await takeAction(delays, 'Voir le tableau')
    await delays.locator('tbody tr').first().waitFor()
    const rows = await delays
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.replaceAll(/\s/g, '') ?? ''),
        ),
      )
    expect(rows.length).toBeGreaterThanOrEqual(19)
    const rank = (days: readonly number[], percent: number) =>
      days.toSorted((one, other) => one - other)[Math.ceil((percent * days.length) / 100) - 1]
    for (const [municipality, incidents] of closed) {
      const days = incidents.flatMap((each) => each.days ?? [])
      const row = rows.find(([name]) => name === municipality.replaceAll(/\s/g, ''))
      const said = days.length < 20 ? null : [String(rank(days, 50)), String(rank(days, 90))]
      if (said === null) expect(row?.[1]).toContain('troppeu')
      else expect([municipality, row?.[1], row?.[2]]).toEqual([municipality, ...said])
    }
  })

  test('e) the potential saving of POD IT, and how many institutions take part', async () => {
    // Annual report 2022, IV: "de l'ordre de 29,3 millions d'euros", "dix institutions régionales".
    await click(page.getByRole('link', { name: 'Budgets', exact: true }))
    expect((await wordsOf(page)).replaceAll('\n', ' ')).toMatch(/POD IT.{0,200}29,3 M€/)
    await click(page.getByRole('link', { name: 'Programmes', exact: true }))
    await click(page.locator('main').getByText('POD IT', { exact: true }).first())
    expect(clicks.count).toBeLessThan(FEWEST_TOO_MANY)
    const words = (await wordsOf(page)).replaceAll('\n', ' ')
    expect(words).toMatch(/nstitutions régionales.{0,80}10 institutions/)
  })
})
