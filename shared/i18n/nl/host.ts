import type { host as french } from '../fr/host.ts'
import type { Same } from '../same.ts'

/** What a start of the program tells in the terminal. */
export const host = {
  usage: 'npm start -- [--browser] [--no-open] [--data-dir MAP] [--demo] [--port N]',
  building: 'Irisboard bereidt zijn pagina’s voor; dat gebeurt alleen na een wijziging van het programma.',
  'fetching-electron': 'Irisboard haalt het Electron-venster op; dat duurt hooguit een minuut.',
  'no-electron': 'Het Electron-venster is op deze computer niet beschikbaar: Irisboard opent in de browser.',
  'port-taken': 'Poort {{port}} is al door een ander programma in gebruik. Kies een andere met --port, of geen.',
  'open-here': 'Irisboard openen',
} as const satisfies Same<typeof french>
