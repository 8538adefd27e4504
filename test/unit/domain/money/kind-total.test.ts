import { expect, test } from 'vitest'
import { kindTotals } from '../../../../shared/domain/money/kind-total.ts'

test('an amount of a whole programme is not added to the lines of its institutions', () => {
  const lines = [
    { kind: 'planned', institution: null, cents: 6_980_000_000 },
    { kind: 'planned', institution: 'CIRB', cents: 100 },
    { kind: 'planned', institution: 'Ixelles', cents: 250 },
    { kind: 'potential-saving', institution: null, cents: 7 },
    { kind: 'potential-saving', institution: null, cents: 8 },
  ] as const
  expect(kindTotals(lines)).toEqual([
    { kind: 'planned', cents: 350 },
    { kind: 'potential-saving', cents: 15 },
  ])
})
