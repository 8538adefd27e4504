import { Button } from '@mantine/core'
import type { PullPlan, RecordsPlan } from '../../../shared/domain/import/pull.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { sizeWords } from '../../../shared/i18n/progress-words.ts'
import { useWords } from '../../state/words.tsx'
import dialog from '../work/drop.module.css'
import own from './databases.module.css'
import { FailureLines } from './failure-lines.tsx'
import { QueryText } from './tested-database.tsx'

interface TriedPullProps {
  readonly plan: PullPlan | RecordsPlan
  /** Why it could not be kept. */
  readonly failure: unknown
  readonly keep: (plan: string) => void
  readonly anew: () => void
}

/** What servers answered, and what keeping it would change. */
export function TriedPull({ plan, failure, keep, anew }: TriedPullProps) {
  const { t, format } = useWords()
  const { incidents, bytes, from, to, asOf, control, isKnown, query } = plan
  const isOfRecords = 'asked' in plan
  const notes = isOfRecords ? plan.problems : plan.notes
  const count = (n: number) => ({ count: n, n: format.count(n) })
  const totals = { declared: format.count(control.declared), computed: format.count(control.computed) }
  const figures = [
    ['trial-incidents', format.count(incidents)],
    ...(isOfRecords ? [] : [['trial-cells', format.count(plan.cells)] as const]),
    ['trial-bytes', sizeWords(bytes, t, format)],
    ...(from === null || to === null
      ? []
      : [['trial-period', t('databases.period', { from: format.day(from), to: format.day(to) })] as const]),
    ['trial-as-of', format.day(asOf)],
    ...changesIn(plan).map(([key, n]) => [key, format.count(n)] as const),
    ['trial-control', t(control.ok ? 'databases.control-ok' : 'databases.control-bad', totals)],
  ] as const
  return (
    <div className={own.form}>
      <dl className={own.figures}>
        {figures.map(([name, value]) => (
          <div key={name} className={own.figure}>
            <dt>{t(`databases.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <ul className={own.notes}>
          {notes.map((note) => (
            <li key={`${note.code} ${note.raw} ${note.place.line}`}>{problemMessage(note, t, format).what}</li>
          ))}
        </ul>
      )}
      <QueryText query={query} />
      {failure !== null && <FailureLines error={failure} />}
      <div className={dialog.dialogActions}>
        <Button onClick={anew}>{t('databases.other-days')}</Button>
        <Button
          data-autofocus
          variant="filled"
          disabled={isKnown || failure !== null || !control.ok || plan.plan === null}
          onClick={() => plan.plan !== null && keep(plan.plan)}
        >
          {isKnown ? t('databases.commit-known') : t('databases.commit', count(isOfRecords ? plan.read : incidents))}
        </Button>
      </div>
    </div>
  )
}

/** What of the folder would become other. */
function changesIn(plan: PullPlan | RecordsPlan) {
  const counts =
    'asked' in plan
      ? ([
          ['trial-new', plan.new],
          ['trial-changed', plan.changed],
          ['trial-removed', plan.removed],
        ] as const)
      : ([['trial-replaces', plan.replaces]] as const)
  return counts.filter(([, n]) => n > 0)
}
