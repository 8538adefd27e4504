import { describe, expect, test } from 'vitest'
import { DEFINITIONS } from '../../../../../shared/domain/dataset/definitions.ts'
import { matchMunicipality } from '../../../../../shared/domain/reading/match.ts'
import { normaliseText } from '../../../../../shared/domain/reading/normalise-text.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { choiceWord } from '../../../../../shared/i18n/file-words.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { zipOf } from '../../../../support/workbook-file.ts'

test.each(['word/document.xml', 'ppt/presentation.xml'])('X7: a file of %s is no archive to unpack', async (name) => {
  using folder = openFolder()
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const rels = `<Relationships><Relationship Id="r1" Type="${office}" Target="${name}"/></Relationships>`
  const file = zipOf([
    { name: '_rels/.rels', data: rels },
    { name, data: '<x/>' },
  ])
  expect(codesOf((await folder.plan(file, {}, 'note.docx')).plan)).toEqual(['file-document'])
})

test.each([
  ['<html><body><table><tr><td>N°</td></tr></table></body></html>', 'export.xls'],
  ['\ufeff<?xml version="1.0"?><Workbook/>', 'export.xml'],
  ['MIME-Version: 1.0\nContent-Type: multipart/related\n', 'export.xls'],
  ['{\\rtf1\\ansi tableau}', 'tableau.doc'],
])('X7: %j is named for what it is', async (text, name) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(text, {}, name)).plan)).toEqual(['file-markup'])
})

test.each([
  ['Ixelles - Elsene', '21009'],
  ['Bruxelles / Brussel', '21004'],
  ['1080 Molenbeek-Saint-Jean / Sint-Jans-Molenbeek', '21012'],
  ['Brussel (Laken)', '21004'],
  ['Laeken', '21004'],
  ['Molenbeek', '21012'],
  ['Saint-Josse', '21014'],
  ['Sint-Joost', '21014'],
  ['Ixelles - Etterbeek', null],
  ['Woluwe', null],
])('the municipality %j is %s', (text, code) => {
  expect(matchMunicipality(text)).toEqual({ code, isByPostalCode: false })
})

test.each(LANGUAGES)('the words in %s of a closed list, which a refusal names, are taken', (language) => {
  const t = createTranslator(language)
  const fields = Object.values(DEFINITIONS).flatMap((each) =>
    each.fields.filter(({ choices }) => choices !== undefined),
  )
  const refused = fields.flatMap(({ name, choices = {} }) =>
    Object.entries(choices)
      .filter(([code, words]) => ![code, ...words].map(normaliseText).includes(normaliseText(choiceWord(code, t))))
      .map(([code]) => `${name} ${code}: ${choiceWord(code, t)}`),
  )
  expect(refused).toEqual([])
})

describe('a title whose words stand in several cells', () => {
  const rows = '2021,75900\n2022,97123\n'
  test.each([
    ['right above the header', `Incidents, par année, 2021\nAnnée,Nombre\n${rows}`],
    ['above another line of it and a gap', `Incidents, par année, 2021\nBruxelles\n\nAnnée,Nombre\n${rows}`],
  ])('is none of the table that stands %s', async (_where, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect([plan.dataset, plan.new, codesOf(plan)]).toEqual(['years', 2, []])
    expect(plan.understanding.titleLines[0]).toBe('Incidents par année 2021')
  })

  test('is a header that lacks a column where a row stands below it', async () => {
    using folder = openFolder()
    const text = 'Nature;Année\nprévu;2022\n\nNature;Programme;Année;Montant\nprévu;WePulse;2022;75\n'
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect(plan.problems).toMatchObject([{ code: 'column-missing', place: { line: 1 } }])
  })
})
