import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RowSelection } from '../../shared/contract/rows.ts'
import type { ListedRecords, ListedSelection, ListsOffer } from '../../shared/domain/import/listed-records.ts'
import { instantWords } from '../../shared/i18n/format.ts'
import { problemMessage } from '../../shared/i18n/problem-words.ts'
import { briefFilter, spanSentence } from '../../shared/i18n/sentence.ts'
import { EmptyNote, ErrorNote } from '../components/note.tsx'
import { Changing } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { askListsAgain } from '../host/listed-records.ts'
import { useAsked } from '../host/use-asked.ts'
import { useLoaded } from '../host/use-loaded.ts'
import { usePullProgress } from '../host/use-pull-progress.ts'
import { useWords } from '../state/words.tsx'
import styles from './needs-rows.module.css'

type Asked = Pick<RowSelection, 'filters' | 'from' | 'to' | 'asOf'>

/** What fetching the records of a list would bring, and which are there. */
export function useListsOffer({ filters, from, to }: Omit<Asked, 'asOf'>, isAsked = true) {
  return useLoaded(['lists.offer', filters, from, to], (client) => client.call('lists.offer', { filters, from, to }), {
    isAsked,
    isKept: false,
  })
}

interface NeedsRowsProps {
  readonly selection: Asked
  /** What else can be done. */
  readonly other?: ReactNode
  /** Shown once the records of the list are there. */
  readonly there?: ReactNode
}

/** Where a list or a text needs records and the folder has counts: offers to fetch those of the selection. */
export function NeedsRows({ selection, other, there }: NeedsRowsProps) {
  const { t } = useWords()
  const listedWords = useListedWords()
  const offered = useListsOffer(selection, selection.asOf === null)
  if (offered.status === 'ready' && offered.data.isListed && offered.data.listed !== null && there !== undefined)
    return <EmptyNote title={t('errors.needs-rows')} text={listedWords(offered.data.listed)} action={[there, other]} />
  const offer = offered.status === 'ready' && selection.asOf === null ? offered.data.offer : null
  if (offer === null || offer.rows === 0)
    return (
      <EmptyNote
        title={t('errors.needs-rows')}
        {...(offered.status === 'loading' && selection.asOf === null ? {} : { text: t('rows.fetch-none') })}
        {...(other === undefined ? {} : { action: other })}
      />
    )
  const present = offered.status === 'ready' ? (offered.data.listed?.selection ?? null) : null
  return <Offer {...{ offer, present, other }} />
}

interface OfferProps {
  readonly offer: ListsOffer
  /** Those that are there. */
  readonly present: ListedSelection | null
  readonly other: ReactNode
}

function Offer({ offer, present, other }: OfferProps) {
  const { t, format } = useWords()
  const { client } = useHost()
  const queries = useQueryClient()
  const selectionWords = useSelectionWords()
  const fetched = useAsked(({ source, selection }: ListsOffer) =>
    client.call('lists.pull', { source, ...selection }).finally(() => askListsAgain(queries)),
  )
  const isBusy = fetched.state.kind === 'asking'
  const progress = usePullProgress(isBusy)
  const { source, servers, rows } = offer
  const words = { source, servers: format.list(servers), selection: selectionWords(offer.selection) }
  const replaced = present === null ? '' : ` ${t('rows.fetch-replaces', { selection: selectionWords(present) })}`
  if (isBusy)
    return (
      <div className={styles.busy} role="status">
        <p>{t('rows.fetching')}</p>
        {progress !== null && <p>{progress}</p>}
        <Button onClick={() => void client.call('import.cancel', {}).catch(() => undefined)}>
          {t('rows.fetch-cancel')}
        </Button>
      </div>
    )
  const { state } = fetched
  const problems = state.kind === 'answered' ? state.answer.plan.problems : []
  const isRefused = state.kind === 'answered' && state.answer.plan.plan === null
  return (
    <>
      <EmptyNote
        title={t('errors.needs-rows')}
        text={`${t('rows.fetch-text', words)}${replaced}`}
        action={
          <>
            <Changing>
              <Button variant="filled" onClick={() => fetched.ask(offer)}>
                {t('rows.fetch', { count: rows, n: format.count(rows) })}
              </Button>
            </Changing>
            {other}
          </>
        }
      />
      {state.kind === 'failed' && <ErrorNote error={state.error} />}
      {isRefused && (
        <ul role="alert" className={styles.problems}>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.raw} ${problem.place.line}`}>
              {problemMessage(problem, t, format).what}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Of which moment and selection records are that lie beside counts. */
export function useListedWords(): (listed: ListedRecords) => string {
  const { t, format } = useWords()
  const selectionWords = useSelectionWords()
  return ({ source, moment, selection }) =>
    t('rows.listed', { source, moment: instantWords(moment, format), selection: selectionWords(selection) })
}

/** Days and codes in words. */
function useSelectionWords(): (selection: ListedSelection) => string {
  const { t, format } = useWords()
  return ({ filters, ...days }) =>
    [spanSentence(days, t, format), ...filters.map((filter) => briefFilter(filter, t, format))].join(' · ')
}
