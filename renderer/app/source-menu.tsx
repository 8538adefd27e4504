import { Menu } from '@mantine/core'
import { IconCalendar, IconCheck, IconChevronDown, IconDatabase } from '@tabler/icons-react'
import type { Day } from '../../shared/domain/calendar/day.ts'
import type { Source } from '../../shared/domain/incidents/question.ts'
import { Emphasis } from '../components/typography.tsx'
import { useCells, useFolder } from '../host/folder.tsx'
import { useViewActions, useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './top-bar.module.css'

/** Which figures the incidents page shows, and the day up to which they reach. */
export function SourceMenu() {
  const { t } = useWords()
  const source = useViewPart((view) => view.source)
  const state = useViewPart((view) => view.asOf)
  const { change } = useViewActions()
  const { asOf, hasRecords, publishedCover, registers, isDemonstration } = useFolder()
  const hasRows = useCells() === null
  const isPublished = publishedCover !== null || registers.length === 0
  const shown: Source = (isPublished ? source : 'records') ?? (hasRecords ? 'records' : 'published')
  const name = (each: Source) =>
    t(
      each === 'published'
        ? 'common.source-published'
        : isDemonstration
          ? 'common.demonstration-source'
          : hasRows
            ? 'common.source-records'
            : 'common.source-counts',
    )
  const day = asOf[shown]
  return (
    <Menu position="bottom-start" shadow="md" offset={4}>
      <Menu.Target>
        <button type="button" className={styles.source} title={t('common.source-title')}>
          <span>
            <IconDatabase size={16} stroke={1.5} aria-hidden />
            {name(shown)}
          </span>
          <span>
            <IconCalendar size={16} stroke={1.5} aria-hidden />
            {day === null ? t('common.no-data-yet') : <IncidentsTo day={day} />}
            <IconChevronDown size={14} stroke={1.5} aria-hidden />
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('common.source-title')}</Menu.Label>
        {(['published', 'records'] as const).map((each) => (
          <Menu.Item
            key={each}
            disabled={each === 'records' ? !hasRecords : !isPublished}
            leftSection={<IconCheck size={14} stroke={1.5} visibility={each === shown ? undefined : 'hidden'} />}
            onClick={() => change({ source: each === (hasRecords ? 'records' : 'published') ? null : each })}
          >
            {name(each)}
          </Menu.Item>
        ))}
        {!isPublished && <Menu.Label>{t('common.published-of-fixmystreet')}</Menu.Label>}
        {!hasRecords && (
          <Menu.Label>{t(state === null ? 'common.records-missing' : 'common.records-missing-then')}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Up to which day the incidents are known; budgets and programmes have days of their own. */
function IncidentsTo({ day }: { day: Day }) {
  const { t, format } = useWords()
  return (
    <span>
      <Emphasis message={(mark) => t('common.incidents-as-of', { day: mark })}>
        <b>{format.day(day)}</b>
      </Emphasis>
    </span>
  )
}
