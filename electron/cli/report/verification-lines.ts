import type { ValueDifference } from '../../../shared/domain/report/table-differences.ts'
import { instantWords } from '../../../shared/i18n/format.ts'
import type { Verification } from '../../backend/report/verification.ts'
import { verdictOf } from '../../backend/report/verification.ts'
import type { Terminal } from '../terminal.ts'

/** More differences are counted: the document that a program reads has all. */
const MOST_DIFFERENCES = 20

/** What the check of a file found, in sentences. */
export function verificationLines(
  { file, ...found }: Verification & { readonly file: string },
  { t, format }: Pick<Terminal, 't' | 'format'>,
): readonly string[] {
  const { integrity, data, pages, reason, differences, signatures } = found
  const left = differences.length - MOST_DIFFERENCES
  return [
    t(`proof.verdict-${verdictOf(found)}`, { file }),
    t(`proof.integrity-${integrity}`),
    ...(integrity === 'damaged' ? [] : [t(`proof.data-${data}`), t(`proof.pages-${pages}`)]),
    ...(reason === undefined ? [] : [t(`proof.reason-${reason}`)]),
    ...differences.slice(0, MOST_DIFFERENCES).map((each) => differenceLine(each, t)),
    ...(left > 0 ? [t('proof.more-differences', { count: left, figure: format.count(left) })] : []),
    ...signatures.flatMap(({ state, subject, at, remark }) => [
      t(`proof.signature-${state}`, { subject, at: at === null ? '?' : instantWords(at, format) }),
      ...(remark === null ? [] : [t(`proof.remark-${remark}`)]),
    ]),
    ...(signatures.length === 0 && integrity === 'whole' ? [t('proof.signature-none')] : []),
    ...(signatures.length === 0 ? [] : [t('proof.signature-limit')]),
  ]
}

function differenceLine({ page, table, key, column, printed, now }: ValueDifference, t: Terminal['t']): string {
  const values = { printed: String(printed ?? '–'), now: String(now ?? '–') }
  if (page !== undefined) return t('proof.difference-page', { page, ...values })
  if (table === undefined && key === undefined) return t('proof.difference-file', values)
  const place = [table, ...(key ?? []), column].filter((part) => part !== undefined).join(' · ')
  return t('proof.difference-value', { place, ...values })
}
