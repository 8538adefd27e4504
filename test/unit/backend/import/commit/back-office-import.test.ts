import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../../../electron/backend/engine/engine.ts'
import { readColumns } from '../../../../../electron/backend/engine/stored-columns.ts'
import { DATABASE_NAME } from '../../../../../electron/backend/platform/data-folder.ts'
import { readJournal } from '../../../../../electron/backend/store/journal.ts'
import type { Dimension } from '../../../../../shared/domain/incidents/dimension.ts'
import { sample } from '../../../../counts.ts'
import { AGENT, backOffice, type Incident, incidents, REPORTER } from '../../../../support/back-office.ts'
import { codesOf, countsOf, type Folder, openFolder } from '../../../../support/folder.ts'

const INCIDENTS: readonly Incident[] = [
  row('1001', 'cleanliness', '21015', 'closed', '2023-03-01', '2023-03-11'),
  row('1002', 'cleanliness', '21004', 'in-progress', '2023-03-02', '2023-03-31'),
  row('1003', 'road', '21015', 'manager-assigned', '2023-10-31', '2023-11-01'),
]

function row(
  reference: string,
  category: string,
  municipality: string,
  status: string,
  created: string,
  lastAction: string,
): Incident {
  return { reference, category, municipality, status, created, lastAction, channel: 'citizen', entity: '', address: '' }
}

function counted(folder: Folder, dimension: Dimension): Readonly<Record<string, number>> {
  const engine = createEngine(readColumns(folder.database))
  const groups = engine.groups({ by: [dimension], filters: [], span: null, needsDurations: false })
  return Object.fromEntries(groups.map((group) => [group.key[0] ?? '', group.count]))
}

function tally(rows: readonly Incident[], code: (row: Incident) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const each of rows) counts[code(each)] = (counts[code(each)] ?? 0) + 1
  return counts
}

describe('an export of the back office', () => {
  test('in French and in Dutch counts as an independent tally does', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, fc.constantFrom('fr' as const, 'nl' as const), async (rows, language) => {
        using folder = openFolder()
        const { plan } = await folder.take(backOffice(language, rows), { mapping: days(language) })
        expect(countsOf(plan)).toEqual({
          read: rows.length,
          new: rows.length,
          changed: 0,
          unchanged: 0,
          removed: 0,
          rejected: 0,
        })
        expect(counted(folder, 'category')).toEqual(tally(rows, (each) => each.category))
        expect(counted(folder, 'municipality')).toEqual(tally(rows, (each) => each.municipality))
        expect(counted(folder, 'status')).toEqual(tally(rows, (each) => each.status))
        expect(counted(folder, 'channel')).toEqual(tally(rows, (each) => each.channel))
        expect(counted(folder, 'month')).toEqual(tally(rows, (each) => each.created.slice(0, 7)))
        const entity = (each: Incident): string => (each.entity === 'Aucun(e)' ? '' : each.entity)
        expect(counted(folder, 'organisation')).toEqual(tally(rows, entity))
      }),
      sample('back-office-tally', 25, 3_000),
    )
  })

  test('in Dutch after French is the same data', async () => {
    using folder = openFolder()
    await folder.take(backOffice('fr', INCIDENTS))
    const { snapshot, plan } = await folder.take(backOffice('nl', INCIDENTS))
    expect([snapshot, plan.unchanged, codesOf(plan)]).toEqual([
      null,
      3,
      expect.arrayContaining(['note-closing-quote', 'note-personal-dropped']),
    ])
  })

  test('leaves no personal word anywhere in the folder', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(backOffice('fr', INCIDENTS))
    const dropped = plan.problems.find((problem) => problem.code === 'note-personal-dropped')
    expect(dropped?.details).toMatchObject({ count: 2, values: ['Signalé par', 'Assigné à'] })
    expect(plan.understanding.columns.find((column) => column.header === 'Signalé par')).toMatchObject({
      field: null,
      reading: 'personal',
    })
    folder.database.pragma('wal_checkpoint(FULL)')
    const stored = ['', '-wal'].map((ending) => readFileSync(join(folder.path, `${DATABASE_NAME}${ending}`), 'latin1'))
    const bytes = stored.join('')
    expect(bytes).toContain('citizen')
    for (const name of [REPORTER, AGENT]) {
      expect(bytes).not.toContain(Buffer.from(name).toString('latin1'))
      expect(JSON.stringify(readJournal(folder.database))).not.toContain(name)
    }
  })

  test('R1: taken twice brings nothing, and the journal says so', async () => {
    using folder = openFolder()
    const text = backOffice('fr', INCIDENTS)
    await folder.take(text)
    const { snapshot, plan } = await folder.take(text)
    expect([snapshot, countsOf(plan)]).toEqual([
      null,
      { read: 3, new: 0, changed: 0, unchanged: 3, removed: 0, rejected: 0 },
    ])
    expect(readJournal(folder.database).map((entry) => entry.kind)).toEqual(['import', 'already-known'])
  })

  test('R2: with one row corrected and the rest sorted otherwise counts one change', async () => {
    using folder = openFolder()
    await folder.take(backOffice('fr', INCIDENTS))
    const corrected = INCIDENTS.map((each) => (each.reference === '1002' ? { ...each, status: 'closed' } : each))
    const { plan } = await folder.take(backOffice('fr', corrected.toReversed()))
    expect(countsOf(plan)).toEqual({ read: 3, new: 0, changed: 1, unchanged: 2, removed: 0, rejected: 0 })
    expect(counted(folder, 'status')).toEqual({ closed: 2, 'manager-assigned': 1 })
  })

  test('R2: removes rows only when it is said to be complete', async () => {
    using folder = openFolder()
    await folder.take(backOffice('fr', INCIDENTS))
    const fewer = backOffice('fr', INCIDENTS.slice(1))
    expect((await folder.plan(fewer)).plan.removed).toBe(0)
    expect((await folder.take(fewer, { complete: true })).plan.removed).toBe(1)
    expect(counted(folder, 'category')).toEqual({ cleanliness: 1, road: 1 })
  })

  test('keeps what a file without the column does not speak of', async () => {
    using folder = openFolder()
    await folder.take(backOffice('fr', INCIDENTS))
    const { plan } = await folder.take('N°;Signalé le;Statut\n1001;01/03/2023;Clôturé\n1002;02/03/2023;Sans suite\n', {
      asOfDay: '2023-11-15',
      mapping: { columns: { 'Signalé le': { field: 'created', dates: 'dmy' } } },
    })
    expect(countsOf(plan)).toMatchObject({ changed: 1, unchanged: 1 })
    expect(counted(folder, 'status')).toEqual({ closed: 1, refused: 1, 'manager-assigned': 1 })
    expect(counted(folder, 'category')).toEqual({ cleanliness: 2, road: 1 })
    expect(counted(folder, 'municipality')).toEqual({ '21004': 1, '21015': 2 })
  })

  test('N6: compares references without leading zeros, and keeps those with letters as text', async () => {
    using folder = openFolder()
    const text = 'N°;Signalé le\n00314659;31/03/2023\n01273C;31/03/2023\n'
    await folder.take(text)
    expect((await folder.plan(text.replace('00314659', '314659'))).plan.unchanged).toBe(2)
    const references = folder.database.prepare('SELECT reference FROM incident ORDER BY 1').pluck().all()
    expect(references).toEqual(['01273C', '314659'])
  })

  test('N6: a postal code is a text, whose zero stays, and no number', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(
      'N°;Signalé le;Statut;Commune;Adresse\n1;31/03/2023;Clôturé;0805;0805\n2;31/03/2023;Clôturé;1000;1000\n',
    )
    expect(folder.database.prepare('SELECT address FROM incident ORDER BY id').pluck().all()).toEqual(['0805', '1000'])
    expect(counted(folder, 'municipality')).toEqual({ '21004': 1, '0805': 1 })
    expect(plan.problems.map(({ code, details }) => [code, details.values?.join(', ')])).toEqual([
      ['note-category-absent', ''],
      ['note-municipality-unknown', '0805'],
      ['note-municipality-from-postal-code', '1000'],
    ])
  })
})

/** Files of few days may leave open whether 01/02 is in January: the person then says. */
function days(language: 'fr' | 'nl'): { columns: Record<string, { field: string; dates: 'dmy' }> } {
  const [created, lastAction] =
    language === 'fr' ? ['Signalé le', 'Dernière action'] : ['Aangemaakt op', 'Laatste actie']
  return {
    columns: {
      [created]: { field: 'created', dates: 'dmy' },
      [lastAction]: { field: 'lastAction', dates: 'dmy' },
    },
  }
}
