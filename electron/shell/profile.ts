import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Gives Chromium a profile of this name, never inside a data folder. */
export function takeProfile(name: string): void {
  const profile = join(app.getPath('appData'), 'Irisboard Window', name)
  mkdirSync(profile, { recursive: true })
  app.setPath('userData', profile)
  app.setPath('sessionData', profile)
}
