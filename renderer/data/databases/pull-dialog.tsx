import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { PullPlan, RecordsPlan } from '../../../shared/domain/import/pull.ts'
import { readTypedDay } from '../../../shared/domain/reading/typed-day.ts'
import { GRAINS, type Grain } from '../../../shared/domain/vocabulary/grain.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Segments } from '../../components/segments.tsx'
import { dayError } from '../../components/span-form.tsx'
import { useCells, useFolder } from '../../host/folder.tsx'
import { useHost } from '../../host/host-context.tsx'
import { useAsked } from '../../host/use-asked.ts'
import { usePullProgress } from '../../host/use-pull-progress.ts'
import { useWords } from '../../state/words.tsx'
import { ReceiptUndo } from '../imports/receipt-undo.tsx'
import { useUndoState } from '../imports/undo-state.ts'
import dialog from '../work/drop.module.css'
import { WaitsFor } from '../work/waits-for.tsx'
import own from './databases.module.css'
import { FailureLines } from './failure-lines.tsx'
import { TriedPull } from './tried-pull.tsx'

type Kind = Grain | 'records'

interface AskedDays {
  readonly from: Day | null
  readonly to: Day | null
}

interface PullDialogProps {
  readonly name: string
  readonly close: () => void
}

/** Fetches the counts of a database, or its records: a trial that writes nothing, what it would change, and the import. */
export function PullDialog({ name, close }: PullDialogProps) {
  const { t } = useWords()
  const { client } = useHost()
  const queries = useQueryClient()
  const kinds = useKinds()
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'day')
  const [days, setDays] = useState({ from: '', to: '' })
  const [isChecked, setChecked] = useState(false)
  const trial = useAsked(
    (asked: AskedDays): Promise<PullPlan | RecordsPlan> =>
      kind === 'records'
        ? client.call('records.plan', { source: name, ...asked })
        : client.call('pull.plan', { source: name, grain: kind, ...asked }),
  )
  const kept = useAsked(
    (plan: string): Promise<{ readonly snapshot: number | null }> =>
      client
        .call(kind === 'records' ? 'records.commit' : 'pull.commit', { plan })
        .finally(() => void queries.invalidateQueries({ queryKey: ['folder.state'] })),
  )
  const [from, to] = [readBound(days.from), readBound(days.to)]
  const isTurned = from?.ok === true && to?.ok === true && from.day > to.day
  const isBusy = trial.state.kind === 'asking' || kept.state.kind === 'asking'
  const progress = usePullProgress(isBusy)
  const stop = () => {
    if (isBusy) void client.call('import.cancel', {}).catch(() => undefined)
  }
  const leave = () => {
    stop()
    close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (from?.ok === false || to?.ok === false || isTurned) return
    trial.ask({ from: from?.day ?? null, to: to?.day ?? null })
  }
  const dayField = (bound: 'from' | 'to', error: string | null) => ({
    label: t(`databases.${bound}`),
    description: t('databases.days-hint'),
    placeholder: t('data.day-placeholder'),
    value: days[bound],
    error: isChecked ? error : null,
    maxLength: 40,
    autoComplete: 'off',
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setDays((now) => ({ ...now, [bound]: value })),
  })
  const anew = () => {
    trial.forget()
    kept.forget()
  }
  return (
    <Dialog title={t('databases.pull-title', { name })} close={leave} size="lg">
      {kept.state.kind === 'answered' ? (
        <Kept snapshot={kept.state.answer.snapshot} close={close} />
      ) : isBusy ? (
        <div role="status" className={own.form}>
          <p>{t(kept.state.kind === 'asking' ? 'databases.writing' : 'databases.counting')}</p>
          {progress !== null && <p className={own.hint}>{progress}</p>}
          <div className={dialog.dialogActions}>
            <Button data-autofocus onClick={stop}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      ) : trial.state.kind === 'answered' ? (
        <TriedPull
          plan={trial.state.answer}
          failure={kept.state.kind === 'failed' ? kept.state.error : null}
          keep={kept.ask}
          anew={anew}
        />
      ) : (
        <form className={own.form} onSubmit={submit} noValidate>
          <p>{t(kind === 'records' ? 'databases.pull-records-text' : 'databases.pull-text')}</p>
          <Segments
            label={t('databases.grain')}
            options={kinds.map((value) => ({ value, label: t(`databases.grain-${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          {kind === 'month' && <p className={own.hint}>{t('databases.grain-month-text')}</p>}
          <div className={own.days}>
            <TextInput {...dayField('from', from === null ? null : dayError(from, t))} />
            <TextInput
              {...dayField('to', isTurned ? t('databases.wrong-period') : to === null ? null : dayError(to, t))}
            />
          </div>
          <WaitsFor />
          {trial.state.kind === 'failed' && <FailureLines error={trial.state.error} />}
          <div className={dialog.dialogActions}>
            <Button onClick={close}>{t('common.close')}</Button>
            <Button type="submit" variant="filled" data-autofocus>
              {t('data.trial')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

/** What a folder takes: counts as it has them or any, and records unless it counts from counts. */
function useKinds(): readonly Kind[] {
  const cells = useCells()
  const { hasRecords } = useFolder()
  if (cells !== null) return [cells, ...GRAINS.filter((grain) => grain !== cells)]
  return hasRecords ? ['records'] : [...GRAINS, 'records']
}

/** What was typed for one end of the days; `null` for no end. */
function readBound(text: string) {
  return text.trim() === '' ? null : readTypedDay(text)
}

function Kept({ snapshot, close }: { snapshot: number | null; close: () => void }) {
  const { t } = useWords()
  const state = useUndoState(snapshot)
  return (
    <div className={own.form}>
      <p role="status" className={own.good}>
        {snapshot === null ? t('databases.done-known') : t('databases.done', { snapshot })}
      </p>
      <div className={dialog.dialogActions}>
        {state?.kind !== 'erased' && <ReceiptUndo state={state} />}
        <Button data-autofocus variant="filled" onClick={close}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
}
