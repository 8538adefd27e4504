import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { useWords } from '../../state/words.tsx'
import { type TrialProps, withMapping } from '../work/trial.ts'
import styles from './questions.module.css'

/** Where no header of a file is known: a person says what the file holds and which line has the headers. */
export function MissingHeader({ plan, options, replan }: TrialProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<string>(options.dataset ?? '')
  const [line, setLine] = useState<string | number>(1)
  if (!lacksHeader(plan)) return null
  const dataset = DATASETS.find((each) => each === chosen)
  const header = typeof line === 'number' && line >= 1 ? line : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (dataset === undefined || header === null) return
    replan({ ...withMapping(options, { header }), dataset })
  }
  return (
    <section className={styles.questions} aria-label={t('reading.header-title')}>
      <h3>
        <IconHelpCircle size={16} stroke={1.5} aria-hidden />
        {t('reading.header-title')}
      </h3>
      <form className={styles.header} onSubmit={submit}>
        <NativeSelect
          size="xs"
          label={t('tellers.dataset')}
          value={chosen}
          data={[
            { value: '', label: t('reading.missing-choose') },
            ...DATASETS.map((each) => ({ value: each, label: t(`vocabulary.dataset-${each}`) })),
          ]}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <NumberInput
          size="xs"
          label={t('data.header')}
          description={t('reading.header-line')}
          value={line}
          onChange={setLine}
          min={1}
          allowDecimal={false}
        />
        <Button type="submit" variant="filled" disabled={dataset === undefined || header === null}>
          {t('data.apply')}
        </Button>
      </form>
    </section>
  )
}

/** False where only spaces stand between the columns: no line is a header then. */
function lacksHeader({ problems }: ImportPlan): boolean {
  return problems.some(({ code, details }) => code === 'header-missing' && details.rule === undefined)
}
