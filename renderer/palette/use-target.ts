import { withFilter } from '../../shared/domain/incidents/filter.ts'
import { copyText } from '../components/clipboard.tsx'
import { notify } from '../components/notify.ts'
import { settings, showLanguage } from '../state/settings.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import type { EntryEffect, PaletteAction } from './entry.ts'

/** Commands of the frame. */
export interface Commands {
  readonly openExport: () => void
  readonly print: () => void
  readonly save: () => void
  readonly keys: () => void
}

/** Carries out an entry; those about incidents open their page. */
export function useTarget(commands: Commands): (target: EntryEffect) => void {
  const view = useView()
  const { t } = useWords()
  const { change, open, clear, undo, redo } = useViewActions()
  const copyLink = async () => {
    if (await copyText(window.location.href)) notify(t('common.link-copied'))
  }
  const actions = {
    export: commands.openExport,
    print: commands.print,
    'copy-link': () => void copyLink(),
    undo,
    redo,
    clear,
    pin: () =>
      change({
        page: 'incidents',
        pinned: { filters: view.filters, period: view.period, chart: view.pinned?.chart ?? null },
      }),
    import: () => open('data'),
    save: commands.save,
    keys: commands.keys,
    'language-fr': () => showLanguage('fr'),
    'language-nl': () => showLanguage('nl'),
    'language-en': () => showLanguage('en'),
    'theme-light': () => settings.setState({ theme: 'light' }),
    'theme-dark': () => settings.setState({ theme: 'dark' }),
    'theme-system': () => settings.setState({ theme: 'system' }),
  } satisfies Record<PaletteAction, () => void>
  return (target) => {
    switch (target.kind) {
      case 'page':
        return open(target.page)
      case 'filter':
        return change({ page: 'incidents', filters: withFilter(view.filters, target.filter, [target.value]) })
      case 'year':
        return change({ page: 'incidents', period: { kind: 'year', year: target.year } })
      case 'programme':
        return open(target.page, target.code)
      case 'view':
        return change(target.view)
      case 'action':
        return actions[target.action]()
    }
  }
}
