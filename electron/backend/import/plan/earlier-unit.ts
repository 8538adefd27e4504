import { z } from 'zod'
import { brusselsDay } from '../../../../shared/domain/calendar/day.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { headerText } from '../../../../shared/domain/import/remembered-mapping.ts'
import { isMoneyUnit } from '../../../../shared/domain/vocabulary/money-unit.ts'
import type { Database } from '../../store/database.ts'

const settingsSchema = z.object({
  mapping: z.object({ values: z.object({ unit: z.string().refine(isMoneyUnit) }) }),
  headers: z.array(z.string()),
})

const UNITS_SAID = `
  SELECT settings, imported_at AS importedAt FROM snapshot
  WHERE dataset = 'budgets' AND settings LIKE '%"headers"%' ORDER BY id DESC`
const YEARS = /(?:19|20)\d\d/g

/** What an import keeps of its headers: those of a file whose unit a person gave, by which the next one is known. */
export function headersToKeep(
  { values }: Mapping,
  headers: readonly string[],
): { readonly headers?: readonly string[] } {
  return values?.unit === undefined ? {} : { headers }
}

/**
 * The same problem; where it asks for the unit of amounts, with the one that a person gave last for a file with the same
 * headers, whatever years they name. It is proposed, never taken: files with the same headers come in several units.
 */
export function withEarlierUnit(database: Database, problem: Problem, headers: readonly string[]): Problem {
  if (problem.code !== 'question-unit') return problem
  const own = sourceOf(headers)
  for (const { settings, importedAt } of database
    .prepare<[], { settings: string; importedAt: string }>(UNITS_SAID)
    .iterate()) {
    const said = settingsSchema.safeParse(JSON.parse(settings)).data
    if (said === undefined || sourceOf(said.headers) !== own) continue
    const { unit } = said.mapping.values
    return { ...problem, details: { ...problem.details, rule: 'earlier', unit, day: brusselsDay(importedAt) } }
  }
  return problem
}

function sourceOf(headers: readonly string[]): string {
  return headerText(headers.map((header) => header.replaceAll(YEARS, '')))
}
