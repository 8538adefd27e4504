import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { CommanderError } from 'commander'
import { AppError } from '../../shared/contract/error.ts'
import { almostName } from '../../shared/domain/reading/nearest-names.ts'
import { isLanguage, type Language } from '../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { errorMessage } from '../../shared/i18n/error-words.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translator.ts'
import { defaultDataFolder } from '../backend/platform/data-folder.ts'
import { isDamage } from '../backend/platform/error-code.ts'
import { systemLanguage } from '../backend/platform/system-language.ts'
import type { HostParts } from '../backend/process/host-parts.ts'
import { NODE_PARTS } from '../http/node-parts.ts'
import { createProgram } from './commands.ts'
import { FolderRefusal } from './data-place.ts'
import { placeWords } from './help-words.ts'
import { shownJson, shownText } from './shown-text.ts'
import { createTerminal, EXIT, type Terminal, UsageError } from './terminal.ts'

/** `npm run cli`. Gives the exit code. */
export function main(values: readonly string[]): Promise<number> {
  return runCommandLine(values, NODE_PARTS)
}

/** Runs one command line and gives its exit code; it never throws. The hosts that it starts are made of `parts`. */
export async function runCommandLine(values: readonly string[], parts: HostParts): Promise<number> {
  const language = languageOf(values)
  const t = createTranslator(language)
  const isJson = values.includes('--json')
  const state = { code: EXIT.done as number }
  for (const stream of [process.stdout, process.stderr]) stream.off('error', leaveUnread).on('error', leaveUnread)
  const program = createProgram(
    t,
    () => terminalOf(program.opts(), language, isJson),
    (code) => {
      state.code = code
    },
    parts,
  )
  try {
    await program.parseAsync([...values], { from: 'user' })
    return state.code
  } catch (error) {
    const commands = program.commands.map((command) => command.name())
    return await fail(error, t, { isJson, commands, dataFolder: dataFolderOf(program.opts()) })
  }
}

/** A reader that has seen enough, as `head` has, is no fault of the command. */
function leaveUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function terminalOf(
  options: { readonly dataDir?: string; readonly lang?: string },
  language: Language,
  isJson: boolean,
): Terminal {
  if (options.lang !== undefined && !isLanguage(options.lang))
    throw new UsageError('command.usage-choice', { option: '--lang', value: options.lang, allowed: 'fr, nl, en' })
  return createTerminal({ dataFolder: dataFolderOf(options), language, isJson })
}

function dataFolderOf({ dataDir }: { readonly dataDir?: string }): string {
  return resolve(dataDir ?? defaultDataFolder(process.env, process.platform, homedir()))
}

/** The words of a wrong command line must already be in the language that it asks for. */
function languageOf(values: readonly string[]): Language {
  const given = values.flatMap((value, index) => {
    if (value === '--lang') return [values[index + 1] ?? '']
    return value.startsWith('--lang=') ? [value.slice('--lang='.length)] : []
  })
  return given.findLast(isLanguage) ?? systemLanguage(process.env)
}

interface Ending {
  readonly exit: number
  readonly code: string
  readonly message: string
}

async function fail(
  error: unknown,
  t: Translator,
  {
    isJson,
    commands,
    dataFolder,
  }: { readonly isJson: boolean; readonly commands: readonly string[]; readonly dataFolder: string },
): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
  const { exit, code, message } = endingOf(error, t, commands)
  if (exit === EXIT.bug) await logBug(error, dataFolder)
  if (isJson) process.stdout.write(`${shownJson({ error: { code, message } })}\n`)
  else process.stderr.write(`${shownText(message)}\n`)
  return exit
}

function endingOf(error: unknown, t: Translator, commands: readonly string[]): Ending {
  if (error instanceof UsageError) return { exit: EXIT.usage, code: 'usage', message: t(error.key, error.values) }
  if (error instanceof FolderRefusal)
    return { exit: EXIT.refused, code: 'folder-unwritable', message: t(error.key, error.values) }
  if (error instanceof CommanderError)
    return { exit: EXIT.usage, code: 'usage', message: commanderWords(error, t, commands) }
  if (error instanceof AppError) {
    const { what, toDo } = errorMessage({ code: error.code, details: error.details }, t)
    const message = toDo === null ? what : `${what} ${toDo}`
    return { exit: EXIT_CODES[error.code] ?? EXIT.refused, code: error.code, message }
  }
  const code = isDamage(error) ? 'folder-damaged' : 'internal'
  const { what, toDo } = errorMessage({ code, details: {} }, t)
  return { exit: EXIT_CODES[code] ?? EXIT.bug, code, message: toDo === null ? what : `${what} ${toDo}` }
}

/** What a method of the backend failed with is in the log already, with the stack of where it happened. */
async function logBug(error: unknown, dataFolder: string): Promise<void> {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (!(error instanceof AppError)) {
    const { createTerminalLog } = await import('./local-client.ts')
    createTerminalLog(dataFolder).error('a command failed', { error: stack })
  }
  if (process.env.IRISBOARD_DEBUG !== undefined) process.stderr.write(`${stack}\n`)
}

/** Expected failures are refusals (2) unless they say something else. */
const EXIT_CODES: Partial<Record<AppError['code'], number>> = {
  usage: EXIT.usage,
  'bad-request': EXIT.usage,
  'folder-damaged': EXIT.damaged,
  'folder-altered': EXIT.damaged,
  'backup-damaged': EXIT.damaged,
  'package-damaged': EXIT.damaged,
  'purge-unfinished': EXIT.unknown,
  'update-damaged': EXIT.damaged,
  'update-foreign': EXIT.damaged,
  'update-no-key': EXIT.unknown,
  internal: EXIT.bug,
}

const COMMANDER_KEYS: Readonly<Record<string, MessageKey>> = {
  'commander.unknownCommand': 'command.usage-unknown-command',
  'commander.unknownOption': 'command.usage-unknown-option',
  'commander.missingArgument': 'command.usage-missing-argument',
  'commander.missingMandatoryOptionValue': 'command.usage-missing-option',
  'commander.optionMissingArgument': 'command.usage-missing-value',
  'commander.excessArguments': 'command.usage-excess',
  'commander.help': 'command.usage-no-command',
}

/** What is wrong, and the nearest commands or options where any is near. */
function commanderWords(error: CommanderError, t: Translator, commands: readonly string[]): string {
  const value = placeWords(/'([^']+)'/.exec(error.message)?.[1] ?? '', t)
  const isCommand = error.code === 'commander.unknownCommand'
  const suggested = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1] ?? null
  const nearest = suggested ?? (isCommand ? almostName(value, commands) : null)
  const what = t(COMMANDER_KEYS[error.code] ?? 'errors.usage', { value })
  if (nearest !== null) return `${what} ${t('command.usage-nearest', { nearest })}`
  return isCommand ? `${what} ${t('command.usage-no-command')}` : what
}
