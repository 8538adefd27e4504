import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../../electron/backend/import/commit/undo-import.ts'
import { contentHash } from '../../../../../support/content-hash.ts'
import { codesOf, countsOf, type Folder, NOW, openFolder } from '../../../../../support/folder.ts'

const HEADER = 'N°;Signalé le;Dernière action;Statut\n'
const STORED = [
  ['1', 'manager-assigned', 'En traitement : Un gestionnaire est responsable'],
  ['2', 'contractor-assigned', 'En traitement : Un exécuteur de travaux est assigné'],
  ['3', 'solved', 'Résolu'],
  ['4', 'created', 'Signalé'],
  ['5', 'closed', 'Clôturé'],
  ['6', 'Perdu', 'Perdu'],
] as const
const CSV = HEADER + STORED.map(([reference, , word]) => `${reference};31/03/2023;31/03/2023;${word}\n`).join('')

/** What the API tells of the stored incidents: one word of its own for each. */
function page(status: string, updatedDate = '2023-03-31'): string {
  return JSON.stringify(STORED.map(([id]) => ({ id, status, creationDate: '2023-03-31', updatedDate })))
}

function statuses(folder: Folder): Readonly<Record<string, string>> {
  const sql = `SELECT i.reference, d.code FROM incident i JOIN dictionary d ON d.id = i.status
    WHERE i.valid_to IS NULL ORDER BY i.reference`
  return Object.fromEntries(folder.database.prepare<[], [string, string]>(sql).raw().all())
}

const KEPT = { 1: 'manager-assigned', 2: 'contractor-assigned', 3: 'solved' }
const PROCESSING = { ...KEPT, 4: 'in-progress', 5: 'in-progress', 6: 'in-progress' }

describe('PROCESSING, the one word of the API for all that is in treatment', () => {
  test('leaves a finer stored status as it is, and changes those of other groups', async () => {
    using folder = openFolder()
    await folder.take(CSV)
    const { plan } = await folder.take(page('PROCESSING'), {}, 'page.json')
    expect(countsOf(plan)).toEqual({ read: 6, new: 0, changed: 3, unchanged: 3, removed: 0, rejected: 0 })
    expect(statuses(folder)).toEqual(PROCESSING)
    const again = await folder.take(page('PROCESSING'), {}, 'page.json')
    expect([again.snapshot, again.plan.unchanged]).toEqual([null, 6])
  })

  test('leaves it where another column of the incident changes, and undo brings all back', async () => {
    using folder = openFolder()
    await folder.take(CSV)
    const before = contentHash(folder.database)
    const { plan } = await folder.take(page('PROCESSING', '2023-04-15'), {}, 'page.json')
    expect([plan.changed, statuses(folder)]).toEqual([6, PROCESSING])
    // The preview says of the incidents with a finer status that another column changes, and no more.
    const told = plan.samples.map(({ fields }) => fields.some(({ field }) => field === 'status'))
    expect(told).toEqual([false, false, false, true, true])
    undoImport(folder.database, NOW)
    expect(contentHash(folder.database)).toBe(before)
  })

  test('is what an incident has of which nothing finer is known', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(page('PROCESSING'), {}, 'page.json')
    expect([plan.new, new Set(Object.values(statuses(folder)))]).toEqual([6, new Set(['in-progress'])])
    expect((await folder.take(CSV)).plan.changed).toBe(6)
    expect(statuses(folder)).toMatchObject(KEPT)
  })

  test('is not what CLOSED is, nor "En traitement" alone in an export that knows the details', async () => {
    using folder = openFolder()
    await folder.take(CSV)
    const { plan } = await folder.plan(`${HEADER}1;31/03/2023;31/03/2023;En traitement\n`)
    expect([plan.changed, codesOf(plan)]).toEqual([1, []])
    await folder.take(page('CLOSED'), {}, 'page.json')
    expect(new Set(Object.values(statuses(folder)))).toEqual(new Set(['closed']))
  })
})
