import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHECKS } from '../../../../../electron/backend/import/check/checks.ts'
import { SUM_RULES } from '../../../../../electron/backend/import/check/line-sums.ts'

const README = readFileSync('electron/backend/import/check/README.md', 'utf8')

/** The cells of a table of the README, without its heads. */
function tableUnder(head: string): readonly (readonly string[])[] {
  const lines = README.slice(README.indexOf(`| ${head} `)).split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  return lines.slice(2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

test('the README prints the list of rules', () => {
  const listed = CHECKS.map(({ name, datasets, finds }) => [`\`${name}\``, datasets.join(', '), finds])
  expect(tableUnder('Rule')).toEqual(listed)
  expect(tableUnder('Rule of sums')).toEqual(SUM_RULES.map(({ name, finds }) => [`\`${name}\``, finds]))
})

test.each([...CHECKS, ...SUM_RULES])('$name has a file and a test of its name', ({ name }) => {
  expect(readFileSync(`electron/backend/import/check/${name}.ts`, 'utf8')).toContain(`name: '${name}'`)
  expect(existsSync(`test/unit/backend/import/check/${name}.test.ts`)).toBe(true)
})
