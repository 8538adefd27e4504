import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../../../../electron/cli/main.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { fillWithPublished } from '../../../support/laid-folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a command prints, and its exit code. */
async function say(...values: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const pieces: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const code = await main([...values, '--lang', 'en'])
  spy.mockRestore()
  return { code, text: pieces.join('') }
}

interface FileDocument {
  readonly command?: readonly string[]
  readonly read: number
  readonly problems: readonly { readonly code: string }[]
  readonly names?: readonly { readonly field: string; readonly name: string; readonly rows: number }[]
}

const documentOf = ({ text }: { readonly text: string }): FileDocument => JSON.parse(text).files[0]

const rowsOf = ({
  text,
}: {
  readonly text: string
}): readonly { readonly key: readonly string[]; readonly value: number }[] => JSON.parse(text).rows

/** A file beside a folder with the published figures. */
async function written(folder: string, text: string) {
  const [file, data] = [join(folder, 'file.csv'), join(folder, 'data')]
  writeFileSync(file, text)
  await fillWithPublished(data)
  return { file, data: ['--data-dir', data] }
}

const commandOf = (document: FileDocument): readonly string[] => {
  if (document.command === undefined) throw new Error('no command is printed')
  return document.command
}

const KINDS = ['Pothole', 'Graffiti', 'Noise']
const COMPLAINTS = [
  'Unique Key,Created Date,Closed Date,Complaint Type,Borough,State',
  ...Array.from({ length: 12 }, (_, index) =>
    [
      `A-${500 + index}`,
      `${13 + index}/03/2023`,
      index % 2 === 0 ? `${14 + index}/03/2023` : '',
      KINDS[index % 3],
      index % 4 === 0 ? 'BROOKLYN' : 'QUEENS',
      index % 2 === 0 ? 'done' : 'pending',
    ].join(','),
  ),
].join('\n')

test('complaints of another city go in by the line that is printed, once a person kept one answer of each', async () => {
  using folder = temporaryFolder()
  const { file, data } = await written(folder.path, COMPLAINTS)
  const first = await say('import', file, ...data, '--json')
  expect(first.code).toBe(2)
  const command = commandOf(documentOf(first))
  expect(command.slice(0, 4)).toEqual(['import', file, '--as', 'incidents'])
  // As it stands it holds no choice, and is refused.
  expect((await say(...command, ...data)).code).toBe(1)
  const chosen = [
    ['Complaint Type', 'category'],
    ['Borough', 'municipality'],
    ['State', 'status'],
  ].reduce(
    (text, [header, field]) => text.replace(new RegExp(`("${header}":\\{"field":)"[^"]*"`), `$1"${field}"`),
    command[5] ?? '',
  )
  expect(command.slice(6, 8)).toEqual(['--register', 'fixmystreet|…'])
  const register = ['--register', 'Complaints']
  const second = await say(...command.slice(0, 5), chosen, ...register, ...data, '--json')
  expect([second.code, documentOf(second).read]).toEqual([0, 12])
  expect(documentOf(second).names).toEqual([
    { field: 'municipality', name: 'QUEENS', rows: 9, readings: ['QUEENS'], isRequired: false },
    { field: 'status', name: 'done', rows: 6, readings: ['done'], isRequired: false },
    { field: 'status', name: 'pending', rows: 6, readings: ['pending'], isRequired: false },
    { field: 'category', name: 'Pothole', rows: 4, readings: [], isRequired: false },
    { field: 'category', name: 'Graffiti', rows: 4, readings: [], isRequired: false },
    { field: 'category', name: 'Noise', rows: 4, readings: [], isRequired: false },
    { field: 'municipality', name: 'BROOKLYN', rows: 3, readings: ['BROOKLYN'], isRequired: false },
  ])
  const list = join(folder.path, 'answers.csv')
  const options = [...command.slice(0, 5), chosen, ...register, '--answers', list, ...data]
  const third = await say(...options)
  expect([third.code, third.text.includes('The list of 7 names is in')]).toEqual([2, true])
  expect(readFileSync(list, 'utf8').split('\r\n').slice(0, 2)).toEqual([
    '\ufeffName in the file;Stands for;Field;Rows;May be',
    'QUEENS;;municipality;9;"QUEENS | one of the 19 municipalities"',
  ])
  writeFileSync(
    list,
    'Pothole;Voirie\r\nGraffiti;Propreté publique\r\ndone;Clôturé\r\npending;in-progress\r\n',
    'latin1',
  )
  expect((await say(...options)).code).toBe(0)
  const tally = async (by: string) =>
    Object.fromEntries(
      rowsOf(await say('query', 'incidents', '--by', by, '--source', 'records', ...data, '--json')).map(
        ({ key, value }) => [key[0], value],
      ),
    )
  expect(await tally('category')).toEqual({ road: 4, cleanliness: 4, unclassified: 4 })
  expect(await tally('status')).toEqual({ closed: 6, 'in-progress': 6 })
})

test('a table without a header goes in under letters, with what all its rows share', async () => {
  using folder = temporaryFolder()
  const { file, data } = await written(folder.path, 'Nevers;2024;1000,50\nLyon;2024;2000\nRomans;2024;80,25\n')
  const command = commandOf(documentOf(await say('import', file, ...data, '--json')))
  const mapping = (command[5] ?? '')
    .replace('"planned|committed|paid|potential-saving"', '"paid"')
    .replace('"programme":"…"', '"programme":"WePulse"')
    .replace('"institution|"', '"institution"')
  expect((await say(...command, ...data)).code).toBe(1)
  const { code, text } = await say(...command.slice(0, 5), mapping, ...data, '--json')
  expect([code, documentOf({ text }).read]).toEqual([0, 3])
  const lines: readonly { readonly kind: string; readonly institution: string | null; readonly cents: number }[] =
    JSON.parse((await say('budgets', ...data, '--json')).text).rows
  const ofFile = lines.filter(({ kind, institution }) => kind === 'paid' && institution !== null)
  expect(Object.fromEntries(ofFile.map(({ institution, cents }) => [institution, cents]))).toMatchObject({
    Nevers: 100050,
    Lyon: 200000,
    Romans: 8025,
  })
})

test('the terminal shows the lines, the columns and what the table may be', async () => {
  using folder = temporaryFolder()
  const { file, data } = await written(folder.path, COMPLAINTS)
  const { text } = await say('import', file, ...data)
  const lines = text.split('\n')
  expect(lines).toContain('  1  Unique Key | Created Date | Closed Date | Complaint Type | Borough | State')
  expect(lines).toContain('What the columns below line 1 look like (12 rows seen):')
  expect(lines.find((line) => line.startsWith('  Closed Date'))).toMatch(/day\s+6 of 12 filled\s+14\/03\/2023, /)
  expect(lines.find((line) => line.startsWith('  Incident records: '))).toContain('Closed on = “Closed Date”')
})

test('many names of a budget are asked in one table, and answered by one list', async () => {
  using folder = temporaryFolder()
  const names = ['Scharbeek', 'Eterbeek', 'Ixeles', 'Anderlech', 'Ucle', 'Forrest', 'Jete', 'Gansoren', 'Evvere']
  const rows = names.map((name, index) => `${name};WePulse;2024;${1000 + 70 * index}`)
  const { file, data } = await written(folder.path, `Institution;Programme;Année;Montant prévu\n${rows.join('\n')}\n`)
  const first = await say('import', file, ...data)
  expect(first.text).toContain(`${names.length} names are not recognised:`)
  const command = commandOf(documentOf(await say('import', file, ...data, '--json')))
  expect(command.slice(2)).toEqual(['--answers', 'file-names.csv'])
  const list = join(folder.path, 'list.csv')
  writeFileSync(list, names.map((name) => `${name}\t${name}`).join('\n'))
  const { code, text } = await say('import', file, '--answers', list, ...data, '--json')
  expect([code, documentOf({ text }).read]).toEqual([0, names.length])
})

test('an answer that is not understood, and a list that is not there while nothing is asked, are refused', async () => {
  using folder = temporaryFolder()
  const { file, data } = await written(folder.path, 'N°;Catégorie;Signalé le\n1;Pothole;23/03/2023\n')
  const list = join(folder.path, 'list.csv')
  writeFileSync(list, 'Pothole;Nothing\n')
  expect((await say('import', file, '--answers', list, ...data)).code).toBe(1)
  const plain = join(folder.path, 'plain.csv')
  writeFileSync(plain, 'N°;Catégorie;Signalé le\n1;Voirie;23/03/2023\n')
  expect((await say('import', plain, '--answers', join(folder.path, 'none.csv'), ...data)).code).toBe(1)
})
