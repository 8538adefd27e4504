import type { Command } from 'commander'
import type { MessageKey, Translator } from '../../shared/i18n/translator.ts'
import type { Terminal } from './terminal.ts'

/** What a command does with its arguments and options; gives the exit code. */
type Work<Values extends readonly unknown[]> = (terminal: Terminal, ...values: Values) => Promise<number>

/** What commands are made with. */
export interface CommandSite {
  readonly t: Translator
  /** Adds a command, which `command.NAME` describes; one of a group is named `GROUP-NAME` and called without it. */
  add(name: CommandName, group?: Command): Command
  /** The action of a command. What it does is loaded when it is asked for, so that the others cost nothing. */
  run<Values extends readonly unknown[]>(load: () => Promise<Work<Values>>): (...values: Values) => Promise<void>
}

type CommandWord = { [Key in MessageKey]: Key extends `command.${infer Name}` ? Name : never }[MessageKey]

/** A name of one part, or that of a command of a group; every other word of the command line has a longer key. */
export type CommandName =
  | Exclude<CommandWord, 'description' | `${string}-${string}`>
  | Extract<CommandWord, `${'source' | 'trust'}-${'add' | 'create' | 'list' | 'remove' | 'test'}`>

/** Keeps every value of an option that may be given several times. */
export function gather(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}
