import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { fillWithPublished } from '../../support/laid-folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const LINES =
  'Nature;Programme;Institution;Année;Montant\nprévu;POD IT;Evere;2023;1000,50\nprévu;POD IT;Uccle;2023;20\n'
const INVENTED = LINES.replace('Evere', 'DEMO A').replace('Uccle', 'DEMO B')

/** What the terminal says of the published budgets, and of lines of institutions beside them. */
async function budgetsSaid(lines: string, ...options: readonly string[]): Promise<string> {
  using folder = temporaryFolder()
  const data = join(folder.path, 'data')
  const file = join(folder.path, 'budget.csv')
  writeFileSync(file, lines)
  await fillWithPublished(data)
  const pieces: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
  await main(['import', file, '--as-of-day', '2023-09-30', '--data-dir', data])
  pieces.length = 0
  await main(['budgets', '--data-dir', data, ...options])
  return pieces.join('')
}

test('a total that leaves out lines of whole programmes lists them', async () => {
  const { totals } = JSON.parse(await budgetsSaid(LINES, '--json'))
  expect(totals.find(({ kind }: { kind: string }) => kind === 'planned')).toEqual({
    kind: 'planned',
    cents: 102_050,
    leftOut: [{ kind: 'planned', programme: 'wepulse', from: '2022-01-01', to: '2025-12-31', cents: 6_980_000_000 }],
  })
  expect(totals.find(({ kind }: { kind: string }) => kind === 'potential-saving')).toEqual({
    kind: 'potential-saving',
    cents: 2_930_000_000,
  })
})

test.each([
  ['fr', 'WePulse (prévu, 69,8 M€, 2022–2025)'],
  ['nl', 'WePulse (gepland, 69,8 mln. euro, 2022–2025)'],
  ['en', 'WePulse (planned, EUR 69.8 million, 2022–2025)'],
])('and says in %s which they are', async (language, line) => {
  expect((await budgetsSaid(LINES, '--lang', language)).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(line)
})

test('invented amounts have totals of their own, after those of real ones, which they do not push aside', async () => {
  const { rows, totals } = JSON.parse(await budgetsSaid(INVENTED, '--json'))
  expect(totals).toEqual([
    { kind: 'planned', cents: 6_980_000_000 },
    { kind: 'potential-saving', cents: 2_930_000_000 },
    { kind: 'planned', cents: 102_050, invented: true },
  ])
  expect(rows.map((row: { invented?: boolean }) => row.invented === true)).toEqual([false, false, true, true])
})

test.each([
  ['fr', 'DEMO A (inventé)', 'Total (montants inventés)'],
  ['nl', 'DEMO A (verzonnen)', 'Totaal (verzonnen bedragen)'],
  ['en', 'DEMO A (invented)', 'Total (invented amounts)'],
])('and are called so on each line and each total in %s', async (language, line, total) => {
  const said = (await budgetsSaid(INVENTED, '--lang', language)).replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(said).toContain(line)
  expect(said).toContain(total)
  expect(said).not.toContain('69,8 M€, 2022')
})
