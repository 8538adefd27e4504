import type { Command } from 'commander'
import type { Translator } from '../../shared/i18n/translator.ts'
import type { Terminal } from './terminal.ts'

/** What commands are made with. */
export interface CommandSite {
  readonly t: Translator
  /** Adds a command, which `command.NAME` describes. */
  add(name: CommandName): Command
  /** The action of a command: `work` is given the terminal, then arguments and options, and gives the exit code. */
  run<Values extends readonly unknown[]>(
    work: (terminal: Terminal, ...values: Values) => Promise<number>,
  ): (...values: Values) => Promise<void>
}

type CommandName = FigureCommand | ImportCommand | FolderCommand
export type FigureCommand = 'query' | 'explain' | 'indicators' | 'budgets' | 'report' | 'export'
type ImportCommand = 'import' | 'snapshots' | 'undo' | 'journal'
type FolderCommand =
  | 'verify'
  | 'generate'
  | 'serve'
  | 'backup'
  | 'restore'
  | 'purge'
  | 'mappings'
  | 'diagnostics'
  | 'check'
  | 'update'

/** Keeps every value of an option that may be given several times. */
export function gather(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}
