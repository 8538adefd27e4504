import { describe, expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const RECORDS = 'N°;Signalé le;Catégorie\n1;15/03/2023;Voirie\n'

describe('of which register records are', () => {
  test.each([
    ['of the form of FixMyStreet', RECORDS, false],
    ['without kinds', 'N°;Date\n1;15/03/2023\n', false],
    ['with a column of registers', 'N°;Signalé le;Catégorie;Registre\n1;15/03/2023;Voirie;Atal\n', true],
    ['of other kinds', 'Numéro;Date de création;Catégorie\n1;15/03/2023;Panneau\n', true],
  ])('is asked where they may be of anybody: %s', async (_what, text, isAsked) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay, dataset: 'incidents' })
    expect(problemsOf(plan).some(({ code }) => code === 'question-register')).toBe(isAsked)
    const told = await folder.plan(text, { asOfDay, dataset: 'incidents', mapping: { register: 'Atal' } })
    expect(problemsOf(told.plan).some(({ code }) => code.includes('register'))).toBe(false)
  })

  test('is nothing that budgets have: what was given is told', async () => {
    using folder = openFolder()
    const budget = 'Programme;Année;Prévu\nWePulse;2023;100\n'
    const { plan } = await folder.plan(budget, { asOfDay, mapping: { register: 'Atal' } })
    expect(problemsOf(plan).filter(({ code }) => code === 'note-register-unused')).toMatchObject([{ raw: 'Atal' }])
    const without = await folder.plan(budget, { asOfDay })
    expect(problemsOf(without.plan).some(({ code }) => code === 'note-register-unused')).toBe(false)
  })
})
