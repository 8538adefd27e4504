import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { generateBudgetLines } from '../../../../electron/backend/demonstration/generate-budget-lines.ts'

type Row = Readonly<Record<string, string>>

const readRows = (text: string) => parse(text, { delimiter: ';', columns: true }) as readonly Row[]
const shipped = (name: string) => readFileSync(new URL(`../../../../data/${name}.csv`, import.meta.url), 'utf8')
const rows = readRows(generateBudgetLines({ seed: 1 }))
const keyOf = (row: Row) => `${row.programme} ${row.institution} ${row.from} ${row.to}`

describe('the budget lines', () => {
  it('have the columns of the shipped dataset', () => {
    expect(generateBudgetLines({ seed: 1 }).split('\n')[0]).toBe(shipped('budgets').split('\n')[0])
  })

  it('are the same for the same seed, others for another', () => {
    expect(generateBudgetLines({ seed: 1 })).toBe(generateBudgetLines({ seed: 1 }))
    expect(generateBudgetLines({ seed: 2 })).not.toBe(generateBudgetLines({ seed: 1 }))
  })

  it('give each institution and year its planned, committed and paid amount, once', () => {
    const groups = Map.groupBy(rows, keyOf)
    for (const [key, lines] of groups) {
      const amounts = Object.fromEntries(lines.map((line) => [line.kind, Number(line.amount)]))
      expect(
        lines.map((line) => line.kind),
        key,
      ).toEqual(['planned', 'committed', 'paid'])
      expect(amounts.paid, key).toBeGreaterThan(0)
      expect(amounts.paid, key).toBeLessThanOrEqual(amounts.committed!)
    }
  })

  it('cover 2021 to 2023, several programmes that are known, and some overruns', () => {
    const known = readRows(shipped('programmes')).map((row) => row.programme)
    const programmes = [...new Set(rows.map((row) => row.programme))]
    expect([...new Set(rows.map((row) => row.from!.slice(0, 4)))].toSorted()).toEqual(['2021', '2022', '2023'])
    expect(programmes.length).toBeGreaterThanOrEqual(4)
    expect(known).toEqual(expect.arrayContaining(programmes))
    const overruns = [...Map.groupBy(rows, keyOf).values()].filter(
      ([planned, committed]) => Number(committed?.amount) > Number(planned?.amount),
    )
    expect(overruns.length).toBeGreaterThan(0)
  })

  it('say in every row that they are a demonstration, and name no real institution', () => {
    for (const row of rows) {
      expect(row.source).toBe('démonstration / demonstratie / demonstration')
      expect(row.institution).toMatch(/^DEMO [A-F]$/)
      for (const note of [row.note_fr, row.note_nl, row.note_en]) expect(note).not.toBe('')
    }
  })
})
