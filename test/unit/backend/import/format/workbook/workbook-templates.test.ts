import { describe, expect, test } from 'vitest'
import { countsOf, openFolder } from '../../../../../support/folder.ts'
import { exampleRows, filledText, TEMPLATES, templateText } from '../../../../../support/template.ts'
import { templateBook } from '../../../../../support/template-book.ts'

describe('the templates as workbooks', () => {
  test.each(TEMPLATES)(
    'R1: $name, filled in as a workbook, is what it is as CSV',
    async ({ dataset, language, name }) => {
      using folder = openFolder()
      // The examples lie in 2024, after the day on which these tests import.
      const text = filledText(templateText(dataset, language))
        .replaceAll('31/12/2024', '30/11/2023')
        .replaceAll('2024', '2023')
      const options = { asOfDay: '2023-11-30' }
      await folder.take(text, options, name)
      const { plan } = await folder.plan(await templateBook(dataset, text), options, 'book.xlsx')
      expect(plan.problems).toEqual([])
      const rows = exampleRows(dataset).length
      expect([plan.dataset, countsOf(plan)]).toEqual([
        dataset,
        { read: rows, new: 0, changed: 0, unchanged: rows, removed: 0, rejected: 0 },
      ])
    },
  )
})
