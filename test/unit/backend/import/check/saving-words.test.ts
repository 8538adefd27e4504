import { expect, test } from 'vitest'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { openFolder } from '../../../../support/folder.ts'

test.each([
  'Aard;Programma;Jaar;Bedrag\npotentiële besparing;WePulse;2022;5\n',
  'Programma;Jaar;Potentiële besparing\nWePulse;2022;5\n',
  'Nature;Programme;Année;Montant\néconomies potentielles;WePulse;2022;5\n',
])('a saving is known by each of its words: %j', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { ...DEFAULT_IMPORT_OPTIONS, asOfDay: '2022-12-31' })
  expect(plan.problems.filter(({ code }) => !code.startsWith('note-'))).toEqual([])
  expect(plan.samples.map(({ key }) => key)).toEqual([
    expect.arrayContaining([{ field: 'kind', value: 'potential-saving' }]),
  ])
})
