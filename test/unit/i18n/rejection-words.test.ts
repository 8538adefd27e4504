import { expect, test } from 'vitest'
import { isRowError, PROBLEM_CODES } from '../../../shared/domain/import/problem-code.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { rejectionWords } from '../../../shared/i18n/rejection-words.ts'

const english = { t: createTranslator('en'), format: createFormat('en') }

test('the reasons of several imports are added up, the most frequent first', () => {
  const words = rejectionWords(
    [
      { rejected: 3, rejectedFor: { 'day-future': 2, 'value-missing': 1 } },
      { rejected: 1_200, rejectedFor: { 'value-missing': 1_200 } },
      { rejected: 0 },
    ],
    english,
  )
  expect(words).toEqual(['Reasons: missing value (1,201) and day in the future (2).'])
})

test('of imports that kept none it says so, beside the reasons of the others', () => {
  const earlier = { rejected: 2 }
  const notKept = 'Of 2 rows the import said why; the folder does not keep it.'
  expect(rejectionWords([earlier], english)).toEqual([notKept])
  expect(rejectionWords([earlier, { rejected: 1, rejectedFor: { 'row-ragged': 1 } }], english)).toEqual([
    'Reasons: wrong number of cells (1).',
    notKept,
  ])
})

test('a reason of a later version stands as its code', () => {
  const later = { rejected: 1, rejectedFor: { 'moon-phase': 1 } }
  expect(rejectionWords([later], english)).toEqual(['Reasons: moon-phase (1).'])
})

test.each(LANGUAGES)('%s: whatever a row may be rejected for has words', (language) => {
  const t = createTranslator(language)
  expect(PROBLEM_CODES.filter((code) => isRowError(code) && !t.has(`rejections.${code}`))).toEqual([])
})
