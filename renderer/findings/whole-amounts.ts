import type { BudgetLine } from '../../shared/contract/figures.ts'
import { groupMoney } from '../../shared/domain/money/money-group.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { ChartFinding, Speech } from './finding.ts'
import { kindsOf, periodOf } from './money.ts'

type Line = Pick<
  BudgetLine,
  'kind' | 'programme' | 'institution' | 'from' | 'to' | 'cents' | 'unit' | 'decimals' | 'qualifier'
>

/** The finding of printed amounts: the largest of one kind; several kinds do not compare. */
export function wholeFinding(
  lines: readonly Line[],
  nameOf: (programme: string) => string,
  speech: Speech,
): ChartFinding {
  const { t, format } = speech
  const [first, ...others] = lines
  if (first === undefined) return { title: t('budgets.lines-none'), sentence: t('budgets.say-none') }
  const amount = amountWords(first, t, format)
  if (others.length === 0)
    return {
      title: t('budgets.whole-title-one', {
        name: nameOf(first.programme),
        kind: t(`vocabulary.kind-${first.kind}`),
        period: spanWords(first.from, first.to, t, format),
      }),
      sentence: t('budgets.whole-one', { amount }),
    }
  const kinds = kindsOf(groupMoney(lines, 'programme'))
  const title = t('budgets.whole-title', {
    kinds: format.list(kinds.map((kind) => t(`vocabulary.kind-${kind}`))),
    period: periodsOf(lines, speech),
  })
  return {
    title,
    sentence:
      kinds.length > 1
        ? t(kinds.includes('potential-saving') ? 'budgets.whole-saving' : 'budgets.whole-kinds', {
            count: lines.length,
          })
        : sameKind(lines, nameOf, speech),
  }
}

function sameKind(lines: readonly Line[], nameOf: (programme: string) => string, { t, format }: Speech): string {
  const most = Math.max(...lines.map(({ cents }) => cents))
  const leaders = lines.filter(({ cents }) => cents === most)
  const [leader] = leaders
  if (leader === undefined) return t('budgets.say-none')
  const values = {
    kind: t(`budgets.short-${leader.kind}`),
    amount: amountWords(leader, t, format),
    names: format.list([...new Set(leaders.map(({ programme }) => nameOf(programme)))]),
  }
  if (leaders.length === 1) return t('budgets.say-leader', values)
  return t(leaders.length === lines.length ? 'budgets.say-equal' : 'budgets.say-tied', values)
}

/** The days of dated amounts, and whether others have none. */
function periodsOf(lines: readonly Line[], speech: Speech): string {
  const { t, format } = speech
  const undated = lines.filter(({ from, to }) => from === null && to === null)
  if (undated.length === lines.length) return t('programmes.span-none')
  const dated = periodOf(lines, speech)
  return undated.length === 0 ? dated : format.list([dated, t('programmes.span-none')])
}
