import { describe, expect, test } from 'vitest'
import { readingDocument, readingLines } from '../../../../electron/cli/import/reading-lines.ts'
import { createTerminal } from '../../../../electron/cli/terminal.ts'
import { type Confidence, confidenceOf, type Teller } from '../../../../shared/domain/import/teller.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { columnEvidence, confidenceWords } from '../../../../shared/i18n/evidence-words.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { openFolder } from '../../../support/folder.ts'
import { bookOf, textRows } from '../../../support/workbook-file.ts'

const TEXT = 'N°;Signalé le;Clôturé le\n1;02/01/2022;-\n2;31/12/2022;n/a\n'

async function planOf(text: string) {
  using folder = openFolder()
  return (await folder.plan(text)).plan
}

describe('how sure a reading is', () => {
  test.each<[Confidence, readonly Teller[]]>([
    [
      'certain',
      [
        { by: 'person' },
        { by: 'mark' },
        { by: 'format' },
        { by: 'types' },
        { by: 'only' },
        { by: 'cell', raw: '31/12/2022', line: 2 },
      ],
    ],
    [
      'likely',
      [
        { by: 'utf-8' },
        { by: 'zeros' },
        { by: 'column', header: 'a' },
        { by: 'header', languages: ['fr'] },
        { by: 'headers', known: 2, of: 9 },
        { by: 'unit', text: 'k€' },
        { by: 'title', text: 'k€' },
        { by: 'rows', columns: 2, agreeing: 5, of: 5 },
      ],
    ],
    [
      'assumed',
      [
        { by: 'ascii' },
        { by: 'not-utf-8' },
        { by: 'inferred' },
        { by: 'alike' },
        { by: 'open' },
        { by: 'unsaid' },
        { by: 'headers', known: 1, of: 9 },
        { by: 'rows', columns: 2, agreeing: 4, of: 5 },
        { by: 'rows', columns: 1, agreeing: 5, of: 5 },
      ],
    ],
  ])('%s', (confidence, tellers) => {
    expect(tellers.map(confidenceOf)).toEqual(tellers.map(() => confidence))
  })
})

test.each<[Language, string, string]>([
  ['fr', 'certain\u00a0: 31/12/2022, ligne 14', 'probable\u00a0: 1\u202f200 en-têtes connus sur 1\u202f300'],
  ['nl', 'zeker: 31/12/2022, regel 14', 'waarschijnlijk: 1.200 van de 1.300 kolomtitels zijn bekend'],
  ['en', 'certain: 31/12/2022, line 14', 'likely: 1,200 of 1,300 headers are known'],
])('what tells a reading is said in %s', (language, cell, headers) => {
  const [t, format] = [createTranslator(language), createFormat(language)]
  expect(confidenceWords({ by: 'cell', raw: '31/12/2022', line: 14 }, t, format)).toBe(cell)
  expect(confidenceWords({ by: 'headers', known: 1200, of: 1300 }, t, format)).toBe(headers)
})

test('cells that are days or numbers by their type have no order and no decimal sign', () => {
  const [t, format] = [createTranslator('nl'), createFormat('nl')]
  const typed = { header: 'a', field: 'b', readingBy: { by: 'types' }, fieldBy: null, unit: null, missing: [] } as const
  expect([
    columnEvidence({ ...typed, reading: 'dates-dmy' }, t, format),
    columnEvidence({ ...typed, reading: 'number-comma' }, t, format),
  ]).toEqual([['datum – zeker: volgens het type van de cellen'], ['getal – zeker: volgens het type van de cellen']])
})

test.each<[Language, string]>([
  ['fr', 'unité : milliards d’euros – probable : selon le titre « Md€ »'],
  ['nl', 'eenheid: miljard euro – waarschijnlijk: volgens de titel “Md€”'],
  ['en', 'unit: billions of euros – likely: by the title “Md€”'],
])('the unit of a column is said with what tells it, in %s', (language, expected) => {
  const column = {
    header: 'a',
    field: 'amount',
    reading: 'number-comma',
    readingBy: null,
    fieldBy: null,
    unit: { code: 'billion', by: { by: 'title', text: 'Md€' } },
    missing: [],
  } as const
  const lines = columnEvidence(column, createTranslator(language), createFormat(language))
  expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toContain(expected)
})

test('a trial says point by point how the file is read', async () => {
  const lines = readingLines(await planOf(TEXT), createTerminal({ dataFolder: '', language: 'fr', isJson: false }))
  expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    'Lecture du fichier',
    '  Jeu de données : Relevés d’incidents – probable : 3 en-têtes connus sur 3',
    '  Encodage : UTF-8 – probable : tous les caractères sont valables en UTF-8',
    '  Séparateur : Point-virgule – probable : autant de cellules que d’en-têtes (2 lignes sur 2)',
    '  Ligne d’en-tête : Ligne 1 – probable : 3 en-têtes connus sur 3',
    '  N° : N°',
    '    texte',
    '    champ – probable : en-tête connu (français et néerlandais)',
    '  Signalé le : Signalé le',
    '    jour, mois, année – certain : 31/12/2022, ligne 3',
    '    champ – probable : en-tête connu (français)',
    '  Clôturé le : Clôturé le',
    '    jour, mois, année – supposé : les deux lectures donnent la même chose',
    '    champ – probable : en-tête connu (français)',
    '    sans valeur : - · n/a',
  ])
})

test('sheets that are read as one table are all named', async () => {
  using folder = openFolder()
  const content = bookOf({
    sheets: ['Janvier', 'Février'].map((name, index) => ({
      name,
      rows: textRows([
        ['N°', 'Signalé le'],
        [String(index), '31/12/2022'],
      ]),
    })),
  })
  const { plan } = await folder.plan(content, { mapping: { sheet: '*' } }, 'a.xlsx')
  const lines = readingLines(plan, createTerminal({ dataFolder: '', language: 'fr', isJson: false }))
  expect(lines.find((line) => line.includes('Feuille'))).toContain('Janvier, Février')
  expect(readingDocument(plan.understanding)).toMatchObject({
    sheet: { value: null, together: ['Janvier', 'Février'], confidence: 'certain' },
  })
})

test('the document of a trial says the same in codes', async () => {
  expect(readingDocument((await planOf(TEXT)).understanding)).toMatchObject({
    encoding: { value: 'utf-8', evidence: { by: 'utf-8' }, confidence: 'likely' },
    delimiter: { value: ';', evidence: { by: 'rows', columns: 3, agreeing: 2, of: 2 }, confidence: 'likely' },
    columns: [
      { header: 'N°', reading: { value: 'text', evidence: null, confidence: null } },
      {
        header: 'Signalé le',
        field: { value: 'created', evidence: { by: 'header', languages: ['fr'] }, confidence: 'likely' },
        reading: { value: 'dates-dmy', evidence: { by: 'cell', raw: '31/12/2022', line: 3 }, confidence: 'certain' },
      },
      { header: 'Clôturé le', unit: null, missing: ['-', 'n/a'] },
    ],
  })
})
