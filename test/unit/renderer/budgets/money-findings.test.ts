import { describe, expect, test } from 'vitest'
import { namedGroups } from '../../../../renderer/budgets/named-groups.ts'
import { partsFigures } from '../../../../renderer/budgets/parts-card.tsx'
import { moneyFinding, moneyNotes } from '../../../../renderer/findings/money.ts'
import { wholeFinding } from '../../../../renderer/findings/whole-amounts.ts'
import type { BudgetLine } from '../../../../shared/contract/figures.ts'
import { totalsByKind } from '../../../../shared/domain/money/kind-total.ts'
import type { MoneyGrouping } from '../../../../shared/domain/money/money-grouping.ts'
import { LANGUAGES, type Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { line, podIt, wepulse } from '../../../support/budget-lines.ts'

const speech = (language: Language) => ({ t: createTranslator(language), format: createFormat(language) })
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const named = (lines: readonly BudgetLine[], by: MoneyGrouping) =>
  namedGroups(lines, by, (programme) => programme, speech('fr'))
const say = (lines: readonly BudgetLine[], by: MoneyGrouping = 'institution', language: Language = 'fr') => {
  const { title, sentence } = moneyFinding(named(lines, by), by, speech(language))
  return { title: plain(title), sentence: plain(sentence) }
}

describe('grouped money', () => {
  test.each([
    ['fr', 'Montants par institution, 2022 : prévu et payé', 'Plus grand montant (prévu) : B, 2 k€'],
    ['nl', 'Bedragen per instelling, 2022: gepland en betaald', 'Grootste bedrag (gepland): B, 2 duizend euro'],
    ['en', 'Amounts by institution, 2022: planned and paid', 'Largest amount (planned): B, EUR 2 thousand'],
  ] as const)('names measure, period and leader in %s', (language, title, sentence) => {
    const lines = [line({}), line({ institution: 'B', cents: 200_000 }), line({ kind: 'paid', cents: 900_000 })]
    expect(say(lines, 'institution', language)).toEqual({ title, sentence })
  })

  test('says so when there is nothing, one group, a tie, or all are equal', () => {
    expect(say([])).toEqual({ title: 'Aucun montant', sentence: 'Aucun montant dans ces lignes' })
    expect(say([line({}), line({ kind: 'paid', qualifier: 'about' })]).sentence).toBe(
      'A : prévu 1 k€ et payé environ 1 k€',
    )
    const two = [line({}), line({ institution: 'B' })]
    expect(say(two).sentence).toBe('Montants égaux (prévu) : 1 k€ pour A et B')
    expect(say([...two, line({ institution: 'C', cents: 0 })]).sentence).toBe(
      'Plus grand montant (prévu), à égalité : A et B, 1 k€ chacun',
    )
    expect(say([line({ cents: 0 }), line({ institution: 'B', cents: 0 })]).sentence).toBe(
      'Montants égaux (prévu) : 0 k€ pour A et B',
    )
  })

  test('does not rank a group that lacks the kind', () => {
    const lines = [line({}), line({ institution: 'B', kind: 'paid', cents: 900_000 })]
    expect(say(lines).sentence).toBe('Plus grand montant (prévu) : A, 1 k€')
  })

  test('says that an amount has no date', () => {
    expect(say([podIt], 'programme').title).toBe(
      'Montants par programme, sans date dans la source : économie potentielle',
    )
  })

  test('tells who went beyond the plan, and that a sum is approximate', () => {
    const notes = (...lines: readonly BudgetLine[]) => moneyNotes(named(lines, 'institution'), speech('fr'))
    expect(notes(line({}), line({ kind: 'paid' }))).toEqual([])
    expect(notes(line({}), line({ kind: 'paid', cents: 100_001 }))).toEqual(['Au-delà du prévu\u00a0: A'])
    expect(notes(line({ qualifier: 'nearly' }))).toEqual([
      'Une somme qui contient un montant non exact est indiquée avec «\u00a0environ\u00a0»',
    ])
  })
})

describe('money by year', () => {
  const whole2023 = { from: '2023-01-01', to: '2023-12-31', asOf: '2023-11-15' }
  const lines = [
    line({}),
    line({ kind: 'paid', cents: 50_000 }),
    line({ ...whole2023, cents: 300_000 }),
    line({ ...whole2023, kind: 'paid', cents: 200_000 }),
  ]

  test('is planned for all of a year, and paid up to the day that is known', () => {
    expect(say(lines, 'year').sentence).toBe('Plus grand montant (prévu) : 2023, 3 k€')
    const paid = lines.filter(({ kind }) => kind === 'paid')
    expect(say(paid, 'year').sentence).toBe('Plus grand montant (payé) : 2023, au 15/11/2023, 2 k€')
    expect(say(lines.slice(2), 'year').sentence).toBe('2023 : prévu 3 k€ et payé 2 k€ au 15/11/2023')
  })

  test('has in its table the days of each amount', () => {
    const groups = named(lines, 'year')
    const { rows } = partsFigures(groups, totalsByKind(lines), 'year', { ...speech('fr'), language: 'fr' })
    expect(rows.map((cells) => cells.map(plain))).toEqual([
      ['2022', '1 k€', '2022', '1 k€', '2022'],
      ['2023', '3 k€', '2023', '2 k€', '2023, au 15/11/2023'],
    ])
  })
})

describe('amounts of whole programmes', () => {
  const whole = (lines: readonly BudgetLine[], language: Language = 'fr') => {
    const { title, sentence } = wholeFinding(lines, (code) => code, speech(language))
    return [plain(title), plain(sentence)]
  }

  test('are told from one another by their kinds', () => {
    expect(whole([wepulse, podIt])).toEqual([
      'Montants de programmes entiers, 2022–2025 et sans date dans la source : budget prévu et économie potentielle',
      '2 montants ; une économie potentielle ne se compare pas à un budget',
    ])
    expect(whole([wepulse, { ...wepulse, kind: 'paid' }])[1]).toBe(
      '2 montants de natures différentes, qui ne s’additionnent pas',
    )
  })

  test.each([
    [
      'fr',
      'pod-it : économie potentielle, sans date dans la source',
      'Un seul montant dans la source : environ 29,3 M€',
    ],
    ['nl', 'pod-it: mogelijke besparing, zonder datum in de bron', 'Eén bedrag in de bron: ongeveer 29,3 mln. euro'],
    ['en', 'pod-it: potential saving, no date in the source', 'One amount in the source: about EUR 29.3 million'],
  ] as const)('one alone keeps its kind, reserve and precision in %s', (language, title, sentence) => {
    expect(whole([podIt], language)).toEqual([title, sentence])
  })

  test('of one kind are ranked, ties and equals said', () => {
    const other = { ...wepulse, programme: 'b' }
    expect(whole([])[1]).toBe('Aucun montant dans ces lignes')
    expect(whole([wepulse, { ...other, cents: 1 }])[1]).toBe('Plus grand montant (prévu) : wepulse, 69,8 M€')
    expect(whole([wepulse, other])[1]).toBe('Montants égaux (prévu) : 69,8 M€ pour wepulse et b')
    expect(whole([wepulse, other, { ...other, programme: 'c', cents: 1 }])[1]).toBe(
      'Plus grand montant (prévu), à égalité : wepulse et b, 69,8 M€ chacun',
    )
  })

  test('leave no key over in any language', () => {
    for (const language of LANGUAGES) expect(whole([wepulse, podIt], language).join(' ')).not.toMatch(/budgets\.|\{\{/)
  })
})
