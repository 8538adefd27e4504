import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createComparer } from '../../../../electron/backend/history/compare-snapshots.ts'
import type { DifferenceRow } from '../../../../shared/domain/history/difference.ts'
import { sample } from '../../../counts.ts'
import { backOffice, type Incident, incidents } from '../../../support/back-office.ts'
import { type Folder, openFolder } from '../../../support/folder.ts'
import { table1 } from '../../../support/table-1.ts'

const MAPPING = {
  columns: {
    'Signalé le': { field: 'created', dates: 'dmy' },
    'Dernière action': { field: 'lastAction', dates: 'dmy' },
  },
} as const

type State = ReadonlyMap<string, Incident>

function allRows(folder: Folder, from: number, to: number, limit = 200): readonly DifferenceRow[] {
  const compare = createComparer(folder.database)
  const rows: DifferenceRow[] = []
  for (;;) {
    const page = compare({ from, to, dataset: null, kind: null, offset: rows.length, limit })
    rows.push(...page.rows)
    if (rows.length >= page.total) return rows
  }
}

/** The fields of an incident that the comparison calls by these names, as it gives them. */
function told(each: Incident): Readonly<Record<string, string | null>> {
  return {
    created: each.created,
    'last-action': each.lastAction,
    status: each.status,
    municipality: each.municipality,
    channel: each.channel === '' ? null : each.channel,
    organisation: each.entity === '' || each.entity === 'Aucun(e)' ? null : each.entity,
    address: each.address === '' ? null : each.address,
  }
}

const FIELDS = Object.keys(told({ created: '' } as Incident))

describe('the difference between two snapshots', () => {
  test('is what two plain maps differ by, over any imports, in pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ rows: incidents, complete: fc.boolean() }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        async (files, limit) => {
          using folder = openFolder()
          const states: { snapshot: number; state: State }[] = []
          let state: State = new Map()
          for (const { rows, complete } of files) {
            const { snapshot } = await folder.take(backOffice('fr', rows), {
              complete,
              mapping: { ...MAPPING, register: 'fixmystreet', older: 'take' },
            })
            state = new Map([...(complete ? [] : state), ...rows.map((row) => [row.reference, row] as const)])
            if (snapshot !== null) states.push({ snapshot, state })
          }
          for (const [index, before] of states.entries())
            for (const after of states.slice(index)) {
              const rows = allRows(folder, before.snapshot, after.snapshot, limit)
              const found = new Map(
                rows.map((row) => [String(row.key.find(({ field }) => field === 'reference')?.value), row]),
              )
              expect(found.size).toBe(rows.length)
              for (const reference of new Set([...before.state.keys(), ...after.state.keys()])) {
                const [old, present] = [before.state.get(reference), after.state.get(reference)]
                const row = found.get(reference)
                const changed = FIELDS.filter(
                  (field) => (old && told(old)[field]) !== (present && told(present)[field]),
                )
                const kind = old === undefined ? 'added' : present === undefined ? 'removed' : 'changed'
                if (
                  old !== undefined &&
                  present !== undefined &&
                  changed.length === 0 &&
                  old.category === present.category
                ) {
                  expect(row).toBeUndefined()
                  continue
                }
                expect(row?.kind).toBe(kind)
                const fields = new Map(row?.fields.map((each) => [each.field as string, each]))
                for (const field of FIELDS) {
                  const [then, now] = [
                    old === undefined ? null : told(old)[field],
                    present === undefined ? null : told(present)[field],
                  ]
                  if (then === now) expect(fields.has(field)).toBe(false)
                  else expect(fields.get(field)).toEqual({ field, before: then, after: now })
                }
              }
            }
        },
      ),
      sample('compare-snapshots', 4, 2_000),
    )
  })

  test('names the figure of Table 1 that was corrected, in either order, and counts by dataset and kind', async () => {
    using folder = openFolder()
    const first = (await folder.take(table1('fr', {}))).snapshot!
    const second = (await folder.take(table1('fr', { total: 132_687 }).replace('19.884', '19.885'))).snapshot!
    const compare = createComparer(folder.database)
    const ask = { dataset: null, kind: null, offset: 0, limit: 200 }
    const page = compare({ from: second, to: first, ...ask })
    expect(page).toEqual({
      counts: [{ dataset: 'categories', added: 0, changed: 1, removed: 0 }],
      total: 1,
      rows: [
        {
          dataset: 'categories',
          kind: 'changed',
          key: [
            { field: 'category', value: 'road' },
            { field: 'from', value: '2023-01-01' },
            { field: 'to', value: '2023-11-15' },
          ],
          fields: [{ field: 'value', before: 19884, after: 19885 }],
        },
      ],
    })
    expect(compare({ from: first, to: second, ...ask, kind: 'added' })).toMatchObject({ total: 0, rows: [] })
    expect(compare({ from: first, to: first, ...ask })).toMatchObject({ counts: [], total: 0 })
  })

  test('of a snapshot that is not there is refused', async () => {
    using folder = openFolder()
    const { snapshot } = await folder.take(table1('fr', {}))
    const compare = createComparer(folder.database)
    expect(() =>
      compare({ from: snapshot!, to: snapshot! + 1, dataset: null, kind: null, offset: 0, limit: 1 }),
    ).toThrow(expect.objectContaining({ code: 'snapshot-unknown', details: { snapshot: snapshot! + 1 } }))
  })
})
