import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard, IconPrinter } from '@tabler/icons-react'
import { LANGUAGES } from '../../shared/domain/language.ts'
import { Segments } from '../components/segments.tsx'
import { settings, useSettings } from '../state/settings.ts'
import { useHistory, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { SourceMenu } from './source-menu.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import styles from './top-bar.module.css'

interface TopBarProps {
  readonly exportPdf: () => void
  readonly isExporting: boolean
  readonly showKeys: () => void
}

export function TopBar({ exportPdf, isExporting, showKeys }: TopBarProps) {
  const { t } = useWords()
  const { language } = useSettings()
  const { canUndo, canRedo } = useHistory()
  const { undo, redo } = useViewActions()
  return (
    <div className={styles.bar}>
      <SourceMenu />
      <span className={styles.space} />
      <ActionIcon onClick={undo} disabled={!canUndo} aria-label={t('common.undo')} title={t('common.undo')}>
        <IconArrowBackUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon onClick={redo} disabled={!canRedo} aria-label={t('common.redo')} title={t('common.redo')}>
        <IconArrowForwardUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon onClick={showKeys} aria-label={t('common.keys')} title={t('common.keys')}>
        <IconKeyboard size={16} stroke={1.5} />
      </ActionIcon>
      <Segments
        label={t('common.language')}
        options={LANGUAGES.map((each) => ({ value: each, label: each.toUpperCase(), lang: each }))}
        value={language}
        onChange={(next) => settings.setState({ language: next })}
      />
      <ThemeMenu />
      <Button
        variant="filled"
        leftSection={<IconPrinter size={14} stroke={1.5} />}
        onClick={exportPdf}
        loading={isExporting}
        loaderProps={{ type: 'dots' }}
      >
        {t('common.export-pdf')}
      </Button>
    </div>
  )
}
