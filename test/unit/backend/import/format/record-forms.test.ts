import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '../../../../counts.ts'
import { createDraw, type Draw } from '../../../../support/draw.ts'
import { type Folder, openFolder } from '../../../../support/folder.ts'
import { type FlatCell, type FlatTable, formsOf } from '../../../../support/record-forms.ts'
import { stagedRows } from '../../../../support/staged-truth.ts'

let folder: Folder
beforeAll(() => {
  folder = openFolder()
})
afterAll(() => folder[Symbol.dispose]())

const day = (draw: Draw): string =>
  `2023-${String(draw.int(1, 11)).padStart(2, '0')}-${String(draw.int(1, 28)).padStart(2, '0')}`
const maybe = (draw: Draw, cell: FlatCell): FlatCell => (draw.chance(15) ? null : cell)
const count = (value: number): FlatCell => ({ json: value, text: String(value) })

function incidents(draw: Draw): FlatTable {
  const areNumbers = draw.chance(50)
  const times = ['', 'T10:15:00', 'T23:30:00Z', 'T00:10:00+02:00']
  const rows = Array.from({ length: draw.int(2, 12) }, (_, at): readonly FlatCell[] => [
    areNumbers ? count(500_001 + at) : `A-${at}`,
    maybe(draw, draw.pick(['Voirie', 'Eclairage', 'Nid de "poule"; profond', 'Parc'])),
    maybe(draw, draw.pick(['1030 Schaerbeek', 'Ixelles', 'Vilvorde'])),
    draw.chance(5) ? 'hier' : day(draw) + draw.pick(times),
    maybe(draw, draw.pick(['Clôturé', 'Signalé', 'Archivé'])),
    maybe(draw, draw.pick(['Rue Neuve 1', 'Chaussée\nde Wavre', '007'])),
    maybe(draw, 'Jeanne'),
    maybe(draw, count(draw.int(0, 9))),
  ])
  const header = ['N°', 'Catégorie', 'Commune', 'Signalé le', 'Statut', 'Adresse', 'Signalé par', 'Votes']
  return { header, rows }
}

function budget(draw: Draw): FlatTable {
  const rows = Array.from({ length: draw.int(2, 8) }, (_, at): readonly FlatCell[] => {
    const cents = draw.int(-50_000_000, 900_000_000)
    const sign = cents < 0 ? '-' : ''
    const [euros, rest] = [Math.trunc(Math.abs(cents) / 100), String(Math.abs(cents) % 100).padStart(2, '0')]
    return [
      'WePulse',
      `Service ${String.fromCharCode(65 + at)}`,
      count(draw.int(2020, 2023)),
      { json: cents / 100, text: `${sign}${euros},${rest}` },
    ]
  })
  return { header: ['Programme', 'Institution', 'Année', 'Montant prévu'], rows }
}

test('the same records come to the same plan in every form of a file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const draw = createDraw(seed)
      const table = draw.pick([incidents, budget])(draw)
      const found: Record<string, unknown> = {}
      const forms = formsOf(draw, table)
      for (const { name, content } of forms) {
        const prepared = await folder.plan(content, { asOfDay: '2023-11-30', allowRejects: true }, name)
        const { plan } = prepared
        found[name] = {
          can: plan.plan !== null,
          dataset: plan.dataset,
          columns: plan.understanding.columns.map(({ header, field }) => [header, field]),
          counts: [plan.read, plan.new, plan.rejected],
          problems: plan.problems.map(({ code, raw, details }) => [code, raw, details]),
          rows: stagedRows(folder, prepared),
        }
      }
      const [csv] = forms
      for (const { name } of forms) expect([name, found[name]]).toEqual([name, found[csv?.name ?? '']])
    }),
    { ...sample('record-forms', 10, 3000), endOnFailure: true },
  )
})
