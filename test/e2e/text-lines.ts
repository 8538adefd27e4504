import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importGenerated } from './import-generated.ts'
import { readExport } from './read-export.ts'

/** What the file says of one incident, read from its text alone. */
export interface Line {
  readonly category: string
  readonly municipality: string
  readonly status: string
  readonly channel: string
  readonly created: string
  /** What is looked through, number and address, without case and accents. */
  readonly said: readonly string[]
}

async function linesOf(path: string): Promise<readonly Line[]> {
  const text = await readFile(path, 'utf8')
  return readExport(text).map((row) => {
    const of = (column: string) => row[column] ?? ''
    const [first = ''] = of('Catégorie complète').split(' > ')
    const municipality = of('Commune').slice(5)
    const status = of('Statut').split(' : ').at(-1) ?? ''
    return {
      category: first,
      municipality,
      status,
      channel: of('Qualité'),
      created: of('Signalé le').split('/').toReversed().join('-'),
      said: [of('N°'), of('Adresse')].map(unaccented),
    }
  })
}

function unaccented(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** The incidents that have one of the texts in their number or address; none of these texts begins or ends with a digit. */
export function having(texts: readonly string[], among: readonly Line[]): readonly Line[] {
  return among.filter(({ said }) => texts.some((text) => said.some((each) => each.includes(unaccented(text)))))
}

export type Counts = Readonly<Record<string, number>>

export function countsBy(of: (line: Line) => string, among: readonly Line[]): Counts {
  return Object.fromEntries([...Map.groupBy(among, of)].map(([key, all]) => [key, all.length]))
}

export function chartsOf(among: readonly Line[]) {
  const cell = ({ created }: Line) => {
    const day = new Date(`${created}T00:00:00Z`)
    return `${(day.getUTCDay() + 6) % 7} ${day.getUTCMonth()}`
  }
  return {
    total: among.length,
    categories: countsBy(({ category }) => category, among),
    statuses: countsBy(({ status }) => status, among),
    channels: countsBy(({ channel }) => channel, among),
    municipalities: countsBy(({ municipality }) => municipality, among),
    cells: countsBy(cell, among),
  }
}

/** Parts of the names of streets. */
export const FOUNTAIN = 'FONTAINE'
export const ORCHARD = 'verger'

/** Imports two exports of one back office, the second six weeks later; gives the number of the first. */
export async function fillWithTwo(dataFolder: string): Promise<number> {
  const earlier = await importGenerated(dataFolder, { rows: 3000, seed: 3, asOfDay: '2023-09-30' })
  await importGenerated(dataFolder, { rows: 3000, seed: 3, asOfDay: '2023-11-15' })
  return earlier
}

/** The incidents of both, from the files beside the data folder. */
export async function readTwo(folder: string): Promise<{ lines: readonly Line[]; linesBefore: readonly Line[] }> {
  const [linesBefore, lines] = await Promise.all(
    ['2023-09-30.csv', '2023-11-15.csv'].map((file) => linesOf(join(folder, file))),
  )
  return { lines: lines ?? [], linesBefore: linesBefore ?? [] }
}

/** What a figure and its label say, with one kind of space. */
export const plain = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')
