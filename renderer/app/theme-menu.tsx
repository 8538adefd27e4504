import { ActionIcon, Menu } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun, type TablerIcon } from '@tabler/icons-react'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import { settings, useSettings } from '../state/settings.ts'
import { THEMES, type Theme } from '../state/settings-store.ts'
import { useWords } from '../state/words.tsx'

const CHOICES: Readonly<Record<Theme, { readonly icon: TablerIcon; readonly name: MessageKey }>> = {
  system: { icon: IconDeviceDesktop, name: 'common.theme-system' },
  light: { icon: IconSun, name: 'common.theme-light' },
  dark: { icon: IconMoon, name: 'common.theme-dark' },
}

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const { t } = useWords()
  const { theme } = useSettings()
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
      </Menu.Dropdown>
    </Menu>
  )
}
