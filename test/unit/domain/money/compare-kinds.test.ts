import { expect, test } from 'vitest'
import { compareKinds } from '../../../../shared/domain/money/bullet.ts'
import { totalsByKind } from '../../../../shared/domain/money/kind-total.ts'
import { line } from '../../../support/budget-lines.ts'

test.each([
  ['a municipality', 'Schaerbeek', 'Schaarbeek'],
  ['a welfare centre', 'CPAS de Jette', 'OCMW Jette'],
  ['the body that does the computing', 'CIRB', 'Paradigm'],
])('kinds of money share an axis also under two names of %s', (_what, name, other) => {
  const lines = [line({ institution: name }), line({ kind: 'paid', institution: other })]
  expect(compareKinds(totalsByKind(lines), lines).kind).toBe('bullet')
})

test('kinds of two bodies share no axis', () => {
  const lines = [line({ institution: 'CIRB' }), line({ kind: 'paid', institution: 'Sibelga' })]
  expect(compareKinds(totalsByKind(lines), lines)).toEqual({ kind: 'none', reason: 'bodies-differ' })
})
