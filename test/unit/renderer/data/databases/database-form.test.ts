import { expect, test } from 'vitest'
import { NOTHING_TYPED, readDatabase } from '../../../../../renderer/data/databases/database-form.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'

const t = createTranslator('en')
const TYPED = { ...NOTHING_TYPED, name: 'region', servers: 'postgres://u@h/d' }
const SERVER = { host: 'h', port: 5432, database: 'd', user: 'u', certificate: null }

/** The fields that are wrong, each with what is said of it. */
function errorsOf(typed: Partial<typeof TYPED>): Readonly<Record<string, string>> {
  const read = readDatabase({ ...TYPED, ...typed }, t)
  return read.ok ? {} : read.errors
}

test('a name and an address are enough; what was left empty is not asked with', () => {
  const asked = { name: 'region', servers: [SERVER], mapping: {} }
  expect(readDatabase(TYPED, t)).toEqual({ ok: true, asked })
  expect(
    readDatabase({ ...TYPED, name: ' region ', table: '  ', certificate: ' ', columns: { created: ' ' } }, t),
  ).toEqual({ ok: true, asked })
})

test('each line is a server, blank ones are none', () => {
  const servers = '\n postgres://u@h/d \r\n\n\tpostgres://u@g:1/d\n'
  expect(readDatabase({ ...TYPED, servers }, t)).toMatchObject({
    asked: { servers: [SERVER, { ...SERVER, host: 'g', port: 1 }] },
  })
})

test('a certificate is that of the servers whose address names none', () => {
  const servers = 'postgres://u@h/d\npostgres://u@g/d?sslrootcert=own.pem'
  expect(readDatabase({ ...TYPED, servers, certificate: ' /ca.pem ' }, t)).toMatchObject({
    asked: { servers: [{ certificate: '/ca.pem' }, { certificate: 'own.pem' }] },
  })
})

test('a table, columns and a password are asked with as they were typed, save the blanks around names', () => {
  const typed = { table: ' region.incident ', columns: { created: ' made on ', status: '' }, password: ' a b ' }
  expect(readDatabase({ ...TYPED, ...typed }, t)).toMatchObject({
    ok: true,
    asked: { mapping: { table: 'region.incident', columns: { created: 'made on' } }, password: ' a b ' },
  })
})

test.each([
  ['name', { name: '' }, t('databases.wrong-name')],
  ['name', { name: 'a|b' }, t('databases.wrong-name')],
  ['servers', { servers: ' \n ' }, t('databases.wrong-none')],
  ['servers', { servers: 'postgres://u@h/d\n'.repeat(65) }, t('databases.wrong-many', { count: 64 })],
  ['servers', { servers: 'postgres://u@h/d\nregion' }, t('databases.wrong-shape', { value: 'region' })],
  ['servers', { servers: 'postgres://u@h/d?a=b' }, t('databases.wrong-parameter', { value: 'a' })],
  ['table', { table: 'a.b.c' }, t('databases.wrong-table')],
  ['created', { columns: { created: 'x'.repeat(64), status: 'y' } }, t('databases.wrong-column')],
] as const)('what is wrong is said at its field: %s of %j', (field, typed, said) => {
  expect(errorsOf(typed)).toEqual({ [field]: said })
})

test('as many servers as may be are taken', () => {
  expect(errorsOf({ servers: 'postgres://u@h/d\n'.repeat(64) })).toEqual({})
})

test('all that is wrong is said at once', () => {
  expect(Object.keys(errorsOf({ name: '', servers: '', table: '.', columns: { status: 'x'.repeat(64) } }))).toEqual([
    'name',
    'servers',
    'table',
    'status',
  ])
})

test.each(LANGUAGES)('an address with a password is not said again (%s)', (language) => {
  const typed = { ...TYPED, servers: 'postgres://u:s3cret@h/d' }
  const said = JSON.stringify(readDatabase(typed, createTranslator(language)))
  expect(said).toContain(JSON.stringify(createTranslator(language)('databases.wrong-password')))
  expect(said).not.toContain('s3cret')
})
