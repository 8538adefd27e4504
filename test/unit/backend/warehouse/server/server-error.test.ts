import { expect, test } from 'vitest'
import { serverFailure } from '../../../../../electron/backend/warehouse/server/server-error.ts'
import { AppError } from '../../../../../shared/contract/error.ts'

const SERVER = { host: 'db', port: 5432, database: 'data', user: 'reader', certificate: null }
const ASKED = { relation: 'incident' }
const withCode = (code: string): Error => Object.assign(new Error('Jan Peeters'), { code })

test.each([
  ['ECONNREFUSED', null, 'source-unreachable'],
  ['EAI_AGAIN', null, 'source-unreachable'],
  ['57P03', null, 'source-unreachable'],
  ['ECONNRESET', ASKED, 'source-cut'],
  ['57P01', ASKED, 'source-cut'],
  ['ETIMEDOUT', ASKED, 'source-timeout'],
  ['57014', ASKED, 'source-timeout'],
  ['28P01', null, 'source-password'],
  ['28000', null, 'source-password'],
  ['3D000', null, 'source-schema'],
  ['42501', ASKED, 'source-schema'],
  ['CERT_HAS_EXPIRED', null, 'source-certificate'],
  ['22003', ASKED, 'source-changed'],
  ['53100', ASKED, 'source-failed'],
  ['XX000', null, 'source-failed'],
] as const)('%s is %s', (code, asked, expected) => {
  expect(serverFailure(withCode(code), SERVER, asked)).toMatchObject({
    code: expected,
    details: { server: 'db:5432', reason: code },
  })
})

test.each([
  ['Connection terminated unexpectedly', null, 'source-unreachable'],
  ['Connection terminated unexpectedly', ASKED, 'source-cut'],
  ['Client has encountered a connection error and is not queryable', ASKED, 'source-cut'],
  ['Client was closed and is not queryable', ASKED, 'source-cut'],
  ['timeout expired', null, 'source-timeout'],
  ['SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string', null, 'source-password'],
  ['The server does not support SSL connections', null, 'source-certificate'],
] as const)('"%s" is told by its text', (text, asked, expected) => {
  expect(serverFailure(new Error(text), SERVER, asked)).toMatchObject({ code: expected, details: { reason: text } })
})

test('what a server says of its rows is not told, and what is known already stays', () => {
  expect(JSON.stringify(serverFailure(withCode('22007'), SERVER, ASKED).details)).not.toContain('Peeters')
  const known = new AppError('source-changed')
  expect(serverFailure(known, SERVER, ASKED)).toBe(known)
})
