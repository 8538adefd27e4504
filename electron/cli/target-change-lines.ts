import type { Client } from '../../shared/contract/client.ts'
import type { Span } from '../../shared/domain/calendar/period.ts'
import type { OnTimeQuestion } from '../../shared/domain/service/service-question.ts'
import { judgedDays, targetChanges, targetTurns } from '../../shared/domain/service/target-changes.ts'
import { targetChangeWords, targetTurnWords } from '../../shared/i18n/service-words.ts'
import type { Terminal } from './terminal.ts'

interface Judged {
  readonly period: Span | null
  readonly comparison?: Span | undefined
}

/** What is said of targets that changed within the days of a share, and since those compared with, as on page and paper. */
export async function targetChangeLines(
  client: Client,
  question: Pick<OnTimeQuestion, 'filters' | 'comparison' | 'asOf'>,
  judged: Judged,
  { t, format }: Terminal,
): Promise<readonly string[]> {
  const { rows: targets } = await client.call('targets.list', { asOf: question.asOf })
  const within = targetTurns(targets, question.filters, judgedDays(judged.period, question.filters))
  const since = targetChanges(targets, question, judged)
  return [
    ...(within === null ? [] : [targetTurnWords(within, t, format)]),
    ...(since === null ? [] : [targetChangeWords(since, t, format)]),
  ]
}
