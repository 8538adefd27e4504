import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JOURNAL_VIEW } from '../../../shared/domain/report/tables/journal-table.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { reportTitle } from '../../../shared/i18n/report-words.ts'
import { composeReport } from '../../../shared/report/compose-report.ts'
import { askJournal } from '../../../shared/report/report-journal.ts'
import { openShippedFolder, type ShippedFolder } from '../../support/shipped-folder.ts'

const digest = async (text: string) => createHash('sha256').update(text).digest('hex')
const words = { t: createTranslator('en'), format: createFormat('en') }

let shipped: ShippedFolder
beforeAll(async () => {
  shipped = await openShippedFolder()
})
afterAll(() => shipped.close())

const composed = (view: ViewState) => composeReport(shipped.client, view, words, digest)
const addNote = () => shipped.client.call('notes.add', { from: '2023-03-01', to: '2023-03-01', text: 'New app' })

test('a report that does not print the journal does not ask for it', async () => {
  expect(await askJournal(shipped.client, DEFAULT_VIEW, digest)).toBeNull()
  const { manifest } = await composed(DEFAULT_VIEW)
  expect(manifest).not.toContain('journal')
})

test('the journal is printed whole, with all that the hash of an entry is of', async () => {
  const { rows } = await shipped.client.call('journal.list', {})
  const { figures, tables, csvs } = await composed(JOURNAL_VIEW)
  expect(tables.journal?.rows).toHaveLength(rows.length)
  expect(csvs[0]?.text.trim().split(/\r?\n/)).toHaveLength(rows.length + 1)
  const [first] = tables.journal?.rows ?? []
  const { entry, hash, ...others } = first ?? { entry: '', hash: '' }
  // Canonical JSON: the members in alphabetical order.
  const content = Object.entries({ ...others, kind: entry }).toSorted(([one], [other]) => (one < other ? -1 : 1))
  expect(hash).toBe(await digest(JSON.stringify(Object.fromEntries(content))))
  expect(reportTitle(figures, tables, words.t, words.format)).toBe('Journal of the data folder')
})

test('a report on the journal says the same once the journal has grown', async () => {
  const before = await composed(JOURNAL_VIEW)
  const { view } = JSON.parse(before.manifest)
  await addNote()
  const { figures, contentHash } = await composed(JOURNAL_VIEW)
  expect(figures.journal?.entries).toHaveLength((before.figures.journal?.entries.length ?? 0) + 1)
  expect(contentHash).not.toBe(before.contentHash)
  expect((await composed({ ...view, page: 'incidents' })).contentHash).toBe(before.contentHash)
})

test('a chain that does not hold is told by the entry where it breaks', async () => {
  const { rows } = await shipped.client.call('journal.list', {})
  const changed = rows.map((row) => (row.sequence === 2 ? { ...row, detail: '{}' } : row))
  const client = { ...shipped.client, call: (async () => ({ rows: changed })) as unknown as typeof shipped.client.call }
  expect(await askJournal(client, JOURNAL_VIEW, digest)).toMatchObject({ broken: 2 })
  expect(await askJournal(shipped.client, JOURNAL_VIEW, digest)).toMatchObject({ broken: null })
})
