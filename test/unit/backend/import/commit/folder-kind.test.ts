import { describe, expect, test } from 'vitest'
import { seedFolder } from '../../../../../electron/backend/import/commit/seed.ts'
import { shippedFolder } from '../../../../../electron/backend/platform/shipped-folder.ts'
import { codesOf, NOW, openFolder, TODAY } from '../../../../support/folder.ts'
import { table1 } from '../../../../support/table-1.ts'
import { bookOf, textRows } from '../../../../support/workbook-file.ts'
import { HEADER, plainRecords } from './plain-records.ts'

describe('synthetic and real records', () => {
  test('never lie in one folder, whichever comes first', async () => {
    using real = openFolder()
    await real.take(plainRecords('1', 2))
    expect(codesOf((await real.plan(plainRecords('DEMO-', 2))).plan)).toEqual(['folder-real'])
    using demonstration = openFolder()
    await demonstration.take(plainRecords('DEMO-', 2))
    expect((await demonstration.plan(plainRecords('1', 2))).plan.problems).toMatchObject([
      { code: 'folder-demonstration', place: { line: 2, column: 'N°' }, raw: '11' },
    ])
    expect((await demonstration.take(plainRecords('DEMO-', 3))).plan.new).toBe(1)
  })

  test('that a folder cannot take are refused at once: nothing else about the file is asked', async () => {
    using folder = openFolder()
    await folder.take(plainRecords('DEMO-', 2))
    const undecided = 'N°;Signalé le\n1;01/02/2023\n2;31/04/2023\n'
    expect(codesOf((await folder.plan(undecided)).plan)).toEqual(['folder-demonstration'])
    using real = openFolder()
    await real.take(plainRecords('1', 2))
    const { plan } = await real.plan(undecided.replaceAll(/^(?=\d)/gm, 'DEMO-'))
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['folder-real']])
  })

  test('never lie in one file', async () => {
    using folder = openFolder()
    const mixed = plainRecords('1', 2) + plainRecords('DEMO-', 2).slice(HEADER.length)
    expect((await folder.plan(mixed)).plan).toMatchObject({
      plan: null,
      problems: [{ code: 'records-mixed', place: { line: 4, column: 'N°' }, raw: 'DEMO-1' }],
    })
  })

  test('are refused before a sheet is asked, where no sheet could be taken', async () => {
    using folder = openFolder()
    await folder.take(plainRecords('DEMO-', 2))
    const rows = (reference: string): string =>
      textRows([
        ['N°', 'Signalé le'],
        [reference, '31/03/2023'],
      ])
    const sheets = [
      { name: '2022', rows: rows('1') },
      { name: '2023', rows: rows('2') },
    ]
    const { plan } = await folder.plan(bookOf({ sheets }), {}, 'two.xlsx')
    expect(plan.problems).toMatchObject([{ code: 'folder-demonstration', place: { sheet: '2022', cell: 'A2' } }])
    using open = openFolder()
    expect(codesOf((await open.plan(bookOf({ sheets }), {}, 'two.xlsx')).plan)).toEqual(['question-sheet'])
  })

  test('are kept apart behind three hundred rejected rows too', async () => {
    using folder = openFolder()
    await folder.take(plainRecords('1', 2))
    const bad = Array.from({ length: 300 }, (_, index) => `DEMO-9${index};Voirie;31/04/2023;;Signalé\n`).join('')
    expect(
      (await folder.plan(`${HEADER}${bad}DEMO-1;Voirie;31/03/2023;;Signalé\n`, { allowRejects: true })).plan.plan,
    ).toBeNull()
  })

  describe('budget lines', () => {
    const header = 'Nature;Programme;Institution;Année;Montant;Source\n'
    const lines = (institution: string): string => `${header}prévu;wepulse;${institution};2023;12,5;Budget 2023\n`
    const asOfDay = '2023-11-15'

    test('that are real never enter a demonstration folder, those of a whole programme included', async () => {
      using folder = openFolder()
      await folder.take(plainRecords('DEMO-', 2))
      for (const institution of ['1030 Schaerbeek', '']) {
        const { plan } = await folder.plan(lines(institution), { asOfDay })
        expect(plan).toMatchObject({
          plan: null,
          problems: [{ code: 'folder-demonstration', place: { line: 2, column: 'Institution' }, raw: institution }],
        })
      }
      await expect(folder.take(lines('DEMO A'), { asOfDay })).resolves.toMatchObject({ plan: { new: 1 } })
    })

    test('that are invented make a folder a demonstration, and never enter a real one', async () => {
      using folder = openFolder()
      await folder.take(lines('DEMO A'), { asOfDay })
      expect(folder.database.prepare('SELECT is_synthetic FROM snapshot').pluck().all()).toEqual([1])
      expect(codesOf((await folder.plan(plainRecords('1', 2))).plan)).toEqual(['folder-demonstration'])
      using real = openFolder()
      await real.take(lines('1030 Schaerbeek'), { asOfDay })
      expect(codesOf((await real.plan(lines('DEMO A'), { asOfDay })).plan)).toContain('folder-real')
      expect(codesOf((await real.plan(plainRecords('DEMO-', 2))).plan)).toEqual(['folder-real'])
    })

    test('that come with the program are real in a demonstration folder too', async () => {
      using folder = openFolder()
      await folder.take(plainRecords('DEMO-', 2))
      const context = { database: folder.database, shippedFolder: shippedFolder(), now: NOW, today: TODAY }
      await seedFolder(['budgets'], { ...context, onProgress: () => undefined })
      expect(folder.database.prepare('SELECT count(*) FROM budget_line WHERE valid_to IS NULL').pluck().get()).toBe(2)
    })
  })

  test('published tables go into either', async () => {
    using folder = openFolder()
    await folder.take(plainRecords('DEMO-', 2))
    expect((await folder.take(table1('nl'))).plan.new).toBe(13)
  })
})
