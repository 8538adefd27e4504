import { describe, expect, test } from 'vitest'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'
const KEY_FIGURE = 'Programme;Code;Libellé FR;Valeur;Unité;Année\nIRISbox;irisbox.1;Utilisateurs;120;users;2022\n'

describe('what stands around key figures and amounts', () => {
  test.each([
    [`Indicateurs (en milliers)\n${KEY_FIGURE}`, 'Indicateurs (en milliers)'],
    [`${KEY_FIGURE}* chiffres en milliers\n`, '* chiffres en milliers'],
  ])('refuses figures that are not written in full: %j', async (text, raw) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    const found = plan.problems.find(({ code }) => code === 'counts-scaled')
    expect([plan.plan, found]).toMatchObject([null, { raw, details: { rule: 'figures' } }])
  })

  test.each(['Dépenses cumulées depuis 2022', 'Gecumuleerde uitgaven', 'Moyenne des dépenses'])(
    'refuses amounts that are sums so far or averages: %s',
    async (raw) => {
      using folder = openFolder()
      const text = `${raw}\nProgramme;Année;Nature;Montant\nWePulse;2022;payé;1.000,50\nWePulse;2023;payé;2.500,50\n`
      const { plan } = await folder.plan(text, { asOfDay })
      expect([plan.plan, plan.problems]).toMatchObject([
        null,
        [{ code: 'counts-scaled', raw, details: { rule: 'amounts' } }],
      ])
    },
  )

  test.each([
    `Indicateurs pour mille habitants\n${KEY_FIGURE}`,
    'Voies et moyens\nProgramme;Année;Nature;Montant\nWePulse;2022;payé;1.000,50\n',
  ])('but says nothing of it otherwise: %j', async (text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan === null, plan.new]).toEqual([false, 1])
  })
})

test.each(['Mois', 'Kwartaal', 'Commune'])(
  'a key figure by %s is none of its whole period and programme',
  async (column) => {
    using folder = openFolder()
    const text = KEY_FIGURE.replace('Valeur', `${column};Valeur`).replace(';120', ';1;120')
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan, problemsOf(plan)]).toMatchObject([
      null,
      [{ code: 'column-divides', details: { column, rule: 'indicators' } }],
    ])
    const mapping = { columns: { [column]: { field: '' } } }
    expect(codesOf((await folder.plan(text, { asOfDay, mapping })).plan)).not.toContain('column-divides')
  },
)
