import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { safeName, saveFile } from '../../../electron/shell/save-file.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { anyText } from '../../support/any-text.ts'

let folder = ''
let source = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'irisboard-save-'))
  source = join(folder, 'report-1.pdf')
  writeFileSync(source, 'the report')
})

afterEach(() => rmSync(folder, { recursive: true }))

const dialogOf = (filePath: string) => ({
  folder: '/documents',
  t: createTranslator('fr'),
  show: vi.fn(async () => ({ canceled: filePath === '', filePath })),
})

describe('saving', () => {
  test('the user says where, the page only suggests a name', async () => {
    const dialog = dialogOf(join(folder, 'là.pdf'))
    expect(await saveFile(source, '../../etc/rapport.pdf', dialog)).toBe('saved')
    expect(dialog.show).toHaveBeenCalledWith({
      title: 'Enregistrer le fichier',
      defaultPath: join('/documents', 'rapport.pdf'),
      filters: [
        { name: 'Document PDF', extensions: ['pdf'] },
        { name: 'Tous les fichiers', extensions: ['*'] },
      ],
    })
    expect(readFileSync(join(folder, 'là.pdf'), 'utf8')).toBe('the report')
    expect(readdirSync(folder).sort()).toEqual(['là.pdf', 'report-1.pdf'])
  })

  test.each([
    ['incidents.csv', 'Tableau CSV', 'csv'],
    ['incidents.xlsx', 'Classeur Excel', 'xlsx'],
    ['irisboard-views.json', 'Fichier Irisboard (JSON)', 'json'],
  ])('the dialog says what %s is', async (name, words, ending) => {
    const dialog = dialogOf('')
    await saveFile(source, name, dialog)
    expect(dialog.show).toHaveBeenCalledWith(
      expect.objectContaining({
        filters: [
          { name: words, extensions: [ending] },
          { name: 'Tous les fichiers', extensions: ['*'] },
        ],
      }),
    )
  })

  test('a dialog that is closed writes nothing', async () => {
    expect(await saveFile(source, 'a.csv', dialogOf(''))).toBe('cancelled')
    expect(readdirSync(folder)).toEqual(['report-1.pdf'])
  })

  test('a place that cannot be written keeps what was there and leaves no half file', async () => {
    mkdirSync(join(folder, 'taken.pdf', 'full'), { recursive: true })
    await expect(saveFile(source, 'a.pdf', dialogOf(join(folder, 'taken.pdf')))).rejects.toThrow('write-failed')
    await expect(saveFile(source, 'a.pdf', dialogOf(join(folder, 'none', 'a.pdf')))).rejects.toThrow('write-failed')
    expect(readdirSync(folder).sort()).toEqual(['report-1.pdf', 'taken.pdf'])
  })
})

describe('E7: a suggested name is a name', () => {
  test.each([
    ['../../x.pdf', 'x.pdf'],
    ['C:\\Windows\\x.pdf', 'x.pdf'],
    ['con.pdf', 'irisboard.pdf'],
    ['LPT1', 'irisboard'],
    ['..', 'irisboard'],
    ['', 'irisboard'],
    ['a\u202efdp.pdf', 'afdp.pdf'],
    ['propreté: "2023"?.pdf', 'propreté 2023.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(146)}.pdf`],
  ])('E7: %j becomes %j', (suggested, expected) => {
    expect(safeName(suggested)).toBe(expected)
  })

  test('E7: no name leaves its folder', () => {
    fc.assert(
      fc.property(anyText(), (suggested) => {
        const name = safeName(suggested)
        expect(name).not.toMatch(/[/\\\0]/)
        expect(['', '.', '..']).not.toContain(name)
        expect(name.length).toBeLessThanOrEqual(170)
      }),
    )
  })
})
