import { NativeSelect } from '@mantine/core'
import { IconChevronRight, IconHelpCircle } from '@tabler/icons-react'
import { DATASETS, isDataset } from '../../../shared/domain/dataset/dataset.ts'
import { type CandidateDataset, isCodeList } from '../../../shared/domain/import/table-profile.ts'
import { useWords } from '../../state/words.tsx'
import { type TrialProps, unknownTable } from '../work/trial.ts'
import { CandidateForm } from './candidate-form.tsx'
import { openList } from './choice-keys.ts'
import styles from './questions.module.css'

/** What a table that is not known may be, the likeliest open: a person says which column gives what. */
export function Candidates(props: TrialProps) {
  const { plan, options, replan } = props
  const { t } = useWords()
  const profile = unknownTable(plan)
  if (profile === null) return null
  const [first, ...others] = profile.candidates
  const formKey = ({ dataset }: CandidateDataset): string =>
    JSON.stringify([dataset, profile.columns.map(({ header }) => header)])
  const title = t('reading.candidates-title', { count: others.length + 1 })
  return (
    <section className={styles.questions} aria-label={title}>
      <h3>
        <IconHelpCircle size={16} stroke={1.5} aria-hidden />
        {title}
      </h3>
      {first === undefined ? (
        <NativeSelect
          size="xs"
          label={t('columns.dataset')}
          description={t(isCodeList(profile) ? 'reading.code-list' : 'reading.candidates-none')}
          value=""
          onKeyDown={openList}
          data={[
            { value: '', label: t('reading.missing-choose') },
            ...DATASETS.map((each) => ({ value: each, label: t(`vocabulary.dataset-${each}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => isDataset(value) && replan({ ...options, dataset: value })}
        />
      ) : (
        <>
          <CandidateHead candidate={first} />
          <CandidateForm key={formKey(first)} {...props} profile={profile} candidate={first} />
        </>
      )}
      {others.map((candidate) => (
        <details key={formKey(candidate)}>
          <summary>
            <IconChevronRight size={12} stroke={1.5} aria-hidden />
            <CandidateHead candidate={candidate} />
          </summary>
          <CandidateForm {...props} profile={profile} candidate={candidate} />
        </details>
      ))}
    </section>
  )
}

/** The name of a dataset, and how much of it a table has. */
function CandidateHead({ candidate: { dataset, fields, open, missing } }: { candidate: CandidateDataset }) {
  const { t } = useWords()
  const counts = [
    ['candidate-found', fields.length],
    ['candidate-open', open.length],
    ['candidate-missing', missing.length],
  ] as const
  return (
    <span className={styles.candidateHead}>
      <b>{t(`vocabulary.dataset-${dataset}`)}</b>
      {counts
        .filter(([, count]) => count > 0)
        .map(([key, count]) => (
          <small key={key}>{t(`reading.${key}`, { count })}</small>
        ))}
    </span>
  )
}
