import type { Format } from '../../shared/i18n/format.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** What one learns from a chart, and the sentence that names measure, period and extreme. */
export interface Finding {
  readonly title: string
  readonly sentence: string
}

/** What findings are said with. */
export interface Speech {
  readonly t: Translator
  readonly format: Format
}

/** A text that begins with a capital, as a title or a sentence does; labels in the data begin small. */
export function startCapital(text: string): string {
  const [first = ''] = text
  return `${first.toUpperCase()}${text.slice(first.length)}`
}
