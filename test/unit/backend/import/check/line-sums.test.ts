import { expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const HEADER = 'Programme;Institution;Année;Prévu\n'

test('a line that two rules find is asked about once, by the first of them', async () => {
  using folder = openFolder()
  const text = `${HEADER}Moyenne;Evere;2023;1000\nMoyenne;Uccle;2023;2000\nMoyenne;;2023;3000\n`
  const { plan } = await folder.plan(text, { asOfDay })
  const found = plan.problems.filter(({ code }) => code === 'total-unread')
  expect(found.map(({ place, details }) => [place.line, details.rule])).toEqual([
    [4, 'blank'],
    [2, 'average'],
    [3, 'average'],
  ])
})
