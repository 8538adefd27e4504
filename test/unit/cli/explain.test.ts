import { expect, test } from 'vitest'
import { explain, explanationLines } from '../../../electron/cli/commands/explain.ts'
import { createTerminal } from '../../../electron/cli/terminal.ts'
import { type Explanation, explainedBy } from '../../../shared/domain/figures/explanation.ts'

const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
const EXPLANATION: Explanation = {
  measure: 'incidents',
  asOf: '2023-12-31',
  period: { from: '2023-01-01', to: '2023-12-31' },
  compared: { from: '2022-01-01', to: '2022-12-31' },
  now: 1300,
  before: 1000,
  difference: 300,
  dimensions: [
    explainedBy('category', [
      { key: ['road'], now: 900, before: 700, part: 200, reason: 'definition-changed' },
      { key: ['park'], now: 400, before: 300, part: 100 },
    ]),
  ],
}

test('the figures stand first, then each dimension with its sentence and its parts', () => {
  const [total, gap, sentence, heads, road, park] = explanationLines(EXPLANATION, terminal)
  expect([total, gap]).toEqual(['1,300 now, 1,000 in the days compared: +300.', ''])
  expect(sentence).toBe('Share of the difference of +300, by category: Roads 66.7%.')
  expect(heads).toMatch(/^ +2023 +2022 +Difference$/)
  expect(road).toMatch(/^Roads +900 +700 +\+200 +\S/)
  expect(park).toMatch(/^Parks\S* .* 400 +300 +\+100$/)
})

test('a share has its unit above its parts, and sub-categories of one name are told apart', () => {
  const part = (code: string, gap: number) => ({ key: [code], now: 0.5, before: 0.5, part: gap, rate: gap, mix: 0 })
  const dimensions = [explainedBy('subcategory', [part('road/Manquant', 0.02), part('park/Manquant', 0.01)])]
  const shares = { ...EXPLANATION, measure: 'on-time', now: 0.53, before: 0.5, difference: 0.03, dimensions } as const
  const [total, , , heads, ...lines] = explanationLines(shares, terminal)
  expect(total).toContain('+3.0 percentage points')
  expect(heads).toMatch(/Difference, points$/)
  expect(lines.map((line) => line.replaceAll(/ {2,}/g, '|'))).toEqual([
    'Manquant (Roads)|50.0%|50.0%|+2.0',
    expect.stringMatching(/^Manquant \(Parks.*\)\|50\.0%\|50\.0%\|\+1\.0$/),
  ])
})

test('what is withheld says why, and no more', () => {
  const withheld = { ...EXPLANATION, difference: null, dimensions: [] }
  expect(explanationLines({ ...withheld, reason: 'base-small' }, terminal)).toHaveLength(1)
  expect(explanationLines({ ...withheld, reason: 'no-records' }, terminal)[0]).toMatch(/record/)
})

test('a stock has no explanation, and the reason is told', async () => {
  await expect(explain(terminal, 'open', { compare: 'previous-year' })).rejects.toMatchObject({
    key: 'command.usage-explain-open',
  })
})

test('an unknown measure is answered with those that have an explanation', async () => {
  const refused = explain(terminal, 'opened', { compare: 'previous-year' })
  await expect(refused).rejects.toMatchObject({ key: 'command.usage-measure' })
  await expect(refused).rejects.not.toMatchObject({ values: { allowed: expect.stringMatching(/\bopen\b/) } })
})
