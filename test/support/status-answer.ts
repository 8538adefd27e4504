import type { Answer } from '../../shared/domain/incidents/question.ts'

/** An answer by status with the given counts. */
export function statusAnswer(counts: Readonly<Record<string, number>>): Answer {
  const rows = Object.entries(counts).map(([status, value]) => ({ key: [status], value }))
  return {
    measure: 'incidents',
    by: ['status'],
    asOf: '2023-11-15',
    period: null,
    rows,
    total: rows.reduce((sum, { value }) => sum + value, 0),
    partial: false,
    source: 'records',
  }
}
