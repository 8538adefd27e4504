import { rm } from 'node:fs/promises'
import { ensurePage, ensureShell } from '../../electron/build.ts'
import { filledFolders } from './filled-folders.ts'
import { ELECTRON } from './real-window.ts'

/** Builds the page, and the shell where its window is tried, once for all end-to-end tests, before the first of them. */
export async function setup(): Promise<void> {
  await ensurePage(() => process.stdout.write('building the page\n'))
  if (ELECTRON !== null) await ensureShell(() => process.stdout.write('building the shell\n'))
}

/** Removes the data folders that were filled for the tests. */
export function teardown(): Promise<void> {
  return rm(filledFolders(process.pid), { recursive: true, force: true })
}
