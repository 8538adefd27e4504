import { Tooltip } from '@mantine/core'
import type { Indicator, Participant } from '../../shared/contract/figures.ts'
import { type Body, bodiesOf, type InFamily, onlyFamily } from '../../shared/domain/dataset/participant-body.ts'
import { PARTICIPANT_FAMILIES, type ParticipantFamily } from '../../shared/domain/dataset/participant-family.ts'
import { indicatorValue, participantKindWord } from '../../shared/i18n/indicator-words.ts'
import { ChartCard } from '../components/card/chart-card.tsx'
import { QualifiedValue } from '../components/card/provenance.tsx'
import { RovingGroup } from '../components/roving-group.tsx'
import { Segments } from '../components/segments.tsx'
import { mostActive, participantsFinding } from '../findings/participants.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { familyCounts, namedOf, statedBodies } from './bodies.ts'
import { asOfDays, documentsOf } from './cited-documents.ts'
import styles from './participants.module.css'

interface ParticipantCardProps {
  readonly participants: readonly InFamily<Participant>[]
  /** Some say how many take part; empty where programmes are mixed. */
  readonly indicators: readonly Indicator[]
  /** Names a programme; `null` where all are of one. */
  readonly nameOf: ((programme: string) => string) | null
  readonly isStale: boolean
}

/** Named participants by family, beside the stated numbers. */
export function ParticipantCard({ participants, indicators, nameOf, isStale }: ParticipantCardProps) {
  const words = useWords()
  const { t, format, language } = words
  const { participants: chosen, asOf } = useView()
  const { change } = useViewActions()
  const bodies = bodiesOf(participants).toSorted(byName(language))
  const counts = familyCounts(bodies)
  const stated = statedBodies(indicators)
  const present = PARTICIPANT_FAMILIES.filter((family) => counts[family] > 0)
  // A chosen family that this programme lacks hides nothing.
  const only = onlyFamily(bodies, chosen)
  const shown = only === null ? present : [only]
  const days = asOfDays(participants)
  return (
    <ChartCard
      {...participantsFinding(counts, stated, asOf !== null, words)}
      {...(nameOf === null ? {} : mostActive(bodies, words))}
      figures={bodyFigures(bodies, t('programmes.participants-title', { count: bodies.length }), nameOf, words)}
      asOf={days.length === 1 ? (days[0]?.day ?? null) : null}
      notes={[
        ...(days.length > 1
          ? days.map(({ day, count }) => t('programmes.participants-as-of', { count, day: format.day(day) }))
          : []),
        ...(nameOf !== null && counts.communes === 0 ? [t('programmes.no-communes')] : []),
        ...documentsOf([...participants, ...stated]).map((source) => t('common.source-of', { source })),
        t('programmes.quotes-in-table'),
      ]}
      controls={
        present.length > 1 && (
          <Segments
            label={t('programmes.family')}
            options={(['all', ...present] as const).map((value) => ({ value, label: t(`programmes.family-${value}`) }))}
            value={only ?? 'all'}
            onChange={(next) => change({ participants: next === 'all' ? null : next })}
          />
        )
      }
      isStale={isStale}
    >
      {stated.length > 0 && <Stated stated={stated} bodies={bodies} />}
      <div className={styles.families}>
        {shown.map((family) => {
          const own = bodies.filter((body) => body.family === family)
          return nameOf === null ? (
            <FamilyList key={family} family={family} bodies={own} />
          ) : (
            <FamilyChips key={family} family={family} bodies={own} nameOf={nameOf} most={mostProgrammes(bodies)} />
          )
        })}
      </div>
    </ChartCard>
  )
}

function byName(language: Words['language']) {
  const { compare } = new Intl.Collator(language)
  return ({ rows: [a] }: Body<Participant>, { rows: [b] }: Body<Participant>) =>
    compare(a.name[language], b.name[language])
}

function Stated({ stated, bodies }: { stated: readonly Indicator[]; bodies: readonly Body<Participant>[] }) {
  const { t, format, language } = useWords()
  return (
    <dl className={styles.stated}>
      {stated.map((indicator) => (
        <div key={indicator.code}>
          <dt>{t('programmes.stated', { label: indicator.label[language] })}</dt>
          <dd>
            <QualifiedValue value={indicatorValue(indicator, t, format)} qualifier={indicator.qualifier} />
          </dd>
          <Naming named={namedOf(indicator, bodies)} note={indicator.note?.[language] ?? null} />
        </div>
      ))}
    </dl>
  )
}

/** How many of them are named, if known, and the note of the source. */
function Naming({ named, note }: { named: number | null; note: string | null }) {
  const { t } = useWords()
  const { asOf } = useView()
  return (
    <>
      {named !== null && named > 0 && <dd>{t('programmes.stated-named', { count: named })}</dd>}
      {note !== null && <dd>{note}</dd>}
      {named === 0 && note === null && asOf === null && <dd>{t('programmes.stated-unnamed')}</dd>}
    </>
  )
}

interface FamilyListProps {
  readonly family: ParticipantFamily
  readonly bodies: readonly Body<Participant>[]
}

function FamilyList({ family, bodies }: FamilyListProps) {
  const { t, format, language } = useWords()
  return (
    <section aria-label={t(`programmes.family-${family}`)}>
      <h3>
        {t(`programmes.family-${family}`)} <small>{format.count(bodies.length)}</small>
      </h3>
      <ul className={styles.chips}>
        {bodies.map(({ rows }) => {
          const kinds = [...new Set(rows.map(({ kind }) => participantKindWord(kind, t)))]
          return (
            <li key={rows[0].name.fr} className={styles.chip}>
              {rows[0].name[language]}
              {(family !== 'region' || kinds.length > 1) && <small>{kinds.join('\u00a0· ')}</small>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface FamilyChipsProps extends FamilyListProps {
  readonly nameOf: (programme: string) => string
  /** In how many programmes the body of most is. */
  readonly most: number
}

/** A chip for each body with the number of its programmes, which it names at the pointer and on focus. */
function FamilyChips({ family, bodies, nameOf, most }: FamilyChipsProps) {
  const { t, format, language } = useWords()
  const sorted = bodies.toSorted((a, b) => programmesOf(b.rows).length - programmesOf(a.rows).length)
  const label = t(`programmes.family-${family}`)
  return (
    <div>
      <h3>{label}</h3>
      <RovingGroup label={label} className={styles.chips}>
        {sorted.map(({ rows }) => {
          const programmes = programmesOf(rows)
          const count = programmes.length
          return (
            <Tooltip key={rows[0].name.fr} label={format.list(programmes.map(nameOf))} openDelay={120}>
              <button type="button" className={styles.chip} data-is-most={count > 1 && count === most} tabIndex={-1}>
                {rows[0].name[language]}{' '}
                {count > 1 && (
                  <small>
                    {format.count(count)}
                    <span className="visually-hidden"> {t('programmes.in-programmes', { count })}</span>
                  </small>
                )}
              </button>
            </Tooltip>
          )
        })}
      </RovingGroup>
    </div>
  )
}

function mostProgrammes(bodies: readonly Body<Participant>[]): number {
  return Math.max(0, ...bodies.map(({ rows }) => programmesOf(rows).length))
}

function programmesOf(rows: readonly Participant[]): readonly string[] {
  return [...new Set(rows.map(({ programme }) => programme))]
}

function bodyFigures(
  bodies: readonly Body<Participant>[],
  caption: string,
  nameOf: ParticipantCardProps['nameOf'],
  { t, language }: Words,
) {
  const columns = [
    'participant',
    'role',
    ...(nameOf === null ? [] : (['programme'] as const)),
    'source',
    'quote',
  ] as const
  const joined = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].join(' · ')
  return {
    caption,
    columns: columns.map((name) => ({ label: t(`columns.${name}`), isFigure: false })),
    rows: bodies.map(({ rows }) => [
      rows[0].name[language],
      joined(rows.map(({ kind }) => participantKindWord(kind, t))),
      ...(nameOf === null ? [] : [joined(rows.map(({ programme }) => nameOf(programme)))]),
      joined(rows.map(({ source }) => source)),
      joined(rows.map(({ quote }) => quote)),
    ]),
  }
}
