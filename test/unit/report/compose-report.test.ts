import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/process/backend.ts'
import { registersLine } from '../../../renderer/print/page-margins.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { reportKeywords, reportTitle } from '../../../shared/i18n/report-words.ts'
import { composeReport } from '../../../shared/report/compose-report.ts'
import { type Folder, openFolder } from '../../support/folder.ts'
import { clientOf, openedBackend } from '../../support/opened-backend.ts'

const HEADER = 'N°;Catégorie complète;Signalé le;Dernière action;Statut;Commune\n'
const lines = (count: number, kind: string): string =>
  Array.from({ length: count }, (_, at) => `${at + 1};${kind};1${at}/03/2023;20/03/2023;Signalé;Uccle\n`).join('')

let folder: Folder
let backend: Backend
beforeAll(async () => {
  folder = openFolder()
  await folder.take(`${HEADER}${lines(3, 'Voirie')}`)
  await folder.take(`${HEADER}${lines(5, 'Parc')}`, { mapping: { register: 'Arbres' } })
  backend = await openedBackend(folder.path, { shippedFolder: folder.path })
})
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

async function reportOf(registers: readonly string[] | null) {
  const words = { t: createTranslator('fr'), format: createFormat('fr') }
  const filters = registers === null ? [] : [{ kind: 'register' as const, values: registers }]
  const digest = async (text: string) => createHash('sha256').update(text).digest('hex')
  const view = { ...DEFAULT_VIEW, page: 'incidents' as const, filters }
  const report = await composeReport(clientOf(backend.handlers), view, words, digest)
  const { figures, tables, csvs, manifest } = report
  const { snapshots } = JSON.parse(manifest)
  const table = csvs.find((file) => file.table.name === 'registers')
  return {
    total: figures.categories.total,
    title: plain(reportTitle(figures, tables, words.t, words.format)),
    margin: plain(registersLine(report, words)),
    found: reportKeywords(figures, words.t, words.format).split(', ').slice(0, -2),
    registers: plain(table?.text ?? '')
      .replace('\ufeff', '')
      .trim()
      .split(/\r?\n/)
      .slice(1),
    read: snapshots.map((snapshot: { readonly read: number }) => snapshot.read),
  }
}

test.each([
  [null, 'FixMyStreet', 3],
  [['Arbres'], 'Arbres', 5],
])('of two registers %s is reported alone, by its name', async (chosen, name, total) => {
  expect(await reportOf(chosen)).toEqual({
    total,
    title: `Incidents · ${name} · 2023`,
    margin: `Incidents du registre ${name}.`,
    found: [name, 'incidents'],
    registers: [],
    read: [total],
  })
})

test('both are added up where both were chosen, and title, pages, table and manifest say so', async () => {
  const none = 'n.c. : pas de données pour les jours de comparaison'
  const both = 'de 2 registres additionnés : FixMyStreet et Arbres'
  expect(await reportOf(['fixmystreet', 'Arbres'])).toEqual({
    total: 8,
    title: `Incidents · ${both} · 2023`,
    margin: `Incidents ${both}.`,
    found: ['FixMyStreet', 'Arbres', 'incidents'],
    registers: [`Arbres;Arbres;5;0,625;8;;;${none}`, `fixmystreet;FixMyStreet;3;0,375;8;;;${none}`],
    read: [3, 5],
  })
})
