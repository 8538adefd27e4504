import { ActionIcon } from '@mantine/core'
import { IconKeyboard, IconSearch } from '@tabler/icons-react'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { Segments } from '../components/segments.tsx'
import { showLanguage, useSettings } from '../state/settings.ts'
import { useWords } from '../state/words.tsx'
import { HistoryButtons } from '../views/history-buttons.tsx'
import { ExportButton } from './export-button.tsx'
import { FolderMenu } from './folder-menu.tsx'
import { SourceMenu } from './source-menu.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import styles from './top-bar.module.css'
import { ViewMenu } from './view-menu.tsx'

interface TopBarProps {
  readonly exportPdf: () => void
  readonly isExporting: boolean
  readonly showKeys: () => void
  readonly find: () => void
  readonly saveView: () => void
  readonly manageViews: () => void
}

/** What can be done on every page: folder, source, search, undo, views, language, theme, PDF. */
export function TopBar({ exportPdf, isExporting, showKeys, find, saveView, manageViews }: TopBarProps) {
  const { t } = useWords()
  const { language } = useSettings()
  return (
    <div className={styles.bar}>
      <FolderMenu />
      <SourceMenu />
      <div className={styles.space}>
        <button type="button" className={styles.find} onClick={find} title={t('palette.open')}>
          <IconSearch size={16} stroke={1.5} aria-hidden />
          <span className={styles.whole}>{t('palette.open')}</span>
          <span className={styles.short}>{t('palette.open-short')}</span>
          <kbd>Ctrl K</kbd>
        </button>
      </div>
      <HistoryButtons />
      <ViewMenu save={saveView} manage={manageViews} />
      <ActionIcon
        onClick={showKeys}
        aria-label={t('common.keys')}
        title={t('common.keys')}
        className={styles.keys ?? ''}
      >
        <IconKeyboard size={16} stroke={1.5} />
      </ActionIcon>
      <Segments
        label={t('common.language')}
        options={LANGUAGES.map((each) => ({ value: each, label: each.toUpperCase(), lang: each }))}
        value={language}
        onChange={showLanguage}
      />
      <ThemeMenu />
      <ExportButton exportPdf={exportPdf} isExporting={isExporting} />
    </div>
  )
}
