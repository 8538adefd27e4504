import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconChevronRight, IconClipboard, IconCopy } from '@tabler/icons-react'
import { type ClipboardEvent, type FormEvent, useState } from 'react'
import type { AskedName } from '../../../shared/domain/import/import-plan.ts'
import { Card } from '../../components/card/card.tsx'
import { copyText } from '../../components/clipboard.tsx'
import { useWords } from '../../state/words.tsx'
import {
  answeredOptions,
  type NameAnswersByKey,
  nameKey,
  openAnswers,
  sheetOfNames,
  withNameAnswer,
  withPasted,
} from '../work/name-sheet.ts'
import { PasteDialog } from '../work/paste-dialog.tsx'
import type { TrialProps } from '../work/trial.ts'
import styles from './names.module.css'
import { NamesTable, useNameWords } from './names-table.tsx'

interface NamesCardProps extends TrialProps {
  /** What was answered and not taken yet. */
  readonly answers: NameAnswersByKey
  readonly setAnswers: (answers: NameAnswersByKey) => void
  readonly isStale: boolean
}

/** All names of a file that stand for nothing known, answered in one go, here or in a spreadsheet. */
export function NamesCard({ plan, options, replan, answers, setAnswers, isStale }: NamesCardProps) {
  const { names, dataset } = plan
  const { t, format } = useWords()
  const [unread, setUnread] = useState<readonly string[]>([])
  if (names.length === 0) return null
  const required = names.filter(({ isRequired }) => isRequired)
  const optional = [
    ...Map.groupBy(
      names.filter(({ isRequired }) => !isRequired),
      ({ field }) => field,
    ),
  ]
  const answered = openAnswers(names, answers)
  const count = { count: required.length, n: format.count(required.length) }
  const paste = (text: string) => {
    const pasted = withPasted(answers, text, names)
    setAnswers(pasted.answers)
    setUnread(pasted.unread)
  }
  const onPaste = (event: ClipboardEvent) => {
    // A cell of a table pasted into a field is that field's.
    if (event.target instanceof HTMLInputElement) return
    event.preventDefault()
    paste(event.clipboardData.getData('text/plain'))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    replan(answeredOptions(names, answers, options))
  }
  const table = (label: string, rows: readonly AskedName[]) => (
    <NamesTable
      label={label}
      dataset={dataset}
      names={rows}
      answers={answers}
      answer={(asked, code) => setAnswers(withNameAnswer(answers, asked, code))}
    />
  )
  return (
    <Card
      title={required.length === 0 ? t('names.title-free') : t('names.title', count)}
      sentence={t(required.length === 0 ? 'names.text-free' : 'names.text')}
      controls={<SheetTools names={names} answers={answers} paste={paste} />}
      isStale={isStale}
    >
      <form className={styles.names} onSubmit={submit} onPaste={onPaste}>
        {required.length > 0 && table(t('names.title', count), required)}
        {optional.map(([field, rows]) => {
          const title = t(`names.free-${freeField(field)}`, { count: rows.length, n: format.count(rows.length) })
          return (
            <details key={field}>
              <summary>
                <IconChevronRight size={12} stroke={1.5} aria-hidden />
                {title}
              </summary>
              {table(title, rows)}
            </details>
          )
        })}
        {unread.length > 0 && (
          <div className={styles.unread} role="alert">
            <b>
              <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
              {t('names.unread', { count: unread.length, n: format.count(unread.length) })}
            </b>
            <ul>
              {unread.slice(0, MOST_UNREAD).map((row) => (
                <li key={row}>
                  <bdi>{row}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={styles.apply}>
          <Button type="submit" variant="filled" disabled={answered === 0}>
            {t('names.apply', { count: answered, n: format.count(answered) })}
          </Button>
          <span role="status">
            {t('names.answered', { answered: format.count(answered), total: format.count(names.length) })}
          </span>
        </div>
      </form>
    </Card>
  )
}

/** So many rows that say nothing are shown. */
const MOST_UNREAD = 8

/** What records may have as it is written. */
function freeField(field: string): 'category' | 'municipality' | 'status' {
  return field === 'municipality' || field === 'status' ? field : 'category'
}

interface SheetToolsProps {
  readonly names: readonly AskedName[]
  readonly answers: NameAnswersByKey
  readonly paste: (text: string) => void
}

/** The way to a spreadsheet and back. */
function SheetTools({ names, answers, paste }: SheetToolsProps) {
  const { t } = useWords()
  const wordsOf = useNameWords()
  const [isCopied, setIsCopied] = useState(false)
  const [isPasting, setIsPasting] = useState(false)
  const copy = () => {
    const heads = [t('names.column-name'), t('names.column-answer'), t('names.column-field'), t('columns.rows')]
    const answerOf = (asked: AskedName): string => {
      const code = answers[nameKey(asked)] ?? ''
      // A programme is read back by its code.
      return code === '' || asked.field === 'programme' ? code : wordsOf(asked.field, code)
    }
    void copyText(sheetOfNames(heads, names, answerOf)).then(setIsCopied)
  }
  return (
    <>
      <Button
        leftSection={isCopied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
        onClick={copy}
        onBlur={() => setIsCopied(false)}
      >
        {t(isCopied ? 'names.copied' : 'names.copy')}
      </Button>
      <span role="status" className="visually-hidden">
        {isCopied && t('names.copied')}
      </span>
      <Button leftSection={<IconClipboard size={16} stroke={1.5} />} onClick={() => setIsPasting(true)}>
        {t('names.paste')}
      </Button>
      {isPasting && (
        <PasteDialog
          title={t('names.paste')}
          label={t('names.paste-label')}
          hint={t('names.paste-hint')}
          button={t('names.paste-read')}
          close={() => setIsPasting(false)}
          read={paste}
        />
      )}
    </>
  )
}
