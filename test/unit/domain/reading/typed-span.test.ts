import { expect, test } from 'vitest'
import { readTypedSpan } from '../../../../shared/domain/reading/typed-span.ts'

test.each([
  ['15/03/2022', '2022-03-15', '2022-03-15'],
  ['15 mars 2022', '2022-03-15', '2022-03-15'],
  ['2022-03-15', '2022-03-15', '2022-03-15'],
  ['03/2022', '2022-03-01', '2022-03-31'],
  ['2/2024', '2024-02-01', '2024-02-29'],
  ['2022-11', '2022-11-01', '2022-11-30'],
  ['Mars 2022', '2022-03-01', '2022-03-31'],
  ['maart  2022', '2022-03-01', '2022-03-31'],
  ['March 2022', '2022-03-01', '2022-03-31'],
  ['août 2021', '2021-08-01', '2021-08-31'],
  ['sept. 2021', '2021-09-01', '2021-09-30'],
])('“%s” is from %s to %s', (text, from, to) => {
  expect(readTypedSpan(text)).toEqual({ from, to })
})

test.each(['2022', '13/2022', '2022-13', 'rue 2022', 'mars', '31/02/2022', '15/03', 'mars 22', ''])(
  '“%s” is no day and no month',
  (text) => {
    expect(readTypedSpan(text)).toBeNull()
  },
)
