import { type ImportProgress, remainingSeconds } from '../domain/import/import-progress.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

const MEGABYTE = 1_000_000

/** Rows, bytes and the time that is left, each where it is known. */
export function progressWords(
  { done, total, bytes, elapsedSeconds }: ImportProgress,
  t: Translator,
  format: Format,
): readonly string[] {
  const size = (value: number): string => t('data.megabytes', { size: format.number(value / MEGABYTE, 1) })
  const pace = bytes ?? (total === null ? null : { done, total })
  const left = pace === null ? null : remainingSeconds(pace.done, pace.total, elapsedSeconds)
  return [
    total === null
      ? t('data.reading-rows', { count: done, n: format.count(done) })
      : t('data.writing-rows', { done: format.count(done), total: format.count(total) }),
    ...(bytes === null ? [] : [t('data.reading-bytes', { done: size(bytes.done), total: size(bytes.total) })]),
    ...(left === null ? [] : [leftWords(left, t)]),
  ]
}

/** Cells and bytes that were received in a pull: how many will come nobody knows. */
export function pullWords(cells: number, bytes: number, t: Translator, format: Format): string {
  const size = sizeWords(bytes, t, format)
  return t('data.cells-received', { count: cells, n: format.count(cells), size })
}

/** A size in the unit that tells it: what is received of few incidents is not none. */
export function sizeWords(bytes: number, t: Translator, format: Format): string {
  return bytes < MEGABYTE
    ? t('data.kilobytes', { size: format.count(Math.ceil(bytes / 1000)) })
    : t('data.megabytes', { size: format.number(bytes / MEGABYTE, 1) })
}

function leftWords(seconds: number, t: Translator): string {
  const minutes = Math.ceil(seconds / 60)
  return seconds < 60 ? t('data.left-seconds', { count: seconds }) : t('data.left-minutes', { count: minutes })
}
