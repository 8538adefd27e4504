import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  forgetPasswords,
  keepPassword,
  keptPasswordFile,
} from '../../../../../electron/backend/warehouse/server/kept-passwords.ts'
import { passwordOf } from '../../../../../electron/backend/warehouse/server/password.ts'
import type { WarehouseServer } from '../../../../../shared/domain/warehouse/warehouse.ts'
import { testFolder } from '../../../../support/test-folder.ts'

const folder = testFolder()
const SERVER: WarehouseServer = { host: 'db', port: 5432, database: 'data', user: 'reader', certificate: null }
const OTHER: WarehouseServer = { ...SERVER, host: '::1', database: 'a:b' }

const place = () => ({ environment: {}, platform: 'linux', home: folder.path })

test('a password is kept for its servers alone, changed and forgotten', async () => {
  await forgetPasswords(place(), [SERVER])
  await keepPassword(place(), [SERVER, SERVER], String.raw`a:b\c`)
  await keepPassword(place(), [OTHER], 'other')
  expect(passwordOf(SERVER, place())).toBe(String.raw`a:b\c`)
  expect(passwordOf(OTHER, place())).toBe('other')
  expect(passwordOf({ ...SERVER, user: 'writer' }, place())).toBe('')
  await keepPassword(place(), [SERVER], 'new')
  expect(passwordOf(SERVER, place())).toBe('new')
  await forgetPasswords(place(), [SERVER])
  expect(passwordOf(SERVER, place())).toBe('')
  expect(passwordOf(OTHER, place())).toBe('other')
  expect(readFileSync(keptPasswordFile(place()), 'utf8').split('\n')).toHaveLength(2)
})

test('the one just typed goes first, then the environment, then the kept one', async () => {
  await keepPassword(place(), [SERVER], 'kept')
  const environment = { IRISBOARD_SOURCE_PASSWORD: 'given' }
  expect(passwordOf(SERVER, { ...place(), environment })).toBe('given')
  expect(passwordOf(SERVER, { ...place(), environment, typed: 'typed' })).toBe('typed')
  expect(keptPasswordFile({ ...place(), environment: { IRISBOARD_CONFIG: '/own' } })).toBe(
    join('/own', 'source-passwords.conf'),
  )
})

test.skipIf(process.platform === 'win32')('the file is its owner’s alone, and else not read', async () => {
  await keepPassword(place(), [SERVER], 'kept')
  const file = keptPasswordFile(place())
  expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o640)
  expect(() => passwordOf(SERVER, place())).toThrow(expect.objectContaining({ code: 'source-password-file' }))
})
