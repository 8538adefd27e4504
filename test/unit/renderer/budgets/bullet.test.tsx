import { beforeAll, expect, test } from 'vitest'
import { BulletBar } from '../../../../renderer/budgets/bullet.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
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
  const bars = stillPage(<BulletBar name="A" bullet={bullet} axis={{ start: -100_000, end: 300_000 }} />, {
    language: 'en',
  })
  expect(bars).toContain('x="25%" width="75%"')
  expect(bars).toContain('x="0%" width="25%"')
  expect(bars).not.toContain('width="-')
})
