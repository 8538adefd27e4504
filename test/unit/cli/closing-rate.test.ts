import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { fillWithPublished } from '../../support/laid-folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** 40 incidents of road, of which the first 30 were closed a week after they were reported. */
function export40(head: string, cellsOf: (isClosed: boolean) => string, first = 500_000): string {
  const rows = Array.from({ length: 40 }, (_, index) => `${first + index};Voirie;23/01/2023;${cellsOf(index < 30)}\n`)
  return `N°;Catégorie;Signalé le;${head}\n${rows.join('')}`
}

const CLOSING_DAYS = export40('Clôturé le', (isClosed) => (isClosed ? '30/01/2023' : ''))
const NEITHER = export40('Adresse', () => 'Rue Royale 1', 600_000)

interface Told {
  readonly said: (...command: readonly string[]) => Promise<string>
  readonly take: (text: string) => Promise<{ readonly code: string; readonly raw: string }[]>
}

/** What the terminal says in a data folder of its own that has no records yet. */
async function inFolder(work: (told: Told) => Promise<void>): Promise<void> {
  using folder = temporaryFolder()
  const data = join(folder.path, 'data')
  await fillWithPublished(data)
  const said: Told['said'] = async (...command) => {
    const pieces: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
    await main([...command, '--data-dir', data])
    return pieces.join('')
  }
  await work({
    said,
    take: async (text) => {
      const file = join(folder.path, 'file.csv')
      writeFileSync(file, text)
      return JSON.parse(await said('import', file, '--as', 'incidents', '--json')).files[0].problems
    },
  })
}

const rate = async ({ said }: Told, by = 'category') => {
  const { rows, total, reason } = JSON.parse(
    await said('query', 'closed-rate', '--by', by, '--source', 'records', '--json'),
  )
  const values = Object.fromEntries(
    rows.map(({ key, value }: { key: readonly string[]; value: number | null }) => [key[0], value]),
  )
  return { values, total, reason }
}

test('a closing day closes an incident whose file has no status, and a note says so', () =>
  inFolder(async (told) => {
    const problems = await told.take(CLOSING_DAYS)
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['note-status-from-closing-day', 'note-status-not-closed']),
    )
    expect(await rate(told)).toMatchObject({ values: { road: 0.75 }, total: 0.75, reason: undefined })
    expect(await told.said('query', 'median-days', '--by', 'category', '--json')).toContain('"total":7')
  }))

test('without status and closing day no incident is known to be open: there is no rate, and a reason', () =>
  inFolder(async (told) => {
    expect((await told.take(NEITHER)).map(({ code }) => code)).toContain('note-status-absent')
    expect(await rate(told)).toMatchObject({ values: { road: null }, total: null, reason: 'status-unknown' })
    const lines = await told.said('query', 'closed-rate', '--by', 'category', '--lang', 'en')
    expect(lines).not.toContain('0.0')
    expect(lines).toContain('no file tells a known status of these incidents')
  }))

test('a status of another list says as little: what it means is not known', () =>
  inFolder(async (told) => {
    await told.take(export40('Statut', (isClosed) => (isClosed ? 'Terminé' : 'Traité')))
    expect(await rate(told)).toMatchObject({ values: { road: null }, total: null, reason: 'status-unknown' })
  }))

test('where some files give a status, the rate is over the incidents whose status is known', () =>
  inFolder(async (told) => {
    await told.take(NEITHER)
    await told.take(export40('Statut', (isClosed) => (isClosed ? 'Clôturé' : 'Signalé')))
    expect(await rate(told)).toMatchObject({ values: { road: 0.75 }, total: 0.75, reason: 'status-partly-known' })
  }))

test('a later file closes what was not closed, and leaves a finer status as it stands', () =>
  inFolder(async (told) => {
    await told.take(
      'N°;Catégorie;Signalé le;Statut\n1;Voirie;23/01/2023;Résolu\n2;Voirie;23/01/2023;Sans suite\n3;Voirie;23/01/2023;Signalé\n4;Voirie;23/01/2023;Signalé\n',
    )
    await told.take(
      'N°;Catégorie;Signalé le;Clôturé le\n1;Voirie;23/01/2023;\n2;Voirie;23/01/2023;24/01/2023\n3;Voirie;23/01/2023;24/01/2023\n4;Voirie;23/01/2023;\n5;Voirie;23/01/2023;\n',
    )
    const counts = JSON.parse(await told.said('query', 'incidents', '--by', 'status', '--json'))
    expect(counts.rows.map(({ key, value }: { key: string[]; value: number }) => [key[0], value])).toEqual([
      ['closed', 1],
      ['created', 1],
      ['not-closed', 1],
      ['refused', 1],
      ['solved', 1],
    ])
  }))

test.each(['fr', 'nl', 'en'])('what is written in %s is read again as the same', (language) =>
  inFolder(async (told) => {
    await told.take(CLOSING_DAYS)
    using place = temporaryFolder()
    const file = join(place.path, 'rows.csv')
    await told.said('export', '--out', file, '--source', 'records', '--lang', language)
    const again = JSON.parse(await told.said('import', file, '--as', 'incidents', '--json')).files[0]
    expect([again.read, again.unchanged, again.changed]).toEqual([40, 40, 0])
  }),
)
