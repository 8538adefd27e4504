import { beforeAll, describe, expect, test } from 'vitest'
import { PartsCard } from '../../../renderer/budgets/parts-card.tsx'
import { loadLanguage } from '../../../renderer/state/messages.ts'
import type { BudgetLine } from '../../../shared/contract/figures.ts'
import { line } from '../domain/budget-lines.ts'
import { stillWords } from './still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const in2023 = { from: '2023-01-01', to: '2023-12-31' }

/** The words of the table and of the foot, with plain spaces. */
function wordsOf(...lines: readonly BudgetLine[]): string {
  return stillWords(
    <PartsCard lines={lines} groupings={['institution']} nameOf={(code) => code} isStale={false} />,
    {},
  ).replaceAll(/\s/g, ' ')
}

describe('the days of amounts', () => {
  test('stand beside the name of each row where the rows are of different years', () => {
    const words = wordsOf(line({}), line({ kind: 'paid' }), line({ institution: 'B', ...in2023 }))
    expect(words).toMatch(/A 2022 .*B 2023 /)
  })

  test('stand under each amount where a row has several', () => {
    expect(wordsOf(line({}), line({ kind: 'paid', ...in2023 }))).toMatch(/1 k€ 2022 1 k€ 2023/)
  })

  test('are said once, in the title, where all are of the same', () => {
    expect(wordsOf(line({}), line({ institution: 'B' }))).not.toMatch(/[AB] 2022/)
  })
})

test('a source is called one, and a line without it has none', () => {
  const words = wordsOf(line({ source: 'Conseil 1' }), line({ institution: 'B' }))
  expect(words).toContain('Source : Conseil 1')
  expect(words.match(/Source :/g)).toHaveLength(1)
})

test('amounts whose days overlap are said to be perhaps counted twice, with whose they are', () => {
  const years = { from: '2022-01-01', to: '2025-12-31' }
  const words = wordsOf(
    line({ institution: 'Evere' }),
    line({ institution: 'Evere', ...years }),
    line({ kind: 'paid' }),
  )
  expect(words).toContain('Montants de jours en commun, additionnés tels quels : Evere (prévu). Si une ligne')
  expect(wordsOf(line({}), line({ ...in2023 }), line({ institution: 'B', ...years }))).not.toContain('Jours en commun')
})
