import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createTranslator } from '../shared/i18n/all-languages.ts'
import { systemLanguage } from './backend/platform/system-language.ts'
import { ensurePage, ensureShell, ROOT } from './build.ts'
import { obtainElectron } from './electron-binary.ts'
import { serve } from './http/serve.ts'
import { readStartOptions, type StartOptions } from './start-options.ts'

/** `npm start`: the Electron window where it can be had, else the same dashboard in the browser. Gives the exit code. */
export async function main(values: readonly string[]): Promise<number> {
  const t = createTranslator(systemLanguage(process.env))
  const options = readStartOptions(values)
  if (options === null) {
    process.stderr.write(`${t('shell.start-usage')}\n`)
    return 1
  }
  if (options.isBrowserWanted) return serve(options)
  const binary = obtainElectron(() => process.stderr.write(`${t('shell.start-fetching-electron')}\n`))
  if (binary !== null) return openWindow(binary, options, () => process.stderr.write(`${t('shell.start-building')}\n`))
  process.stdout.write(`${t('shell.start-no-electron')}\n`)
  return serve(options)
}

async function openWindow(binary: string, options: StartOptions, announce: () => void): Promise<number> {
  await ensurePage(announce)
  await ensureShell(announce)
  const demonstration = options.isDemonstration ? ['--demo'] : []
  const child = spawn(binary, [ROOT, '--data-dir', options.dataFolder, ...demonstration], { stdio: 'inherit' })
  // A terminal sends Ctrl+C to both; the window closes its database before it ends.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}
