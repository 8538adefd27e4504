import { describe, expect, test } from 'vitest'
import type { ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { severityOf } from '../../../../../shared/domain/import/problem-code.ts'
import { openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'

/** What is wrong or asked, the notes aside. */
function faultsOf({ problems }: ImportPlan): readonly string[] {
  return problems.map(({ code }) => code).filter((code) => severityOf(code) !== 'note')
}

describe('N7: a row without a figure, be its cell empty or marked', () => {
  test.each([
    ['Année;Incidents\n2021;\n2022;97\n', '2 (2021)'],
    ['Nature;Programme;Année;Montant\nprévu;WePulse;2022;97\nprévu;WePulse;2021;\n', '3 (prévu, WePulse, 2021)'],
    ['Catégorie;2021;2022\nVoirie;;n.d.\nParc;1;2\n', '2 (Voirie)'],
    ['Catégorie;2021;2022\nVoirie;;\nParc;1;2\n', '2 (Voirie)'],
    ['Catégorie;Nombre\nVoirie;5\nDivers;\n', '3 (Divers)'],
    ['Catégorie;Nombre\nVoirie;\nDivers;5\n', '2 (Voirie)'],
    ['Année;Incidents\n2021;n.d.\n2022;97\n', '2 (2021)'],
    ['Année;Incidents\n2022;97\n2021;-\n', '3 (2021)'],
    ['Nature;Programme;Année;Montant\nprévu;WePulse;2021;n.d.\nprévu;WePulse;2022;97\n', '2 (prévu, WePulse, 2021)'],
    ['Catégorie;2021;2022\nVoirie;n.d.;-\nParc;1;2\n', '2 (Voirie)'],
  ])('is left out and named: %j', async (text, values) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect(faultsOf(plan)).toEqual([])
    expect(plan.problems.find(({ code }) => code === 'note-row-empty')?.details.values?.join(', ')).toBe(values)
    expect(plan.new).toBe(text.startsWith('Catégorie;2021') ? 2 : 1)
  })

  test('is still in the total that a table prints', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Année;Incidents\n2021;n.d.\n2022;97\nTotal;173\n', { asOfDay })
    expect([plan.plan, faultsOf(plan)]).toMatchObject([null, expect.arrayContaining(['total-differs'])])
  })

  test.each(['n.d.', ''])('is counted with all others of its kind, and none of them is 0: "%s"', async (cell) => {
    using folder = openFolder()
    const empty = Array.from({ length: 30 }, (_each, index) => `prévu;P${index};2021;${cell}`)
    const text = ['Nature;Programme;Année;Montant', 'prévu;WePulse;2022;97', ...empty, ''].join('\n')
    const { plan } = await folder.take(text, { asOfDay })
    const note = plan.problems.find(({ code }) => code === 'note-row-empty')
    expect([plan.new, note?.details.count]).toEqual([1, 30])
    expect(folder.database.prepare('SELECT cents FROM budget_line').pluck().all()).toEqual([9700])
  })

  test('is a row that was cut short where its text ends before the figure', async () => {
    using folder = openFolder()
    const text = 'Nature;Programme;Année;Montant\nprévu;WePulse;2022;97\nprévu;WePulse;2021\n'
    expect(faultsOf((await folder.plan(text, { asOfDay })).plan)).toEqual(['row-ragged'])
  })

  test('is none without a name: what it is of was lost', async () => {
    using folder = openFolder()
    const text = 'Année;Incidents;Remarque\n;;provisoire\n2022;97;\n'
    expect((await folder.plan(text, { asOfDay })).plan.plan).toBeNull()
    const two = 'Année;Incidents;Remarque;Lieu\n;;provisoire;Ixelles\n2022;97;;\n'
    expect((await folder.plan(two, { asOfDay })).plan.plan).toBeNull()
  })

  test('leaves a file without any figure without rows', async () => {
    using folder = openFolder()
    expect(faultsOf((await folder.plan('Année;Incidents\n2021;\n2022;\n', { asOfDay })).plan)).toContain('no-rows')
  })
})

describe('a text alone in the last line', () => {
  test.each(['Montants en k€', 'Alle bedragen x 1.000 EUR', 'Montants en k€;;'])(
    'is a remark, whose unit is asked: %s',
    async (text) => {
      using folder = openFolder()
      const { plan } = await folder.plan(`Nature;Programme;Année;Montant\nprévu;WePulse;2022;97\n${text}\n`, {
        asOfDay,
      })
      expect([plan.plan, faultsOf(plan)]).toEqual([null, ['question-unit']])
      expect(plan.problems.find(({ code }) => code === 'note-footer')?.details.values?.join(', ')).toBe(
        text.replaceAll(';', ''),
      )
    },
  )

  test.each([
    'Nature;Programme;Année;Montant\nprévu;WePulse;2022;97\nprév\n',
    'Institution;Programme;Prévu 2022\nEvere;WePulse;97\nSaint-Gi',
    'Année;Incidents;Source\n2021;76;CIBG\nprovisoire\n',
  ])('is a row that was cut right below the others, and refused: %j', async (text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan, plan.rejected, plan.problems[0]?.place.line]).toEqual([null, 1, 3])
  })

  test.each(['\nprovisoire\n', 'Exporté le 15/11/2023\n', 'Source : CIBG\n'])(
    'is a remark below a gap, and with a number or the word of a source: %j',
    async (text) => {
      using folder = openFolder()
      const { plan } = await folder.plan(`Nature;Programme;Année;Montant\nprévu;WePulse;2022;97\n${text}`, { asOfDay })
      expect([plan.new, plan.problems.map(({ code }) => code)]).toEqual([1, ['note-footer']])
    },
  )

  test('is a row where others follow', async () => {
    using folder = openFolder()
    const among = await folder.plan('Année;Incidents\n2021;76\nprovisoire\n2022;97\n', { asOfDay })
    expect(among.plan.plan).toBeNull()
  })
})

test.each(['Nombre d’incidents : 2', 'Aantal incidenten: 2', 'Number of incidents: 2'])(
  '%s below records is their number',
  async (line) => {
    using folder = openFolder()
    const text = `N°;Signalé le\n1;31/03/2023\n2;31/03/2023\n${line}\n`
    const { plan } = await folder.plan(text)
    expect([plan.new, faultsOf(plan), plan.controlTotals]).toMatchObject([
      2,
      [],
      [{ declared: 2, computed: 2, ok: true }],
    ])
    expect(faultsOf((await folder.plan(text.replace(': 2', ': 3'))).plan)).toContain('total-differs')
  },
)

test.each([
  'Année;Nombre;Évolution\n2021;76;\n2022;97;+28 %\n',
  'Année;Nombre;Remarque\n2021;76;\n2022;97;complet\n',
  'Jaar;Aantal;Opmerking\n2021;76;\n2022;97;volledig\n',
  'Jaar;Evolutie (%);Aantal\n2021;;76\n2022;28;97\n',
])('a column beside the counts of years does not divide them: %j', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  expect([plan.dataset, faultsOf(plan), plan.new]).toEqual(['years', [], 2])
})

test('one that divides them does', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Année;Nombre;Zone\n2021;76;A\n2022;97;B\n', { asOfDay })
  expect(plan.plan).toBeNull()
})
