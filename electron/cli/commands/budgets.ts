import { countedLines, kindTotals } from '../../../shared/domain/money/kind-total.ts'
import { overlappingLines } from '../../../shared/domain/money/overlapping-lines.ts'
import { overlapWords } from '../../../shared/i18n/overlap-words.ts'
import { BUDGET_GROUPINGS, budgetRows, groupBudgets } from '../budget-rows.ts'
import { withLocal } from '../local-client.ts'
import { readChoice, readSnapshot } from '../question-options.ts'
import { alignColumns, EXIT, type Terminal } from '../terminal.ts'

const AMOUNT_COLUMN = 2

/**
 * Lists budget lines; totals are per kind, never over kinds, nor over whole programmes and their parts. One whose lines
 * have days in common is `overlapping`: it may count an amount twice.
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
  const document = rows.map(({ kind, programme, institution, from, to, cents, qualifier, source }) => ({
    kind,
    programme,
    institution,
    from,
    to,
    cents,
    qualifier,
    source,
  }))
  const counted = countedLines(rows)
  const overlapping = new Set(overlappingLines(counted).map(({ kind }) => kind))
  const totals = kindTotals(rows).map((total) => ({
    ...total,
    ...(overlapping.has(total.kind) ? { overlapping: true } : {}),
  }))
  const overlap = overlapWords(counted, { ...terminal, nameOf: (programme) => names.get(programme) ?? programme })
  const leftOut = totals.some(({ kind }) => {
    const own = rows.filter((row) => row.kind === kind)
    return own.some(({ institution }) => institution === null) && own.some(({ institution }) => institution !== null)
  })
  terminal.print({ rows: document, totals }, [
    ...alignColumns(budgetRows(groups, grouping, names, terminal), [AMOUNT_COLUMN]),
    ...(leftOut ? [t('command.result-parts')] : []),
    ...(overlap === null ? [] : [overlap]),
    ...(folder.isDemonstration ? [t('command.result-demonstration')] : []),
  ])
  return EXIT.done
}
