import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passwordOf } from '../../../../../electron/backend/warehouse/server/password.ts'
import type { WarehouseServer } from '../../../../../shared/domain/warehouse/warehouse.ts'
import { testFolder } from '../../../../support/test-folder.ts'

const folder = testFolder()
const SERVER: WarehouseServer = { host: 'db', port: 5432, database: 'data', user: 'reader', certificate: null }

function passwordIn(
  text: string,
  server: WarehouseServer = SERVER,
  environment: Readonly<Record<string, string>> = {},
): string {
  writeFileSync(join(folder.path, '.pgpass'), text, { mode: 0o600 })
  return passwordOf(server, { environment, platform: 'linux', home: folder.path })
}

test.each([
  ['db:5432:data:reader:pw', 'pw'],
  ['*:*:*:*:any', 'any'],
  ['db:1:data:reader:no\ndb:*:data:reader:first\n*:*:*:*:second', 'first'],
  ['# db:5432:data:reader:no\r\ndb:5432:data:reader:pw\r\n', 'pw'],
  [String.raw`db:5432:data:reader:a\:b\\c d`, String.raw`a:b\c d`],
  ['db:5432:data:other:no', ''],
  ['db:5432:data', ''],
  ['', ''],
])('%j gives %j', (text, password) => {
  expect(passwordIn(text)).toBe(password)
})

test('a colon in a host is written with a backslash', () => {
  expect(passwordIn(String.raw`\:\:1:5432:data:reader:pw`, { ...SERVER, host: '::1' })).toBe('pw')
})

test('the environment goes before the file', () => {
  expect(passwordIn('*:*:*:*:file', SERVER, { IRISBOARD_SOURCE_PASSWORD: 'given' })).toBe('given')
  expect(passwordIn('*:*:*:*:file', SERVER, { IRISBOARD_SOURCE_PASSWORD: '' })).toBe('file')
})

test('each system has its place', () => {
  const nowhere = { environment: {}, platform: 'linux', home: join(folder.path, 'none') }
  expect(passwordOf(SERVER, nowhere)).toBe('')
  const file = join(folder.path, 'chosen')
  writeFileSync(file, '*:*:*:*:pw', { mode: 0o600 })
  expect(passwordOf(SERVER, { ...nowhere, environment: { PGPASSFILE: file } })).toBe('pw')
})

test.skipIf(process.platform === 'win32')('a file that others may read gives none', () => {
  const file = join(folder.path, 'open')
  writeFileSync(file, '*:*:*:*:pw', { mode: 0o604 })
  const place = { environment: { PGPASSFILE: file }, platform: 'linux', home: '' }
  expect(() => passwordOf(SERVER, place)).toThrow(
    expect.objectContaining({ code: 'source-password-file', details: { server: 'db:5432', file } }),
  )
  // Its rights say nothing there.
  expect(passwordOf(SERVER, { ...place, platform: 'win32' })).toBe('pw')
})
