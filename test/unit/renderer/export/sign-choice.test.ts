import { expect, test } from 'vitest'
import { isIncomplete, isOfKey } from '../../../../renderer/export/sign-choice.ts'
import { AppError } from '../../../../shared/contract/error.ts'

test('a key file is to be chosen before it signs', () => {
  const file = new File(['x'], 'service.p12')
  expect(isIncomplete({ kind: 'file', file: null, password: 'pw' })).toBe(true)
  expect(isIncomplete({ kind: 'file', file, password: '' })).toBe(false)
  expect(isIncomplete({ kind: 'none' })).toBe(false)
})

test('what a key is refused for is told apart from all other failures', () => {
  const codes = ['key-file-old', 'key-password-wrong', 'key-expired', 'own-key-missing'] as const
  for (const code of codes) expect(isOfKey(new AppError(code))).toBe(true)
  expect(isOfKey(new AppError('print-failed'))).toBe(false)
  expect(isOfKey(new Error('key-expired'))).toBe(false)
})
