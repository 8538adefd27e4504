import type { Participant, Programme } from '../../shared/contract/figures.ts'
import { Card } from '../components/card.tsx'
import { ChartCard } from '../components/chart-card.tsx'
import { useWords } from '../state/words.tsx'
import { groupParticipants } from './grouping.ts'
import { participantKindWord } from './indicator-words.ts'
import styles from './programmes.module.css'

interface ParticipantCardProps {
  readonly programme: Programme
  readonly participants: readonly Participant[]
  readonly isStale: boolean
}

const COLUMNS = ['participant', 'kind', 'source', 'quote'] as const

/** Those whom the source names as taking part, by kind; the table has the words that name them. */
export function ParticipantCard({ programme, participants, isStale }: ParticipantCardProps) {
  const { t, language } = useWords()
  if (participants.length === 0)
    return <Card title={t('programmes.participants-none')} columns={12} isStale={isStale} />
  const figures = {
    caption: t('programmes.participants-table', { programme: programme.name[language] }),
    columns: COLUMNS.map((name) => ({ label: t(`programmes.column-${name}`), isFigure: false })),
    rows: participants.map(({ name, kind, source, quote }) => [
      name[language],
      participantKindWord(kind, t),
      source,
      quote ?? '',
    ]),
  }
  return (
    <ChartCard
      title={t('programmes.participants-title', { count: participants.length })}
      sentence={t('programmes.participants-sentence')}
      figures={figures}
      asOf={null}
      notes={[...new Set(participants.map(({ source }) => source))]}
      isStale={isStale}
    >
      <dl className={styles.participants}>
        {groupParticipants(participants).map((group) => (
          <div key={group.kind}>
            <dt>{participantKindWord(group.kind, t)}</dt>
            {group.participants.map(({ code, name }) => (
              <dd key={code}>{name[language]}</dd>
            ))}
          </div>
        ))}
      </dl>
    </ChartCard>
  )
}
