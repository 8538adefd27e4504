import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { silentLog } from '../../../../electron/backend/platform/log.ts'
import { createDispatcher } from '../../../../electron/backend/process/dispatcher.ts'
import { csvRows } from '../../../../electron/backend/rows/csv-rows.ts'
import { exportRows } from '../../../../electron/backend/rows/export-rows.ts'
import { createRowHandlers } from '../../../../electron/backend/rows/row-lists.ts'
import { MOST_SHEET_ROWS } from '../../../../electron/backend/sheets/workbook.ts'
import { createClient } from '../../../../shared/contract/client.ts'
import type { ExportFormat, RowQuestion } from '../../../../shared/contract/rows.ts'
import { guardFormula, unguardFormula } from '../../../../shared/domain/row/formula-guard.ts'
import { ROW_COLUMNS } from '../../../../shared/domain/row/row-column.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { sample } from '../../../counts.ts'
import { incidents } from '../../../support/back-office.ts'
import { countsOf, type Folder, openFolder } from '../../../support/folder.ts'
import { ALL_ROWS, takeFile } from '../../../support/read-rows.ts'
import { readWorkbook } from '../../../support/read-workbook.ts'

const HEADER =
  'N°;Signalé le;Catégorie;Catégorie complète;Commune;Statut;Dernière action;Clôturé le;Entité responsable;Qualité;Adresse'

const clientOf = ({ database }: Folder) =>
  createClient({ call: createDispatcher(createRowHandlers(database), silentLog), listen: () => () => {} })

async function exported(folder: Folder, format: ExportFormat, change: Partial<RowQuestion> = {}): Promise<Buffer> {
  const outFile = join(folder.path, `out.${format}`)
  await exportRows({ question: { ...ALL_ROWS, ...change }, format, client: clientOf(folder), outFile })
  return readFileSync(outFile)
}

const records = (csv: Buffer): string[][] => parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' })

/** What a person who means harm would type into an address, and what only looks like it. */
const DANGEROUS = [
  '=1+1',
  '+32 2 279 00 00',
  '-5',
  '@SUM(A1)',
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://x";"y")',
  '"=1"',
  '＝1',
]
const HARMLESS = ['Rue Neuve 1;=1+1', "'t Zand 3", 'rue de l’Été', 'Rue\r\nHaute', '_x000D_', 'a=b']

describe('an export', () => {
  test('P1: is understood as the very rows that it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, fc.constantFrom(...LANGUAGES), async (file, language) => {
        using folder = openFolder()
        await takeFile(folder, 'fr', file)
        const { plan } = await folder.plan(await exported(folder, 'csv', { language }), {}, 'again.csv')
        const nothing = { new: 0, changed: 0, removed: 0, rejected: 0 }
        expect(countsOf(plan)).toEqual({ read: file.length, unchanged: file.length, ...nothing })
      }),
      sample('export-again', 6, 3_000),
    )
  })

  test('keeps names that are hard to tell apart', async () => {
    const lines = [
      '1;2023-01-01;Voirie;Voirie > Nid > Petit;1030 Schaerbeek;Clôturé;2023-01-02;2023-01-03;;;',
      '2;2023-01-01;A > B;Voirie;;En attente;;;;;',
      '3;2023-01-01;A > B;;;;;;;;',
      '4;2023-01-01;;Autre chose > Voirie;;;;;;;',
      '5;2023-01-01;;;;;;;Aucun(e);;',
      '6;2023-01-01;Sans nom;;Gent;;;;=Sibelga;-agent;-5',
      'A/7;2023-01-01;Voirie;;;;;;;;',
    ]
    using folder = openFolder()
    await folder.take([HEADER, ...lines].join('\r\n'))
    for (const language of LANGUAGES) {
      const { plan } = await folder.plan(await exported(folder, 'csv', { language }), {}, 'again.csv')
      expect(countsOf(plan), language).toMatchObject({ read: 7, unchanged: 7, rejected: 0 })
    }
  })

  test('runs nothing in a spreadsheet, and gives back the text as it was', async () => {
    const texts = [...DANGEROUS, ...HARMLESS]
    const quoted = texts.map((text, index) => `${index + 1};2023-01-01;;;;;;;;;"${text.replaceAll('"', '""')}"`)
    using folder = openFolder()
    await folder.take([HEADER, ...quoted].join('\r\n'))
    const csv = await exported(folder, 'csv', { language: 'fr', sort: { column: 'reference', descending: false } })
    const addresses = records(csv)
      .slice(1)
      .map((cells) => cells[5])
    expect(addresses).toEqual([...DANGEROUS.map((text) => `'${text}`), ...HARMLESS])
    const { plan } = await folder.plan(csv, {}, 'again.csv')
    expect(countsOf(plan)).toMatchObject({ read: texts.length, unchanged: texts.length })
  })

  test('is a file for spreadsheets in Belgium, numbers and days as such, words in the language', async () => {
    using folder = openFolder()
    await folder.take(
      `${HEADER}\r\n12;2023-03-07;;Voirie > Nid;1030 Schaerbeek;Clôturé;2023-03-09;2023-03-10;Sibelga;Agent;`,
    )
    const csv = await exported(folder, 'csv', { language: 'nl' })
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.toString().endsWith('\r\n')).toBe(true)
    expect(records(csv)[1]).toEqual([
      '12',
      '2023-03-07',
      'Openbare weg',
      'Nid',
      'Schaarbeek',
      '',
      'Afgesloten',
      '2023-03-09',
      '2023-03-10',
      '3',
      'Sibelga',
      'Agent',
      'file.csv',
      '2023-03-10',
      '2',
    ])
  })

  test.each(LANGUAGES)(
    'in %s is headed as the list on the screen is, and each head is known to an import',
    async (language) => {
      using folder = openFolder()
      await folder.take(`${HEADER}\r\n12;2023-03-07;;Voirie > Nid;;;;;;;`)
      const csv = await exported(folder, 'csv', { language })
      const t = createTranslator(language)
      const onScreen = ROW_COLUMNS.flatMap((name) =>
        name === 'register' || name === 'import' || name === 'line' ? [] : [t(`rows.column-${name}`)],
      )
      expect(records(csv)[0]?.slice(0, onScreen.length)).toEqual(onScreen)
      const { plan } = await folder.plan(csv, {}, 'again.csv')
      const unknown = plan.understanding.columns.flatMap(({ field, header }) => (field === null ? [header] : []))
      expect(unknown).toEqual([
        t('rows.column-days'),
        t('rows.column-import'),
        t('columns.data-as-of'),
        t('rows.column-line'),
      ])
    },
  )

  test('P1: as a workbook holds the same cells, typed, none of them a formula', async () => {
    const texts = [...DANGEROUS, ...HARMLESS, '<b>&amp;', '\u0007bell']
    const quoted = texts.map(
      (text, index) =>
        `${index + 1};2023-01-0${(index % 9) + 1};;Voirie;;Clôturé;;2023-01-20;;;"${text.replaceAll('"', '""')}"`,
    )
    using folder = openFolder()
    await folder.take([HEADER, ...quoted].join('\r\n'))
    const sort = { column: 'reference', descending: false } as const
    const { cells, xml } = await readWorkbook(await exported(folder, 'xlsx', { sort }))
    expect(cells.slice(1).map((row) => row.F)).toEqual(texts)
    // In a spreadsheet 1 January 2023 is day 44 927.
    expect(cells[1]).toMatchObject({ A: '1', B: 44927, I: 44946, J: 19 })
    expect(xml).not.toMatch(/<f[ >]/)
  })

  test('is the same to the byte for the same rows', async () => {
    using folder = openFolder()
    await folder.take(`${HEADER}\r\n1;2023-01-01;;;;;;;;;`)
    for (const format of ['csv', 'xlsx'] as const)
      expect(await exported(folder, format)).toEqual(await exported(folder, format))
  })

  test('of more rows than a sheet holds is refused before anything is written, with the limit', async () => {
    const client = createClient({
      call: async () =>
        JSON.stringify({
          ok: true,
          result: {
            selection: '0'.repeat(32),
            count: MOST_SHEET_ROWS + 1,
            stage: 'whole',
            done: 1,
            of: 1,
            dataVersion: 1,
            asOf: '2023-11-15',
          },
        }),
      listen: () => () => {},
    })
    using folder = openFolder()
    const exporting = exportRows({ question: ALL_ROWS, format: 'xlsx', client, outFile: join(folder.path, 'out.xlsx') })
    await expect(exporting).rejects.toMatchObject({
      code: 'too-many-rows',
      details: { limit: 1_048_575, rows: 1_048_576 },
    })
  })

  test('that cannot be written says so and leaves nothing behind', async () => {
    using folder = openFolder()
    await folder.take(`${HEADER}\r\n1;2023-01-01;;;;;;;;;`)
    const outFile = join(folder.path, 'no', 'such', 'folder.csv')
    const exporting = exportRows({ question: ALL_ROWS, format: 'csv', client: clientOf(folder), outFile })
    await expect(exporting).rejects.toMatchObject({ code: 'write-failed', details: { reason: 'ENOENT' } })
  })
})

/** How a spreadsheet of another country reads a file of ours: it cuts at its own sign, and knows a quote only where a cell begins. */
function cutElsewhere(csv: string, delimiter: string): readonly string[] {
  return parse(csv, { delimiter, bom: true, relax_quotes: true, relax_column_count: true }).flat()
}

const RUN = /^[\s"]*[=+\-@](?!\d+(?:[.,]\d+)?$)/u
const ODD_PLACES = [
  'Rue A, =HYPERLINK("x")',
  'Rue A,=1+1',
  'a\t=1+1',
  'a|@SUM(1)',
  'a;-cmd',
  'a\n+1+1',
  "a,'=1",
  'Rue A 12, 1000',
]

test.each([',', '\t', '|', ';'])('no part of a text is run where cells are cut at %j', async (delimiter) => {
  const rows = ODD_PLACES.map((text) => [
    { kind: 'text', text } as const,
    { kind: 'number', number: -5 } as const,
    { kind: 'text', text } as const,
  ])
  let csv = ''
  for await (const lines of csvRows(['Adresse', 'Jours', 'Lieu'], pagesOf(rows))) csv += lines
  expect(cutElsewhere(csv, delimiter).filter((cell) => RUN.test(cell))).toEqual([])
  const cells: string[][] = parse(csv, { delimiter: ';', bom: true, from: 2 })
  for (const [at, [first = '', , second = '']] of cells.entries()) {
    expect([first, second].map(unguardFormula)).toEqual([ODD_PLACES[at], ODD_PLACES[at]])
    expect(csv).toContain(`"${first.replaceAll('"', '""')}";-5;"${second.replaceAll('"', '""')}"`)
  }
})

async function* pagesOf<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}

test('any text is the same after its guard is put on and taken off', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom("'", '=', '"', ' ', '-', 'a', '\t', ',', ';', '\n') }),
  )
  fc.assert(
    fc.property(text, (each) => unguardFormula(guardFormula(each)) === each),
    sample('formula-guard', 500, 200_000),
  )
})
