import { ActionIcon, Menu } from '@mantine/core'
import {
  IconChartBar,
  IconCopy,
  IconDots,
  IconFileVector,
  IconListDetails,
  IconPhoto,
  IconPhotoDown,
  IconPin,
  IconTable,
  type TablerIcon,
} from '@tabler/icons-react'
import { useState } from 'react'
import { CROSS_DIMENSIONS, type CrossDimension, crossOf, isCrossing } from '../../../shared/domain/view/cross-view.ts'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import { memoizedChart } from '../../charts/memoized-chart.tsx'
import { useFolder } from '../../host/folder.tsx'
import { useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import styles from './chart-menu.module.css'
import { MenuAction } from './menu-action.tsx'
import type { PictureUse } from './use-picture.ts'

interface ChartMenuProps {
  readonly isTable: boolean
  readonly isPinned: boolean
  readonly onTable: () => void
  /** Copies the figures of the chart, and says whether it could. */
  readonly onCopy: (say: (isCopied: boolean) => void) => void
  readonly onPicture: (use: PictureUse) => void
  /** Shows the rows that the chart counts, one by one; without it there are none. */
  readonly onRows?: () => void
  /** Keeps the chart or lets it go; without it, it cannot be kept. */
  readonly onPin?: () => void
  /** What it counts by, where that can be crossed with something else. */
  readonly crossed?: CrossDimension
  /** Takes the button that opens it. */
  readonly onButton: (button: HTMLButtonElement | null) => void
}

/** What can be done with a chart, behind one button. Each action with a letter has it as a key of the card. */
export const ChartMenu = memoizedChart(function ChartMenu(props: ChartMenuProps) {
  const { isTable, isPinned, onTable, onCopy, onPicture, onRows, onPin, crossed, onButton } = props
  const { t } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div className={styles.tools}>
      <span role="status">{isCopied && t('common.copied')}</span>
      <Menu position="bottom-end" onOpen={() => setIsCopied(false)}>
        <Menu.Target>
          <ActionIcon ref={onButton} size={26} aria-label={t('common.chart-menu')} title={t('common.chart-menu')}>
            <IconDots size={16} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuAction
            icon={isTable ? IconChartBar : IconTable}
            name={t(isTable ? 'common.show-chart' : 'common.show-table')}
            letter="T"
            onClick={onTable}
          />
          <MenuAction icon={IconCopy} name={t('common.copy-table')} onClick={() => onCopy(setIsCopied)} />
          {PICTURES.map(({ use, icon, words }) => (
            <MenuAction key={use} icon={icon} name={t(words)} onClick={() => onPicture(use)} />
          ))}
          {onRows !== undefined && (
            <MenuAction icon={IconListDetails} name={t('rows.show')} letter="R" onClick={onRows} />
          )}
          {crossed !== undefined && <CrossItems dimension={crossed} />}
          {onPin !== undefined && (
            <MenuAction
              icon={IconPin}
              name={t(isPinned ? 'charts.unpin' : 'charts.pin-chart')}
              letter="P"
              onClick={onPin}
            />
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
})

const PICTURES = [
  { use: 'copy', icon: IconPhoto, words: 'exports.image-copy' },
  { use: 'png', icon: IconPhotoDown, words: 'exports.image-png' },
  { use: 'svg', icon: IconFileVector, words: 'exports.image-svg' },
] as const satisfies readonly {
  readonly use: PictureUse
  readonly icon: TablerIcon
  readonly words: MessageKey
}[]

/** In the menu of a chart: its dimension and a second one as a table, under the same filters. */
function CrossItems({ dimension }: { readonly dimension: CrossDimension }) {
  const { t } = useWords()
  const { registers } = useFolder()
  const { change } = useViewActions()
  const others = CROSS_DIMENSIONS.filter(
    (each) => isCrossing(dimension, each) && (each !== 'register' || registers.length > 1),
  )
  const cross = (other: CrossDimension) =>
    change(({ report }) => ({
      page: 'cross',
      drill: null,
      cross: crossOf(dimension, other),
      report: { ...report, sections: null },
    }))
  return (
    <Menu.Sub openDelay={0} position="left-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconTable size={14} stroke={1.5} />}>{t('cross.with')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {others.map((each) => (
          <Menu.Item key={each} onClick={() => cross(each)}>
            {t(`vocabulary.dimension-${each}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
