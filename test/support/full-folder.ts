import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateBudgetLines } from '../../electron/backend/demonstration/generate-budget-lines.ts'
import { generateIncidents } from '../../electron/backend/demonstration/generate-incidents.ts'
import { readPublishedTotals } from '../../electron/backend/demonstration/published-totals.ts'
import { DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import type { Client } from '../../shared/contract/client.ts'
import { openPublishedFolder, temporaryFolder } from './folder.ts'
import { clientOf, openedBackend } from './opened-backend.ts'

/** A data folder with something of all that a report can tell. */
export interface FullFolder extends Disposable {
  readonly path: string
  readonly client: Client
}

const ROWS = 3000
/** The register beside FixMyStreet. */
export const TREES = 'Arbres'
const TREE_COUNT = 400
/** The earlier of the two states of the incidents: seven shipped datasets come before it. */
export const EARLIER_STATE = 8

/** Each process fills it once. */
const made: { database: Promise<Buffer> | null } = { database: null }

/** Two states of the incidents, those of another register, amounts, notes and a break, beside the published figures. */
export async function fillWithAll(dataFolder: string): Promise<void> {
  made.database ??= filledDatabase()
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(join(dataFolder, DATABASE_NAME), await made.database)
}

/** Opens a folder that is filled so. */
export async function openFullFolder(): Promise<FullFolder> {
  const place = temporaryFolder()
  await fillWithAll(place.path)
  const backend = await openedBackend(place.path)
  return {
    path: place.path,
    client: clientOf(backend.handlers),
    [Symbol.dispose]() {
      backend.close()
      place[Symbol.dispose]()
    },
  }
}

async function filledDatabase(): Promise<Buffer> {
  const folder = await openPublishedFolder()
  const { snapshot } = await folder.take(incidents('2023-09-30'), {}, 'incidents-1.csv')
  if (snapshot !== EARLIER_STATE) throw new Error(`the first incidents are import ${snapshot}`)
  await folder.take(incidents(null), {}, 'incidents-2.csv')
  await folder.take(trees(), { mapping: { register: TREES } }, 'trees.csv')
  // What says that it is of a demonstration would make the folder one.
  const amounts = generateBudgetLines({ seed: 5 }).replaceAll('DEMO', 'Service')
  await folder.take(amounts, { dataset: 'budgets', asOfDay: '2023-11-15' }, 'budgets.csv')
  const backend = await openedBackend(folder.path)
  const client = clientOf(backend.handlers)
  await client.call('notes.add', { from: '2023-03-01', to: '2023-03-04', text: 'Tempête' })
  await client.call('notes.add', { from: '2022-05-10', to: '2022-05-10', text: 'Grève' })
  await client.call('breaks.save', { name: 'Éclairage public', category: 'lighting', from: '2023-06-01' })
  backend.close()
  folder.database.close()
  const bytes = readFileSync(join(folder.path, DATABASE_NAME))
  folder[Symbol.dispose]()
  return bytes
}

function incidents(asOfDay: string | null): string {
  const totals = readPublishedTotals(shippedFolder())
  const { blocks } = generateIncidents({ rows: ROWS, seed: 5, asOfDay, totals })
  return [...blocks].map(({ text }) => text.replaceAll('"DEMO-', '"')).join('')
}

function trees(): string {
  const written = (day: number) =>
    new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10).split('-').toReversed().join('/')
  const rows = Array.from({ length: TREE_COUNT }, (_, index) =>
    [
      `T${index}`,
      index % 3 === 0 ? 'Signalisation' : 'Voirie',
      index % 2 === 0 ? '1030 Schaerbeek' : '1180 Uccle',
      written(index),
      written(index + (index % 40)),
      index % 5 === 0 ? 'Signalé' : 'Clôturé',
    ].join(';'),
  )
  return ['N°;Catégorie complète;Commune;Signalé le;Dernière action;Statut', ...rows, ''].join('\n')
}
