import { beforeAll, describe, expect, it } from 'vitest'
import { generate, isoOf, totals } from './incident-rows.ts'

/** As printed in the source document, not read from data/. */
const TABLE_1 = {
  Divers: 470,
  Eclairage: 2872,
  'Mobilier urbain': 8295,
  Monument: 262,
  Parc: 89,
  Plantation: 3107,
  'Ponts/Tunnels': 32,
  'Prévention Urbaine': 14113,
  'Propreté publique': 70574,
  'Sécurisation bâtiment': 174,
  Signalisation: 7486,
  'Véhicule abandonné': 5328,
  Voirie: 19884,
}

const years: Record<string, number> = {}
const categoriesOf2023: Record<string, number> = {}
const references = new Set<string>()
let old = 0
let oldClosed = 0
let latestDay = ''
let latestChangeInRow = ''
let rows = 0

describe('at the published size', () => {
  // One pass over all incidents as they stream by; the tests look at what it counted.
  beforeAll(() => {
    for (const block of generate({ rows: null, seed: 1, asOfDay: null }).blocks) {
      for (const line of block.text.split('\r\n')) {
        if (!line.startsWith('"DEMO-')) continue
        const fields = line.split('";"')
        const created = isoOf(fields[8]!)
        const lastAction = isoOf(fields[4]!)
        const year = created.slice(0, 4)
        const category = fields[1]!.slice(0, fields[1]!.indexOf(' > '))
        rows += 1
        years[year] = (years[year] ?? 0) + 1
        references.add(fields[0]!)
        if (year === '2023') categoriesOf2023[category] = (categoriesOf2023[category] ?? 0) + 1
        else old += 1
        if (year !== '2023' && fields[9] === 'Clôturé') oldClosed += 1
        if (created > latestDay) latestDay = created
        if (lastAction > latestChangeInRow) latestChangeInRow = lastAction
      }
    }
  })

  it('meets the published years', () => {
    expect([years['2013'], years['2022'], years['2023']]).toEqual([6997, 97123, 132686])
  })

  it('meets Table 1 in every category', () => {
    expect(categoriesOf2023).toEqual(TABLE_1)
  })

  it('grows every year, to half a million by the end of 2022, with 2021 where +28 % puts it', () => {
    const counts = Object.values(years)
    expect(counts).toEqual(counts.toSorted((one, other) => one - other))
    expect(Object.keys(years)).toEqual('2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023'.split(' '))
    expect(rows - years['2023']!).toBe(500_000)
    expect(years['2021']).toBeGreaterThan(75_583)
    expect(years['2021']).toBeLessThan(76_175)
  })

  it('names each incident once', () => {
    expect(references.size).toBe(rows)
  })

  it('ends on the last day of Table 1', () => {
    expect([latestDay, latestChangeInRow]).toEqual(['2023-11-15', '2023-11-15'])
  })

  it('has closed more than nine tenths of the incidents of the earlier years, not all', () => {
    expect(oldClosed / old).toBeGreaterThan(0.9)
    expect(oldClosed / old).toBeLessThan(0.97)
  })
})

describe('the totals', () => {
  it('are those of the datasets', () => {
    expect(totals).toMatchObject({ sinceOpening: 500_000, from: '2023-01-01', to: '2023-11-15' })
    expect(Object.values(totals.categories)).toEqual(Object.values(TABLE_1))
  })
})
