import { expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { overlapWords } from '../../../shared/i18n/budget-words.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { line, wepulse } from '../../support/budget-lines.ts'

const words = { t: createTranslator('en'), format: createFormat('en'), nameOf: () => 'WePulse' }
const ofYear = { from: '2022-01-01', to: '2022-12-31' }

test('lines that share days are named by their body, those of a whole programme by its name', () => {
  const lines = [
    line({ institution: 'Evere', ...ofYear, to: '2025-12-31' }),
    line({ institution: 'Evere', ...ofYear }),
    line({ institution: 'Uccle', ...ofYear }),
  ]
  expect(overlapWords(lines, words)).toContain('Evere (')
  expect(overlapWords(lines, words)).not.toContain('Uccle')
  expect(overlapWords([wepulse, { ...wepulse, ...ofYear, cents: 120_000_000 }], words)).toContain('WePulse (')
  expect(overlapWords(lines.slice(1), words)).toBeNull()
})
