import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { createFormat, type Format } from '../../shared/i18n/format.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translator.ts'
import { shownJson, shownText } from './shown-text.ts'

/** Exit codes of the command line; that of a command which a signal ended is the one that shells give it. */
export const EXIT = { done: 0, usage: 1, refused: 2, differs: 3, damaged: 4, unknown: 5, bug: 70, ended: 130 } as const

/** What a command is given besides its own options. */
export interface Terminal {
  readonly dataFolder: string
  readonly isJson: boolean
  readonly t: Translator
  readonly format: Format
  /** Prints the one document of a command, as JSON or as the given lines. */
  print(document: object, lines: readonly string[]): void
}

/** Wrong use, with the key of its message; ends with exit code 1. */
export class UsageError extends Error {
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string | number>>

  constructor(key: MessageKey, values: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.name = 'UsageError'
    this.key = key
    this.values = values
  }
}

/** A terminal that speaks one language and prints to standard output. */
export function createTerminal(options: {
  readonly dataFolder: string
  readonly language: Language
  readonly isJson: boolean
}): Terminal {
  const t = createTranslator(options.language)
  return {
    dataFolder: options.dataFolder,
    isJson: options.isJson,
    t,
    format: createFormat(options.language),
    print: (document, lines) => {
      const text = lines.length === 0 ? t('report.no-rows') : lines.join('\n')
      process.stdout.write(`${options.isJson ? shownJson(document) : shownText(text)}\n`)
    },
  }
}

/** Rows as lines whose cells stand below one another, those of the `figures` columns flush right. */
export function alignColumns(rows: readonly (readonly string[])[], figures: readonly number[] = []): readonly string[] {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    // Rows may be more than a call takes arguments.
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return figures.includes(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
