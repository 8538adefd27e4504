import { expect, test } from 'vitest'
import { checkCms } from '../../../../electron/backend/signing/cms-check.ts'
import { cmsSignature } from '../../../../electron/backend/signing/cms-signature.ts'
import { testKey } from '../../../support/test-key.ts'

const parts = [Buffer.from('the first part, '), Buffer.from('the second')]

test('a signature is of its bytes, however they are cut, and tells its signer', async () => {
  const key = await testKey('chain')
  const cms = cmsSignature(parts, key)
  const found = checkCms(cms, [Buffer.concat(parts)])
  expect(found).toMatchObject({ state: 'right', signedAt: null })
  expect(found.signer?.subject).toBe('CN=Service under an issuer')
  expect(found.others.map(({ subject }) => subject)).toEqual(key.issuers.map(({ subject }) => subject))
  expect(checkCms(cms, [...parts, Buffer.from('!')]).state).toBe('wrong')
  expect(checkCms(cms, []).state).toBe('wrong')
})

test('no byte can be changed so that another signer, or other bytes, are right', async () => {
  const key = await testKey('p256')
  const cms = cmsSignature(parts, key)
  for (let at = 0; at < cms.length; at += 3) {
    const changed = Uint8Array.from(cms)
    changed[at] = (changed[at] ?? 0) ^ 1
    const { state, signer } = checkCms(changed, parts)
    if (state === 'right') expect(signer?.fingerprint256, `byte ${at}`).toBe(key.certificate.fingerprint256)
    expect(checkCms(changed, [Buffer.from('other bytes')]).state).not.toBe('right')
  }
})

test('the certificate of the key in another form is not the one that was signed with', async () => {
  const key = await testKey('p256')
  const cms = Buffer.from(cmsSignature(parts, key))
  const at = cms.indexOf(key.certificate.raw) + key.certificate.raw.length - 1
  // The last byte is of the signature under the certificate: its key and its names stay.
  cms[at] = (cms[at] ?? 0) ^ 1
  expect(checkCms(cms, parts)).toMatchObject({ state: 'wrong', signer: { subject: key.certificate.subject } })
})

test('what is no signature is wrong', async () => {
  const cms = cmsSignature(parts, await testKey('p256'))
  const none = { state: 'wrong', signer: null, others: [], signedAt: null }
  for (const contents of [new Uint8Array(), Buffer.from('no signature'), cms.subarray(0, 400), new Uint8Array(4000)])
    expect(checkCms(contents, parts)).toEqual(none)
  expect(checkCms(Buffer.concat([cms, Buffer.from([1])]), parts)).toEqual(none)
  expect(checkCms(Buffer.concat([cms, Buffer.from([0])]), parts).state).toBe('right')
})
