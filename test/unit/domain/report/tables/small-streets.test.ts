import { expect, test } from 'vitest'
import { printedStreets } from '../../../../../shared/domain/report/tables/small-streets.ts'

const street = (code: string, value: number | null) => ({ key: [code], value })

test('streets with fewer than five incidents are one line', () => {
  const streets = [street('a', 9), street('b', 5), street('c', 4), street('d', 1), street('e', null)]
  expect(printedStreets(streets)).toEqual({
    rows: [street('a', 9), street('b', 5), street('e', null)],
    small: { values: 2, value: 5 },
  })
  expect(printedStreets([street('a', 9)]).small).toBeNull()
})
