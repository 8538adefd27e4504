import { describe, expect, test } from 'vitest'
import { cellsIn, readJsonTable, readJsonTables } from '../../../../../support/json-reading.ts'

const headersOf = async (records: readonly unknown[], columns = {}): Promise<readonly string[]> =>
  (await readJsonTable(records, { columns })).records[0]?.cells ?? []

describe('the columns of records', () => {
  test('are the members of all of them, in the order in which they come first', async () => {
    const table = await readJsonTable([{ a: 1, b: 'x' }, { c: null, a: 2 }, { b: '' }])
    expect(cellsIn(table)).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x', ''],
      ['2', '', ''],
      ['', '', ''],
    ])
    expect(table.records.map(({ line }) => line)).toEqual([0, 1, 2, 3])
  })

  test('have the last name on the way to a value where it is theirs alone', async () => {
    expect(await headersOf([{ recordid: 'r', fields: { 'N°': 1, address: { city: 'x' } } }])).toEqual([
      'recordid',
      'N°',
      'city',
    ])
    expect(await headersOf([{ id: 1, owner: { id: 2 } }])).toEqual(['id', 'owner.id'])
    expect(await headersOf([{ from: { Statut: 1 }, to: { statut: 2 } }])).toEqual(['from.Statut', 'to.statut'])
  })

  test('have all names where one of them is about a person, or where a person decided about them', async () => {
    expect(await headersOf([{ reporter: { id: 1 }, fields: { 'N°': 2 } }])).toEqual(['reporter.id', 'N°'])
    const columns = { 'fields.x': { field: 'reference' } }
    expect(await headersOf([{ fields: { x: 1, y: 2 } }], columns)).toEqual(['fields.x', 'y'])
  })

  test('are none for a member that is an object in other records, or that no cell can hold', async () => {
    const table = await readJsonTable([
      { address: null, n: 1, parts: [{ a: 1 }], shape: { type: 'Polygon', coordinates: [[[0, 0]]] } },
      { address: null, n: 3, geo_shape: { type: 'Feature', geometry: { type: 'Point', coordinates: [4, 50] } } },
      { address: { street: { name: 'Rue' } }, n: 2 },
    ])
    expect(cellsIn(table)).toEqual([
      ['n', 'name'],
      ['1', ''],
      ['3', ''],
      ['2', 'Rue'],
    ])
    expect(table.outcome.notes.map(({ code, value }) => [code, value])).toEqual([
      ['note-column-ignored', 'parts'],
      ['note-column-ignored', 'shape'],
      ['note-column-ignored', 'geo_shape'],
    ])
  })

  test('C6: are plain data whatever they are called', async () => {
    const text = '[{"__proto__":"x","constructor":{"toString":1}}]'
    expect(cellsIn(await readJsonTable(text))).toEqual([
      ['__proto__', 'toString'],
      ['x', '1'],
    ])
  })

  test('that come to one path are refused: one of them would be lost', async () => {
    expect(await readJsonTables('[{"id":1,"a.b":1,"a":{"b":2}}]')).toBe('json-key-duplicate')
    expect(await readJsonTables('[{"id":1,"a.b":1},{"id":2,"a":{"b":2}}]')).not.toBe('json-key-duplicate')
  })

  test('C8: are at most a thousand', async () => {
    const wide = (width: number): unknown => [
      Object.fromEntries(Array.from({ length: width }, (_, at) => [`c${at}`, 1])),
    ]
    expect((await readJsonTable(wide(1000))).records[0]?.cells).toHaveLength(1000)
    expect(await readJsonTables(wide(1001))).toBe('json-too-wide')
    const lists = Array.from({ length: 1001 }, (_, at) => JSON.stringify({ id: at, [`c${at}`]: [{ a: 1 }] }))
    expect(await readJsonTables(lists.join('\n'), {}, 'a.jsonl')).toBe('json-too-wide')
  })
})

describe('the cells of records', () => {
  test.each([
    ['12', '12', 'number'],
    ['-0.50', '-0.5', 'number'],
    ['1000.0', '1000', 'number'],
    ['1e3', '1000', 'number'],
    ['0.30000000000000004', '0.3', 'number'],
    ['123456789012345', '123456789012345', 'number'],
    // N6: digits that no number keeps are those of an identifier.
    ['9007199254740993', '9007199254740993', 'text'],
    ['"1.234"', '1.234', 'text'],
    ['true', 'true', 'boolean'],
    ['null', '', 'empty'],
    ['"  "', '', 'empty'],
    ['["a", 1, null]', 'a, 1', 'text'],
    ['[]', '', 'empty'],
  ])('%s', async (value, text, kind) => {
    const { records } = await readJsonTable(`[{"a":${value}}]`)
    expect([records[1]?.cells[0], records[1]?.kinds[0]]).toEqual([text, kind])
  })
})

describe('features of GeoJSON', () => {
  const feature = (properties: unknown, geometry: unknown, more = {}): unknown => ({
    type: 'Feature',
    properties,
    geometry,
    ...more,
  })
  const point = { type: 'Point', coordinates: [4.36, 50.84, 20] }
  const collection = (features: readonly unknown[], crs?: string): unknown => ({
    type: 'FeatureCollection',
    ...(crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } }),
    features,
  })

  test('have their properties and the two numbers of their point', async () => {
    const features = [feature({ 'N°': 1 }, point), feature({ 'N°': 2 }, null), feature(null, point)]
    expect(cellsIn(await readJsonTable(collection(features)))).toEqual([
      ['N°', 'Longitude', 'Latitude'],
      ['1', '4.36', '50.84'],
      ['2', '', ''],
      ['', '4.36', '50.84'],
    ])
  })

  test.each([
    ['urn:ogc:def:crs:EPSG::31370', ['a', 'X', 'Y']],
    ['EPSG:3812', ['a', 'X', 'Y']],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', ['a', 'Longitude', 'Latitude']],
    ['EPSG:4326', ['a', 'Longitude', 'Latitude']],
    ['EPSG:3857', ['a']],
  ])('in %s', async (crs, headers) => {
    expect(cellsIn(await readJsonTable(collection([feature({ a: 1 }, point)], crs)))[0]).toEqual(headers)
  })

  test('have an identifier beside that of their properties, and outlines that are not read', async () => {
    const outline = { type: 'GeometryCollection', geometries: [] }
    const one = await readJsonTable(collection([feature({ a: 1 }, outline, { id: 'f.1' })]))
    expect(cellsIn(one)).toEqual([
      ['feature.id', 'a'],
      ['f.1', '1'],
    ])
    expect(one.outcome.notes.map(({ value }) => value)).toEqual(['geometry'])
    const two = await readJsonTable(collection([feature({ id: 1 }, null, { id: 'f.1' })]))
    expect(cellsIn(two)[0]).toEqual(['feature.id', 'id'])
  })
})
