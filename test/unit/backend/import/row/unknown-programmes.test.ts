import { describe, expect, test } from 'vitest'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'

const PROGRAMMES = 'Programme;Nom FR;Nom NL\nwepulse;WePulse;WePulse\nweb-strategy;Stratégie web;Webstrategie\n'
const asOfDay = '2023-09-30'
const lines = (...names: readonly string[]): string =>
  `Nature;Programme;Montant\n${names.map((name) => `prévu;${name};12,5`).join('\n')}\n`

async function openWithProgrammes() {
  const folder = openFolder()
  await folder.take(PROGRAMMES, { asOfDay })
  return folder
}

describe('a programme that is not known', () => {
  test('is proposed as it is printed, not by a code that is spelled alike', async () => {
    using folder = await openWithProgrammes()
    const { plan } = await folder.plan(lines('WePulze'), { asOfDay })
    expect(problemsOf(plan)).toMatchObject([{ details: { proposal: 'WePulse', proposedProgramme: 'wepulse' } }])
  })

  test.each([
    ['web-strategy', 'web-strategy'],
    ['Stratégie webb', 'Stratégie webb'],
  ])('is %s where a person says so', async (code, stored) => {
    using folder = await openWithProgrammes()
    const programmes = { 'Stratégie webb': code }
    const { plan } = await folder.take(lines('Stratégie webb'), { asOfDay, mapping: { programmes } })
    expect(codesOf(plan)).toEqual([])
    expect(folder.database.prepare('SELECT programme FROM budget_line').pluck().all()).toEqual([stored])
  })

  test('is kept as it is where it is like none, and that is said once', async () => {
    using folder = await openWithProgrammes()
    const { plan } = await folder.take(lines('Digital voor iedereen'), { asOfDay })
    expect(problemsOf(plan)).toMatchObject([
      { code: 'note-programme-unknown', details: { count: 1, values: ['Digital voor iedereen'] } },
    ])
  })

  test('is one programme however its letters are written, under the first of its names', async () => {
    const names = ['Recycle-IT', 'recycle-it', ' RECYCLE-IT ']
    const file = `Nature;Programme;Montant\n${['prévu', 'engagé', 'payé'].map((kind, index) => `${kind};${names[index]};1,5`).join('\n')}\n`
    for (const folder of [openFolder(), await openWithProgrammes()]) {
      using own = folder
      await own.take(file, { asOfDay })
      expect(own.database.prepare('SELECT DISTINCT programme FROM budget_line').pluck().all()).toEqual(['Recycle-IT'])
    }
    using folder = openFolder()
    const { plan } = await folder.plan('Programme;Nom FR\nWePulse;WePulse\nwepulse;WePulse\n', { asOfDay })
    expect(problemsOf(plan)).toMatchObject([{ code: 'key-duplicate', place: { line: 3 }, details: { otherLine: 2 } }])
  })

  test('is nothing to wonder about in a folder without programmes', async () => {
    using folder = openFolder()
    expect(codesOf((await folder.plan(lines('Digital voor iedereen'), { asOfDay })).plan)).toEqual([])
  })
})
