import type { Draw } from './draw.ts'
import type { OfficeCell, OfficeLine, OfficeTable, OfficeUnit } from './office-table.ts'
import {
  BODIES,
  BUDGET_HEADERS,
  COLLECTIVE,
  HEADINGS,
  KIND_WORDS,
  NEAR_BODIES,
  PROGRAMMES,
  REMARKS,
  SUBTOTAL_LABELS,
  TITLES,
  TOTAL_LABELS,
  wordOf,
} from './office-words.ts'

type Kind = keyof typeof KIND_WORDS

/** One row with all its amounts, before it is laid out. */
interface BudgetRow {
  readonly programme: readonly [name: string, code: string]
  readonly institution: string
  readonly kind: Kind
  readonly year: number
  /** By the columns of amounts, `null` where the cell is empty. */
  readonly cents: readonly (number | null)[]
}

const KINDS: readonly Kind[] = ['planned', 'committed', 'paid']
const UNITS: Readonly<Record<OfficeUnit, number>> = { EUR: 100, 'k EUR': 100_000, 'M EUR': 100_000_000 }

/** What may be read wrongly beside the rows, or change what they mean. */
const TRAPS = ['collective', 'second', 'sides', 'quarters', 'tax'] as const
const TRAP_COLUMNS: readonly (readonly [trap: string, headers: readonly string[], cells: readonly string[]])[] = [
  ['sides', ['Sens', 'D/R', 'Dépense/Recette', 'U/O'], ['D', 'R']],
  ['quarters', ['Trimestre', 'Kwartaal', 'Mois'], ['1', '2']],
  ['tax', ['TVA', 'Montant TVAC', 'Solde', 'Cumul'], ['21,00', '42,50']],
]

/** A column that no budget needs, with its cells. */
type Extra = readonly [header: string, cell: (row: number) => OfficeCell]

/** Budgets as offices write them: one row for each amount, a column for each kind, or a column for each year. */
export function officeBudget(draw: Draw): OfficeTable {
  const language = draw.pick(['fr', 'nl', 'en'] as const)
  const word = (words: Parameters<typeof wordOf>[1]): string => wordOf(draw, words, language)
  const layout = draw.pick(['amount', 'amount', 'kinds', 'years'] as const)
  const unit: OfficeUnit = draw.chance(75) ? 'EUR' : draw.pick(['k EUR', 'M EUR'])
  const has = { programme: draw.chance(55), kind: layout !== 'kinds' && draw.chance(50), institution: draw.chance(85) }
  const kinds = layout === 'kinds' ? draw.shuffled(KINDS).slice(0, draw.int(1, 3)) : []
  const firstYear = draw.int(2015, 2022)
  const years = layout === 'years' ? Array.from({ length: draw.int(1, 3) }, (_, at) => firstYear + at) : []
  const figures = Math.max(1, kinds.length, years.length)
  const given = { programme: draw.pick(PROGRAMMES), kind: draw.pick(KINDS) }
  const rows = budgetRows(draw, { figures, unit, has, given, hasYears: layout !== 'years' })

  const unitWords = unit === 'EUR' ? draw.pick(['', '', ' (€)', ' (EUR)']) : unit === 'k EUR' ? ' (k€)' : ' (M€)'
  const unitAt = unit === 'EUR' || draw.chance(60) ? 'header' : draw.pick(['title', 'column'] as const)
  const amountHeader = (words: string): string => (unitAt === 'header' ? `${words}${unitWords}` : words)
  const kindWord = new Map(KINDS.map((kind) => [kind, word(KIND_WORDS[kind])]))
  const label = [
    ...(has.kind ? [[word(BUDGET_HEADERS.kind), (row: BudgetRow) => kindWord.get(row.kind)!] as const] : []),
    ...(has.programme ? [[word(BUDGET_HEADERS.programme), (row: BudgetRow) => row.programme[0]] as const] : []),
    ...(has.institution ? [[word(BUDGET_HEADERS.institution), (row: BudgetRow) => row.institution] as const] : []),
    ...(layout === 'years' ? [] : [[word(BUDGET_HEADERS.year), (row: BudgetRow) => String(row.year)] as const]),
    ...(unitAt === 'column' ? [[{ fr: 'Unité', nl: 'Eenheid', en: 'Unit' }[language], () => unit] as const] : []),
  ]
  const amounts = (
    layout === 'amount'
      ? [word(BUDGET_HEADERS.amount)]
      : layout === 'kinds'
        ? kinds.map((kind) => word(BUDGET_HEADERS[kind]))
        : years.map(String)
  ).map(
    (header, index) =>
      [
        layout === 'years' && draw.chance(70) ? header : amountHeader(header),
        (row: BudgetRow): OfficeCell => amountCell(row.cents[index] ?? null, unit),
      ] as const,
  )
  const isBareYears = layout === 'years' && unit !== 'EUR' && amounts.some(([header]) => /^\d+$/.test(header))
  const chosen = draw.chance(80) ? null : draw.pick(TRAPS)
  // A side of no amount changes nothing, and an amount below zero has its side already.
  const isWhole = rows.length > 1 && rows.every(({ cents }) => cents.every((each) => each !== null && each > 0))
  const trap = chosen === 'sides' && !isWhole ? null : chosen
  const extra: readonly Extra[] = [
    ...(draw.chance(20) ? [extraColumn(draw)] : []),
    ...TRAP_COLUMNS.filter(([of]) => of === trap).map(
      ([, headers, cells]): Extra => [draw.pick(headers), (row) => cells[row % cells.length] ?? null],
    ),
  ]
  const withExtra = extra.map(([header, cell]) => [header, (_row: BudgetRow, at: number) => cell(at)] as const)
  const columns = draw.chance(70)
    ? [...draw.shuffled([...label, ...withExtra]), ...amounts]
    : draw.shuffled([...label, ...amounts, ...withExtra])

  const lines: OfficeLine[] = []
  const isTitled = draw.chance(35) || unitAt === 'title' || isBareYears
  if (isTitled) {
    for (let count = draw.int(1, 2); count > 0; count -= 1) lines.push([word(TITLES)])
    if (unitAt === 'title' || isBareYears) lines.push([unitTitle(unit, language)])
    if (draw.chance(50)) lines.push([])
  }
  const header = columns.map(([name]) => name)
  const headerLine = lines.length + 1
  lines.push(header)
  const firstLabel = columns.findIndex(([name]) => label.some(([each]) => each === name && name !== 'Unité'))
  const sums = (of: readonly BudgetRow[], text: string): OfficeLine => {
    const totals = amounts.map(
      ([name], index) => [name, of.reduce((all, { cents }) => all + (cents[index] ?? 0), 0)] as const,
    )
    return columns.map(([name], at) => {
      const total = totals.find(([each]) => each === name)
      return at === firstLabel ? text : total === undefined ? null : amountCell(total[1], unit)
    })
  }
  const isMerged = draw.chance(8)
  const hasSubtotals = draw.chance(10)
  const hasHeadings = draw.chance(8)
  let group: BudgetRow[] = []
  let above: readonly OfficeCell[] = []
  const groups = draw.int(1, 3)
  for (const [at, row] of rows.entries()) {
    const isNewGroup = at % Math.ceil(rows.length / groups) === 0
    if (at > 0 && isNewGroup && hasSubtotals) {
      lines.push(sums(group, word(SUBTOTAL_LABELS).replace('{}', String(group[0]?.institution ?? ''))))
      group = []
    }
    if (at > 0 && isNewGroup && draw.chance(8)) lines.push([])
    if (at > 0 && isNewGroup && draw.chance(4)) lines.push(header)
    if (isNewGroup && hasHeadings) lines.push([word(HEADINGS)])
    const cells = columns.map(([, cell]) => cell(row, at))
    // As a clerk merges cells: what stands above is not said again.
    const isBelowSame = isMerged && !isNewGroup && cells[firstLabel] === above[firstLabel]
    lines.push(isBelowSame ? cells.map((cell, index) => (index === firstLabel ? null : cell)) : cells)
    above = cells
    group.push(row)
  }
  if (hasSubtotals) lines.push(sums(group, word(SUBTOTAL_LABELS).replace('{}', String(group[0]?.institution ?? ''))))
  if (draw.chance(20)) lines.push(sums(rows, word(TOTAL_LABELS)))
  if (draw.chance(15)) {
    if (draw.chance(50)) lines.push([])
    lines.push([word(REMARKS)])
  }
  const summed = rows.filter(({ programme, kind, year }) => {
    const last = rows.at(-1)
    return programme === last?.programme && kind === last.kind && (layout === 'years' || year === last.year)
  })
  // A sum of a group that stands as a row of it.
  if (trap === 'collective' && has.institution && summed.length > 2) {
    const sum = amounts.map((_name, index) => summed.reduce((all, { cents }) => all + (cents[index] ?? 0), 0))
    const row = { ...summed[0]!, institution: word(COLLECTIVE), cents: sum }
    lines.splice(
      draw.chance(70) ? headerLine + rows.length : headerLine,
      0,
      columns.map(([, cell]) => cell(row, 0)),
    )
  }
  if (trap === 'second') {
    if (draw.chance(70)) lines.push([])
    if (draw.chance(50)) lines.push([word(TITLES)])
    const other = [word(BUDGET_HEADERS.institution), word(BUDGET_HEADERS.programme), '2019', '2020']
    lines.push(draw.chance(50) ? other : draw.shuffled(other))
    for (let count = draw.int(1, 3); count > 0; count -= 1)
      lines.push(['Service Z', 'IRISbox', '11', '12'].slice(0, other.length))
  }
  const isDivided = trap === 'sides' || trap === 'quarters'
  const values = {
    ...(has.programme ? {} : { programme: given.programme[0] }),
    ...(has.kind || layout === 'kinds' ? {} : { kind: given.kind }),
  }
  return {
    language,
    lines,
    headerLine,
    options: {
      dataset: draw.chance(60) ? 'budgets' : null,
      asOfDay: '2023-11-15',
      mapping: {
        ...(Object.keys(values).length === 0 ? {} : { values }),
        ...(draw.chance(25) ? { header: headerLine } : {}),
      },
    },
    truth: isDivided ? null : truthOf(rows, { has, given, kinds, years }),
    ownNames: new Set(rows.map(({ institution }) => institution)),
  }
}

interface RowsAsked {
  readonly figures: number
  readonly unit: OfficeUnit
  readonly has: { readonly programme: boolean; readonly institution: boolean; readonly kind: boolean }
  readonly given: { readonly programme: BudgetRow['programme']; readonly kind: Kind }
  readonly hasYears: boolean
}

function budgetRows(draw: Draw, { figures, unit, has, given, hasYears }: RowsAsked): readonly BudgetRow[] {
  const seen = new Set<string>()
  const style = draw.pick(['any', 'any', 'whole', 'years', 'small'] as const)
  const bodies = draw.shuffled(draw.chance(10) ? [...BODIES, ...NEAR_BODIES] : BODIES)
  const year = draw.int(2016, 2022)
  return Array.from({ length: draw.int(2, 12) }, (): BudgetRow => {
    const programme = has.programme ? draw.pick(PROGRAMMES) : given.programme
    const institution = has.institution ? bodies[draw.int(0, 5)]! : ''
    const kind = has.kind ? draw.pick(KINDS) : given.kind
    return {
      programme,
      institution,
      kind,
      year: hasYears ? year - draw.int(0, 3) : year,
      cents: Array.from({ length: figures }, () => (draw.chance(8) ? null : centsOf(draw, style, unit))),
    }
  }).filter((row) => {
    const key = [row.programme[1], row.institution, row.kind, hasYears ? row.year : ''].join('|')
    return seen.size < seen.add(key).size
  })
}

function centsOf(draw: Draw, style: 'any' | 'whole' | 'years' | 'small', unit: OfficeUnit): number {
  const scale = UNITS[unit]
  if (style === 'years' && draw.chance(70)) return draw.int(1900, 2099) * scale
  if (style === 'whole') return draw.int(0, 90_000) * scale
  if (style === 'small') return draw.int(1, 999) * scale
  if (draw.chance(4)) return 0
  const sign = draw.chance(5) ? -1 : 1
  const whole = draw.pick([draw.int(1, 999), draw.int(1000, 99_999), draw.int(100_000, 4_000_000)])
  return unit === 'EUR' ? sign * (whole * 100 + draw.int(0, 99)) : sign * draw.int(1, 99_999) * (scale / 10)
}

function amountCell(cents: number | null, unit: OfficeUnit): OfficeCell {
  return cents === null ? null : { cents, unit }
}

function unitTitle(unit: OfficeUnit, language: 'fr' | 'nl' | 'en'): string {
  const words = {
    EUR: { fr: 'Montants en euros', nl: 'Bedragen in euro', en: 'Amounts in euros' },
    'k EUR': { fr: 'Montants en k€', nl: 'Bedragen in k€', en: 'Amounts in k€' },
    'M EUR': { fr: 'Montants en M€', nl: 'Bedragen in M€', en: 'Amounts in M€' },
  }
  return words[unit][language]
}

function extraColumn(draw: Draw): Extra {
  return draw.pick<Extra>([
    ['Remarque', (row) => (row % 2 === 0 ? 'à vérifier, voir 2023' : null)],
    ['Article', (row) => `0${800 + row}/123-0${row % 9}`],
    ['Code', (row) => String(row + 1).padStart(2, '0')],
    ['Libellé', (row) => `Poste ${row + 1}`],
    ['ETP', (row) => String(row + 1)],
    ['%', () => '12,5 %'],
    ['Description', () => 'ligne 1\nligne 2'],
  ])
}

function truthOf(
  rows: readonly BudgetRow[],
  {
    has,
    given,
    kinds,
    years,
  }: Pick<RowsAsked, 'has' | 'given'> & { readonly kinds: readonly Kind[]; readonly years: readonly number[] },
): readonly string[] {
  return rows.flatMap((row) =>
    row.cents.flatMap((cents, index) => {
      if (cents === null) return []
      const kind = kinds[index] ?? (has.kind ? row.kind : given.kind)
      const year = years[index] ?? row.year
      const programme = has.programme ? row.programme[1] : given.programme[1]
      return [[kind, programme, row.institution, `${year}-01-01`, `${year}-12-31`, cents].join('|')]
    }),
  )
}
