import { describe, expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const ROW = 'WePulse;Evere;10;20;30;40\n'

describe('amounts of parts of a year', () => {
  test.each([
    ['T1', 'T4', `Programme;Institution;T1;T2;T3;T4\n${ROW}`],
    ['Q1 2024', 'Q4 2024', `Programma;Instelling;Q1 2024;Q2 2024;Q3 2024;Q4 2024\n${ROW}`],
    [
      'Prévu 1er trimestre',
      'Prévu 4e trimestre',
      `Programme;Institution;Prévu 1er trimestre;a;b;Prévu 4e trimestre\n${ROW}`,
    ],
    ['januari', 'april', `Programma;Instelling;januari;februari;maart;april\n${ROW}`],
  ])('are told from %s to %s', async (first, last, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect(plan.problems).toMatchObject([{ code: 'column-missing', details: { rule: 'quarters', first, last } }])
  })
})

describe('credits', () => {
  test.each(['Voorzien krediet (k€)', 'Crédit ajusté', 'Kredieten'])('%s may be the amount', async (header) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`Programme;Institution;Année;${header}\nWePulse;Evere;2024;10\n`, { asOfDay })
    expect(plan.problems).toMatchObject([{ code: 'question-amount', details: { columns: [header] } }])
  })

  test('but their kind is none', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Programme;Institution;Année;Soort krediet\nWePulse;Evere;2024;10\n', {
      asOfDay,
    })
    expect(plan.problems.map(({ code }) => code)).toEqual(['column-missing'])
  })
})

describe('a title that says another unit than every header', () => {
  const table = (header: string): string => `Budget (en k€)\n\nNature;Programme;${header}\nprévu;WePulse;10\n`

  test.each(['Montant (EUR)', 'Montant (M€)'])('is asked about: %s', async (header) => {
    using folder = openFolder()
    const { plan } = await folder.plan(table(header), { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'question-unit', raw: 'Budget (en k€)' }]])
  })

  test('but not one that says the same', async () => {
    using folder = openFolder()
    expect((await folder.plan(table('Montant (k€)'), { asOfDay })).plan.plan).not.toBeNull()
  })
})
