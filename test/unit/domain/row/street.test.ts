import { describe, expect, test } from 'vitest'
import { foldStreet, readStreetCode, streetCode, streetWritings } from '../../../../shared/domain/row/street.ts'

describe('the street of an address', () => {
  test.each([
    ['Rue Haute 12', 'Rue Haute'],
    ['Rue Haute, 12', 'Rue Haute'],
    ['Rue Haute 12A', 'Rue Haute'],
    ['Rue Haute 12 bis', 'Rue Haute'],
    ['Rue Haute n° 12', 'Rue Haute'],
    ['Rue Haute 12-14', 'Rue Haute'],
    ['Rue Haute 12 - 14', 'Rue Haute'],
    ['Rue Haute 12/3', 'Rue Haute'],
    ['Rue Haute 12 bte 4', 'Rue Haute'],
    ['Hoogstraat 12 bus 4', 'Hoogstraat'],
    ['Rue Haute 12, 1000 Bruxelles', 'Rue Haute'],
    ['Rue Haute, 1000 Bruxelles', 'Rue Haute'],
    ['Chaussée de Waterloo 1180', 'Chaussée de Waterloo'],
    ['Rue Haute', 'Rue Haute'],
    ['12, Rue Haute', 'Rue Haute'],
    ['12 rue Haute', 'rue Haute'],
    ['Rue du 11 Novembre 5', 'Rue du 11 Novembre'],
    ['11 Novemberlaan 5', '11 Novemberlaan'],
    ['Place de l’Yser 3', 'Place de l’Yser'],
    ['Rue Haute s/n', 'Rue Haute'],
    ['  Rue Haute 12 ', 'Rue Haute'],
    ['Rue\r\n Haute  12', 'Rue Haute'],
    ['Place "X"; 2', 'Place "X"'],
  ])('%s', (address, street) => {
    expect(streetWritings(address)).toEqual([street])
  })

  test.each(['', '12', ' , ', '1000', '-'])('is none where no name is left: “%s”', (address) => {
    expect(streetWritings(address)).toEqual([])
  })

  test.each([
    ['Rue Haute / Hoogstraat 12', ['Rue Haute', 'Hoogstraat']],
    ['Hoogstraat - Rue Haute 12', ['Hoogstraat', 'Rue Haute']],
    ['Rue Haute 12 / Hoogstraat 12', ['Rue Haute', 'Hoogstraat']],
    ['Square Ambiorix | Ambiorixsquare 3, 1000 Bruxelles', ['Square Ambiorix', 'Ambiorixsquare']],
  ])('has both writings where both stand there: %s', (address, both) => {
    expect(streetWritings(address)).toEqual(both)
  })

  test('is no pair of languages where two streets cross, nor where a name has a dash', () => {
    expect(streetWritings('Rue Haute / Rue Blaes')).toEqual(['Rue Haute / Rue Blaes'])
    expect(streetWritings('Rue Haute - Rue Blaes 4')).toEqual(['Rue Haute - Rue Blaes'])
    expect(streetWritings('Avenue Jean-Joseph Crocq 4')).toEqual(['Avenue Jean-Joseph Crocq'])
  })
})

test('a code is of one municipality, without case, accents and doubled spaces', () => {
  expect(streetCode('21015', 'CHAUSSÉE  de Haecht')).toBe('21015/chaussee de haecht')
  expect(streetCode('21015', 'Chaussée de Haecht')).not.toBe(streetCode('21004', 'Chaussée de Haecht'))
  expect(foldStreet('Rue de l’Œuvre')).toBe("rue de l'oeuvre")
  expect(readStreetCode('21015/rue haute / rue blaes')).toEqual({
    municipality: '21015',
    street: 'rue haute / rue blaes',
  })
})
