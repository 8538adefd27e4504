import { expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

const table = (...growths: readonly string[]): string =>
  `Jaar;Aantal incidenten;Groei (%)\n2020;100;\n2021;128;${growths[0]}\n2022;192;${growths[1]}\n`

test.each([
  ['a fraction', ['0,28', '0,50'], ['0,28']],
  ['a growth in per cent', ['28', '50'], []],
  ['one of each, which shows nothing', ['0,28', '50'], []],
  ['no growth of its counts', ['7', '9'], []],
])('%s', async (_what, growths, refused) => {
  using folder = openFolder()
  const { plan } = await folder.plan(table(...growths), { asOfDay: '2023-01-15' })
  const found = plan.problems.filter(({ details }) => details.rule === 'fraction')
  expect(found.map(({ raw }) => raw)).toEqual(refused)
})
