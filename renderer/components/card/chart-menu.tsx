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
import { type Ref, useState } from 'react'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import type { RowsRequest } from '../../host/rows-request.ts'
import { useWords } from '../../state/words.tsx'
import { copyText } from '../clipboard.tsx'
import { type Figures, figuresText } from '../figure-table.tsx'
import { useShowRows } from '../show-rows.tsx'
import styles from './chart-menu.module.css'
import type { PictureUse } from './use-picture.ts'

interface ChartMenuProps {
  readonly figures: Figures
  /** The rows that the chart counts, `null` where it counts none. */
  readonly rows: RowsRequest | null
  readonly isTable: boolean
  readonly toggleTable: () => void
  readonly takePicture: (use: PictureUse) => void
  /** Keeps the chart or lets it go, `null` where it cannot be kept. */
  readonly pin: { readonly isPinned: boolean; readonly toggle: () => void } | null
  /** The button that opens it. */
  readonly buttonRef: Ref<HTMLButtonElement>
}

/** What can be done with a chart, behind one button. Each action with a letter has it as a key of the card. */
export function ChartMenu({ figures, rows, isTable, toggleTable, takePicture, pin, buttonRef }: ChartMenuProps) {
  const { t } = useWords()
  const show = useShowRows()
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => void copyText(figuresText(figures)).then(setIsCopied)
  return (
    <div className={styles.tools}>
      <span role="status">{isCopied && t('common.copied')}</span>
      <Menu position="bottom-end" onOpen={() => setIsCopied(false)}>
        <Menu.Target>
          <ActionIcon ref={buttonRef} size={26} aria-label={t('common.chart-menu')} title={t('common.chart-menu')}>
            <IconDots size={16} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={isTable ? <IconChartBar {...ICON} /> : <IconTable {...ICON} />}
            rightSection={<kbd className={styles.key}>T</kbd>}
            onClick={toggleTable}
          >
            {t(isTable ? 'common.show-chart' : 'common.show-table')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={copy}>
            {t('common.copy-table')}
          </Menu.Item>
          {PICTURES.map(({ use, icon: Icon, words }) => (
            <Menu.Item key={use} leftSection={<Icon {...ICON} />} onClick={() => takePicture(use)}>
              {t(words)}
            </Menu.Item>
          ))}
          {rows !== null && show !== null && (
            <Menu.Item
              leftSection={<IconListDetails {...ICON} />}
              rightSection={<kbd className={styles.key}>R</kbd>}
              onClick={() => show(rows)}
            >
              {t('rows.show')}
            </Menu.Item>
          )}
          {pin !== null && (
            <Menu.Item
              leftSection={<IconPin {...ICON} />}
              rightSection={<kbd className={styles.key}>P</kbd>}
              onClick={pin.toggle}
            >
              {t(pin.isPinned ? 'charts.unpin' : 'charts.pin-chart')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

const PICTURES = [
  { use: 'copy', icon: IconPhoto, words: 'exports.image-copy' },
  { use: 'png', icon: IconPhotoDown, words: 'exports.image-png' },
  { use: 'svg', icon: IconFileVector, words: 'exports.image-svg' },
] as const satisfies readonly {
  readonly use: PictureUse
  readonly icon: TablerIcon
  readonly words: MessageKey
}[]

const ICON = { size: 14, stroke: 1.5 } as const
