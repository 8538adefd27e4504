import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planImport } from '../../../electron/backend/import/plan/plan-import.ts'
import { silentLog } from '../../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../../electron/backend/platform/shipped-folder.ts'
import { type Backend, openBackend } from '../../../electron/backend/process/backend.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../shared/domain/import/import-plan.ts'
import { normaliseText } from '../../../shared/domain/reading/normalise-text.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { codesOf } from '../../support/folder.ts'
import { exampleRows, filledText, TEMPLATES, templateFields, templateText } from '../../support/template.ts'
import { templateBook } from '../../support/template-book.ts'
import { readBook } from '../../support/workbook-reading.ts'

const FOLDER = join(import.meta.dirname, '../../../data/templates')
/** These say nothing of the day on which they were true, so that the person who imports them is asked. */
const ASKS_AS_OF_DAY: readonly Dataset[] = ['programmes', 'participants', 'dates']
/** The programme of their example row is invented, and none of those that are known. */
const NAMES_A_PROGRAMME: readonly Dataset[] = ['indicators', 'budgets', 'participants', 'dates']

let folder: string
let backend: Backend

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'irisboard-templates-'))
  backend = await openBackend({
    dataFolder: folder,
    shippedFolder: shippedFolder(),
    isDemonstration: false,
    tellsInterrupted: true,
    role: 'job',
    log: silentLog,
    now: () => '2026-01-15T12:00:00Z',
    user: 'test',
    emit: () => undefined,
  })
})
afterAll(() => {
  backend.close()
  rmSync(folder, { recursive: true })
})

async function plan(name: string, asOfDay: string | null, path = join(FOLDER, name)) {
  const context = { database: backend.database, today: '2026-01-15', onProgress: () => undefined }
  return (await planImport({ path, name }, { ...DEFAULT_IMPORT_OPTIONS, asOfDay }, context)).plan
}

describe('the templates', () => {
  it('are one text and one workbook per dataset and language, no others', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(TEMPLATES.flatMap(({ name, book }) => [name, book]).sort())
  })

  it.each(TEMPLATES)('$name is what the definition gives', ({ dataset, language, name }) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(templateText(dataset, language))
  })

  it.each(TEMPLATES)('$book is $name as a workbook', async ({ dataset, language, book }) => {
    // Not the bytes: an archive holds the time at which it was made.
    const expected = await readBook(await templateBook(dataset, templateText(dataset, language)))
    expect(await readBook(readFileSync(join(FOLDER, book)))).toEqual(expected)
  })

  it.each(TEMPLATES.flatMap(({ dataset, name, book }) => [name, book].map((file) => ({ dataset, file }))))(
    '$file is known by its headers, and refused as it stands',
    async ({ dataset, file }) => {
      const isAsked = ASKS_AS_OF_DAY.includes(dataset)
      const found = await plan(file, isAsked ? '2024-12-31' : null)
      const rows = exampleRows(dataset).length
      const told = [
        ...Array.from({ length: rows }, () => 'template-example'),
        ...(NAMES_A_PROGRAMME.includes(dataset) ? ['note-programme-unknown'] : []),
      ]
      expect(codesOf(found).toSorted()).toEqual(told.toSorted())
      expect([found.plan, found.dataset, found.read, found.new, found.rejected]).toEqual([null, dataset, rows, 0, rows])
      expect(found.understanding.columns.map((column) => column.field)).toEqual(
        templateFields(dataset).map((each) => each.name),
      )
      expect(found.understanding.encoding).toBe('utf-8')
      expect(found.understanding.byteOrderMark).toBe(file.endsWith('.csv'))
    },
  )

  it.each(TEMPLATES.filter(({ dataset }) => ASKS_AS_OF_DAY.includes(dataset)))(
    '$name filled in asks for its as-of day and nothing else',
    async ({ name }) => {
      const filled = join(folder, name)
      writeFileSync(filled, filledText(readFileSync(join(FOLDER, name), 'utf8')))
      const codes = codesOf(await plan(name, null, filled)).filter((code) => code !== 'note-programme-unknown')
      expect(codes).toEqual(['question-as-of-day'])
    },
  )

  it('have no synthetic reference and no personal column', () => {
    for (const { name } of TEMPLATES.filter(({ dataset }) => dataset === 'incidents')) {
      const text = readFileSync(join(FOLDER, name), 'utf8')
      expect(text).not.toContain('DEMO-')
      expect(text).not.toMatch(/Signalé par|Gemeld door|Reported by|E-mail|Téléphone|Telefoon|Phone/)
    }
  })
})

describe('the definitions', () => {
  it.each(Object.values(DEFINITIONS))('$dataset: no header stands for two fields, in any language', ({ fields }) => {
    const owners = new Map<string, string>()
    for (const field of fields) {
      for (const header of LANGUAGES.flatMap((language) => field.headers[language])) {
        const owner = owners.get(normaliseText(header)) ?? field.name
        expect(owner, `"${header}"`).toBe(field.name)
        owners.set(normaliseText(header), owner)
      }
    }
  })
})
