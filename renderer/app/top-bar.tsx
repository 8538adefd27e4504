import { ActionIcon, Menu } from '@mantine/core'
import { IconDeviceDesktop, IconKeyboard, IconMoon, IconSearch, IconSun, type TablerIcon } from '@tabler/icons-react'
import { COMMUNE_DRAWINGS } from '../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import { Segments } from '../components/segments.tsx'
import { settings, showLanguage, useSettings } from '../state/settings.ts'
import { THEMES, type Theme } from '../state/settings-store.ts'
import { useWords } from '../state/words.tsx'
import { HistoryButtons } from '../views/history-buttons.tsx'
import { ExportButton } from './export-button.tsx'
import { FolderMenu } from './folder-menu.tsx'
import { SourceMenu } from './source-menu.tsx'
import styles from './top-bar.module.css'
import { ViewMenu } from './view-menu.tsx'

interface TopBarProps {
  readonly openExport: () => void
  readonly showKeys: () => void
  readonly find: () => void
  readonly saveView: () => void
  readonly manageViews: () => void
}

/** What can be done on every page: folder, source, search, undo, views, language, appearance, export. */
export function TopBar({ openExport, showKeys, find, saveView, manageViews }: TopBarProps) {
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
          <span className={styles.short}>{t('common.search')}</span>
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
      <ScreenMenu />
      <ExportButton open={openExport} />
    </div>
  )
}

const CHOICES: Readonly<Record<Theme, { readonly icon: TablerIcon; readonly name: MessageKey }>> = {
  system: { icon: IconDeviceDesktop, name: 'common.theme-system' },
  light: { icon: IconSun, name: 'common.theme-light' },
  dark: { icon: IconMoon, name: 'common.theme-dark' },
}

/** The settings of this screen: light, dark or as the system has it, and how municipalities are drawn. */
function ScreenMenu() {
  const { t } = useWords()
  const { theme, municipalities } = useSettings()
  const Current = CHOICES[theme].icon
  return (
    <Menu position="bottom-end" shadow="md" offset={4}>
      <Menu.Target>
        <ActionIcon aria-label={t('common.theme')} title={t('common.theme')}>
          <Current size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {THEMES.map((each) => {
          const { icon: Icon, name } = CHOICES[each]
          return (
            <Menu.Item
              key={each}
              leftSection={<Icon size={14} stroke={1.5} />}
              aria-current={each === theme ? 'true' : undefined}
              fw={each === theme ? 600 : undefined}
              onClick={() => settings.setState({ theme: each })}
            >
              {t(name)}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Label>{t('report.section-municipalities')}</Menu.Label>
        {COMMUNE_DRAWINGS.map((each) => (
          <Menu.Item
            key={each}
            aria-current={each === municipalities ? 'true' : undefined}
            fw={each === municipalities ? 600 : undefined}
            onClick={() => settings.setState({ municipalities: each })}
          >
            {t(`charts.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
