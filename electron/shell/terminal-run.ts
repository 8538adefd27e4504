import { app } from 'electron'
import { commandOf } from './command-line.ts'
import { takeProfile } from './profile.ts'
import { guardProgram } from './program-guard.ts'
import type { Places } from './program-paths.ts'
import { shellParts } from './shell-parts.ts'

/** Commands that start a host, with processes and pages of this program. */
const HOSTING: readonly string[] = ['serve', 'report']

/**
 * Runs a command of the terminal inside the desktop program and gives its exit code. A program with windows prints
 * nothing to a Windows shell, except into a pipe or a file.
 */
export async function runTerminal(args: readonly string[], places: Places, isProduction: boolean): Promise<number> {
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
