import type { Language } from '../../shared/domain/language.ts'
import { createFormat, type Format } from '../../shared/i18n/format.ts'
import { createTranslator, type MessageKey, type Translator } from '../../shared/i18n/translator.ts'

/** Exit codes of the command line. */
export const EXIT = { done: 0, usage: 1, refused: 2, differs: 3, damaged: 4, unknown: 5, bug: 70 } as const

/** What a command is given besides its own options. */
export interface Terminal {
  readonly dataFolder: string
  readonly isJson: boolean
  readonly t: Translator
  readonly format: Format
  /** Prints the one document of a command, as JSON or as the given lines. */
  print(document: object, lines: readonly string[]): void
}

/** Wrong use, told in a sentence; ends with exit code 1. */
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

export function createTerminal(options: {
  readonly dataFolder: string
  readonly language: Language
  readonly isJson: boolean
}): Terminal {
  return {
    dataFolder: options.dataFolder,
    isJson: options.isJson,
    t: createTranslator(options.language),
    format: createFormat(options.language),
    print: (document, lines) =>
      process.stdout.write(`${options.isJson ? JSON.stringify(document) : lines.join('\n')}\n`),
  }
}

/** Rows as aligned columns, the last ones flushed right where they are figures. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
