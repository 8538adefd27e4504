import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const words = (problem: Parameters<typeof problemMessage>[0]) =>
  problemMessage(problem, createTranslator('en'), createFormat('en'))

describe('figures of years that are not over on the day of the import', () => {
  test('one that has not begun is refused with its place and the rule', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Année;Incidents\n2022;5\n2024;6\n', { asOfDay: '2023-11-15' })
    expect([plan.plan, plan.rejected, codesOf(plan)]).toEqual([null, 1, ['year-future']])
    const { what, toDo, place } = words(plan.problems[0]!)
    expect([place, what]).toEqual(['Line 3, column “Année”', 'The year 2024 is still to come: today is 01/12/2023.'])
    expect(toDo).toContain('Take that year out of the file')
  })

  test('so is that of a column', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Catégorie;2023;2024\nVoirie;5;6\n', { asOfDay: '2023-11-15' })
    expect(plan.problems).toMatchObject([{ code: 'year-future', place: { line: 2, column: '2024' } }])
  })

  test('the one under way is asked about by its name', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Année;Incidents\n2022;5\n2023;6\n')
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['question-as-of-day']])
    expect(words(plan.problems[0]!).what).toBe(
      'The year 2023 is not over, today is 01/12/2023: up to which day do its figures run?',
    )
  })

  test('a day to come is told with what says it', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Jusqu’au 31/12/2023\n\nAnnée;Incidents\n2023;6\n')
    expect(words(plan.problems[0]!)).toMatchObject({
      what: 'By the title the data run to 31/12/2023, a day still to come: today is 01/12/2023.',
      toDo: 'Give the last day covered, 01/12/2023 at the latest.',
    })
  })

  test('budgets are planned for years to come', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Nature;Programme;Année;Montant\nprévu;WePulse;2030;10,50\n', {
      asOfDay: '2023-11-15',
    })
    expect([plan.new, codesOf(plan)]).toEqual([1, []])
  })
})
