import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { STATUSES } from '../../../../shared/domain/vocabulary/status.ts'
import { generate, type IncidentRow, rowsOf, textOf } from './incident-rows.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const file = (seed: number, rows = 20_000) => generate({ rows, seed, asOfDay: null })
const sample = rowsOf(file(1))
const values = (field: keyof IncidentRow): readonly string[] => [...new Set(sample.map((row) => row[field]))]
const countBy = (field: keyof IncidentRow): ReadonlyMap<string, number> =>
  sample.reduce((counts, row) => counts.set(row[field], (counts.get(row[field]) ?? 0) + 1), new Map<string, number>())

describe('the same seed', () => {
  it('gives the same bytes, on this machine and on all others', () => {
    expect(sha256(textOf(file(1, 5000)))).toBe('cb5c888e1eea66705d2fa63d2b3bda13f49f2daf503dd1c7a947c24cddab5022')
  })

  it('and another seed gives other bytes', () => {
    const hashes = [1, 2, 3, 2 ** 32 + 1].map((seed) => sha256(textOf(file(seed, 1000))))
    expect(new Set(hashes).size).toBe(4)
  })
})

describe('the manners of the back-office export', () => {
  const text = textOf(file(1, 3000))

  it('a byte order mark, then the header in French', () => {
    expect(text.split('\r\n')[0]).toBe(
      '\ufeff"N°";"Catégorie complète";"Adresse";"Commune";"Dernière action";"Qualité";"Gestionnaire";"Entité responsable";"Signalé le";"Statut";""',
    )
  })

  it('every field in quotes, one more empty field, CRLF, and a lone quote at the end', () => {
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('"')
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^("[^"\r\n]*";){10}""$/)
    expect(lines).toHaveLength(3002)
  })

  it('days as dd/mm/yyyy, references that begin with DEMO-', () => {
    for (const line of text.split('\r\n').slice(1, -1)) {
      const fields = line.split('";"')
      expect(fields[0]).toMatch(/^"DEMO-\d{8}$/)
      for (const at of [4, 8]) expect(fields[at]).toMatch(/^\d\d\/\d\d\/\d{4}$/)
    }
  })
})

describe('the words', () => {
  it('are communes of the Region with their postal codes, all of them', () => {
    const known = MUNICIPALITIES.flatMap((each) => each.postalCodes.map((code) => `${code} ${each.fr}`))
    expect(values('municipality').toSorted()).toEqual(known.toSorted())
  })

  it('are the 13 categories, each with several sub-categories', () => {
    const first = (path: string): string => path.split(' > ')[0] ?? ''
    const paths = values('category')
    const known = Object.values(CATEGORIES).map((each) => each.fr)
    expect([...new Set(paths.map(first))].toSorted()).toEqual(known.toSorted())
    for (const name of ['Voirie', 'Propreté publique', 'Eclairage', 'Signalisation']) {
      expect(paths.filter((path) => first(path) === name).length, name).toBeGreaterThanOrEqual(3)
    }
  })

  it('are statuses of the vocabulary, some with detail, all eight that a file can tell', () => {
    const { 'not-closed': _byDay, ...told } = STATUSES
    const known = Object.values(told).map((each) => each.fr as string)
    const parts = values('status').flatMap((status) => status.split(' : '))
    expect([...new Set(parts)].toSorted()).toEqual(known.toSorted())
    expect(values('status')).toContain('En traitement : Un gestionnaire est responsable')
  })

  it('tie the organisation to the category and to the commune', () => {
    for (const row of sample) {
      if (row.entity.startsWith('Commune d'))
        expect(row.entity.endsWith(row.municipality.slice(5)), row.entity).toBe(true)
      if (row.entity === 'Sibelga') expect(row.category).toMatch(/^Eclairage > /)
      if (row.entity === 'Bruxelles Propreté') expect(row.category).toMatch(/^(Propreté publique|Mobilier urbain) > /)
    }
    expect(values('entity')).toEqual(
      expect.arrayContaining(["Commune d'Ixelles", 'Ville de Bruxelles', 'Parking.brussels']),
    )
  })

  it('say nobody as long as nobody took an incident up', () => {
    for (const row of sample) expect(row.manager === 'Aucun(e)').toBe(row.status === 'Signalé')
  })
})

describe('the shape', () => {
  it('is skewed by commune and by weekday', () => {
    const communes = countBy('municipality')
    expect(communes.get('1030 Schaerbeek')!).toBeGreaterThan(5 * communes.get('1083 Ganshoren')!)
    const weekdays = sample.reduce((counts, row) => {
      const day = new Date(row.created).getUTCDay()
      counts[day] = (counts[day] ?? 0) + 1
      return counts
    }, Array<number>(7).fill(0))
    expect(weekdays[1]!).toBeGreaterThan(1.8 * weekdays[0]!)
  })

  it('has delays with a long tail, shorter for cleanliness than for roads', () => {
    const days = (category: string): readonly number[] =>
      sample
        .filter((row) => row.status === 'Clôturé' && row.category.startsWith(category))
        .map((row) => (Date.parse(row.lastAction) - Date.parse(row.created)) / 86_400_000)
        .toSorted((one, other) => one - other)
    const quantile = (list: readonly number[], part: number): number => list[Math.ceil(part * list.length) - 1]!
    expect(quantile(days('Propreté'), 0.5)).toBe(3)
    expect(quantile(days('Voirie'), 0.5)).toBeGreaterThan(10)
    expect(quantile(days('Voirie'), 0.9)).toBeGreaterThan(3 * quantile(days('Voirie'), 0.5))
  })
})

describe('other sizes', () => {
  it('are met exactly, from January 2013 to the as-of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 6000 }), fc.nat(), (rows, seed) => {
        const made = file(seed, rows)
        const days = rowsOf(made).flatMap((row) => [row.created, row.lastAction])
        const sorted = days.toSorted()
        expect([made.rows, days.length / 2]).toEqual([rows, rows])
        expect(sorted[0]).toMatch(/^2013-01-/)
        expect(sorted.at(-1)).toBe('2023-11-15')
      }),
      { numRuns: 25 },
    )
  })

  it('down to a single incident', () => {
    expect(rowsOf(file(1, 1))).toHaveLength(1)
  })

  it('count the rows of each block', () => {
    const counts = Array.from(file(1, 4321).blocks, (block) => block.rows)
    expect(counts).toEqual([2000, 2000, 321])
  })
})

describe('a size, a seed or a day out of range', () => {
  it.each([
    { rows: 0, seed: 1, asOfDay: null },
    { rows: 1.5, seed: 1, asOfDay: null },
    { rows: 100_000_000, seed: 1, asOfDay: null },
    { rows: 10, seed: -1, asOfDay: null },
    { rows: 10, seed: Number.NaN, asOfDay: null },
    { rows: 10, seed: 1, asOfDay: '2023-11-16' },
    { rows: 10, seed: 1, asOfDay: '2012-12-31' },
    { rows: 10, seed: 1, asOfDay: '2023-02-30' },
  ])('is refused: %j', (options) => {
    expect(() => generate(options)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})

describe('streets', () => {
  it('stand out in each commune, not the same ones in all', () => {
    const rows = rowsOf(file(1, 100_000))
    const tops = Map.groupBy(rows, ({ municipality }) => municipality)
    const first = [...tops].flatMap(([, own]) => {
      const counts = [...Map.groupBy(own, ({ address }) => address.replace(/ \d+$/, ''))]
        .map(([street, { length }]) => ({ street, length }))
        .toSorted((a, b) => b.length - a.length)
      if (own.length < 3000) return []
      expect(counts.length).toBeGreaterThan(40)
      expect(counts[0]!.length).toBeGreaterThan(5 * counts.at(-1)!.length)
      return counts[0]!.street
    })
    expect(new Set(first).size).toBeGreaterThan(3)
  })
})
