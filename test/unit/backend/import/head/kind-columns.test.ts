import { expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'

test.each([
  ['nl', 'Project;Jaar;Raming;Vastlegging;Betaling;Instelling'],
  ['fr', 'Programme;Année;Prévision;Engagement;Paiement;Commune'],
])(
  'the names of kinds, as a table of accounts heads its columns, are each taken, in %s',
  async (_language, headers) => {
    using folder = openFolder()
    const { plan } = await folder.take(`${headers}\nWePulse;2022;1.000,00;500,00;250,00;Evere\n`)
    expect(codesOf(plan)).toEqual([])
    expect(folder.database.prepare('SELECT kind, cents FROM budget_line ORDER BY cents DESC').all()).toEqual([
      { kind: 'planned', cents: 100_000 },
      { kind: 'committed', cents: 50_000 },
      { kind: 'paid', cents: 25_000 },
    ])
  },
)
