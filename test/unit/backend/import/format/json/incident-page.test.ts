import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openJson } from '../../../../../../electron/backend/import/format/json/open-json.ts'
import { temporaryFolder } from '../../../../../support/folder.ts'
import { readJsonTable, readJsonTables } from '../../../../../support/json-reading.ts'
import type { ReadSource } from '../../../../../support/workbook-reading.ts'

type Member = Readonly<Record<string, unknown>>

const INCIDENT = {
  id: 123456,
  status: 'CLOSED',
  creationDate: '2023-11-15T23:30:00+01:00',
  updatedDate: '2023-11-16T10:00:00.000+0100',
  category: {
    id: 9,
    nameFr: 'Nid de poule',
    nameNl: 'Put',
    category: { nameFr: 'Chaussée', nameNl: 'Rijweg', category: { nameFr: 'Voirie', nameNl: 'Openbare weg' } },
  },
  location: {
    coordinates: { x: 149000.5, y: 170000 },
    address: { street: { name: 'Rue Neuve', postCode: '1000', municipality: 'Bruxelles' }, number: '12' },
  },
  responsibleOrganisation: { nameFr: 'Bruxelles Mobilité', nameNl: 'Brussel Mobiliteit' },
}

/** What is read of a file that opens, each incident by its headers. */
async function read(content: unknown): Promise<{ readonly rows: readonly Member[]; readonly source: ReadSource }> {
  const source = await readJsonTable(content)
  const [header, ...records] = source.records
  const rows = records.map(({ cells }) => Object.fromEntries(cells.map((cell, index) => [header?.cells[index], cell])))
  return { rows, source }
}

const page = (response: readonly unknown[], more: Member = {}): Member => ({
  _embedded: { response },
  _links: {},
  ...more,
})

const ROW = {
  id: '123456',
  status: 'CLOSED',
  creationDate: '2023-11-15',
  updatedDate: '2023-11-16',
  category: '',
  fullCategory: 'Voirie > Chaussée > Nid de poule',
  municipality: '1000 Bruxelles',
  address: 'Rue Neuve 12',
  coordinates: '149000.5 170000',
  responsibleOrganisation: 'Bruxelles Mobilité',
}

describe('what the public API answers', () => {
  test.each([
    ['a page', page([INCIDENT])],
    ['a bare list', [INCIDENT]],
    ['a single incident in its answer', { response: INCIDENT }],
    ['a single incident alone', INCIDENT],
    ['a page laid out for reading', `\ufeff${JSON.stringify(page([INCIDENT]), null, 2)}\n`],
  ])('%s', async (_case, content) => {
    expect((await read(content)).rows).toEqual([ROW])
  })

  test('the members of the other form of the answer', async () => {
    const { id, status } = INCIDENT
    const other = {
      id: '0000123456',
      status,
      createdDate: '2023-03-01',
      updateDate: '2023-03-02T00:30:00+01:00',
      category: { nameFr: null, nameNl: 'Verlichting', nameEn: 'Lighting' },
      location: { address: { streetNameFr: 'Rue', streetNameNl: 'Straat', postalCode: 1030 } },
      responsibleOrganisation: null,
    }
    expect((await read([other])).rows).toEqual([
      {
        id: '0000123456',
        status: 'CLOSED',
        creationDate: '2023-03-01',
        updatedDate: '2023-03-02',
        category: 'Verlichting',
        fullCategory: '',
        municipality: '1030',
        address: 'Rue',
        responsibleOrganisation: '',
      },
    ])
    expect((await read([{ id, creationDate: '2023-03-01' }])).rows).toEqual([
      { id: '123456', creationDate: '2023-03-01' },
    ])
  })

  test('3a: a municipality is named in the street or beside it, with its postal code before it', async () => {
    const municipalityOf = async (address: Member): Promise<unknown> =>
      (await read([{ id: 1, creationDate: '2023-03-01', location: { address } }])).rows[0]?.municipality
    const flat = { streetNameFr: 'Rue', streetNameNl: 'Straat', municipality: 'Schaerbeek' }
    expect(await municipalityOf({ ...flat, postalCode: '1030' })).toBe('1030 Schaerbeek')
    expect(await municipalityOf({ ...flat, postCode: 1030 })).toBe('1030 Schaerbeek')
    expect(await municipalityOf(flat)).toBe('Schaerbeek')
    const street = { name: 'Rue', postCode: '1000', municipality: 'Bruxelles' }
    expect(await municipalityOf({ ...flat, postalCode: '1030', street })).toBe('1000 Bruxelles')
  })

  test('D1: instants are cut into days in Brussels', async () => {
    const days = [
      ['2023-11-14T23:30:00Z', '2023-11-15'],
      ['2023-11-15T00:30:00+01:00', '2023-11-15'],
      ['2023-07-14T22:00:00.000+0000', '2023-07-15'],
      ['2023-11-15T23:59:59', '2023-11-15'],
    ]
    const { rows } = await read(days.map(([creationDate], index) => ({ id: index, creationDate })))
    expect(rows.map(({ creationDate }) => creationDate)).toEqual(days.map(([, day]) => day))
  })

  test('D3: what is no day stays as it stands, for the row to be refused', async () => {
    const { source } = await read([
      { id: 1, creationDate: '2023-02-30T10:00:00Z' },
      { id: 2, creationDate: 1700000000000 },
    ])
    expect(source.records.slice(1).map(({ cells, kinds }) => [cells[1], kinds[1]])).toEqual([
      ['2023-02-30T10:00:00Z', 'text'],
      ['1700000000000', 'text'],
    ])
  })

  test('N6: numbers and texts keep every digit', async () => {
    const { rows } = await read('[{"id":9007199254740993,"creationDate":"2023-01-01"},{"id":"01273C"}]')
    expect(rows.map(({ id }) => id)).toEqual(['9007199254740993', '01273C'])
  })

  test('people are never looked at, only named; unknown members too', async () => {
    const reporter = { email: 'someone@example.org', phone: '+32 2 000 00 00' }
    const { source } = await read(page([{ ...INCIDENT, reporter, comments: ['x'], priority: 3, _links: {} }]))
    expect(JSON.stringify(source)).not.toContain('someone@example.org')
    expect(source.outcome.notes).toEqual([
      { code: 'note-personal-dropped', value: 'reporter', rows: 1 },
      { code: 'note-personal-dropped', value: 'comments', rows: 1 },
      { code: 'note-column-ignored', value: 'priority', rows: 1 },
    ])
  })

  test('one page of several says so, and an empty one has no rows', async () => {
    const { source } = await read(page([INCIDENT], { page: { totalPages: 5, number: 1 } }))
    expect(source.outcome.notes).toContainEqual({ code: 'note-page-of-several', value: '2 / 5', rows: 1 })
    const last = await read(page([INCIDENT], { page: { totalPages: 1, number: 0 } }))
    expect(last.source.outcome.notes.map(({ code }) => code)).not.toContain('note-page-of-several')
    expect(await readJsonTables({ _links: {}, page: { totalPages: 0 } })).toBe('no-rows')
    expect(await readJsonTables([])).toBe('no-rows')
  })

  test('C6: __proto__ and constructor are plain names', async () => {
    const text = '[{"id":1,"creationDate":"2023-01-01","__proto__":{"polluted":true},"constructor":{"prototype":{}}}]'
    const { source } = await read(text)
    expect(source.outcome.notes.map(({ value }) => value)).toEqual(['__proto__', 'constructor'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('JSON that is refused', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

  test.each([
    ['cut short', '{"_embedded":{"response":[{"id":1', 'json-invalid'],
    ['a comma too many', '[{"id":1},]', 'json-invalid'],
    ['a comment', '[{"id":1}] // done', 'json-invalid'],
    ['not a number', '[{"id":NaN}]', 'json-invalid'],
    ['a number with a leading zero', '[{"id":01}]', 'json-invalid'],
    ['a line break in a text', '[{"id":"1\n"}]', 'json-invalid'],
    ['half a character', '[{"id":"\\ud800"}]', 'json-invalid'],
    ['an escape that is none', '[{"id":"\\x41"}]', 'json-invalid'],
    ['two texts', '[{"id":1}] [{"id":2}]', 'json-invalid'],
    ['another encoding', Buffer.from('[{"id":"\xe9"}]', 'latin1'), 'json-invalid'],
    ['one name twice', '[{"id":1,"status":"CLOSED","status":"CREATED"}]', 'json-key-duplicate'],
    ['33 lists in one another', deep(34), 'json-too-deep'],
    ['100 000 lists in one another', '['.repeat(100_000), 'json-too-deep'],
    ['another list', '[1, 2]', 'json-unknown'],
    ['another object', '{"type":"FeatureCollection"}', 'json-unknown'],
    ['a text alone', '"x"', 'json-unknown'],
  ])('%s', async (_case, content, code) => {
    expect(await readJsonTables(content)).toBe(code)
  })

  test('names the line', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'page.json')
    writeFileSync(path, '[\n {"id":1},\n {"id":2 "status":"x"}\n]')
    expect(await openJson({ path, name: 'page.json' }, {})).toMatchObject({
      ok: false,
      code: 'json-invalid',
      place: { line: 3 },
    })
  })
})

test('objects line by line are the list that they are, whatever ends a line and whatever a text holds', async () => {
  const lines = [1, 2, 3].map((id) => JSON.stringify({ ...INCIDENT, id, status: 'a}\n{b' }))
  for (const text of [lines.join('\n'), `${lines.join('\r\n\r\n')}\r\n`, lines.join(' \n  ')]) {
    const { rows } = await read(text)
    expect(rows.flatMap(({ id, status }) => (id === '' ? [] : [[id, status]]))).toEqual(
      [1, 2, 3].map((id) => [String(id), 'a}\n{b']),
    )
  }
  expect(await readJsonTables(`[${lines.join('\n')}]`)).toBe('json-invalid')
  expect(await readJsonTables(`${lines[0]}\n${lines[1]?.slice(0, -1)}\n`)).toBe('json-invalid')
})
