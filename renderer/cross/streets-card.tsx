import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { streetQuestion } from '../../shared/domain/cross/cross-questions.ts'
import type { CrossAnswer } from '../../shared/domain/cross/cross-table.ts'
import { filterValues } from '../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { readStreetCode } from '../../shared/domain/row/street.ts'
import { changedCross, FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { MUNICIPALITIES } from '../../shared/domain/vocabulary/municipality.ts'
import { wordOrder } from '../../shared/domain/vocabulary/word-order.ts'
import { labelOf, rowLabel } from '../../shared/i18n/label.ts'
import { isListKey } from '../charts/keyboard.ts'
import { Option, useListBox } from '../charts/list-box.tsx'
import { MissingFigure } from '../charts/missing-figure.tsx'
import { Card } from '../components/card/card.tsx'
import { Choices } from '../components/choices.tsx'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import { useShowRows } from '../components/show-rows.tsx'
import { useAnswers } from '../host/answers.ts'
import { useCells } from '../host/folder.tsx'
import { rowsOf } from '../host/rows-request.ts'
import { useShowRowsOf } from '../incidents/cards/value-actions.ts'
import { learnStreets, namesOf } from '../state/street-names.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './streets.module.css'
import type { CrossFigures } from './use-cross-figures.ts'

/** So many streets at first, and so many more with each press. */
const FIRST = 18
const MORE = 30

/** The streets of the selection or of one of its municipalities: the largest, the others, those without one, and their sum. */
export function StreetsCard({ figures }: { readonly figures: CrossFigures }) {
  const { t } = useWords()
  const cells = useCells()
  const [shown, setShown] = useState(FIRST)
  const question = streetQuestion(figures.base, figures.view, shown)
  const loaded = useAnswers({ streets: question }, { isAsked: cells === null })
  if (cells !== null)
    return (
      <Card title={t('report.section-streets')}>
        <EmptyNote title={t('cross.streets-counts')} text={t('cross.streets-counts-text')} />
      </Card>
    )
  return (
    <Ready of={loaded} title={t('report.section-streets')}>
      {({ streets }, isStale) => (
        <Streets
          {...{ streets, isStale, shown }}
          choices={<Places table={figures.table} />}
          request={rowsOf(question, streets)}
          more={() => setShown(shown + MORE)}
          fewer={() => setShown(FIRST)}
        />
      )}
    </Ready>
  )
}

interface StreetsProps {
  readonly streets: Answer
  readonly isStale: boolean
  readonly shown: number
  readonly choices: ReactNode
  readonly request: ReturnType<typeof rowsOf>
  readonly more: () => void
  readonly fewer: () => void
}

function Streets({ streets, isStale, shown, choices, request, more, fewer }: StreetsProps) {
  const { t, format } = useWords()
  const { filters } = useView()
  const { toggle, filter } = useViewActions()
  const show = useShowRows()
  const { rows, others, none = 0, total } = streets
  const chosen = filterValues(filters, 'street') ?? []
  // Where all are of one municipality, each need not say it.
  const isOnePlace = new Set(rows.map(({ key: [code = ''] }) => readStreetCode(code).municipality)).size === 1
  const name = (code: string) =>
    (isOnePlace ? streets.names?.[code] : undefined) ?? rowLabel(streets, 0, code, t, format)
  const count = rows.length + (others?.values ?? 0)
  const [first] = rows
  const largest = first?.value ?? 0
  const title =
    first === undefined || total === null || total === 0
      ? t('cross.streets-title', { count, figure: format.count(count) })
      : t('cross.streets-leader', {
          street: name(first.key[0] ?? ''),
          share: format.share((first.value ?? 0) / total),
        })
  const onList = useShowRowsOf(request, 'street')
  const box = useListBox(
    rows.map(({ key: [code = ''] }) => code),
    {
      onToggle: (code, isAdding) => {
        learnStreets(namesOf([code], streets.names ?? {}))
        toggle('street', code, isAdding)
      },
      onClear: () => filter('street', null),
      onList,
    },
  )
  return (
    <Card
      {...{ title, isStale, choices }}
      information={{ texts: [t('cross.streets-how')], day: streets.asOf }}
      onKeyDown={(event) => {
        if (isListKey(event)) show?.(request)
      }}
    >
      {streets.reason !== undefined && rows.length === 0 ? (
        <EmptyNote title={t(`vocabulary.answer-${streets.reason}`)} />
      ) : (
        <>
          <div role="listbox" aria-label={t('report.section-streets')} className={styles.list} {...box.list}>
            {rows.map(({ key: [code = ''], value }) => (
              <Option
                key={code}
                {...box.option(code, chosen.includes(code))}
                className={styles.street}
                title={name(code)}
              >
                <span>{name(code)}</span>
                <b>{format.count(value ?? 0)}</b>
                <i style={{ width: `${largest === 0 ? 0 : (100 * (value ?? 0)) / largest}%` }} aria-hidden />
              </Option>
            ))}
          </div>
          <dl className={styles.rest}>
            {others !== undefined && others.values > 0 && (
              <div>
                <dt>
                  <Button variant="subtle" color="gray" onClick={more}>
                    {t('charts.others', { count: others.values, figure: format.count(others.values) })}
                  </Button>
                </dt>
                <dd>{format.count(others.value ?? 0)}</dd>
              </div>
            )}
            <div>
              <dt>{t('cross.streets-none')}</dt>
              <dd>{format.count(none)}</dd>
            </div>
            <div className={styles.sum}>
              <dt>{t('common.sum')}</dt>
              <dd>
                {total === null ? (
                  <MissingFigure word="no-value" reason={t('vocabulary.reason-base-zero')} />
                ) : (
                  format.count(total)
                )}
              </dd>
            </div>
          </dl>
          {shown > FIRST && (
            <Button variant="subtle" color="gray" onClick={fewer}>
              {t('cross.streets-fewer')}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

/** Whose streets are shown: all of the selection, or one of the municipalities that it has. */
function Places({ table }: { readonly table: CrossAnswer }) {
  const { t, format, language } = useWords()
  const { cross, filters } = useView()
  const { change } = useViewActions()
  const { streetsOf } = cross ?? FIRST_CROSS
  const codes = municipalitiesOf(table, filterValues(filters, 'municipality'))
  const compare = wordOrder(language)
  const places = codes
    .map((code) => ({ value: code, label: labelOf('municipality', code, t, format) }))
    .toSorted((one, other) => compare(one.label, other.label))
  const chosen = places.find(({ value }) => value === streetsOf)
  return (
    <span className={styles.places}>
      {t('cross.streets-of')}
      <Choices
        name={t('cross.streets-of')}
        label={chosen?.label ?? t('cross.streets-everywhere')}
        options={[{ value: '', label: t('cross.streets-everywhere') }, ...places]}
        value={chosen?.value ?? ''}
        onChange={(value) =>
          change((present) => ({ cross: changedCross(present.cross, { streetsOf: value === '' ? null : value }) }))
        }
      />
    </span>
  )
}

/** The municipalities of a table that has them, else all there are; of those that a filter keeps. */
function municipalitiesOf({ by, totals }: CrossAnswer, kept: readonly string[] | null): readonly string[] {
  const place = by.indexOf('municipality')
  const own =
    place < 0 ? null : (totals?.[place === 0 ? 'rows' : 'columns'] ?? []).flatMap(({ key: [code] }) => code ?? [])
  return (own ?? MUNICIPALITIES.map(({ code }) => code)).filter((code) => code !== '' && (kept?.includes(code) ?? true))
}
