import { describe, expect, test } from 'vitest'
import { incidents } from '../../../../../shared/domain/dataset/incident-fields.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const HEADER = 'Année;Incidents\n'

describe('the cell of a count', () => {
  test('below zero is refused in the words of its own column', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}2022;-5\n`, { asOfDay })
    const [problem] = plan.problems
    for (const language of LANGUAGES) {
      const words = problem && problemMessage(problem, createTranslator(language), createFormat(language))
      expect(words?.what).toContain('Incidents')
      expect(`${words?.what} ${words?.toDo}`).not.toMatch(/incident(?:s|en)? (?:n|is|never)|d’incidents/)
    }
  })

  test('that should hold a year and does not is one problem', async () => {
    using folder = openFolder()
    for (const cell of ['k10', '12', '-5']) {
      const { plan } = await folder.plan(`${HEADER}${cell};5\n2022;7\n`, { asOfDay })
      expect(plan.problems).toMatchObject([{ code: 'year-invalid', place: { line: 2, column: 'Année' } }])
      expect(plan.problemCount).toBe(1)
    }
  })
})

test('a field has its own name in each language, not the one of some export', () => {
  const municipality = incidents.fields.find(({ name }) => name === 'municipality')
  expect(LANGUAGES.map((language) => municipality?.headers[language][0])).toEqual([
    'Commune',
    'Gemeente',
    'Municipality',
  ])
})
