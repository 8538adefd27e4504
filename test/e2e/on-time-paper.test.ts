import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { readExport } from './read-export.ts'
import { readPdf } from './read-pdf.ts'

let folder: string
const AS_OF = '2023-11-15'
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-on-time-'))
  await importGenerated(join(folder, 'data'), { rows: 4000, seed: 21, asOfDay: AS_OF })
  const targets = join(folder, 'targets.csv')
  await writeFile(
    targets,
    'Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source\n*;;20;calendrier;;;DEMO Plan\nVoirie;;30;calendrier;;;DEMO Voirie\n',
  )
  await run('import', targets)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...values: readonly string[]): Promise<string> {
  const ran = await runCommand([...values, '--data-dir', join(folder, 'data')])
  expect([ran.code, ran.errors], values.join(' ')).toEqual([0, ''])
  return ran.out
}

const isoOf = (day: string | undefined) => (day ?? '').split('/').toReversed().join('-')
const after = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

test('shares stand with their denominator in words, parts, stock and targets, attached as printed and verified', async () => {
  const recipe = join(folder, 'recipe.json')
  const out = join(folder, 'on-time.pdf')
  const sections = ['on-time', 'stock', 'targets', 'method']
  await writeFile(recipe, JSON.stringify({ irisboard: 'recipe', version: 1, name: 'Délais', language: 'fr', sections }))
  await run('report', '--recipe', recipe, '--out', out)
  const { pages, attachments } = await readPdf(await readFile(out))
  const printed = pages.join(' ').replaceAll(/\s+/g, ' ')
  const tables = ['tableau-1.csv', 'tableau-2.csv', 'tableau-3.csv'].map((name) => {
    const text = Buffer.from(attachments.get(name)!).toString('utf8')
    return parse(text, { delimiter: ';', bom: true, columns: true }) as Readonly<Record<string, string>>[]
  })
  const [shares = [], stock = [], targets = []] = tables

  // The parts by another count over the file that it was made of.
  const all = readExport(await readFile(join(folder, `${AS_OF}.csv`), 'utf8'))
  const counts: Record<string, number> = {}
  for (const row of all) {
    const created = isoOf(row['Signalé le'])
    const due = after(created, /^Voirie( >|$)/.test(row['Catégorie complète'] ?? '') ? 30 : 20)
    const ended = isoOf(row['Dernière action'])
    const isClosed = row.Statut === 'Clôturé'
    const part =
      row.Statut === 'Sans suite'
        ? 'refused'
        : due >= AS_OF
          ? 'pending'
          : !isClosed
            ? 'overdue'
            : ended <= due
              ? 'inTime'
              : 'late'
    counts[part] = (counts[part] ?? 0) + 1
  }
  const [together] = shares
  expect(together).toMatchObject({
    'Clôturés à temps': String(counts.inTime),
    'Clôturés en retard': String(counts.late),
    'Ouverts en retard': String(counts.overdue),
    'Pas encore échus': String(counts.pending),
    'Sans suite': String(counts.refused),
  })
  const base = (counts.inTime ?? 0) + (counts.late ?? 0) + (counts.overdue ?? 0)
  expect(Number(together?.['Échus, au calcul'])).toBe(base)
  expect(Number(together?.['À temps']?.replace(',', '.'))).toBeCloseTo((counts.inTime ?? 0) / base, 12)
  expect(printed.replaceAll(' ', '')).toContain(`${counts.inTime}sur${base}échus`)

  let before = 0
  for (const row of stock) {
    expect(Number(row['Ouverts avant'])).toBe(before)
    expect(Number(row['Ouverts à la fin'])).toBe(before + Number(row.Entrés) - Number(row.Sortis))
    before = Number(row['Ouverts à la fin'])
  }
  const open = all.filter((row) => !['Clôturé', 'Sans suite'].includes(row.Statut ?? ''))
  expect(before).toBe(open.length)
  // Of all steps the last are printed, with what was open before and a sum, and it is said where the others are.
  expect(stock.length).toBeGreaterThan(24)
  expect(printed).toContain(`Les 24 dernières périodes de ${stock.length}`)
  const shown = stock.slice(-24)
  const sum = (name: string) => shown.reduce((all, row) => all + Number(row[name]), 0)
  const bare = printed.replaceAll(/\s/g, '')
  expect(bare).toContain(`Total${shown[0]?.['Ouverts avant']}${sum('Entrés')}${sum('Sortis')}${before}`)
  expect(targets.map((row) => row.Source)).toEqual(['DEMO Plan', 'DEMO Voirie'])
  expect(printed).toContain('DEMO Voirie')
  const verified = JSON.parse(await run('verify', out, '--json'))
  expect(verified).toMatchObject({ integrity: 'whole', data: 'equal', pages: 'equal' })
})
