import { expect, it, vi } from 'vitest'
import { browserMemory } from '../../../support/browser-memory.ts'

vi.stubGlobal('window', { localStorage: browserMemory(), sessionStorage: browserMemory() })
const { withRegister } = await import('../../../../renderer/rows/shown-columns.ts')

it('has the column of the register where the rows are of several', () => {
  const of = (...values: readonly string[]) =>
    withRegister(['reference', 'status', 'import'], [{ kind: 'register', values }])
  expect(of('fixmystreet', 'Groen')).toEqual(['reference', 'status', 'register', 'import'])
  expect(of('Groen')).toEqual(['reference', 'status', 'import'])
  expect(withRegister(['reference'], [])).toEqual(['reference'])
})
