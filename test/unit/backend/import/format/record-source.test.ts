import { expect, test } from 'vitest'
import { orRefusal } from '../../../../../electron/backend/import/format/record-source.ts'
import { FileRefusal } from '../../../../../electron/backend/store/foreign/file-refusal.ts'

test('a refusal of a file is an answer with its place; any other error stays one', async () => {
  const failing = (error: Error) => orRefusal<never>(() => Promise.reject(error))
  expect(await orRefusal(async () => 'opened')).toBe('opened')
  expect(await failing(new FileRefusal('json-too-deep', { limit: 32 }, { line: 3 }))).toEqual({
    ok: false,
    code: 'json-too-deep',
    details: { limit: 32 },
    place: { line: 3 },
  })
  await expect(failing(new TypeError('a fault'))).rejects.toThrow('a fault')
})
