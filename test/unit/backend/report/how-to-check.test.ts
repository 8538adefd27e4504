import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { howToCheck } from '../../../../electron/backend/report/how-to-check.ts'
import { examineReport } from '../../../../electron/backend/report/verification/examine-report.ts'

test('it is in the language of the report and in English, once where they are the same', () => {
  expect(howToCheck('nl')).toMatch(/^HOE DIT DOCUMENT TE CONTROLEREN\n.*HOW TO CHECK THIS DOCUMENT\n/s)
  expect(howToCheck('fr')).toMatch(/^COMMENT VÉRIFIER CE DOCUMENT\n.*HOW TO CHECK THIS DOCUMENT\n/s)
  expect(howToCheck('en').match(/HOW TO CHECK THIS DOCUMENT/g)).toHaveLength(1)
})

test('it names one command of the program, and those that need no program of ours', () => {
  const text = howToCheck('en')
  for (const command of [
    'cli -- verify FILE.pdf',
    'pdfdetach -saveall FILE.pdf',
    'sha256sum manifest.json',
    'pdfsig FILE.pdf',
    '/Seal <',
  ])
    expect(text).toContain(command)
})

const signedFolder = new URL('../../../fixtures/signed/', import.meta.url)

test.runIf(process.platform === 'linux').each(['sealed.pdf', 'signpdf-cades.pdf', 'signed-twice.pdf'])(
  'its commands give the seal of %s as written, and count the bytes of signatures behind it',
  (name) => {
    const file = new URL(name, signedFolder)
    const commands = howToCheck('en')
      .split('\n')
      .filter((line) => /^ {4}(?!npm|pdfdetach|sha256sum|pdfsig)/.test(line))
      .join('\n')
      .replaceAll('FILE.pdf', fileURLToPath(file))
    const [written, computed, behind] = execFileSync('bash', ['-c', commands], { encoding: 'utf8' }).split('\n')
    expect(written).toMatch(/^[0-9a-f]{64}$/)
    expect(computed).toBe(`${written}  -`)
    const sealed = readFileSync(new URL('sealed.pdf', signedFolder)).length
    expect(Number(behind)).toBe(readFileSync(file).length - sealed)
  },
)

test('a line break behind the end is damage, as it says in each language', async () => {
  const report = readFileSync(new URL('../versions/0.10.0/report.pdf', signedFolder))
  const judged = (...more: readonly string[]) =>
    examineReport(Buffer.concat([report, Buffer.from(more.join(''))]), async () => [])
  expect(await judged()).toHaveProperty('manifest')
  for (const end of ['\n', '\r\n']) expect(await judged(end)).toMatchObject({ integrity: 'damaged' })
  expect(howToCheck('en')).toContain('even a line break that a mail program adds, counts as damage')
  expect(howToCheck('fr')).toContain('même un saut de ligne mis par un programme de courrier, compte comme un dommage')
  expect(howToCheck('nl')).toContain('zelfs een regeleinde van een mailprogramma, geldt als beschadiging')
})
