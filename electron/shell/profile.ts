import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Gives Chromium a profile of this name, never inside a data folder. */
export function takeProfile(name: string, { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'> = process): void {
  // What Electron calls so on Windows goes with a person from computer to computer, and Chromium keeps its cache there.
  const local = platform === 'win32' ? env.LOCALAPPDATA : undefined
  const profile = join(local ?? app.getPath('appData'), 'Irisboard Window', name)
  mkdirSync(profile, { recursive: true })
  app.setPath('userData', profile)
  app.setPath('sessionData', profile)
}
