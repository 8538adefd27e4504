import type { Format } from '../../shared/i18n/format.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** The lesson of a chart, and a sentence on measure, period and extreme. */
export interface ChartFinding {
  readonly title: string
  readonly sentence: string
}

/** The language of findings. */
export interface Speech {
  readonly t: Translator
  readonly format: Format
}

/** Capitalises the first letter; labels in the data begin small. */
export function startCapital(text: string): string {
  const [first = ''] = text
  return `${first.toUpperCase()}${text.slice(first.length)}`
}
