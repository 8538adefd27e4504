import '../../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { ReceiptCard } from '../../../../../renderer/data/flow/receipt-card.tsx'
import { RememberForm } from '../../../../../renderer/data/flow/remember-form.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

test('of an import that was erased for good the receipt keeps neither the name of the file nor what was wrong in it', () => {
  const plan = {
    ...{ dataset: 'incidents', new: 1, changed: 0, unchanged: 0, removed: 0, rejected: 1, addedUp: 0 },
    controlTotals: [],
    problems: [{ code: 'day-invalid', place: { file: 'jan.csv', line: 2 }, raw: 'Jan Janssens', details: {} }],
    problemCount: 1,
    understanding: { file: 'jan.csv', sha256: 'ab12', asOf: '2024-01-20', values: {}, columns: [] },
  } as unknown as ImportPlan
  const words = (entries: readonly { readonly kind: string; readonly snapshot: number }[]) =>
    stillWords(<ReceiptCard receipt={{ snapshot: 9, plan }} />, {
      language: 'en',
      isUnfolded: true,
      answers: [
        [['snapshots.list', 1, {}], []],
        [['journal.list', 1, {}], entries],
      ],
    })
  const imported = { kind: 'import', snapshot: 9 }
  expect(words([imported])).toMatch(/jan\.csv.*ab12.*Jan Janssens/)
  expect(words([imported, { kind: 'purge', snapshot: 9 }])).toBe('Import no. 9 This import has been erased.')
})

test('a name is proposed under which no files of another kind are remembered', () => {
  const plan = {
    dataset: 'budgets',
    problems: [],
    understanding: { file: 'Budget 2024.xlsx', columns: [{ header: 'Project' }, { header: 'Bedrag' }] },
  } as unknown as ImportPlan
  const options = { ...DEFAULT_IMPORT_OPTIONS, mapping: { values: { kind: 'paid' } } }
  const proposed = (...headers: readonly string[]) => {
    const remembered = { name: 'Budget', dataset: 'budgets', headers, mapping: {}, isCurrent: true }
    const page = stillPage(<RememberForm plan={plan} options={options} />, {
      language: 'en',
      answers: [[['mappings.list', 1, {}], [remembered]]],
    })
    return /<input[^>]* value="([^"]*)"/.exec(page)?.[1]
  }
  expect(proposed('Bedrag', 'Project')).toBe('Budget')
  expect(proposed('Bedrag', 'Dienst')).toBe('Budget 2')
})

test('what was decided of a file is offered to be remembered on its receipt, unless it is already', () => {
  const mapping = { values: { kind: 'paid', institution: 'X' } }
  const plan = {
    ...{ dataset: 'budgets', new: 1, changed: 0, unchanged: 0, removed: 0, rejected: 0, addedUp: 0 },
    ...{ controlTotals: [], problems: [], problemCount: 0 },
    understanding: {
      file: 'b.csv',
      sha256: 'ab12',
      asOf: null,
      values: {},
      columns: [{ header: 'Project', unit: null }],
    },
  } as unknown as ImportPlan
  const words = (remembered: readonly object[]) =>
    stillWords(<ReceiptCard receipt={{ snapshot: 9, plan }} options={{ ...DEFAULT_IMPORT_OPTIONS, mapping }} />, {
      language: 'en',
      answers: [[['mappings.list', 1, {}], remembered]],
    })
  const known = { name: 'b', dataset: 'budgets', headers: ['project'], isCurrent: true }
  const reordered = { values: { institution: 'X', kind: 'paid' } }
  expect(words([])).toContain('Remember for files like this')
  expect(words([{ ...known, mapping: { values: { kind: 'planned' } } }])).toContain('Remember for files like this')
  expect(words([{ ...known, mapping: reordered }])).not.toContain('Remember for files like this')
})
