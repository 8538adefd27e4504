import { describe, expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const HEADER = 'Programme;Institution;Année;Prévu\n'
const ROWS = 'WePulse;Evere;2023;1000\nWePulse;Uccle;2023;2000\n'

describe('a line that is a sum by its amount and by its name', () => {
  test.each([
    [
      'of those it names',
      `${HEADER}WePulse;Communes;2023;10\nWePulse;CPAS;2023;20\nWePulse;Communes et CPAS;2023;30\n`,
      4,
    ],
    ['of those above', `${HEADER}${ROWS}WePulse;Pouvoirs locaux;2023;3000\nWePulse;CPAS de Jette;2023;70\n`, 4],
    ['of those below', `${HEADER}WePulse;Les communes;2023;3000\n${ROWS}WePulse;CPAS de Jette;2023;70\n`, 2],
    [
      'of programmes',
      'Programme;Année;Prévu\nWePulse;2023;1\nPOD IT;2023;2\nWePulse + POD IT;2023;3\nCIRB;2023;9\n',
      4,
    ],
    ['over a chapter', `${HEADER}WePulse;Chapitre II;2023;3000\n${ROWS}WePulse;CPAS de Jette;2023;70\n`, 2],
    ['with its taxes', `${HEADER}${ROWS}WePulse;TVAC;2023;3000\nWePulse;CPAS de Jette;2023;70\n`, 4],
  ])('is asked: %s', async (_what, text, line) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan, plan.problems.filter(({ code }) => code === 'total-unread')]).toMatchObject([
      null,
      [{ place: { line }, details: { rule: 'group' } }],
    ])
  })

  test.each([
    ['a body of its own', `${HEADER}${ROWS}WePulse;Paradigm;2023;3000\n`],
    ['a general body', `${HEADER}${ROWS}WePulse;Secrétariat général;2023;3000\n`],
    ['the centre of one place', `${HEADER}${ROWS}WePulse;CPAS de Jette;2023;3000\n`],
    ['a name of several with an amount of its own', `${HEADER}${ROWS}WePulse;Communes bruxelloises;2023;500\n`],
    ['another year', `${HEADER}${ROWS}WePulse;Pouvoirs locaux;2022;3000\n`],
    ['words for money with an amount of their own', `${HEADER}${ROWS}Dépenses communes;;2023;500\n`],
    ['another programme', `${HEADER}${ROWS}IRISbox;;2023;3000\n`],
  ])('but not %s', async (_what, text) => {
    using folder = openFolder()
    expect((await folder.plan(text, { asOfDay })).plan).toMatchObject({ new: 3, problems: [] })
  })
})
