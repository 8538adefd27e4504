import { Button } from '@mantine/core'
import { selectionOf } from '../../../shared/contract/rows.ts'
import { resolvePeriod } from '../../../shared/domain/calendar/period.ts'
import { withoutDates } from '../../../shared/domain/incidents/filter.ts'
import { isTold, monthsAround } from '../../../shared/domain/incidents/finer-cells.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { Card } from '../../components/card/card.tsx'
import { EmptyNote } from '../../components/note.tsx'
import { useShowRows } from '../../components/show-rows.tsx'
import { noMatchFinding } from '../../findings/no-match.ts'
import { useCells, useFolder } from '../../host/folder.tsx'
import { NeedsRows } from '../../rows/needs-rows.tsx'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { type Coverage, coverageOf, incidentQuestions } from '../figures/questions.ts'

/** True where no day of the period lies in the data: nothing was counted, which is not zero. */
export function isOutsideData({ reason }: Answer): boolean {
  return reason === 'after-the-data' || reason === 'before-the-data'
}

/** What stands in the place of the number when it is not known, or the data have none of the days. */
export function NoMatchCard({ answer, coverage }: { answer: Answer; coverage: Coverage }) {
  const words = useWords()
  const { t, format } = words
  const { title, sentence } = noMatchFinding(answer, words)
  const { change } = useViewActions()
  const isOutside = isOutsideData(answer)
  const { covers } = coverage
  return (
    <Card title={title}>
      <EmptyNote
        title={sentence}
        {...(isOutside && covers !== null
          ? { text: t('incidents.data-span', format.ends(covers.from, covers.to)) }
          : {})}
        action={
          isOutside ? (
            // Filters on years, months and days ask for days as a period does.
            <Button
              onClick={() => change(({ filters }) => ({ period: { kind: 'all' }, filters: withoutDates(filters) }))}
            >
              {t('incidents.remove-period')}
            </Button>
          ) : answer.reason === 'needs-finer-cells' ? (
            <ShowKnown {...coverage} />
          ) : (
            <RemoveLast />
          )
        }
      />
    </Card>
  )
}

/** Goes to the whole months around the period, without what they do not tell. */
function ShowKnown({ asOf }: Pick<Coverage, 'asOf'>) {
  const { t } = useWords()
  const cells = useCells()
  const { change } = useViewActions()
  const show = () =>
    change(({ filters, period }) => {
      const days = resolvePeriod(period, asOf)
      return {
        filters: filters.filter(({ kind }) => isTold(kind, cells)),
        period: days === null || asOf === null ? period : { kind: 'range', ...monthsAround(days, asOf) },
      }
    })
  return <Button onClick={show}>{t('incidents.show-known')}</Button>
}

/** In the place of all charts where a text is looked for in counts, which have none. */
export function NoTextsCard() {
  const { t } = useWords()
  const view = useView()
  const { filter } = useViewActions()
  const show = useShowRows()
  const selection = selectionOf(incidentQuestions(view, coverageOf(view, useFolder())).total)
  return (
    <Card title={t('common.page-incidents')}>
      <NeedsRows
        selection={selection}
        there={
          <Button key="show" variant="filled" onClick={() => show?.({ now: selection, before: null })}>
            {t('rows.show')}
          </Button>
        }
        other={
          <Button key="remove" onClick={() => filter('text', null)}>
            {t('incidents.remove-texts')}
          </Button>
        }
      />
    </Card>
  )
}

/** Takes back what was filtered last, else the period; nothing where all is shown. */
export function RemoveLast() {
  const { t } = useWords()
  const { filters, period } = useView()
  const { change } = useViewActions()
  if (filters.length > 0)
    return (
      <Button onClick={() => change((present) => ({ filters: present.filters.slice(0, -1) }))}>
        {t('incidents.remove-last')}
      </Button>
    )
  if (period.kind === 'all') return null
  return <Button onClick={() => change({ period: { kind: 'all' } })}>{t('incidents.remove-period')}</Button>
}
