import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { reportTables, tableList } from '../../../../../shared/domain/report/sections/report-tables.ts'
import { createManifest, manifestText, valuesText } from '../../../../../shared/domain/report/verification/manifest.ts'
import { readManifest, readValues } from '../../../../../shared/domain/report/verification/read-manifest.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const tables = reportTables(FIGURES, (_dimension, code) => code)
const files = tableList(tables).map((table) => ({ table, name: `${table.name}.csv`, text: table.name }))
const digest = async (text: string) => createHash('sha256').update(text).digest('hex')
const manifest = await createManifest(FIGURES, tables, files, digest)
const text = manifestText(manifest)

test('a manifest and the values of its tables come back as they were written', () => {
  expect(readManifest(text)).toEqual({ kind: 'read', manifest })
  expect(readValues(valuesText(tables))).toHaveLength(manifest.tables.length)
})

test('what a pull says of itself comes back too, and nothing else in its place', () => {
  const pull = { source: 'region', moment: '2026-12-01T08:00:00.000Z', queryHash: 'e'.repeat(64) }
  const pulled = { ...manifest, snapshots: manifest.snapshots.map((each) => ({ ...each, pull })) }
  expect(readManifest(manifestText(pulled))).toEqual({ kind: 'read', manifest: pulled })
  const other = {
    ...pulled,
    snapshots: pulled.snapshots.map((each) => ({ ...each, pull: { ...pull, queryHash: '' } })),
  }
  expect(readManifest(manifestText(other))).toEqual({ kind: 'unreadable' })
})

test.each([
  ['earlier', text.replace('"manifest":2', '"manifest":1')],
  ['newer', text.replace('"manifest":2', '"manifest":3')],
  ['unreadable', text.replace('"pinned":null', '"pinned":7')],
  ['unreadable', text.replace('"pinned":null', '"more":1,"pinned":null')],
  ['unreadable', ` ${text}`],
  ['foreign', text.replace('Irisboard', 'Another')],
  ['foreign', '{"manifest"'],
  ['foreign', ''],
])('%s: another text', (kind, other) => {
  expect(other).not.toBe(text)
  expect(readManifest(other)).toEqual({ kind })
})

test('values of another form are none', () => {
  expect(readValues('[{"name":"categories"}]')).toBeNull()
  expect(readValues('')).toBeNull()
})
