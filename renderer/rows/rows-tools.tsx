import { Button, Checkbox, Menu, Popover, TextInput } from '@mantine/core'
import { IconColumns3, IconDownload, IconSearch } from '@tabler/icons-react'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/contract/rows.ts'
import { LONGEST_TEXT } from '../../shared/domain/incidents/filter.ts'
import { ROW_COLUMNS, type RowColumn } from '../../shared/domain/row/row-column.ts'
import { useWords } from '../state/words.tsx'
import styles from './rows-drawer.module.css'

/** Searches the rows. */
export function FindBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords()
  return (
    <TextInput
      className={styles.find}
      size="xs"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.slice(0, LONGEST_TEXT))}
      leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
      placeholder={t('rows.find-in')}
      aria-label={t('rows.find')}
      title={t('rows.find-text')}
      type="search"
      spellCheck={false}
      autoComplete="off"
    />
  )
}

interface ColumnChoiceProps {
  readonly columns: readonly RowColumn[]
  readonly choose: (columns: readonly RowColumn[]) => void
  readonly onOpen: (isOpen: boolean) => void
}

/** Chooses the columns; the reference is always one. */
export function ColumnChoice({ columns, choose, onOpen }: ColumnChoiceProps) {
  const { t } = useWords()
  return (
    <Popover position="bottom-end" trapFocus returnFocus onChange={onOpen}>
      <Popover.Target>
        <Button leftSection={<IconColumns3 size={14} stroke={1.5} />}>{t('rows.columns')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('rows.columns')}>
        <div className={styles.columns}>
          {ROW_COLUMNS.filter((column) => column !== 'reference').map((column) => (
            <Checkbox
              key={column}
              size="xs"
              label={t(`rows.column-${column}`)}
              checked={columns.includes(column)}
              onChange={(event) =>
                choose(event.currentTarget.checked ? [...columns, column] : columns.filter((each) => each !== column))
              }
            />
          ))}
          <Button onClick={() => choose(ROW_COLUMNS)}>{t('rows.all-columns')}</Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ExportChoiceProps {
  readonly isBusy: boolean
  readonly onExport: (format: ExportFormat) => void
}

/** Exports the rows in one of two formats. */
export function ExportChoice({ isBusy, onExport }: ExportChoiceProps) {
  const { t } = useWords()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button leftSection={<IconDownload size={14} stroke={1.5} />} loading={isBusy}>
          {t('common.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXPORT_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => onExport(format)}>
            {t(`rows.export-${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
