import { describe, expect, test } from 'vitest'
import { readPoint, readPointText } from '../../../../shared/domain/reading/point-text.ts'

const FLAGEY = { longitude: 4.3722, latitude: 50.8276, system: 'WGS84' }

describe('two numbers', () => {
  test.each([
    ['4.3722', '50.8276'],
    ['4,3722', '50,8276'],
    [' 4.37220 ', '50.8276'],
  ])('%s and %s', (x, y) => {
    expect(readPoint(x, y)).toMatchObject(FLAGEY)
  })

  test.each([
    ['148858.2', '170697.5'],
    ['148858,2', '170697,5'],
    ['148.858,2', '170.697,5'],
    ['148,858.2', '170,697.5'],
    ['148 858,2', '170\u202f697,5'],
  ])('of Lambert 72 with their thousands: %s and %s', (x, y) => {
    expect(readPoint(x, y)).toMatchObject({ system: 'Lambert 72' })
    expect(readPoint(x, y)?.longitude).toBeCloseTo(4.35254, 5)
  })

  test('a point between groups of three is no decimal one where only metres make sense', () => {
    expect(readPoint('148.858', '170.697')).toMatchObject({ system: 'Lambert 72' })
  })

  test.each([
    ['', ''],
    ['4.3722', ''],
    ['-4.3722', '50.8276'],
    ['4372200', '50827600'],
    ['1.49E+05', '1.70E+05'],
    ['4°22′20″', '50°49′39″'],
  ])('none: “%s” and “%s”', (x, y) => {
    expect(readPoint(x, y)).toBeNull()
  })
})

describe('one text', () => {
  test.each([
    '50.8276, 4.3722',
    '50.8276,4.3722',
    '50,8276; 4,3722',
    '50,8276 4,3722',
    '50,8276, 4,3722',
    'POINT (4.3722 50.8276)',
    'SRID=4326;POINT(4.3722 50.8276)',
    'POINT Z (4.3722 50.8276 61)',
    '[4.3722, 50.8276]',
    '{"lon": 4.3722, "lat": 50.8276}',
    '{"coordinates": [4.3722, 50.8276], "type": "Point"}',
  ])('%s', (text) => {
    expect(readPointText(text)).toMatchObject(FLAGEY)
  })

  test.each(['POINT (148858 170697)', '148858,170697', '[148858,170697.4]', '148858.2 170697.4'])('%s', (text) => {
    expect(readPointText(text)).toMatchObject({ system: 'Lambert 72' })
  })

  test.each([
    '',
    'Rue Neuve 12, 1000 Bruxelles',
    'LINESTRING (4.3722 50.8276, 4.3723 50.8277)',
    '50.8276, -4.3722',
    '50°49′39″ 4°22′20″',
  ])('none: %s', (text) => {
    expect(readPointText(text)).toBeNull()
  })
})
