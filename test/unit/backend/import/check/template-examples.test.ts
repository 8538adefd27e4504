import { expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

const TARGETS = 'Catégorie;Délai;Jours;Source\nVoirie;10;ouvrables;Plan 2024\n'

test.each(['exemple / voorbeeld / example', ' DEMO exemple / voorbeeld / example '])(
  'a target whose source is that of the template is refused, wherever it stands: %s',
  async (source) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${TARGETS}Eclairage;5;ouvrables;${source}\n`)
    expect([plan.plan, plan.new, plan.rejected]).toEqual([null, 1, 1])
    // Neither a mix of real and invented ones, nor a demonstration.
    expect(plan.problems).toMatchObject([
      { code: 'template-example', place: { line: 3, column: 'Source' }, raw: source, details: {} },
    ])
  },
)

test('an incident of the template is told by its sub-category, which nothing real has', async () => {
  using folder = openFolder()
  const head = 'N°;Catégorie;Sous-catégorie;Signalé le\n1;Voirie;Nid-de-poule;15/03/2023\n'
  const { plan } = await folder.plan(`${head}EX-0001;Voirie;Verzonnen regel;15/03/2023\n`, { asOfDay: '2023-11-15' })
  expect(plan.problems[0]).toMatchObject({ code: 'template-example', place: { line: 3, column: 'Sous-catégorie' } })
})

test('other words of an example are anybody’s', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${TARGETS}Eclairage;5;ouvrables;Exemple de la commune\n`)
  expect([plan.plan === null, plan.new]).toEqual([false, 2])
})
