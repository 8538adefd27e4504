import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { Programme } from '../../shared/contract/figures.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { CopyLink } from '../components/clipboard.tsx'
import { StateChip } from '../history/state-chip.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { ProgrammeChip } from './programme-chip.tsx'
import styles from './programmes.module.css'
import { SourceTip } from './source-tip.tsx'

interface ProgrammeHeadProps {
  readonly programme: Programme
  readonly programmes: readonly Programme[]
}

/** The name of a programme and what it is, its neighbours in the list, and the list. */
export function ProgrammeHead({ programme, programmes }: ProgrammeHeadProps) {
  const { t, language } = useWords()
  const view = useView()
  const { change } = useViewActions()
  const { name, summary, source, quote } = programme
  const place = programmes.indexOf(programme)
  const turns = [
    { to: programmes[place - 1], words: t('programmes.previous'), Icon: IconChevronLeft },
    { to: programmes[place + 1], words: t('programmes.next'), Icon: IconChevronRight },
  ] as const
  const [previous, next] = turns.map(({ to, words, Icon }) => (
    <ActionIcon
      key={words}
      aria-label={to === undefined ? words : t('common.series-value', { series: words, value: to.name[language] })}
      title={to?.name[language] ?? words}
      disabled={to === undefined}
      onClick={() => to !== undefined && change({ drill: to.code })}
    >
      <Icon size={16} stroke={1.5} />
    </ActionIcon>
  ))
  return (
    <header className={`page-head ${styles.head}`}>
      <span className={styles.crumb}>
        <a href={viewFragment({ ...view, drill: null })}>{t('common.page-programmes')}</a>{' '}
        <IconChevronRight size={12} stroke={1.5} aria-hidden style={{ display: 'inline' }} />
      </span>
      <h1 id="programme-name">{name[language]}</h1>
      {summary !== null && (
        <SourceTip figure={{ source, quote, note: null, isInconsistent: false, period: '' }}>
          <p>{summary[language]}</p>
        </SourceTip>
      )}
      <span className={styles.turn}>
        {previous}
        <ProgrammeChip programmes={programmes} chosen={programme} />
        {next}
      </span>
      <StateChip />
      <CopyLink />
    </header>
  )
}
