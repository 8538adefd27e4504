import { expect, test } from 'vitest'
import { readServerAddress } from '../../../../shared/domain/warehouse/server-address.ts'

test.each([
  [
    'postgres://reader@db.region.brussels/data',
    { host: 'db.region.brussels', port: 5432, database: 'data', user: 'reader' },
  ],
  [
    'postgresql://a%40b@10.0.0.1:6432/d%C3%A9p%C3%B4t',
    { host: '10.0.0.1', port: 6432, database: 'dépôt', user: 'a@b' },
  ],
  ['postgres://u@[::1]:1/d', { host: '::1', port: 1, database: 'd', user: 'u' }],
])('%s names a server', (address, server) => {
  expect(readServerAddress(address)).toEqual({ ok: true, server: { ...server, certificate: null } })
})

test('the file of an authority may be named', () => {
  const certificate = '/etc/ssl/région.pem'
  const address = `postgres://u@h/d?sslrootcert=${encodeURIComponent(certificate)}`
  expect(readServerAddress(address)).toMatchObject({ ok: true, server: { certificate } })
})

test.each([
  'postgres://u:secret@h/d',
  'postgres://u:@h/d',
  'postgres://u:se@cret@h/d',
  'postgres://:secret@h',
  'postgres://u@h/d?password=secret',
  'http://u:secret@h/d',
])('%s holds a password', (address) => {
  expect(readServerAddress(address)).toEqual({ ok: false, rule: 'password' })
})

test.each([
  '',
  'region',
  'http://u@h/d',
  'postgres://h/d',
  'postgres://u@h',
  'postgres://u@h/',
  'postgres://u@/d',
  'postgres://u@h:0/d',
  'postgres://u@h:99999/d',
  'postgres://u@h/d%',
  'postgres://u@h/a/b',
  'postgres://u@h/d?sslrootcert=',
  'postgres://u@h,g/d#x',
])('%s names none', (address) => {
  expect(readServerAddress(address)).toEqual({ ok: false, rule: 'shape' })
})

test('a parameter that would do nothing is named', () => {
  expect(readServerAddress('postgres://u@h/d?sslmode=disable')).toEqual({
    ok: false,
    rule: 'parameter',
    parameter: 'sslmode',
  })
})
