import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineClassifier } from '../../../../../electron/backend/import/body/classify-line.ts'
import { bodyTable, type LineClass } from '../../../../../electron/backend/import/body/line.ts'
import { createLinesAbove } from '../../../../../electron/backend/import/body/lines-above.ts'
import { trimTrailing } from '../../../../../electron/backend/import/head/head.ts'
import { findLayouts } from '../../../../../electron/backend/import/head/layout.ts'
import { SEED } from '../../../../counts.ts'
import { headOfText } from '../../../../support/head-of-text.ts'

/** What each line below the header of a text is; `addsUp` says of figures that they are the sum of those above them. */
async function classesOf(text: string, addsUp = false): Promise<readonly LineClass[]> {
  const [layout] = findLayouts([await headOfText(text)], null, {})
  if (layout === undefined) throw new Error('no header is known')
  const table = bodyTable(layout)
  const classify = lineClassifier(table)
  const above = createLinesAbove(table, () => addsUp)
  const classes: LineClass[] = []
  await layout.source.walk((record, at, kinds) => {
    if (at <= layout.headerLine) return undefined
    const line = { cells: trimTrailing(record), line: at, kinds, width: record.length }
    const found = classify(line, above)
    // Nothing is remembered of a line by asking what it is.
    expect(classify(line, above)).toEqual(found)
    above.see(line, found)
    if (found.kind === 'row') above.seeRow(line.cells)
    classes.push(found)
    return undefined
  })
  return classes
}

async function wordsOf(text: string, addsUp?: boolean): Promise<readonly string[]> {
  return (await classesOf(text, addsUp)).map(({ kind, why }) => `${kind}: ${why}`)
}

const COUNTS = 'Catégorie;Nombre\n'
const BUDGET = 'Nature;Programme;Année;Montant\n'
const INCIDENTS = 'N°;Signalé le;Catégorie\n'

describe('a line below a header', () => {
  test.each<[string, string, readonly string[]]>([
    ['a row', `${COUNTS}Divers;470\n`, ['row: nothing-else']],
    ['a row that another sign divides', `${COUNTS}"Divers,470"\n`, ['row: other-separator']],
    ['blank', `${COUNTS};;\n`, ['empty: blank']],
    ['drawn', `${COUNTS}-----;-----\n`, ['empty: drawn']],
    ['a row without a figure', `${COUNTS}Divers;n.d.\n`, ['empty: no-figure']],
    ['a total by its words', `${COUNTS}Divers;470\nTotal;470\n`, ['row: nothing-else', 'total: words']],
    ['a total in one cell', `${COUNTS}Total : 470\n`, ['total: one-cell']],
    ['a total in one cell beside several figures', 'Catégorie;2021;2022\nTotal : 470\n', ['remark: total-of-several']],
    ['a count of rows', `${COUNTS}Nombre de lignes;2\n`, ['remark: row-count']],
    ['the same header', `${COUNTS}Catégorie;Nombre\n`, ['header: same-words']],
    ['the same header in the other language', `${COUNTS}Categorie;Aantal\n`, ['header: second-language']],
    [
      'the header of records in other words',
      `${INCIDENTS}1;31/03/2023;Divers\nNummer;Gemeld op;Categorie\n`,
      ['row: nothing-else', 'header: same-fields'],
    ],
    [
      'the header of other records',
      `${INCIDENTS}1;31/03/2023;Divers\nStatut;N°;Signalé le\n`,
      ['row: nothing-else', 'other-table: known-header'],
    ],
    [
      'words where rows have figures, below a blank line',
      `${COUNTS}Divers;470\n\nCommune;Habitants\n`,
      ['row: nothing-else', 'empty: blank', 'other-table: words-below-blank'],
    ],
    [
      'years where rows have figures',
      `${BUDGET}prévu;a;2022;1\nNature;Programme;Année;2023\n`,
      ['row: nothing-else', 'other-table: years'],
    ],
    ['a heading', `${BUDGET}Voirie;;;\nprévu;a;2022;1\n`, ['heading: text-alone', 'row: nothing-else']],
    ['a source', `${COUNTS}Source : Bruxelles Mobilité\n`, ['remark: footnote']],
    ['a sentence', `${COUNTS}Les chiffres sont ceux du rapport\n`, ['remark: sentence']],
    ['a page', `${INCIDENTS}Page 2 / 5\n`, ['remark: page']],
    ['a text alone', `${COUNTS}Chiffres provisoires\n`, ['open: text-alone']],
    [
      'a text alone below a blank line',
      `${COUNTS}Divers;470\n\nDeuxième tableau\n`,
      ['row: nothing-else', 'empty: blank', 'open: title'],
    ],
    ['a text below the total of counts', `${COUNTS}Total;470\nprovisoire\n`, ['total: words', 'remark: below-total']],
    [
      'a text below the total of a budget',
      `${BUDGET}prévu;a;2022;1\nTotal;;;1\nVoirie\n`,
      ['row: nothing-else', 'total: words', 'open: below-total'],
    ],
  ])('is told as %s', async (_name, text, expected) => {
    expect(await wordsOf(text)).toEqual(expected)
  })

  test.each([
    [true, 'total: sum'],
    [false, 'row: nothing-else'],
  ])('whose words may be the name of a programme is a total where its figures add up: %s', async (addsUp, last) => {
    const text = `${BUDGET}prévu;a;2022;1\nprévu;b;2022;2\nprévu;Ensemble;2022;3\n`
    expect((await wordsOf(text, addsUp)).at(-1)).toBe(last)
  })
})

const CELLS = fc.array(fc.constantFrom('', ' ', 'Divers', '470', 'Total', 'Catégorie', 'n.d.', '2023', 'Note : x'), {
  maxLength: 3,
})

test('any lines: a blank one is empty, the header is a header, a category with its count is a row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(CELLS, { maxLength: 6 }), async (lines) => {
      const text = [...lines.map((cells) => cells.join(';')), ';', 'Catégorie;Nombre', 'Divers;470'].join('\n')
      const last = (await classesOf(`${COUNTS}${text}\n`)).slice(-3)
      expect(last.map(({ kind }) => kind)).toEqual(['empty', 'header', 'row'])
    }),
    { numRuns: 100, seed: SEED },
  )
})
