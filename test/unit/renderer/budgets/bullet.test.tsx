import { beforeAll, expect, test } from 'vitest'
import { BulletBar } from '../../../../renderer/budgets/bullet.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { beyondPlan } from '../../../../shared/domain/money/bullet.ts'
import { totalsByKind } from '../../../../shared/domain/money/kind-total.ts'
import { line } from '../../../support/budget-lines.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

test('an amount below zero has a bar to the left of zero, an amount above it one to the right', () => {
  const [planned = null, paid = null] = totalsByKind([
    line({ cents: 300_000 }),
    line({ kind: 'paid', cents: -100_000 }),
  ])
  const bullet = { planned, committed: null, paid, leftOut: [] }
  const bars = stillPage(<BulletBar label="A" bullet={bullet} axis={{ start: -100_000, end: 300_000 }} />, {
    language: 'en',
  })
  expect(bars).toContain('x="25%" width="75%"')
  expect(bars).toContain('x="0%" width="25%"')
  expect(bars).not.toContain('width="-')
})

const amount = (kind: 'planned' | 'committed' | 'paid', cents: number) =>
  totalsByKind([line({ kind, cents })])[0] ?? null
const bulletOf = (planned: number, committed: number, paid: number) => ({
  planned: amount('planned', planned),
  committed: amount('committed', committed),
  paid: amount('paid', paid),
  leftOut: [],
})

test('what is beyond the plan is a block of its own from the mark of the plan on, and the bars end at the mark', () => {
  const draw = (planned: number, committed: number, paid: number) =>
    stillPage(<BulletBar label="A" bullet={bulletOf(planned, committed, paid)} axis={{ start: 0, end: 400_000 }} />, {
      language: 'en',
    })
  const over = draw(300_000, 400_000, 100_000)
  expect(over).toContain('data-over')
  expect(over).toMatch(/<svg x="75%" y="5" width="25%"/)
  expect(over).not.toContain('width="100%"')
  const within = draw(400_000, 400_000, 100_000)
  expect(within).not.toContain('data-over')
  expect(within).toContain('width="100%"')
})

test('the amount beyond the plan is the larger of what was committed and paid, as exact as both', () => {
  expect(beyondPlan(bulletOf(300_000, 340_000, 0))).toMatchObject({
    kind: 'committed',
    cents: 40_000,
    qualifier: 'exact',
  })
  expect(beyondPlan(bulletOf(300_000, 320_000, 350_000))).toMatchObject({ kind: 'paid', cents: 50_000 })
  expect(beyondPlan(bulletOf(300_000, 300_000, 300_000))).toBeNull()
  expect(beyondPlan({ ...bulletOf(1, 2, 3), planned: null })).toBeNull()
})
