import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { defaultDataFolder, demonstrationFolder } from '../backend/platform/data-folder.ts'
import { systemLanguage } from '../backend/platform/system-language.ts'
import {
  type CommandLine,
  commandOf,
  forbiddenSwitch,
  headlessArguments,
  ownArguments,
  readCommandLine,
} from './command-line.ts'
import { preferredLanguage } from './menu-language.ts'
import { handoverSchema, type Opening, openingsOf } from './opening.ts'
import { takeProfile } from './profile.ts'
import { openProgram, type Program } from './program.ts'
import { guardProgram } from './program-guard.ts'
import { type Places, placesOf } from './program-paths.ts'
import { shellParts } from './shell-parts.ts'

/** Commands that start a host, with processes and pages of this program. */
const HOSTING: readonly string[] = ['serve', 'report']

const isProduction = app.isPackaged
const places = placesOf(join(import.meta.dirname, '..', '..'), isProduction ? process.resourcesPath : null)
const commandLine = readCommandLine(ownArguments(process.argv, !process.defaultApp))
const forbidden = isProduction ? forbiddenSwitch(process.argv.slice(1), process.platform) : null
const headless = isProduction ? headlessArguments(process.argv.slice(1), process.env, process.platform) : null

if (forbidden === null) start()
else refuse(forbidden)

/** No page and no child of the program is started. */
function refuse(option: string): void {
  const t = createTranslator(systemLanguage(process.env))
  process.stderr.write(`${t('shell.switch-refused', { option })}\n`)
  if (commandLine.kind === 'window') dialog.showErrorBox(t('shell.start-failed'), t('shell.switch-refused', { option }))
  app.exit(1)
}

function start(): void {
  switch (commandLine.kind) {
    case 'cli':
      // The same process goes on as another: its signals and its exit code stay those of the command.
      if (headless !== null) process.execve?.(process.execPath, [process.execPath, ...headless], process.env)
      app.dock?.hide()
      runTerminal(commandLine.args, places, isProduction).then((code) =>
        // What was printed goes out before the program does.
        process.stdout.write('', () => app.exit(code)),
      )
      break
    case 'window':
      startWindow(commandLine)
  }
}

function startWindow(line: Extract<CommandLine, { kind: 'window' }>): void {
  const usual = defaultDataFolder(process.env, process.platform, homedir())
  const dataFolder = resolve(line.dataFolder ?? (line.isDemonstration ? demonstrationFolder(usual) : usual))
  // One window, and one lock, for each data folder.
  takeProfile(createHash('sha256').update(dataFolder).digest('hex').slice(0, 16))
  const openings = openingsOf(line.rest, process.cwd())
  // The first instance shows what this one was asked for, and takes nothing else from it.
  if (!app.requestSingleInstanceLock({ openings })) {
    app.quit()
    return
  }

  guardProgram()
  app.on('window-all-closed', () => app.quit())

  const waiting: Opening[] = [...openings]
  let program: Program | null = null
  const open = (opening: Opening) => {
    if (program === null) waiting.push(opening)
    else program.open(opening)
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openingsOf([path], '/').map(open)
  })
  app.on('second-instance', (_event, _argv, _workingDirectory, handover) => {
    program?.focus()
    const parsed = handoverSchema.safeParse(handover)
    if (parsed.success) parsed.data.openings.map(open)
  })
  app
    .whenReady()
    .then(() => {
      program = openProgram({
        places,
        dataFolder,
        isDemonstration: line.isDemonstration,
        isProduction,
        openings: waiting,
      })
    })
    .catch((error: unknown) => {
      const t = createTranslator(preferredLanguage(app.getPreferredSystemLanguages()))
      dialog.showErrorBox(t('shell.start-failed'), String(error))
      app.exit(70)
    })
}

/**
 * Runs a command of the terminal inside the desktop program and gives its exit code. A program with windows prints
 * nothing to a Windows shell, except into a pipe or a file.
 */
async function runTerminal(args: readonly string[], places: Places, isProduction: boolean): Promise<number> {
  process.env.IRISBOARD_SHIPPED = places.shippedData
  if (HOSTING.includes(commandOf(args) ?? '')) await prepareHosting()
  const { runCommandLine } = await import('../cli/main.ts')
  return runCommandLine(args, shellParts(places, isProduction))
}

async function prepareHosting(): Promise<void> {
  takeProfile('terminal')
  guardProgram()
  // The window of a print that is done is not the end of the command.
  app.on('window-all-closed', () => {})
  // Electron takes the signals that ask a process to end; who listens for them ends the command cleanly.
  app.on('before-quit', (event) => {
    if (process.emit('SIGTERM')) event.preventDefault()
  })
  await app.whenReady()
}
