import { expect, test } from 'vitest'
import { refusedKey } from '../../../electron/cli/refused-key.ts'

test('rows are left out of incidents only: another refused table says that it is all or nothing', () => {
  expect(refusedKey('budgets', true)).toBe('command.result-refused-whole')
  expect([refusedKey('budgets', false), refusedKey('incidents', true), refusedKey(null, true)]).toEqual(
    Array(3).fill('command.result-refused'),
  )
})
