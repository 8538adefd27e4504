import { NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { AskedName } from '../../../shared/domain/import/import-plan.ts'
import { readingsOf } from '../../../shared/domain/import/name-answers.ts'
import { normaliseText } from '../../../shared/domain/reading/normalise-text.ts'
import { fileFieldWords, nameWords } from '../../../shared/i18n/file-words.ts'
import { Listed } from '../../components/listed.tsx'
import { useList } from '../../host/list.ts'
import { useWords } from '../../state/words.tsx'
import { type NameAnswersByKey, nameKey } from '../work/name-sheet.ts'
import styles from './names.module.css'

interface NamesTableProps {
  readonly dataset: Dataset | null
  readonly label: string
  readonly names: readonly AskedName[]
  readonly answers: NameAnswersByKey
  readonly answer: (asked: AskedName, code: string) => void
}

/** So many names are shown at once; more are found by a part of them. */
const MOST_SHOWN = 100
/** Fewer are seen at a glance. */
const FEWEST_FILTERED = 20

/** Names of a file, each with how many rows have it and what it may stand for. */
export function NamesTable({ label, dataset, names, answers, answer }: NamesTableProps) {
  const { t, format } = useWords()
  const [part, setPart] = useState('')
  const wanted = normaliseText(part)
  const found = names.filter(({ name }) => normaliseText(name).includes(wanted))
  const shown = found.slice(0, MOST_SHOWN)
  return (
    <>
      {names.length >= FEWEST_FILTERED && (
        <div className={styles.filter}>
          <TextInput
            size="xs"
            aria-label={t('names.filter')}
            placeholder={t('names.filter')}
            value={part}
            onChange={({ currentTarget }) => setPart(currentTarget.value)}
          />
          <span role="status">
            {t('names.shown', { shown: format.count(shown.length), total: format.count(names.length) })}
          </span>
        </div>
      )}
      <Listed
        label={label}
        isLong
        heads={[
          t('names.column-name'),
          t('names.column-field'),
          { figure: t('columns.rows') },
          t('names.column-answer'),
        ]}
      >
        {shown.map((asked) => (
          <NameRow
            key={nameKey(asked)}
            asked={asked}
            label={fileFieldWords(dataset, asked.field, t)}
            code={answers[nameKey(asked)] ?? ''}
            choose={(code) => answer(asked, code)}
          />
        ))}
      </Listed>
    </>
  )
}

interface NameRowProps {
  readonly asked: AskedName
  /** Its field, in words. */
  readonly label: string
  readonly code: string
  readonly choose: (code: string) => void
}

function NameRow({ asked, label, code, choose }: NameRowProps) {
  const { t, format } = useWords()
  const wordsOf = useNameWords()
  const id = useId()
  const { field, name, rows, isRequired } = asked
  const readings = readingsOf(asked)
  const codes = code === '' || readings.includes(code) ? readings : [code, ...readings]
  const words = (each: string): string => (each === name ? t('reading.name-as-written') : wordsOf(field, each))
  return (
    <tr>
      <th scope="row" id={id} className={styles.name}>
        <bdi>{name}</bdi>
      </th>
      <td>{label}</td>
      <td data-figure>{format.count(rows)}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-labelledby={id}
          value={code}
          data={[
            { value: '', label: t(isRequired ? 'reading.missing-choose' : 'names.leave') },
            ...codes.filter((each) => isRequired || each !== name).map((each) => ({ value: each, label: words(each) })),
          ]}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      </td>
    </tr>
  )
}

/** What a name of a field stands for, in the words of the language; a programme by its name. */
export function useNameWords(): (field: string, code: string) => string {
  const words = useWords()
  const programmes = useList('programmes.list', {})
  return (field, code) => {
    const known = field === 'programme' && programmes.status === 'ready' ? programmes.data : []
    return known.find((each) => each.code === code)?.name[words.language] ?? nameWords(field, code, words)
  }
}
