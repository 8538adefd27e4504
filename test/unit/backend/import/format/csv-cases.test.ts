import { rmSync, truncateSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { lookThrough } from '../../../../../electron/backend/import/format/file-facts.ts'
import { type Mapping, mappingSchema } from '../../../../../shared/domain/import/mapping.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { codesOf, countsOf, type Folder, openFolder, problemsOf } from '../../../../support/folder.ts'

const HEADER = 'N°;Signalé le;Adresse\n'
const ADDRESS = 'Rue du Cœur d’Or à l’été, 5 €'

function stored(folder: Folder, column = 'address'): readonly unknown[] {
  return folder.database.prepare(`SELECT ${column} FROM incident WHERE valid_to IS NULL ORDER BY id`).pluck().all()
}

/** Refused with these codes, and nothing written. */
async function expectRefused(content: string | Buffer, codes: readonly string[]): Promise<void> {
  using folder = openFolder()
  const before = contentHash(folder.database)
  const { plan } = await folder.plan(content)
  expect([plan.plan, codesOf(plan)]).toEqual([null, codes])
  expect(contentHash(folder.database)).toBe(before)
}

describe('C1: hardly a file', () => {
  test.each([
    ['nothing', '', 'file-empty'],
    ['a byte-order mark', '\ufeff', 'file-empty'],
    ['a byte-order mark of UTF-16', Buffer.from([0xff, 0xfe]), 'file-empty'],
    ['white space', ' \r\n\r\n', 'file-empty'],
    ['a header', HEADER, 'no-rows'],
    ['a header without a line break', HEADER.trimEnd(), 'no-rows'],
    ['one column', 'N°\n1\n2\n', 'header-missing'],
  ])('C1: %s', async (_case, content, code) => {
    await expectRefused(content, [code])
  })

  test('C1: a file without a byte is told before it is opened, whatever its name', async () => {
    using folder = openFolder()
    for (const name of ['file.csv', 'book.xlsx', 'page.json', 'data.sqlite']) {
      expect(lookThrough(folder.write(name, '').path, () => undefined)).toMatchObject({ ok: false, code: 'file-empty' })
      expect(codesOf((await folder.plan('', {}, name)).plan)).toEqual(['file-empty'])
    }
  })

  test('C1: one row without a line break is a whole row', async () => {
    using folder = openFolder()
    expect((await folder.take(`${HEADER}1;31/03/2023;Rue`)).plan.new).toBe(1)
    expect(stored(folder)).toEqual(['Rue'])
  })
})

describe('C2: encodings', () => {
  const text = `${HEADER}1;31/03/2023;${ADDRESS}\n`
  test.each([
    ['utf-8', Buffer.from(text), 'utf-8'],
    ['utf-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252'],
    ['utf-16le', iconv.encode(text, 'utf-16le'), 'utf-16le'],
    ['utf-16le with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['utf-16be', iconv.encode(text, 'utf-16be'), 'utf-16be'],
    ['utf-16be with a mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ])('C2: %s is stored letter by letter', async (_case, content, encoding) => {
    using folder = openFolder()
    const { plan } = await folder.take(content)
    expect([plan.understanding.encoding, stored(folder)]).toEqual([encoding, [ADDRESS]])
  })

  test.each([
    ['cut in a character', Buffer.from('Nummer;Aangemaakt op;Adres\n1;31/03/2023;Cité').subarray(0, -1)],
    ['one bad byte', Buffer.from('Nummer;Aangemaakt op;Adres\n1;31/03/2023;Cit\xc3\xa9 caf\xe9\n', 'latin1')],
    ['Mac Roman', iconv.encode('Nummer;Aangemaakt op;Adres\n1;31/03/2023;Cité à Uccle\n', 'macroman')],
    ['code page 850', iconv.encode('Nummer;Aangemaakt op;Adres\n1;31/03/2023;Cité à Uccle\n', 'cp850')],
  ])('C2: %s is asked about, never stored silently', async (_case, content) => {
    await expectRefused(content, ['question-encoding'])
  })

  test.each([
    ...['Cité', 'Place à Uccle', 'façade', 'mètre', 'fenêtre', 'où', 'château', 'Michaël', 'boîte'],
    ...['naïf', 'Hôtel', 'Zürich', 'cœur', 'École'],
  ])('C2: %s of Mac Roman is asked about where it alone tells', async (word) => {
    const content = iconv.encode(`Nummer;Aangemaakt op;Adres\n1;31/03/2023;${word} 5\n`, 'macroman')
    await expectRefused(content, ['question-encoding'])
  })

  test('C2: signs of Windows-1252 that Mac Roman has as letters are read without a question', async () => {
    using folder = openFolder()
    const address = '“chez Jean” – ‘de Aÿ’, l’Œuvre • 5 ‰, ƒ 5, Lidl™ à NAÏVE'
    await folder.take(iconv.encode(`${HEADER}1;31/03/2023;${address}\n`, 'windows-1252'))
    expect(stored(folder)).toEqual([address])
  })
})

describe('C3: delimiters, line breaks and quotes', () => {
  test.each([';', ',', '\t', '|'])('C3: %j, with it inside quotes, and lines and quotes too', async (delimiter) => {
    using folder = openFolder()
    const address = `a${delimiter}b\r\nc "d"`
    const header = HEADER.replaceAll(';', delimiter)
    const row = ['1', '31/03/2023', `"${address.replaceAll('"', '""')}"`].join(delimiter)
    const { plan } = await folder.take(header + row)
    expect([plan.understanding.delimiter, stored(folder)]).toEqual([delimiter, [address]])
  })

  test.each(['\n', '\r\n', '\r'])('C3: lines that end in %j', async (end) => {
    using folder = openFolder()
    const text = `sep=;\n${HEADER}1;31/03/2023;a\n2;31/03/2023;b\n`.replaceAll('\n', end)
    const { plan } = await folder.take(text)
    expect(plan).toMatchObject({ new: 2, understanding: { headerLine: 2, titleLines: [] } })
  })

  test('C3: a line break inside quotes is one of the lines of the file', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}1;31/03/2023;"a\nb\r\nc\rd"\n2;x;e\n`)
    expect(problemsOf(plan)).toMatchObject([{ code: 'day-invalid', place: { line: 6 } }])
  })

  test('C3: line breaks of all kinds in one file', async () => {
    using folder = openFolder()
    await folder.take(`${HEADER.trimEnd()}\r\n1;31/03/2023;a\n2;31/03/2023;b\r3;31/03/2023;c`)
    expect(stored(folder)).toEqual(['a', 'b', 'c'])
  })

  test.each([2, 60_000])(
    'C3: a quote that opens in row 3 and never closes is told by its line, %d rows on',
    async (rows) => {
      using folder = openFolder()
      const rest = Array.from({ length: rows }, (_, index) => `${index + 3};31/03/2023;x\n`).join('')
      const { plan } = await folder.plan(`${HEADER}1;31/03/2023;a\n2;"31/03/2023;b\n${rest}`)
      expect(plan.plan).toBeNull()
      expect(problemsOf(plan)).toMatchObject([{ code: 'quote-unclosed', place: { line: 3 } }])
    },
  )
})

describe('C4: headers and what stands around a table', () => {
  test.each([
    ['Dutch', 'Nummer;Aangemaakt op;Adres'],
    ['in capitals, with odd spaces', '\u00a0N°\u202f;SIGNALE  LE;adresse '],
    ['in another order, with a column more and two empty ones', 'Adresse;;;Météo;N°;Signalé le'],
  ])('C4: %s', async (_case, header) => {
    using folder = openFolder()
    const isOrdered = header.startsWith('Adresse')
    const { plan } = await folder.take(`${header}\n${isOrdered ? 'Rue;x;x;y;1;31/03/2023' : '1;31/03/2023;Rue'}\n`)
    expect([plan.new, stored(folder)]).toEqual([1, ['Rue']])
    expect(codesOf(plan)).toEqual(isOrdered ? ['note-column-ignored'] : [])
  })

  test.each([
    ['one twice', 'N°;Signalé le;signalé LE\n1;31/03/2023;31/03/2023\n', 'header-duplicate'],
    ['a required one missing', 'N°;Statut\n1;Signalé\n', 'column-missing'],
  ])('C4: %s', async (_case, content, code) => {
    await expectRefused(content, [code])
  })

  test('C4: a title above and a total below; a wrong total refuses the file', async () => {
    using folder = openFolder()
    const text = `Liste des incidents\n\n\n${HEADER}1;31/03/2023;a\n2;31/03/2023;b\nTotal;`
    expect((await folder.plan(`${text}2\n`)).plan).toMatchObject({
      new: 2,
      understanding: { headerLine: 4, totalLine: 7 },
      controlTotals: [{ declared: 2, computed: 2, ok: true }],
    })
    const { plan } = await folder.plan(`${text}3\n`)
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['total-differs']])
  })
})

describe('C5: rows of another width', () => {
  test('C5: too many cells are named with both widths, too few are empty, blank ones at the end are nothing', async () => {
    using folder = openFolder()
    const good = `${HEADER.trimEnd()};;;\n1;31/03/2023\n\n;;;;;\n2;31/03/2023;b;;;;\n`
    const { plan } = await folder.plan(`${good}3;31/03/2023;c;d\n`)
    expect(problemsOf(plan)).toMatchObject([
      { code: 'row-ragged', place: { line: 6 }, details: { expected: 3, found: 4 } },
      { code: 'note-rows-short', details: { count: 1, values: ['2'] } },
      { code: 'note-lines-blank', details: { count: 2, values: ['3', '4'] } },
    ])
    expect(countsOf(plan)).toMatchObject({ read: 3, new: 2, rejected: 1 })
    await folder.take(good)
    expect(stored(folder)).toEqual([null, 'b'])
  })
})

test('C6: __proto__, constructor and toString as headers and values are plain data', async () => {
  using folder = openFolder()
  const header = 'N°;Signalé le;Adresse;Statut;Commune;Entité responsable;__proto__;constructor;toString'
  const values = '__proto__;31/03/2023;constructor;constructor;toString;__proto__;polluted;x;y'
  const { plan } = await folder.take(`${header}\n${values}\n`)
  expect([stored(folder), stored(folder, 'reference')]).toEqual([['constructor'], ['__proto__']])
  const codes = folder.database.prepare("SELECT code FROM dictionary WHERE dimension IN ('status', 'organisation')")
  expect(codes.pluck().all().toSorted()).toEqual(['__proto__', 'constructor'])
  expect(plan.problems.map(({ code, details }) => [code, details.values?.join(', ')])).toEqual([
    ['note-column-ignored', '__proto__, constructor, toString'],
    ['note-category-absent', ''],
    ['note-municipality-unknown', 'toString'],
    ['note-status-unknown', 'constructor'],
  ])
  expect('polluted' in {}).toBe(false)
})

test('C6: a mapping says only what is its own: nothing comes from its prototype, and none is set', async () => {
  using folder = openFolder()
  const text = 'N°;Signalé le;Météo;__proto__;constructor\n1;31/03/2023;a;b;c\n'
  const fieldsWith = async (columns: Mapping['columns']) =>
    (await folder.plan(text, { mapping: { columns } })).plan.understanding.columns.slice(2).map(({ field }) => field)
  const address = { field: 'address' }
  expect(await fieldsWith({ Météo: address })).toEqual(['address', null, null])
  expect(await fieldsWith(Object.create({ Météo: address }))).toEqual([null, null, null])
  expect(await fieldsWith({ constructor: address })).toEqual([null, null, 'address'])
  const { columns } = mappingSchema.parse(JSON.parse('{"columns":{"__proto__":{"field":"address"}}}'))
  expect(Object.getPrototypeOf(columns)).toBe(Object.prototype)
  expect(await fieldsWith(columns)).toEqual([null, null, null])
})

describe('C7: odd characters', () => {
  test('C7: a NUL refuses the file with its line', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}1;31/03/2023;a\n2;31/03/2023;b\0\n`)
    expect(problemsOf(plan)).toMatchObject([{ code: 'nul-byte', place: { line: 3 } }])
  })

  test('C7: a lone half of a character refuses its row', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(Buffer.from(`\ufeff${HEADER}1;31/03/2023;a\ud83d\n`, 'utf16le'))
    expect(problemsOf(plan)).toMatchObject([{ code: 'character-half', place: { line: 2, column: 'Adresse' } }])
  })

  test('C7: U+2028 and joiners end no line; letters and keys are composed and trimmed', async () => {
    using folder = openFolder()
    await folder.take(`${HEADER}e\u0301;31/03/2023;a\u2028b\u200dc e\u0301\n`)
    expect([stored(folder), stored(folder, 'reference')]).toEqual([['a\u2028b\u200dc \u00e9'], ['\u00e9']])
    for (const key of [' é', 'é\u00a0', '\u00a0é '])
      expect((await folder.plan(`${HEADER}${key};31/03/2023;\n`)).plan).toMatchObject({ new: 0 })
  })
})

describe('C8: large files', () => {
  test('C8: one that is larger than allowed is refused by its size, with the limit in its unit', async () => {
    using folder = openFolder()
    const file = folder.write('file.csv', HEADER)
    truncateSync(file.path, 8_000_000_001)
    expect(lookThrough(file.path, () => undefined)).toEqual({
      ok: false,
      code: 'file-too-large',
      details: { limit: 8000 },
    })
  })

  test('C8: 10 000 columns are read, some of those that are not known are named', async () => {
    using folder = openFolder()
    const names = Array.from({ length: 10_000 }, (_, index) => `;x${index}`).join('')
    const { plan } = await folder.take(`${HEADER.trimEnd()}${names}\n1;31/03/2023;a${';x'.repeat(10_000)}\n`)
    const values = ['x0', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', '…']
    expect(problemsOf(plan)).toMatchObject([{ code: 'note-column-ignored', details: { count: 10_000, values } }])
  })

  test('C8: a cell that no person could read refuses its row', async () => {
    await expectRefused(`${HEADER}1;31/03/2023;${'x'.repeat(2001)}\n`, ['value-too-long'])
  })
})

describe('C9: a file that does not stay', () => {
  const outOfDate = expect.objectContaining({ code: 'plan-out-of-date', details: { what: 'file' } })

  test('C9: changed while it is read: nothing of it can be committed', async () => {
    using folder = openFolder()
    const planning = folder.plan(`${HEADER}1;31/03/2023;a\n`)
    // It is looked through by now, its rows are not read yet.
    folder.write('file.csv', `${HEADER}1;31/03/2023;b\n`)
    expect((await planning).plan).toMatchObject({ plan: null, problems: [{ code: 'file-changed' }] })
    expect(stored(folder)).toEqual([])
  })

  test('C9: changed or deleted between plan and commit', async () => {
    using folder = openFolder()
    const prepared = await folder.plan(`${HEADER}1;31/03/2023;a\n`)
    folder.write('file.csv', `${HEADER}1;31/03/2023;b\n`)
    expect(() => folder.commit(prepared)).toThrow(outOfDate)
    const again = await folder.plan(`${HEADER}1;31/03/2023;a\n`)
    rmSync(again.path)
    expect(() => folder.commit(again)).toThrow(outOfDate)
    expect(stored(folder)).toEqual([])
  })
})
