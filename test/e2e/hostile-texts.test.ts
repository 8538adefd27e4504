import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { sample } from '../counts.ts'
import { anyText } from '../support/any-text.ts'
import { temporaryFolder } from '../support/folder.ts'
import { HOSTILE_TEXTS, OBEYED } from '../support/hostile-texts.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { zipEntries } from '../support/zip-entries.ts'
import { openPage, settled, showView } from './browser.ts'
import { showRows } from './card-tools.ts'
import { runCommand } from './command-line.ts'
import { openHost } from './open-host.ts'
import { readPdf } from './read-pdf.ts'
import { sharedBrowser } from './test-parts.ts'

/** A file that has one is refused as a whole. */
const withoutNul = (text: string) => text.replaceAll('\0', 'x')
const TRIES = sample('hostile-texts', 1, 20)

/** Opens the rows on the page: each text is there as a text, turns nothing that stands around it, and is nothing else. */
async function readOnPage(data: string, texts: readonly string[]): Promise<void> {
  const database = new Sqlite(join(data, DATABASE_NAME), { readonly: true })
  const stored: readonly unknown[] = database.prepare('SELECT address FROM incident').pluck().all()
  database.close()
  const host = await openHost(data)
  const { page, findings } = await openPage(await sharedBrowser(), host.address)
  try {
    await showView(page, { page: 'incidents' })
    const own = await page.evaluate(() => document.querySelectorAll('script, img, iframe, form, object').length)
    await showRows(page).click()
    const rows = page.getByRole('dialog').getByRole('table').getByRole('row')
    await expect.poll(() => rows.count()).toBe(texts.length + 1)
    await settled(page)
    const shown = await page.getByRole('dialog').evaluate(textsOf)
    expect(stored.filter((text) => text !== null && !shown.includes(String(text)))).toEqual([])
    expect(await page.evaluate(() => document.querySelectorAll('script, img, iframe, form, object').length)).toBe(own)
    expect(await page.evaluate(looseTexts)).toEqual([])
    expect(findings).toEqual([])
  } finally {
    await page.context().close()
    await host.close()
  }
}

/** In the page: the texts of the cells of a list. */
function textsOf(list: Element): readonly string[] {
  return [...list.querySelectorAll('td, [role="cell"], [role="gridcell"]')].map(({ textContent }) => textContent)
}

/** In the page: the texts that could turn what stands beside them, being neither isolated nor alone in their block. */
function looseTexts(): readonly string[] {
  const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const loose: string[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    let around = node.parentElement
    while (
      around !== null &&
      /^inline$/.test(getComputedStyle(around).display) &&
      getComputedStyle(around).unicodeBidi === 'normal'
    )
      around = around.parentElement
    const isIsolated = around !== null && getComputedStyle(around).unicodeBidi !== 'normal'
    if (turning.test(text) && !isIsolated && around?.textContent !== text) loose.push(text)
  }
  return loose
}

test('whatever a cell holds, it goes out as a text: terminal, JSON, CSV, XLSX, page, report and log', async () => {
  using folder = temporaryFolder()
  const at = (name: string) => join(folder.path, name)
  const run = async (...values: readonly string[]) => {
    const ran = await runCommand([...values, '--data-dir', at('data'), '--lang', 'en'])
    expect([ran.code, ran.errors], `${values.join(' ')}\n${ran.out}`).toEqual([0, ''])
    expect(ran.out).not.toMatch(OBEYED)
    return ran.out
  }
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
    anyText({ minLength: 1, maxLength: 20 }).map(withoutNul),
  )
  // Once, in the long run: it takes as long as all else.
  let isPrinted = TRIES.numRuns === 1
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 8, maxLength: 16 }), async (texts) => {
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
      await readOnPage(at('data'), texts)
      if (isPrinted) return
      isPrinted = true
      await run('report', '--by', 'organisation', '--source', 'records', '--out', at('out.pdf'))
      const { pages } = await readPdf(readFileSync(at('out.pdf')))
      expect(pages.join('\n')).toContain(String(texts.length))
    }),
    { ...TRIES, endOnFailure: true },
  )
})
