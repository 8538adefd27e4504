import { beforeAll, describe, expect, test } from 'vitest'
import { MoneyCards } from '../../../../renderer/budgets/money-cards.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { OneProgramme } from '../../../../renderer/programmes/one-programme.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { BudgetLine } from '../../../../shared/contract/figures.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { line, wepulse } from '../../../support/budget-lines.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const WORDS = { fr: 'inventé', nl: 'verzonnen', en: 'invented' } as const

/** The larger amounts are invented, and come first: neither their size nor their place puts them before real ones. */
const LINES = [
  line({ institution: 'DEMO A', cents: 900_000 }),
  line({ institution: 'DEMO A', cents: 800_000, kind: 'committed' }),
  line({ institution: 'DEMO B', cents: 700_000 }),
  line({ institution: 'Evere', cents: 300_000 }),
  line({ institution: 'Evere', cents: 200_000, kind: 'committed' }),
  line({ institution: 'Uccle', cents: 100_000 }),
  wepulse,
]

const cards = (lines: readonly BudgetLine[]) => (
  <MoneyCards lines={lines} nameOf={() => 'WePulse'} isOneProgramme isStale={false} />
)

/** The cards in their order, each as HTML. */
function cardsOf(page: string): readonly string[] {
  return page.split(/(?=<section[^>]*data-columns)/).slice(1)
}

const plain = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('invented amounts', () => {
  test.each(LANGUAGES)('have a card of their own after the real ones, with a tag in %s', (language) => {
    const page = cardsOf(stillPage(cards(LINES), { language, view: { moneyBy: 'institution' } }))
    expect(page.map((card) => card.includes('DEMO'))).toEqual([false, false, true])
    expect(page.map((card) => plain(card).includes(` ${WORDS[language]} `))).toEqual([false, false, true])
  })

  test('are hatched, real ones are not', () => {
    const [, real = '', invented = ''] = cardsOf(stillPage(cards(LINES), { view: { moneyBy: 'institution' } }))
    const hatch = /<pattern id="([^"]+)"/.exec(invented)?.[1]
    expect(hatch).toBeDefined()
    expect(invented).toContain(`fill="url(#${hatch})"`)
    expect([invented.includes('data-invented="true"'), real.includes('data-invented="true"')]).toEqual([true, false])
    expect(real).not.toContain('<pattern')
    expect(invented).toMatch(/aria-label="DEMO A \(montants inventés\)\s: prévu\s9\sk€/)
  })

  test('are in no sum with real ones, and a sum of them says what it is', () => {
    const [, real = '', invented = ''] = cardsOf(stillPage(cards(LINES), {})).map((card) => plain(card))
    expect(real).toMatch(/Total par nature 4 k€ 2 k€/)
    expect(invented).toMatch(/Total par nature inventé 16 k€ 8 k€/)
    // Nor is a published amount one that the sum of invented ones leaves out.
    expect(invented).not.toContain('69,8')
  })

  test('are told on every row of the table, gathered by year too', () => {
    const [invented = ''] = cardsOf(stillPage(cards(LINES.slice(0, 3)), { view: { moneyBy: 'year' } }))
    expect(plain(invented)).toMatch(/2022 inventé .*16 k€/)
  })

  test('stand last on the page of a programme, below its real figures', () => {
    const programme = { code: 'wepulse', name: { fr: 'W', nl: 'W', en: 'W' }, summary: null, source: '', quote: null }
    const ready = <Data,>(data: Data) => ({ status: 'ready' as const, data, isStale: false })
    const page = stillPage(
      <OneProgramme
        programme={programme}
        indicators={[]}
        budgets={ready(LINES)}
        participants={ready([])}
        dates={ready([])}
        isStale={false}
      />,
      {},
    )
    const named = cardsOf(page).map((card) => card.includes('DEMO A'))
    expect([named.at(-1), named.filter(Boolean).length]).toEqual([true, 1])
  })
})

test.each([
  ['fr', 'inventé', '(montants inventés)', (figure: string) => `${figure} k€`],
  ['nl', 'verzonnen', '(verzonnen bedragen)', (figure: string) => `${figure} duizend euro`],
  ['en', 'invented', '(invented amounts)', (figure: string) => `EUR ${figure} thousand`],
] as const)(
  'on paper in %s invented amounts have a table of their own, after that of real ones',
  (language, tag, of, money) => {
    const figures = { ...FIGURES, budgets: LINES, language, view: { ...DEFAULT_VIEW, page: 'budgets' as const } }
    const tables = reportTables(figures, (_dimension, code) => code)
    const paper = stillPage(
      <PaperWordsProvider>
        <PaperSection
          name="money"
          report={{ figures, tables, csvs: [], manifest: '', contentHash: '' }}
          notes={NO_NOTES}
        />
      </PaperWordsProvider>,
      { language },
    )
    const [, whole = '', real = '', invented = ''] = paper.split('<table').map((table) => plain(`<table${table}`))
    expect(whole).not.toContain(tag)
    expect(real).toContain(`wepulse ${money('4')} ${money('2')}`)
    expect(real).toContain(` ${tag} `)
    expect(invented).toContain(`wepulse ${of} ${money('16')} ${money('8')}`)
  },
)
