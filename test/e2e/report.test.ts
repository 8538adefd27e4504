import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/platform/log.ts'
import { createReport } from '../../electron/backend/report/create-report.ts'
import { createPrinter } from '../../electron/http/printer.ts'
import { openBrowserHost } from '../../renderer/host/browser-host.ts'
import { type Client, createClient } from '../../shared/contract/client.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { type OwnHost, openOwnHost } from './open-host.ts'
import { type ReadPdf, readFonts, readPdf } from './read-pdf.ts'

/** Table 1 as the source prints it. */
const TABLE_1 = [470, 2872, 8295, 262, 89, 3107, 32, 14113, 70574, 174, 7486, 5328, 19884]
const TOTAL = 132686

const WORDS = {
  fr: {
    title: 'Incidents FixMyStreet par catégorie, 2023',
    road: 'Voirie',
    page: 'Page',
    locale: 'fr-BE',
    goesOn: /suite à la page (\d+)/,
    continued: '(suite)',
  },
  nl: {
    title: 'FixMyStreet-incidenten per categorie, 2023',
    road: 'Openbare weg',
    page: 'Pagina',
    locale: 'nl-BE',
    goesOn: /vervolg op pagina (\d+)/,
    continued: '(vervolg)',
  },
  en: {
    title: 'FixMyStreet incidents by category, 2023',
    road: 'Roads',
    page: 'Page',
    locale: 'en-GB',
    goesOn: /continued on page (\d+)/,
    continued: '(continued)',
  },
} as const

const VIEW = { ...DEFAULT_VIEW, page: 'incidents', period: { kind: 'year', year: 2023 } } as const

let host: OwnHost
let client: Client

beforeAll(async () => {
  host = await openOwnHost({ fill: fillWithPublished })
  client = createClient(openBrowserHost(host.address.split('=')[1]!, new URL(host.address).origin).transport)
})
afterAll(() => host.close())

async function printed(name: string, language: Language, { view = VIEW as ViewState, print = host.print } = {}) {
  const outFile = join(host.folder, name)
  const report = await createReport({ view, language, print, client, outFile })
  return { report, bytes: await readFile(outFile) }
}

/** Printed by a browser of its own, which takes the time zone over from this process. */
async function printedAnew(name: string) {
  const printer = createPrinter({ address: host.address, log: silentLog })
  try {
    return await printed(name, 'nl', { print: printer.print })
  } finally {
    await printer.close()
  }
}

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined

/** A text without the group signs of its figures. */
const plain = (text: string) => text.replace(/(?<=\d)[\s\u00a0\u202f.,](?=\d{3}(?!\d))/g, '')

describe.each(['fr', 'nl', 'en'] as const)('the report in %s', (language) => {
  const words = WORDS[language]
  let report: Awaited<ReturnType<typeof createReport>>
  let bytes: Buffer
  let pdf: ReadPdf
  let text: string

  beforeAll(async () => {
    const made = await printed(`${language}.pdf`, language)
    report = made.report
    bytes = made.bytes
    pdf = await readPdf(bytes)
    text = pdf.pages.join('\n')
  })

  test('P4: is a tagged A4 document with title, language and bookmarks', () => {
    expect(pdf).toMatchObject({ title: words.title, language: words.locale, isTagged: true })
    expect(pdf.size.map(Math.round)).toEqual([595, 842])
    expect(pdf.creator).toMatch(/^Irisboard [\d.]+$/)
    expect(pdf.bookmarks.length).toBeGreaterThan(4)
    expect(pdf.bookmarks[0]).toBe(words.title)
  })

  test('holds every figure of Table 1, the total and the as-of day', () => {
    const figures = plain(text)
    for (const figure of [...TABLE_1, TOTAL]) expect(figures).toMatch(new RegExp(`(?<!\\d)${figure}(?!\\d)`))
    expect(text).toContain('15/11/2023')
    expect(text).toContain(words.road)
  })

  test('has page n of m and the content hash on every page', () => {
    expect(pdf.pages).toHaveLength(report.pages)
    for (const [index, page] of pdf.pages.entries()) {
      expect(page).toContain(report.contentHash.slice(0, 12))
      expect(page.replace(/\s+/g, '')).toContain(`${words.page}${index + 1}/${report.pages}`)
    }
  })

  test('says where each table that is cut goes on, and goes on there', () => {
    const said = pdf.pages.flatMap((page, index) => {
      const [, number] = words.goesOn.exec(page.replace(/\s+/g, ' ')) ?? []
      return number === undefined ? [] : [{ on: index + 1, next: Number(number) }]
    })
    expect(said.length).toBeGreaterThan(0)
    for (const { on, next } of said) {
      expect(next).toBe(on + 1)
      expect(pdf.pages[next - 1]).toContain(words.continued)
    }
  })

  test('P4: embeds its fonts, as outlines', async () => {
    const fonts = await readFonts(bytes)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((font) => !font.isEmbedded || font.subtype === '/Type3')).toEqual([])
  })

  test.runIf(has('qpdf') && has('pdfdetach'))('P4: other programs find it clean, tagged and with its files', () => {
    const file = join(host.folder, `${language}.pdf`)
    const told = (tool: string, ...values: readonly string[]) =>
      spawnSync(tool, [...values, file], { encoding: 'utf8' })
    expect(told('qpdf', '--check')).toMatchObject({ status: 0, stderr: '' })
    const attached = told('pdfdetach', '-list').stdout
    for (const name of ['manifest.json', '-1.csv']) expect(attached).toContain(name)
    const structure = told('pdfinfo', '-struct').stdout
    for (const tag of ['Table', 'TH', 'Figure']) expect(structure).toContain(tag)
  })

  test('P4: carries its tables and the manifest that its hash stands for', () => {
    const manifest = pdf.attachments.get('manifest.json')
    expect(createHash('sha256').update(manifest!).digest('hex')).toBe(report.contentHash)
    const csvs = [...pdf.attachments].filter(([name]) => name.endsWith('.csv'))
    expect(csvs).toHaveLength(report.tables)
    const { tables }: { tables: { file: { name: string; sha256: string } }[] } = JSON.parse(
      new TextDecoder().decode(manifest),
    )
    const hashes = csvs.map(([name, content]) => ({ name, sha256: createHash('sha256').update(content).digest('hex') }))
    expect(tables.map(({ file }) => file)).toEqual(hashes)
    const first = csvs.map(([, content]) => new TextDecoder().decode(content)).find((each) => each.includes('19884'))
    const rows: string[][] = parse(first!, { delimiter: ';' })
    expect(
      rows
        .slice(1)
        .map((row) => Number(row[2]))
        .toSorted(),
    ).toEqual(TABLE_1.toSorted())
  })
})

test('P5: the same state gives the same bytes, under another time zone too', async () => {
  const zone = process.env.TZ
  const first = await printed('first.pdf', 'nl')
  process.env.TZ = 'Pacific/Auckland'
  try {
    const second = await printedAnew('second.pdf')
    expect(second.report).toEqual(first.report)
    expect(second.bytes.equals(first.bytes)).toBe(true)
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

test('a report of one category gives its share of all, on paper and in the attached table', async () => {
  const filters = [{ kind: 'category' as const, values: ['road'] }]
  const { bytes } = await printed('road.pdf', 'en', { view: { ...VIEW, filters } })
  const pdf = await readPdf(bytes)
  const text = plain(pdf.pages.join('\n'))
  expect(text).toContain('Share of 132686 incidents, all categories')
  expect(text).toContain('15.0%')
  expect(text).not.toContain('100.0%')
  expect(text).toContain('this filtered report leaves them out')
  const [, csv] = [...pdf.attachments].find(([name]) => name === 'table-1.csv')!
  const [head, ...rows]: string[][] = parse(new TextDecoder().decode(csv), { delimiter: ';', bom: true })
  expect(rows.map((row) => Number(row[head!.indexOf('Share')]))).toEqual([19884 / TOTAL])
  expect(rows.map((row) => row[head!.indexOf('Share of (incidents)')])).toEqual([String(TOTAL)])
})

test('the host prints the same report for its page', async () => {
  const view = { ...VIEW, report: { language: 'fr' as const, sections: ['categories' as const] } }
  const made = await client.call('report.create', { view, language: 'fr' })
  expect(made.name).toMatch(/^incidents_2023-01-01_2023-11-15_[0-9a-f]{6}\.pdf$/)
})

test('P8: a print that fails leaves no file', async () => {
  const outFile = join(host.folder, 'never.pdf')
  const print = () => Promise.reject(new Error('no paper'))
  await expect(createReport({ view: VIEW, language: 'fr', print, client, outFile })).rejects.toThrow('no paper')
  expect(await readdir(host.folder)).not.toContain('never.pdf')
})
