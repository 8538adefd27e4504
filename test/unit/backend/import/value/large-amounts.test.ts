import { expect, test } from 'vitest'
import { isBeyondBudgets } from '../../../../../electron/backend/import/value/amount-cents.ts'
import { openFolder } from '../../../../support/folder.ts'

test('an amount in euros under a header that says millions is refused', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Nature;Année;Montant (M€)\nP0;Prévu;2024;1,25\nP1;Prévu;2024;1250000\n')
  expect([plan.plan, plan.problems.find(({ code }) => code === 'number-too-large')]).toMatchObject([
    null,
    { raw: '1250000', place: { line: 3 }, details: { rule: 'unit', unit: 'M EUR' } },
  ])
})

test('the largest budgets are not', () => {
  expect(isBeyondBudgets(9.9e12, 'M EUR')).toBe(false)
  expect(isBeyondBudgets(-1e13, 'M EUR')).toBe(true)
  expect(isBeyondBudgets(1e14, 'EUR')).toBe(false)
})
