import { beforeAll, expect, test } from 'vitest'
import { ControlTotals } from '../../../../../renderer/data/flow/outcome.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import type { ControlTotal, ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const total = (label: string, ok: boolean | null): ControlTotal => ({ label, declared: 3, computed: 3, ok })

/** What is in sight, and what is only once it is opened. */
function totalsOf(...controlTotals: readonly ControlTotal[]) {
  const plan = { controlTotals, understanding: { columns: [], values: {} } } as unknown as ImportPlan
  const page = stillPage(<ControlTotals plan={plan} />, { language: 'en' })
  const folded = /<details.*?<\/details>/s.exec(page)?.[0] ?? ''
  return { page, folded, seen: page.replace(folded, '') }
}

test('equal totals are folded to their number, the others stay in sight with their names', () => {
  const { folded, seen } = totalsOf(total('A', true), total('B', false), total('C', true), total('D', null))
  expect(folded).toContain('2 control totals equal')
  expect(folded).toMatch(/<bdi>A.*<bdi>C/s)
  expect(seen).toMatch(/<bdi>B.*<bdi>D/s)
  expect(seen).not.toContain('<bdi>A')
})

test('a single equal total is in sight', () => {
  const { folded, seen } = totalsOf(total('A', true))
  expect([folded, seen.includes('<bdi>A')]).toEqual(['', true])
})

test('why a total was not compared is told beside it', () => {
  expect(totalsOf(total('A', null)).seen).toContain('Some rows cannot be read or stand there twice.')
})
