import { expect, test } from 'vitest'
import { sha256 } from '../../../renderer/host/sha256.ts'
import { brokenEntry } from '../../../shared/report/journal-chain.ts'

const entry = async (sequence: number, previous: string) => {
  const content = {
    sequence,
    at: '2023-11-15T10:00:00Z',
    kind: 'import' as const,
    snapshot: sequence,
    detail: '{}',
    previous,
  }
  // The members in alphabetical order, as canonical JSON has them.
  const text = `{"at":"${content.at}","detail":"{}","kind":"import","previous":"${previous}","sequence":${sequence},"snapshot":${sequence}}`
  return { ...content, hash: await sha256(text) }
}

test('is whole when each entry has the fingerprint of its content and of the one before', async () => {
  const first = await entry(1, '0'.repeat(64))
  const second = await entry(2, first.hash)
  expect(await brokenEntry([first, second], sha256)).toBeNull()
  expect(await brokenEntry([second, first], sha256)).toBeNull()
  expect(await brokenEntry([{ ...first, snapshot: 9 }, second], sha256)).toMatchObject({ sequence: 1 })
  expect(await brokenEntry([first, { ...second, previous: 'x' }], sha256)).toMatchObject({ sequence: 2 })
  expect(await brokenEntry([second], sha256)).toMatchObject({ sequence: 2 })
})
