import type { ListedTarget } from '../../shared/contract/figures.ts'
import type { Words } from '../state/words.tsx'

/** A target in words: "20 working days". */
function delayWords({ delay, counting }: Pick<ListedTarget, 'delay' | 'counting'>, { t, format }: Words): string {
  return t(`onTime.delay-${counting}`, { count: delay, n: format.count(delay) })
}

/** The targets of a row in order of time: "15, then 10 working days", or how many they are. */
export function heldWords(held: readonly ListedTarget[], words: Words): string {
  const { t, format } = words
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (held.length === 1) return delayWords(first, words)
  if (held.length > 2) return t('onTime.targets', { count: held.length, n: format.count(held.length) })
  return t('onTime.delay-then', {
    first: first.counting === last.counting ? format.count(first.delay) : delayWords(first, words),
    last: delayWords(last, words),
  })
}

/** Each of them with its days and its source, and how many sub-categories have one of their own. */
export function heldTitle(held: readonly ListedTarget[], exceptions: number, words: Words): string {
  const { t, format } = words
  const isAlone = held.length === 1
  return [
    ...held.map((target) =>
      [
        [delayWords(target, words), isAlone ? '' : daysWords(target, words)].filter((text) => text !== '').join(' '),
        `${t('columns.source')} ${target.source}`,
      ].join(' · '),
    ),
    ...(exceptions === 0 ? [] : [t('onTime.exceptions', { count: exceptions, n: format.count(exceptions) })]),
  ].join('\n')
}

function daysWords({ from, to }: Pick<ListedTarget, 'from' | 'to'>, { t, format }: Words): string {
  if (from === null) return to === null ? '' : t('onTime.held-to', { to: format.day(to) })
  if (to === null) return t('onTime.held-from', { from: format.day(from) })
  return t('onTime.held-between', format.ends(from, to))
}
