import type { Draw } from './draw.ts'
import { type BudgetRow, type BudgetShape, KINDS } from './office-budget-rows.ts'
import type { OfficeCell, OfficeUnit } from './office-table.ts'
import { BUDGET_HEADERS, KIND_WORDS, wordOf } from './office-words.ts'

/** A column with what it shows of a row, and of a sum of rows where it has one. */
export interface BudgetColumn {
  readonly header: string
  readonly kind: 'label' | 'amount' | 'other'
  cell(row: BudgetRow, at: number): OfficeCell
}

/** What may be read wrongly beside the rows, or change what they mean. */
export const TRAPS = ['collective', 'second', 'sides', 'quarters', 'tax'] as const
export type Trap = (typeof TRAPS)[number]

const TRAP_COLUMNS: Partial<Record<Trap, readonly [headers: readonly string[], cells: readonly string[]]>> = {
  sides: [
    ['Sens', 'D/R', 'Dépense/Recette', 'U/O'],
    ['D', 'R'],
  ],
  quarters: [
    ['Trimestre', 'Kwartaal', 'Mois'],
    ['1', '2'],
  ],
  tax: [
    ['TVA', 'Montant TVAC', 'Solde', 'Cumul'],
    ['21,00', '42,50'],
  ],
}

/** The columns of a budget, in any order. */
export function budgetColumns(draw: Draw, shape: BudgetShape, trap: Trap | null): readonly BudgetColumn[] {
  const labels = labelColumns(draw, shape)
  const amounts = amountColumns(draw, shape)
  const trapColumn = trap === null ? undefined : TRAP_COLUMNS[trap]
  const others = [
    ...(draw.chance(20) ? [otherColumn(draw)] : []),
    ...(trapColumn === undefined ? [] : [columnInTurn(draw.pick(trapColumn[0]), trapColumn[1])]),
  ]
  return draw.chance(70)
    ? [...draw.shuffled([...labels, ...others]), ...amounts]
    : draw.shuffled([...labels, ...amounts, ...others])
}

function labelColumns(draw: Draw, { language, layout, unit, unitAt, has }: BudgetShape): readonly BudgetColumn[] {
  const kindWords = new Map(KINDS.map((kind) => [kind, wordOf(draw, KIND_WORDS[kind], language)]))
  const label = (name: keyof typeof BUDGET_HEADERS, cell: BudgetColumn['cell']): BudgetColumn => ({
    header: wordOf(draw, BUDGET_HEADERS[name], language),
    kind: 'label',
    cell,
  })
  const unitHeader = { fr: 'Unité', nl: 'Eenheid', en: 'Unit' }[language]
  return [
    ...(has.kind ? [label('kind', ({ kind }) => kindWords.get(kind) ?? null)] : []),
    ...(has.programme ? [label('programme', ({ programme: [name] }) => name)] : []),
    ...(has.institution ? [label('institution', ({ institution }) => institution)] : []),
    ...(layout === 'years' ? [] : [label('year', ({ year }) => String(year))]),
    ...(unitAt === 'column' ? [{ header: unitHeader, kind: 'other', cell: () => unit } as const] : []),
  ]
}

function amountColumns(
  draw: Draw,
  { language, layout, unit, unitAt, kinds, years }: BudgetShape,
): readonly BudgetColumn[] {
  const word = (name: keyof typeof BUDGET_HEADERS): string => wordOf(draw, BUDGET_HEADERS[name], language)
  const unitWords = unit === 'EUR' ? draw.pick(['', '', ' (€)', ' (EUR)']) : unit === 'k EUR' ? ' (k€)' : ' (M€)'
  const names = layout === 'amount' ? [word('amount')] : layout === 'kinds' ? kinds.map(word) : years.map(String)
  return names.map((name, index) => ({
    header: unitAt === 'header' && (unit !== 'EUR' || draw.chance(70)) ? `${name}${unitWords}` : name,
    kind: 'amount',
    cell: ({ cents }) => amountCell(cents[index] ?? null, unit),
  }))
}

function amountCell(cents: number | null, unit: OfficeUnit): OfficeCell {
  return cents === null ? null : { cents, unit }
}

function columnInTurn(header: string, cells: readonly (string | null)[]): BudgetColumn {
  return { header, kind: 'other', cell: (_row, at) => cells[at % cells.length] ?? null }
}

/** A column that no budget needs. */
function otherColumn(draw: Draw): BudgetColumn {
  const numbered = (header: string, cell: (at: number) => string): BudgetColumn => ({
    header,
    kind: 'other',
    cell: (_row, at) => cell(at),
  })
  return draw.pick([
    columnInTurn('Remarque', ['à vérifier, voir 2023', null]),
    numbered('Article', (at) => `0${800 + at}/123-0${at % 9}`),
    numbered('Code', (at) => String(at + 1).padStart(2, '0')),
    numbered('Libellé', (at) => `Poste ${at + 1}`),
    numbered('ETP', (at) => String(at + 1)),
    columnInTurn('%', ['12,5 %']),
    columnInTurn('Description', ['ligne 1\nligne 2']),
  ])
}
