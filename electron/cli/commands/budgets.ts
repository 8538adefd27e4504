import type { BudgetLine } from '../../../shared/contract/figures.ts'
import { isInventedLine, splitInvented } from '../../../shared/domain/money/budget-lines.ts'
import { countedLines, kindTotals, leftOutLines } from '../../../shared/domain/money/kind-total.ts'
import { overlappingLines } from '../../../shared/domain/money/overlapping-lines.ts'
import { leftOutWords, overlapWords } from '../../../shared/i18n/budget-words.ts'
import { BUDGET_GROUPINGS, budgetRows, groupBudgets } from '../budget-rows.ts'
import { withLocal } from '../local-client.ts'
import { readChoice, readSnapshot } from '../question-options.ts'
import { alignColumns, EXIT, type Terminal } from '../terminal.ts'

const AMOUNT_COLUMN = 2

/**
 * Lists budget lines; totals are per kind, never over kinds, nor over whole programmes and their parts: the lines of whole
 * programmes that one does not count are its `leftOut`. One whose lines have days in common is `overlapping`: it may count
 * an amount twice. What was made up for a demonstration is `invented`, and has totals of its own.
 */
export async function budgets(
  terminal: Terminal,
  options: { readonly by?: string; readonly asOf?: string },
): Promise<number> {
  const { t } = terminal
  const asOf = readSnapshot(options.asOf)
  const grouping = readChoice('--by', options.by, BUDGET_GROUPINGS)
  const [answer, programmes, folder] = await withLocal(terminal, 'answer', ({ client }) =>
    Promise.all([
      client.call('budgets.list', { programme: null, asOf }),
      client.call('programmes.list', { asOf }),
      client.call('folder.state', {}),
    ]),
  )
  const names = new Map(programmes.rows.map(({ code, name }) => [code, name[t.language]]))
  const groups = groupBudgets(answer.rows, grouping)
  const rows = groups.flatMap(([, lines]) => lines)
  const { real, invented } = splitInvented(rows)
  const totals = [...totalsOf(real), ...totalsOf(invented).map((total) => ({ ...total, ...INVENTED }))]
  const words = { ...terminal, nameOf: (programme: string) => names.get(programme) ?? programme }
  const notes = [real, invented]
    .flatMap((lines) => [leftOutWords(lines, words), overlapWords(countedLines(lines), words)])
    .filter((each) => each !== null)
  terminal.print({ rows: rows.map(rowOf), totals }, [
    ...alignColumns(budgetRows(groups, grouping, names, terminal), [AMOUNT_COLUMN]),
    ...notes,
    ...(folder.isDemonstration ? [t('command.result-demonstration')] : []),
  ])
  return EXIT.done
}

const INVENTED = { invented: true }

function rowOf(line: BudgetLine) {
  const { kind, programme, institution, from, to, cents, qualifier, source } = line
  const mark = isInventedLine(line) ? INVENTED : {}
  return { kind, programme, institution, from, to, cents, qualifier, source, ...mark }
}

/** The total of each kind of some lines, with what it leaves out, and whether it may count an amount twice. */
function totalsOf(lines: readonly BudgetLine[]) {
  const overlapping = new Set(overlappingLines(countedLines(lines)).map(({ kind }) => kind))
  const leftOut = Map.groupBy(leftOutLines(lines), ({ kind }) => kind)
  return kindTotals(lines).map((total) => ({
    ...total,
    ...(overlapping.has(total.kind) ? { overlapping: true } : {}),
    ...(leftOut.has(total.kind) ? { leftOut: leftOut.get(total.kind)?.map(leftOutOf) } : {}),
  }))
}

function leftOutOf({ kind, programme, from, to, cents }: BudgetLine) {
  return { kind, programme, from, to, cents }
}
