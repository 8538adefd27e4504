import { expect, test } from 'vitest'
import { MOST_LISTED } from '../../../../../electron/backend/import/check/problem-list.ts'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

const header = 'N°;Commune;Signalé le;Statut\n'
const row = (id: number): string => `${id};1050 Ixelles;15/11/2023;Clôturé\n`

test('C5: blank lines between rows are told; those after the last row close the file', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${header}\n${row(1)}\n;;;;\n  \n${row(2)}\n\n;;;\n`)
  expect([plan.new, problemsOf(plan)]).toMatchObject([
    2,
    [{ code: 'note-lines-blank', details: { count: 4, values: ['2', '4', '5', '6'] } }],
  ])
})

test('C5: of many such lines the first are named and all are counted', async () => {
  using folder = openFolder()
  const rows = Array.from({ length: 300 }, (_each, id) => `${id + 1};1050 Ixelles;15/11/2023\n\n`).join('')
  const { plan } = await folder.plan(header + rows)
  expect(problemsOf(plan)).toMatchObject([
    { code: 'note-rows-short', details: { count: 300, values: ['2', '4', '6', '8', '10'] } },
    { code: 'note-lines-blank', details: { count: 299, values: ['3', '5', '7', '9', '11'] } },
  ])
  expect(plan.problemCount).toBeLessThan(MOST_LISTED)
})
