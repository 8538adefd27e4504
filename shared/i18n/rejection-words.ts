import { compareCodes } from '../domain/vocabulary/code-order.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** The rows that an import rejected, and why, where it says so. */
interface Rejected {
  readonly rejected: number
  readonly rejectedFor?: Readonly<Record<string, number>> | undefined
}

/** Why rows were rejected, the most frequent reason first, and of how many no reason is kept: a sentence each. */
export function rejectionWords(
  imports: readonly Rejected[],
  { t, format }: { readonly t: Translator; readonly format: Format },
): readonly string[] {
  const counts = new Map<string, number>()
  for (const [code, count] of imports.flatMap(({ rejectedFor }) => Object.entries(rejectedFor ?? {})))
    counts.set(code, (counts.get(code) ?? 0) + count)
  const reasons = [...counts]
    .toSorted(([one, few], [other, many]) => many - few || compareCodes(one, other))
    .map(([code, count]) => t('rejections.reason', { reason: reasonWord(code, t), figure: format.count(count) }))
  const kept = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const unknown = imports.reduce((sum, { rejected }) => sum + rejected, 0) - kept
  return [
    ...(reasons.length === 0 ? [] : [t('rejections.reasons', { reasons: format.list(reasons) })]),
    ...(unknown <= 0 ? [] : [t('rejections.not-kept', { count: unknown, figure: format.count(unknown) })]),
  ]
}

function reasonWord(code: string, t: Translator): string {
  const key = `rejections.${code}`
  return t.has(key) ? t(key) : code
}
