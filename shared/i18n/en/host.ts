import type { host as french } from '../fr/host.ts'
import type { Same } from '../same.ts'

/** What a start of the program tells in the terminal. */
export const host = {
  usage: 'npm start -- [--browser] [--no-open] [--data-dir FOLDER] [--demo] [--port N]',
  building: 'Irisboard is preparing its pages; this happens only after a change to the program.',
  'fetching-electron': 'Irisboard is fetching the Electron window; this takes a minute at most.',
  'no-electron': 'The Electron window is not available on this computer: Irisboard opens in the browser instead.',
  'port-taken': 'Port {{port}} is already used by another program. Choose another one with --port, or none.',
  'open-here': 'Open Irisboard',
} as const satisfies Same<typeof french>
