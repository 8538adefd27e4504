import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { expect } from 'vitest'
import { packingOf } from '../../electron/backend/import/format/file-kind.ts'
import type { ImportPlan } from '../../shared/domain/import/import-plan.ts'

/** Expects that what was read of a file accounts for each of its lines and each of its rows. */
export function expectClosed(plan: ImportPlan, path: string): void {
  const { lines, understanding, read, rejected, addedUp } = plan
  const has = (code: string): boolean => plan.problems.some((problem) => problem.code === code)
  for (const { last, rows, skipped } of lines) {
    expect(skipped.reduce((all, each) => all + each.lines, rows)).toBe(last)
    expect(skipped.every((each) => each.lines > 0)).toBe(true)
    const isWritten = understanding.format === 'text' && packingOf(path) === null
    if (isWritten && !has('note-table-turned') && !has('quote-unclosed'))
      expect(last).toBe(physicalLines(readFileSync(path), understanding.encoding))
  }
  if (plan.plan === null) return
  expect(lines.length).toBeGreaterThan(0)
  expect(plan.new + plan.changed + plan.unchanged + rejected + addedUp).toBe(read)
}

/** The lines of a text as an editor numbers them. */
function physicalLines(bytes: Buffer, encoding: string): number {
  const lines = iconv.decode(bytes, encoding).split(/\r\n|\r|\n/)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}
