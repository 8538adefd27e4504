import { expect, test } from 'vitest'
import { occurringCodes } from '../../../../electron/backend/engine/occurring-codes.ts'

const dimension = (codes: readonly string[], ...ofTuple: readonly number[]) => ({
  codes,
  ofTuple: Uint16Array.from(ofTuple),
})
/** FixMyStreet has roads in Schaerbeek and Uccle, the other register kinds of its own in Uccle. */
const COLUMNS = {
  tupleCount: 3,
  dimensions: {
    category: dimension(['road', 'unclassified'], 0, 0, 1),
    subcategory: dimension([''], 0, 0, 0),
    municipality: dimension(['21015', '21016'], 0, 1, 1),
    status: dimension(['closed', 'created'], 0, 0, 1),
    organisation: dimension([''], 0, 0, 0),
    channel: dimension([''], 0, 0, 0),
    register: dimension(['fixmystreet', 'Groen'], 0, 0, 1),
  },
}

const occurring = (...values: readonly string[]) => {
  const of = occurringCodes(COLUMNS, values.length === 0 ? [] : [{ kind: 'register', values }])
  return [of('category'), of('municipality'), of('status')]
}

test('what one register lacks does not occur in it', () => {
  expect(occurring('Groen')).toEqual([['unclassified'], ['21016'], ['created']])
  expect(occurring('fixmystreet')).toEqual([['road'], ['21015', '21016'], ['closed']])
})

test('all codes occur where all registers are asked', () => {
  const all = [
    ['road', 'unclassified'],
    ['21015', '21016'],
    ['closed', 'created'],
  ]
  expect(occurring()).toEqual(all)
  expect(occurring('Groen', 'fixmystreet')).toEqual(all)
})
