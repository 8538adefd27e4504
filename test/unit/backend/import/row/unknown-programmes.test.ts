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
  test('is asked about where it is written almost like one that is', async () => {
    using folder = await openWithProgrammes()
    const { plan } = await folder.plan(lines('Stratégie webb', 'WePulse'), { asOfDay })
    expect(problemsOf(plan)).toMatchObject([
      {
        code: 'question-programme',
        place: { line: 2, column: 'Programme' },
        raw: 'Stratégie webb',
        details: { proposal: 'Stratégie web', proposedProgramme: 'web-strategy' },
      },
    ])
    expect(plan.plan).toBeNull()
  })

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
      { code: 'note-programme-unknown', details: { count: 1, values: 'Digital voor iedereen' } },
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

test('C2: Mac Roman is asked about, and read right when it is the answer', async () => {
  using folder = openFolder()
  // "Catégorie" and "Clôturé" as an old Macintosh writes them.
  const text = Buffer.concat([
    Buffer.from('N\xa1;Cat\x8egorie;Signal\x8e le;Statut\n1;Voirie;31/03/2023;Cl\x99tur\x8e\n', 'latin1'),
  ])
  expect(codesOf((await folder.plan(text)).plan)).toContain('question-encoding')
  const { plan } = await folder.take(text, { mapping: { encoding: 'macintosh' } })
  expect([plan.new, codesOf(plan)]).toEqual([1, []])
  expect(plan.understanding.sample[0]?.read.at(-1)).toBe('Clôturé')
})

describe('a list of what belongs to a programme is none of programmes', () => {
  test.each([
    ['Programma;Code;Soort;Naam FR;Naam NL\nwepulse;21009;gemeente;Ixelles;Elsene\n', 'participants', []],
    ['Programme;Code;Nom FR\nwepulse;21009;Ixelles\n', 'participants', ['column-missing']],
  ])('%j', async (text, dataset, codes) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect([plan.dataset, codesOf(plan)]).toEqual([dataset, codes])
  })
})
