import { expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

async function ruleOf(reference: string): Promise<unknown> {
  using folder = openFolder()
  const { plan } = await folder.plan(`N°;Signalé le\n"${reference}";31/03/2023\n`)
  const [problem] = problemsOf(plan)
  return problem === undefined ? plan.new : [problem.code, problem.details.rule]
}

test.each(['1,23457E+05', '1.23E+05', '1e5'])('%s has lost its digits', async (reference) => {
  expect(await ruleOf(reference)).toEqual(['reference-damaged', 'power'])
})

test.each(['812.001', '812 003', '812\u00a0003', '1’812’003', '812,001'])(
  '%s is no other incident than 812001',
  async (reference) => {
    expect(await ruleOf(reference)).toEqual(['reference-damaged', 'groups'])
  },
)

test.each(['812001', '0042', '2023-812', '812.01', 'FMS 812 003', '12/345', '314659A'])(
  '%s stays',
  async (reference) => {
    expect(await ruleOf(reference)).toBe(1)
  },
)

test('a status that its detail or a day contradicts is told', async () => {
  using folder = openFolder()
  const rows = ['Clôturé : Résolu', 'Clôturé (15/02/2023)', 'Clôturé'].map(
    (status, index) => `${index + 1};31/03/2023;${status}`,
  )
  const { plan } = await folder.take(`N°;Signalé le;Statut\n${rows.join('\n')}\n`)
  expect(plan.problems).toContainEqual(
    expect.objectContaining({
      code: 'note-status-shortened',
      details: expect.objectContaining({ count: 2, values: ['Clôturé : Résolu', 'Clôturé (15/02/2023)'] }),
    }),
  )
})

test.each([
  ["'000812", '812'],
  ['’0812', '812'],
  ['=""000812""', '812'],
  ['812.0', '812'],
  ['812,00', '812'],
  ['# 812', '812'],
  ['N° 812', '812'],
  ['nr. 812', '812'],
  ['812*', '812'],
  ['８１２', '812'],
  ["'DEMO-12", 'DEMO-12'],
])('R1: %s is the incident that its system calls %s', async (written, reference) => {
  using folder = openFolder()
  await folder.take(`N°;Signalé le\n${reference};31/03/2023\n`)
  const { plan } = await folder.plan(`N°;Signalé le\n"${written}";31/03/2023\n`)
  expect([plan.new, plan.unchanged, problemsOf(plan)]).toEqual([0, 1, []])
})

test.each(['N812', 'FMS-0812', '812A', '812-0', "'s-812"])('%s stays as it is', async (written) => {
  using folder = openFolder()
  await folder.take(`N°;Signalé le\n${written.replace(/^'/, '')};31/03/2023\n`)
  expect(folder.database.prepare('SELECT reference FROM incident').pluck().get()).toBe(written.replace(/^'/, ''))
})
