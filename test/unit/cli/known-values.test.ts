import { expect, test } from 'vitest'
import { checkValues } from '../../../electron/cli/known-values.ts'
import { UsageError } from '../../../electron/cli/terminal.ts'
import { PLAIN_QUESTION } from '../../../shared/domain/incidents/question.ts'
import { openPublishedFolder } from '../../support/folder.ts'
import { clientOf, openedBackend } from '../../support/opened-backend.ts'

const RECORDS = 'N°;Signalé le;Catégorie;Commune\n1;31/03/2023;Voirie;Vilvorde\n2;31/03/2023;Voirie;Ixelles\n'

/** The values that are proposed in place of one that no record has; `null` where it is taken. */
async function proposed(value: string, records: string | null): Promise<unknown> {
  using folder = await openPublishedFolder()
  if (records !== null) await folder.take(records)
  const backend = await openedBackend(folder.path)
  try {
    await checkValues(clientOf(backend.handlers), {
      ...PLAIN_QUESTION,
      filters: [{ kind: 'municipality', values: [value] }],
    })
    return null
  } catch (error) {
    if (error instanceof UsageError) return error.values.nearest
    throw error
  } finally {
    backend.close()
  }
}

test.each(['21009', '21016', 'unknown', 'Vilvorde'])(
  '%s is a municipality of the list or of the records',
  async (value) => {
    expect(await proposed(value, RECORDS)).toBeNull()
  },
)

test.each([
  ['Vilvoorde', /^Vilvorde, /],
  ['Uckle', /^21016 \(Uccle\)/],
  ['Laeken', /^21004 \(Bru/],
  ['1030', /^21015 \(Scha/],
])('%s is refused, and the nearest are named', async (value, nearest) => {
  expect(await proposed(value, RECORDS)).toMatch(nearest)
})

test('without records a municipality is one of the list', async () => {
  expect(await proposed('Vilvorde', null)).toMatch(/\(/)
  expect(await proposed('21016', null)).toBeNull()
})
