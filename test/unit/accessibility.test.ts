import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CLAUSE_LINES, countOf, REMARKS } from '../../renderer/about/clauses.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const STATEMENT = readFileSync(join(ROOT, '.github', 'ACCESSIBILITY.md'), 'utf8')
const t = createTranslator('en')

function wordsOf(code: string): string {
  const key = `access.${code}`
  if (!t.has(key)) throw new Error(`no words for ${key}`)
  return t(key)
}

/** The lines of the table as the statement must have them. */
const ROWS = CLAUSE_LINES.map(({ clauses, title, state, remark, evidence }) => [
  clauses.join(', '),
  wordsOf(title),
  wordsOf(`state-${state}`),
  remark === null ? '' : wordsOf(`remark-${remark}`),
  evidence === null ? '' : `\`${evidence}\``,
])

test('ACCESSIBILITY.md says of each clause what About does, with the test that holds it', () => {
  const written = STATEMENT.split('\n')
    .filter((line) => /^\| (?:9|10|11)\./.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  expect(written).toEqual(ROWS)
})

test('ACCESSIBILITY.md and About have the same sentence on compliance', () => {
  const counts = { supported: countOf('supported'), partly: countOf('partly'), other: countOf('not-applicable') }
  expect(STATEMENT.replaceAll(/\s+/g, ' ')).toContain(t('access.status', counts))
})

test('it has the parts of the model of Implementing Decision (EU) 2018/1523', () => {
  const heads = [...STATEMENT.matchAll(/^## (.+)$/gm)].map(([, head]) => head)
  expect(heads).toEqual([
    'Compliance status',
    'Non-accessible content',
    'Preparation of this accessibility statement',
    'Feedback and contact information',
    'Enforcement procedure',
    'Clause by clause',
  ])
})

test('each clause stands once', () => {
  const clauses = CLAUSE_LINES.flatMap((line) => line.clauses)
  expect(clauses.filter((clause, place) => clauses.indexOf(clause) !== place)).toEqual([])
})

test('what is said to be met has a test that is there, or says that it was judged by reading', () => {
  const met = CLAUSE_LINES.filter(({ state }) => state === 'supported')
  expect(met.filter(({ evidence, remark }) => evidence === null && remark !== 'by-reading')).toEqual([])
  const tests = CLAUSE_LINES.flatMap(({ evidence }) => evidence ?? [])
  expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test('what is not met, or in part, says why', () => {
  expect(CLAUSE_LINES.filter(({ state, remark }) => state !== 'supported' && remark === null)).toEqual([])
})

test('each remark is made somewhere', () => {
  const made = new Set(CLAUSE_LINES.map(({ remark }) => remark))
  expect(REMARKS.filter((remark) => !made.has(remark))).toEqual([])
})
