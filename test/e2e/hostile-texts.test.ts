import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sample } from '../counts.ts'
import { anyText } from '../support/any-text.ts'
import { temporaryFolder } from '../support/folder.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { zipEntries } from '../support/zip-entries.ts'
import { runCommand } from './command-line.ts'
import { readPdf } from './read-pdf.ts'

/** What a spreadsheet, a page, a terminal, SQL, a file of lines or a translation may take for something to do. */
const HOSTILE = [
  '=HYPERLINK("http://192.0.2.1";"x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u001b[2J\u001b]0;x\u0007',
  '\u202egnp.exe',
  'a\u2028b',
  "Robert'); DROP TABLE incident;--",
  '{{n}} $t(common.close) %s',
  ']]>&lt;&#x41;',
  'a;b"c,d',
  '../../etc/passwd',
  '(a) Tj ET endstream',
]
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** A file that has one is refused as a whole. */
const withoutNul = (text: string) => text.replaceAll('\0', 'x')
const TRIES = sample('hostile-texts', 1, 100)

test('whatever a cell holds, it goes out as a text: terminal, JSON, CSV, XLSX, report and log', async () => {
  using folder = temporaryFolder()
  const at = (name: string) => join(folder.path, name)
  const run = async (...values: readonly string[]) => {
    const ran = await runCommand([...values, '--data-dir', at('data'), '--lang', 'en'])
    expect([ran.code, ran.errors], `${values.join(' ')}\n${ran.out}`).toEqual([0, ''])
    expect(ran.out).not.toMatch(OBEYED)
    return ran.out
  }
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
    anyText({ minLength: 1, maxLength: 20 }).map(withoutNul),
  )
  // Once, in the long run: it takes as long as all else.
  let isPrinted = TRIES.numRuns === 1
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 4, maxLength: 8 }), async (texts) => {
      rmSync(at('data'), { recursive: true, force: true })
      await fillWithPublished(at('data'))
      const cell = (value: string) => `"${value.replaceAll('"', '""')}"`
      const lines = texts.map(
        (value, row) => `${row};Voirie;31/03/2023;31/03/2023;Signalé;${cell(value)};${cell(value)}\n`,
      )
      const head = 'N°;Catégorie;Signalé le;Dernière action;Statut;Entité responsable;Adresse\n'
      writeFileSync(at('list.csv'), head + lines.join(''))
      await run('import', at('list.csv'))
      const asked = ['query', 'incidents', '--by', 'organisation', '--source', 'records']
      await run(...asked)
      expect(JSON.parse(await run(...asked, '--json')).total).toBe(texts.length)
      for (const name of ['out.csv', 'out.xlsx']) await run('export', '--out', at(name), '--force')
      const rows: readonly (readonly string[])[] = parse(readFileSync(at('out.csv')), { bom: true, delimiter: ';' })
      expect(rows).toHaveLength(texts.length + 1)
      expect(rows.flat().filter((value) => /^\s*[=+@-]/.test(value))).toEqual([])
      const sheets = [...(await zipEntries(readFileSync(at('out.xlsx'))))].filter(([name]) =>
        /sheet\d+\.xml$/.test(name),
      )
      expect(sheets.length).toBeGreaterThan(0)
      for (const [, bytes] of sheets) expect(String(bytes)).not.toMatch(/<f[ >]/)
      for (const name of readdirSync(at('data'), { recursive: true, encoding: 'utf8' }).filter((each) =>
        /\.log$/.test(each),
      ))
        expect(
          texts.filter((value) => value.length > 5 && readFileSync(join(at('data'), name), 'utf8').includes(value)),
        ).toEqual([])
      if (isPrinted) return
      isPrinted = true
      await run('report', '--by', 'organisation', '--source', 'records', '--out', at('out.pdf'))
      const { pages } = await readPdf(readFileSync(at('out.pdf')))
      expect(pages.join('\n')).toContain(String(texts.length))
    }),
    { ...TRIES, endOnFailure: true },
  )
})
