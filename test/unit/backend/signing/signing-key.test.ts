import { expect, test } from 'vitest'
import { expectUsable, issuersOf, signingKey } from '../../../../electron/backend/signing/signing-key.ts'
import { SIGNED_AT, testKey } from '../../../support/test-key.ts'

const code = (code: string) => expect.objectContaining({ code })

test('a key signs with the certificate that is its own', async () => {
  const [own, other] = await Promise.all([testKey('p256'), testKey('other')])
  expect(signingKey(own.key, [other.certificate, own.certificate]).certificate).toBe(own.certificate)
  expect(() => signingKey(own.key, [other.certificate])).toThrow(code('key-file-broken'))
})

test('a certificate that may not issue others is no issuer', async () => {
  const { certificate, issuers } = await testKey('false-chain')
  const { certificate: leaf, issuers: above } = await testKey('chain')
  expect(issuers).toEqual([])
  expect(issuersOf(certificate, [leaf, ...above])).toEqual([])
})

test('a key signs while its certificate is valid, and of two kinds only', async () => {
  const key = await testKey('p256')
  expectUsable(key, SIGNED_AT)
  expect(() => expectUsable(key, '2020-01-01T00:00:00.000Z')).toThrow(code('key-expired'))
  expect(() => expectUsable(key, '2150-01-01T00:00:00.000Z')).toThrow(code('key-expired'))
  const edwards = await testKey('ed25519')
  expect(() => expectUsable(edwards, SIGNED_AT)).toThrow(code('key-kind'))
})
