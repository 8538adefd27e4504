import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { openFolder } from '../../../../support/folder.ts'

const HEADER = ['N°', 'Catégorie', 'Commune', 'Signalé le', 'Statut']

const bookOf = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row) => row.map((value) => ({ value, type: String }))),
    { sheet: 'Relevés' },
  ).toBuffer()

/** The place of the only problem with a code, as it is said. */
function placeOf(plan: ImportPlan, code: string): string {
  const [problem] = plan.problems.filter((each) => each.code === code)
  return problem === undefined
    ? 'no such problem'
    : problemMessage(problem, createTranslator('en'), createFormat('en')).place
}

test('the problems of a workbook name the sheet and the cell, or the line where a whole row is meant', async () => {
  using folder = openFolder()
  const rows = [
    HEADER,
    ['1', 'Voirie', 'Ixelles', '31/04/2023', 'Signalé'],
    ['2', 'Voirie', 'Ixelles', '31/03/2023', 'Signalé'],
    ['2', 'Divers', 'Ixelles', '31/03/2023', 'Signalé'],
  ]
  const { plan } = await folder.plan(await bookOf(rows), {}, 'releves.xlsx')
  expect(placeOf(plan, 'day-invalid')).toBe('Sheet “Relevés”, cell D2')
  expect(placeOf(plan, 'key-duplicate')).toBe('Sheet “Relevés”, line 4')
})

test('what is asked of a column of a workbook, and what its header lacks, say where', async () => {
  using folder = openFolder()
  const asked = await folder.plan(
    await bookOf([HEADER, ['1', 'Voirie', 'Ixelles', '01/02/2023', 'Signalé']]),
    {},
    'a.xlsx',
  )
  expect(placeOf(asked.plan, 'question-date')).toBe('Sheet “Relevés”, cell D2')
  const twice = await folder.plan(
    await bookOf([
      [...HEADER, 'Statut'],
      ['1', '', '', '', '', ''],
    ]),
    {},
    'b.xlsx',
  )
  expect(placeOf(twice.plan, 'header-duplicate')).toBe('Sheet “Relevés”, line 1')
})
