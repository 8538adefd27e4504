import { beforeAll, describe, expect, test } from 'vitest'
import { PartsCard, sourceNotes } from '../../../../renderer/budgets/parts-card.tsx'
import { MoneyTotals } from '../../../../renderer/print/money-totals.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { BudgetLine } from '../../../../shared/contract/figures.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { line, podIt, wepulse } from '../../../support/budget-lines.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const in2023 = { from: '2023-01-01', to: '2023-12-31' }

/** The words of the card and of what stands behind it, with plain spaces. */
function wordsOf(...lines: readonly BudgetLine[]): string {
  return stillWords(<PartsCard lines={lines} groupings={['institution']} nameOf={(code) => code} isStale={false} />, {
    isUnfolded: true,
  }).replaceAll(/\s/g, ' ')
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
  const lines = [line({ source: 'Conseil 1' }), line({ institution: 'B' })]
  expect(sourceNotes(lines, createTranslator('fr'))).toEqual(['Source\u00a0: Conseil 1'])
})

test('amounts whose days overlap are said to be perhaps counted twice, with whose they are', () => {
  const years = { from: '2022-01-01', to: '2025-12-31' }
  const words = wordsOf(
    line({ institution: 'Evere' }),
    line({ institution: 'Evere', ...years }),
    line({ kind: 'paid' }),
  )
  expect(words).toContain(
    'Des montants dont les périodes se recouvrent sont additionnés tels quels : Evere (prévu). Si une ligne',
  )
  expect(wordsOf(line({}), line({ ...in2023 }), line({ institution: 'B', ...years }))).not.toContain('Jours en commun')
})

test('the total of lines by institution names the whole programmes that it leaves out, on the page and on paper', () => {
  const parts = [line({}), line({ institution: 'B' })]
  const figures = { programmes: [], budgets: [], view: { ...DEFAULT_VIEW, language: 'fr' as const } }
  const page = stillWords(
    <PartsCard
      lines={parts}
      whole={[wepulse, podIt]}
      groupings={['institution']}
      nameOf={(code) => code}
      isStale={false}
    />,
    {},
  )
  const paper = stillWords(
    <PaperWordsProvider>
      <MoneyTotals lines={parts} whole={[wepulse, podIt]} figures={figures} csv="table-1.csv" />
    </PaperWordsProvider>,
    { language: 'fr' },
  )
  expect(page.replaceAll(/\s/g, ' ')).toContain('parts : wepulse (prévu, 69,8 M€, 2022–2025)')
  expect(paper.replaceAll(/\s/g, ' ')).toContain('parts : wepulse (prévu, 69,8 M€, 2022–2025)')
  expect([page.includes('pod-it'), paper.includes('pod-it')]).toEqual([false, false])
})
