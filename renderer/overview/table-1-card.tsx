import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { filterValues } from '../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { shareOf } from '../../shared/domain/incidents/share.ts'
import { isWithoutCleanliness, WITHOUT_CLEANLINESS } from '../../shared/domain/incidents/without-cleanliness.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { PlainBars } from '../charts/bars/plain-bars.tsx'
import { ChartCard } from '../components/card/chart-card.tsx'
import { useFigureSources } from '../components/figure-sources.ts'
import { type Figures, figureColumns } from '../components/figures.ts'
import { EmptyNote } from '../components/note.tsx'
import { Segments } from '../components/segments.tsx'
import { leadersOf, rankRows, sumOf } from '../findings/ranking.ts'
import { table1Finding } from '../findings/table-1.ts'
import { useFolder } from '../host/folder.tsx'
import { useList } from '../host/list.ts'
import { coverageOf } from '../incidents/figures/questions.ts'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './overview.module.css'
import { useFigureView } from './use-figure-view.ts'

/** Table 1 as sorted bars with shares; optionally without cleanliness, half of all. */
export function Table1Card({ answer, isStale }: { answer: Answer; isStale: boolean }) {
  const words = useWords()
  const { t, format } = words
  const { view, filters: own, periodOf } = useFigureView()
  const { filters } = view
  const { filter, change } = useViewActions()
  const folder = useFolder()
  const chosen = filterValues(filters, 'category')
  const isWithout = isWithoutCleanliness(chosen)
  const label = (code: string) => labelOf('category', code, t, format)
  const shown = answer.rows.filter(({ key }) => !isWithout || WITHOUT_CLEANLINESS.includes(key[0] ?? ''))
  const rows = rankRows(shown, ({ key }) => label(key[0] ?? ''))
  const known = sumOf(rows)
  const total = isWithout ? known : (known ?? answer.total)
  const marked = chosen !== null && !isWithout ? chosen : leadersOf(rows).map(({ key }) => key[0] ?? '')
  const sources = useFigureSources(['categories'], [answer])
  const { title, sentence } = table1Finding(rows, answer.period, isWithout, words)
  const cells = rows.map(({ key, value }) => ({
    code: key[0] ?? '',
    label: label(key[0] ?? ''),
    value,
    text: value === null ? t('common.not-known') : format.count(value),
    share: shareText(value, total),
  }))
  function shareText(value: number | null, all: number | null): string {
    const share = shareOf(value, all)
    return share === null ? '' : format.share(share)
  }
  const heads = [t('columns.category'), t('columns.incidents'), t('columns.share')] as const
  const figures: Figures = {
    caption: sentence,
    columns: figureColumns(...heads),
    rows: cells.map((cell) => [cell.label, cell.text, cell.share]),
    total: [t('common.total'), total === null ? t('common.not-known') : format.count(total), shareText(total, total)],
  }
  const controls = (
    <span title={t('overview.categories-shown')}>
      <Segments
        label={t('overview.categories-shown')}
        value={isWithout ? 'without' : 'all'}
        onChange={(next) => filter('category', next === 'without' ? WITHOUT_CLEANLINESS : null)}
        options={[
          { value: 'all', label: t('overview.all-categories') },
          { value: 'without', label: t('overview.without-cleanliness') },
        ]}
      />
    </span>
  )
  const openCategory = (code: string) => {
    const period = answer.period === null ? view.period : periodOf(answer.period)
    change({
      page: 'incidents',
      period,
      source: view.source,
      filters: [...own, { kind: 'category', values: [code] }],
      // Only records have sub-categories.
      drill: coverageOf({ ...view, period }, folder).source === 'records' ? code : null,
    })
  }
  return (
    <ChartCard
      {...{ title, sentence, figures, controls, isStale }}
      columns={7}
      asOf={answer.asOf}
      notes={[...sources, t('overview.shares-rounded')]}
    >
      {rows.length === 0 ? (
        <EmptyNote title={t('overview.no-figures-text')} />
      ) : (
        <div className={styles.bars}>
          <PlainBars
            rows={cells.map((cell) => ({
              ...cell,
              title: t('overview.open-category', { category: cell.label }),
              isMarked: marked.includes(cell.code),
            }))}
            heads={heads}
            total={[
              t('common.total'),
              <Total key="sum" shown={total} answer={answer} isWithout={isWithout} />,
              shareText(total, total),
            ]}
            onPick={openCategory}
          />
          {isWithout && (
            <p className={styles.remark}>
              <IconInfoCircle size={14} stroke={1.5} aria-hidden />
              {t('overview.without-everywhere')}
            </p>
          )}
        </div>
      )}
    </ChartCard>
  )
}

interface TotalProps {
  readonly shown: number | null
  readonly answer: Answer
  readonly isWithout: boolean
}

function Total({ shown, answer, isWithout }: TotalProps) {
  const { t, format } = useWords()
  const printed = usePrintedTotal(answer)
  const all = answer.total
  if (shown === null || all === null) return t('common.not-known')
  return (
    <>
      <b>{format.count(shown)}</b>
      {isWithout && t('overview.part-of-total', { value: format.share(shown / all), total: format.count(all) })}
      {!isWithout && printed === all && (
        <span className={styles.equal}>
          <IconCheck size={12} aria-hidden />
          {t('overview.equals-printed')}
        </span>
      )}
      {!isWithout && printed !== null && printed !== all && (
        <span className={styles.differs}>
          <IconAlertTriangle size={12} aria-hidden />
          {t('overview.differs-from-printed', { total: format.count(printed) })}
        </span>
      )}
    </>
  )
}

/** The printed total of the newest import of the table. */
function usePrintedTotal({ snapshots: used = [] }: Answer): number | null {
  const snapshots = useList('snapshots.list', {})
  if (snapshots.status !== 'ready') return null
  const tables = snapshots.data.filter(({ snapshot }) => used.includes(snapshot))
  return tables.toSorted((a, b) => b.snapshot - a.snapshot)[0]?.declaredTotal ?? null
}
