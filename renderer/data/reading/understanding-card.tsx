import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../shared/domain/import/mapping.ts'
import { Card } from '../../components/card/card.tsx'
import { useWords } from '../../state/words.tsx'
import { type TrialProps, withMapping, withValue } from '../work/trial.ts'
import { AnswerPoints } from './answer-points.tsx'
import { Candidates } from './candidates.tsx'
import change from './change.module.css'
import { ChangeForm, ChangeMenu } from './change-menu.tsx'
import { ColumnReadings } from './column-readings.tsx'
import { DayForm } from './day-form.tsx'
import { useFieldValues } from './field-values.ts'
import { FormPoints } from './form-points.tsx'
import { NamedPoints } from './named-points.tsx'
import { evidenceLines, Point } from './point.tsx'
import { Questions } from './questions.tsx'
import { TextForm } from './text-form.tsx'
import styles from './understanding.module.css'

interface UnderstandingCardProps extends TrialProps {
  readonly isStale: boolean
}

/** How a file was read, each point to be corrected, and the questions that only a person can answer. */
export function UnderstandingCard({ plan, options, replan, isStale }: UnderstandingCardProps) {
  const words = useWords()
  const { t, format } = words
  const { understanding: read } = plan
  const remap = (patch: Partial<Mapping>) => replan(withMapping(options, patch))
  return (
    <Card title={t('data.understood-title')} sentence={t('data.understood-text')} isStale={isStale}>
      <Candidates plan={plan} options={options} replan={replan} />
      <Questions plan={plan} options={options} replan={replan} />
      <dl className={styles.understood}>
        {plan.dataset !== null && (
          <Point
            name={t('columns.dataset')}
            value={t(`vocabulary.dataset-${plan.dataset}`)}
            hint=""
            evidence={evidenceLines(read.told.dataset, words)}
          />
        )}
        <FormPoints plan={plan} remap={remap} />
        <Point
          name={t('data.title-lines')}
          value={
            read.titleLines.length === 0
              ? t('data.title-lines-none')
              : t('data.title-lines-count', { count: read.titleLines.length })
          }
          hint={read.titleLines.join(' · ')}
        />
        <Point
          name={t('data.header')}
          value={read.headerLine === null ? t('data.header-none') : t('problems.place-line', { line: read.headerLine })}
          hint={read.columns.map(({ header }) => header).join(', ')}
          evidence={evidenceLines(read.told.header, words)}
        >
          <ChangeForm what={t('data.header')}>
            {(close) => (
              <LineForm
                label={t('data.header')}
                value={read.headerLine ?? 1}
                apply={(header) => {
                  close()
                  remap({ header })
                }}
              />
            )}
          </ChangeForm>
        </Point>
        <Point
          name={t('columns.data-as-of')}
          value={read.asOf === null ? t(`data.${openDay(plan)}`) : format.day(read.asOf)}
          hint={t(read.asOfFrom === null ? 'data.as-of-hint' : `data.as-of-from-${read.asOfFrom}`)}
        >
          <ChangeForm what={t('columns.data-as-of')}>
            {(close) => (
              <DayForm
                label={t('data.as-of-label')}
                value={read.asOf}
                apply={(asOfDay) => {
                  close()
                  replan({ ...options, asOfDay })
                }}
              />
            )}
          </ChangeForm>
        </Point>
        <Point
          name={t('data.total-line')}
          value={
            read.totalLine === null
              ? t(isUnread(plan) ? 'data.not-read-yet' : 'data.total-line-none')
              : t('problems.place-line', { line: read.totalLine })
          }
          hint={read.totalLine === null ? '' : t('data.total-line-hint')}
        />
        <AnswerPoints plan={plan} remap={remap} />
        <NamedPoints plan={plan} options={options} replan={replan} />
        <FixedValues plan={plan} options={options} replan={replan} />
        <ColumnReadings plan={plan} options={options} replan={replan} />
      </dl>
    </Card>
  )
}

/** True while a question or an error keeps the rows from being read, so that what they tell is not known. */
function isUnread({ read, problems }: ImportPlan): boolean {
  return read === 0 && problems.length > 0
}

/** Whether somebody must give the day of the data, or its rows may still tell it. */
function openDay(plan: ImportPlan): 'as-of-unknown' | 'not-read-yet' {
  const isAsked = plan.problems.some(({ code }) => code === 'question-as-of-day')
  return isUnread(plan) && !isAsked ? 'not-read-yet' : 'as-of-unknown'
}

/** What all rows have, by the word of a person or by what was remembered of such files. */
function FixedValues({ plan, options, replan }: TrialProps) {
  const { t } = useWords()
  const fieldValues = useFieldValues(plan.dataset)
  return Object.entries(plan.understanding.values).map(([field, fixed]) => {
    const { label, known } = fieldValues(field)
    const choices = known.map((each) => ({
      label: each.label,
      isChosen: each.value === fixed,
      choose: () => replan(withValue(options, field, each.value)),
    }))
    return (
      <Point
        key={field}
        name={label}
        value={choices.find(({ isChosen }) => isChosen)?.label ?? fixed}
        hint={t('reading.missing-value')}
      >
        {choices.length > 0 ? (
          <ChangeMenu what={label} groups={[choices]} />
        ) : (
          <ChangeForm what={label}>
            {(close) => (
              <TextForm
                label={label}
                value={fixed}
                read={(text) => (text.trim() === '' ? null : text.trim())}
                apply={(value) => {
                  close()
                  replan(withValue(options, field, value))
                }}
              />
            )}
          </ChangeForm>
        )}
      </Point>
    )
  })
}

interface LineFormProps {
  readonly label: string
  readonly value: number
  readonly apply: (line: number) => void
}

/** A line of the file, counted from 1. */
function LineForm({ label, value, apply }: LineFormProps) {
  const { t } = useWords()
  const [line, setLine] = useState<string | number>(value)
  const chosen = typeof line === 'number' && line >= 1 ? line : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== null) apply(chosen)
  }
  return (
    <form className={change.form} onSubmit={submit}>
      <NumberInput label={label} value={line} onChange={setLine} min={1} allowDecimal={false} data-autofocus />
      <Button type="submit" variant="filled" disabled={chosen === null}>
        {t('data.redo-trial')}
      </Button>
    </form>
  )
}
