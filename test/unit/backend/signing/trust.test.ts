import { expect, test } from 'vitest'
import { isTrusted } from '../../../../electron/backend/signing/trust.ts'
import { testKey } from '../../../support/test-key.ts'

test('a certificate is trusted for itself, or for the one that issued it', async () => {
  const { certificate: leaf, issuers } = await testKey('chain')
  const [middle, root] = issuers
  if (middle === undefined || root === undefined) throw new Error('a chain of three')
  expect(isTrusted(leaf, [middle], [leaf])).toBe(true)
  expect(isTrusted(leaf, [middle], [root])).toBe(true)
  expect(isTrusted(leaf, [], [middle])).toBe(true)
  expect(isTrusted(leaf, [], [root])).toBe(false)
  expect(isTrusted(leaf, [middle, root], [])).toBe(false)
  expect(isTrusted(root, [], [leaf])).toBe(false)
})

test('who was issued a certificate cannot issue trusted ones', async () => {
  const { certificate: leaf, issuers } = await testKey('chain')
  const { certificate: below } = await testKey('false-chain')
  expect(isTrusted(below, [leaf, ...issuers], issuers)).toBe(false)
  expect(isTrusted(below, [leaf, ...issuers], [leaf])).toBe(false)
})
