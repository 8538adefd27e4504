import type { ChartNote } from '../../shared/domain/view/chart-note.ts'
import type { Words } from '../state/words.tsx'

/** The days that a note is about, as they stand before its text. */
export function noteDays({ from, to }: ChartNote, { t, format }: Pick<Words, 't' | 'format'>): string {
  return t(from === to ? 'charts.note-day' : 'charts.note-days', { from: format.day(from), to: format.day(to) })
}

/** A note with its days, as one text. */
export function noteWords(note: ChartNote, words: Pick<Words, 't' | 'format'>): string {
  return `${noteDays(note, words)} ${note.text}`
}
