import type { BudgetLine } from '../../../../shared/contract/figures.ts'
import type { AmountOfDays, MoneyEffect } from '../../../../shared/domain/import/import-effect.ts'
import { splitLines } from '../../../../shared/domain/money/budget-lines.ts'
import type { KindTotal } from '../../../../shared/domain/money/kind-total.ts'
import { groupMoney } from '../../../../shared/domain/money/money-group.ts'
import { budgetLines } from '../../queries/programme-lists.ts'
import { namedProgrammes } from '../../queries/programme-names.ts'
import { compareKeys, comparing } from './before-and-after.ts'

/** One amount of a screen: of one kind, and of one body. */
type Money = Pick<MoneyEffect, 'kind' | 'body'> & { readonly amount: AmountOfDays }

/** So many institutions are listed one by one. */
const FEW_INSTITUTIONS = 5

/**
 * The money before and after an import: of whole programmes as printed, of institutions by year, and of each where few of
 * them change. Kinds are never added, nor is a whole to its parts.
 */
export const budgetEffects = comparing(
  (database) => budgetLines(database, null, null),
  (before, after, database) => {
    const programmeOf = namedProgrammes(database)
    const ofProgrammes = (lines: readonly BudgetLine[]) => programmeAmounts(lines, programmeOf)
    const each = differing(before, after, eachInstitution)
    const names = new Set(each.map(({ body }) => (body.kind === 'institution' ? body.name : '')))
    return [
      ...differing(before, after, ofProgrammes),
      ...differing(before, after, yearsOfInstitutions),
      ...(names.size > FEW_INSTITUTIONS ? [] : each),
    ]
  },
)

function differing(
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
  moneyOf: (lines: readonly BudgetLine[]) => ReadonlyMap<string, Money>,
): readonly MoneyEffect[] {
  return compareKeys(moneyOf(before), moneyOf(after)).flatMap(
    ([one, other, { kind, body }]): readonly MoneyEffect[] => {
      if (isSame(one?.amount, other?.amount)) return []
      return [{ figure: 'money', kind, body, before: one?.amount ?? null, after: other?.amount ?? null }]
    },
  )
}

function programmeAmounts(
  lines: readonly BudgetLine[],
  programmeOf: ReturnType<typeof namedProgrammes>,
): ReadonlyMap<string, Money> {
  return new Map(
    splitLines(lines).whole.map((line) => {
      const { programme, kind, from, to } = line
      return [
        `${programme} ${kind} ${from} ${to}`,
        { kind, body: { kind: 'programme', ...programmeOf(programme) }, amount: amountOf(line) },
      ]
    }),
  )
}

function yearsOfInstitutions(lines: readonly BudgetLine[]): ReadonlyMap<string, Money> {
  return grouped(lines, 'year', () => ({ kind: 'institutions' }))
}

function eachInstitution(lines: readonly BudgetLine[]): ReadonlyMap<string, Money> {
  return grouped(lines, 'institution', (name) => ({ kind: 'institution', name }))
}

function grouped(
  lines: readonly BudgetLine[],
  by: 'year' | 'institution',
  bodyOf: (key: string) => MoneyEffect['body'],
): ReadonlyMap<string, Money> {
  const groups = groupMoney(splitLines(lines).parts, by)
  return new Map(
    groups.flatMap(({ key, totals }) =>
      totals.map((total): readonly [string, Money] => [
        `${key} ${total.kind}`,
        { kind: total.kind, body: bodyOf(key ?? ''), amount: amountOf(total) },
      ]),
    ),
  )
}

function amountOf({ cents, unit, decimals, qualifier, from, to }: KindTotal | BudgetLine): AmountOfDays {
  return { cents, unit, decimals, qualifier, from, to }
}

function isSame(one: AmountOfDays | undefined, other: AmountOfDays | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
