import { describe, expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'
import { sheetOf } from '../../../../support/workbook-file.ts'

const HEADER = 'N°;Statut;Signalé le;Adresse\n'
/** As a program writes it that took each byte of UTF-8 for a letter. */
const twice = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

describe('a text that was encoded twice', () => {
  test('is told of a workbook that was made of one', async () => {
    using folder = openFolder()
    const cells = ['N°', 'Signalé le', 'Adresse', '1', '2023-03-15', `Rue ${twice('Général')}`]
    const strings = cells.map((text) => `<si><t>${text}</t></si>`).join('')
    const row = (line: number, first: number): string =>
      `<row r="${line}">${['A', 'B', 'C'].map((column, at) => `<c r="${column}${line}" t="s"><v>${first + at}</v></c>`).join('')}</row>`
    const { plan } = await folder.plan(sheetOf(row(1, 0) + row(2, 3), { strings }), {}, 'file.xlsx')
    expect([plan.new, problemsOf(plan)]).toMatchObject([1, [{ code: 'note-encoded-twice', raw: 'Ã©' }]])
  })

  test('is none that has such letters beside others', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}1;Clôturé;15/03/2023;São João, À ÉGLISE Ã\n`)
    expect(plan.problems.map(({ code }) => code)).not.toContain('note-encoded-twice')
  })
})
