import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Indicator, Programme } from '../../shared/contract/figures.ts'
import { yearOf } from '../../shared/domain/calendar/day.ts'
import { isText, withFilter } from '../../shared/domain/incidents/filter.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { focusPage } from '../components/focus-page.ts'
import { useFolder } from '../host/folder.tsx'
import { useList } from '../host/list.ts'
import { useView, useViewStore } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { sentencesApart } from '../views/distinct-sentences.ts'
import { useRecentViews } from '../views/recent-views.ts'
import { useSavedViews } from '../views/use-saved-views.ts'
import { useViewParts, useViewSentence } from '../views/use-view-sentence.ts'
import { paletteEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { namedSelection } from './named-selection.ts'
import styles from './palette.module.css'
import { PaletteField } from './palette-field.tsx'
import { pastedLink } from './pasted-link.ts'
import { type FoundGroup, searchEntries } from './search.ts'
import { useKnownValues } from './use-known-values.ts'
import { type Commands, useTarget } from './use-target.ts'

interface PaletteProps {
  readonly commands: Commands
  readonly begun: string
  readonly close: () => void
}

/** Finds pages, values, programmes, views and actions in all three languages; opens pasted links. */
export function Palette({ commands, begun, close }: PaletteProps) {
  const { t } = useWords()
  const [query, setQuery] = useState(begun)
  const entries = useEntries()
  const obey = useTarget(commands)
  const link = useMemo(() => pastedLink(query), [query])
  const linkEntries = useLinkEntry(link)
  const selection = useSelectionEntry(entries, query)
  const text = useTextEntry(query)
  const groups = useMemo(
    () => (link === null ? [...selection, ...searchEntries(entries, query), ...text] : linkGroups(linkEntries)),
    [entries, query, link, linkEntries, selection, text],
  )
  const count = groups.reduce((sum, { found }) => sum + found.length, 0)
  const { getState } = useViewStore()
  const hasOpened = useRef(false)
  useEffect(
    () => () => {
      if (hasOpened.current) focusPage()
    },
    [],
  )
  const combobox = useCombobox({ opened: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first line is chosen anew for every list
  useEffect(() => void combobox.selectFirstOption(), [groups])

  const choose = (id: string) => {
    const entry = groups.flatMap(({ found }) => found).find((each) => each.entry.id === id)?.entry
    if (entry === undefined) return
    const before = getState().page
    close()
    obey(entry.target)
    hasOpened.current = entry.target.kind !== 'action' || getState().page !== before
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget withExpandedAttribute>
        <PaletteField
          role="combobox"
          value={query}
          onWrite={setQuery}
          onKeyDown={(event) => {
            // An open list of options stops Escape before the dialog.
            if (event.key === 'Escape') close()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.list} aria-label={t('palette.results')}>
        {groups.map(({ group, found }) => (
          <Combobox.Group key={group} label={t(`palette.group-${group}`)}>
            {found.map(({ entry, by }) => (
              <Combobox.Option key={entry.id} value={entry.id} className={styles.option}>
                <span className={styles.label}>{entry.label}</span>
                {by === null ? entry.aside !== undefined && <small>{entry.aside}</small> : <small>{by}</small>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      <footer className={styles.foot}>
        <span role="status">{statusWords()}</span>
        <span>{t('palette.how-to')}</span>
      </footer>
    </Combobox>
  )

  function statusWords(): string {
    if (link?.understood === 'not') return t('palette.link-broken')
    if (link?.understood === 'too-long') return t('palette.link-too-long')
    if (link?.understood === 'in-part') return t('palette.link-in-part')
    if (count > 0 && groups.every(({ group }) => group === 'text'))
      return t('palette.no-name', { query: query.slice(0, 40) })
    return count === 0 ? t('palette.nothing', { query: query.slice(0, 40) }) : t('palette.found', { count })
  }
}

const NO_PROGRAMMES: readonly Programme[] = []
const NO_INDICATORS: readonly Indicator[] = []

function useEntries(): readonly Entry[] {
  const { t } = useWords()
  const saved = useSavedViews()
  const recent = useRecentViews()
  const years = useKnownYears()
  const values = useKnownValues()
  const listed = useList('programmes.list', {})
  const programmes = listed.status === 'ready' ? listed.data : NO_PROGRAMMES
  const figures = useList('indicators.list', { programme: null })
  const indicators = figures.status === 'ready' ? figures.data : NO_INDICATORS
  const partsOf = useViewParts()
  return useMemo(() => {
    const sentences = sentencesApart(recent, partsOf, t)
    const seen = recent.map((view, index) => ({ view, sentence: sentences[index] ?? '' }))
    return paletteEntries({ saved, recent: seen, years, values, programmes, indicators }, t)
  }, [saved, recent, years, values, programmes, indicators, partsOf, t])
}

function useLinkEntry(link: ReturnType<typeof pastedLink>): readonly Entry[] {
  const { t } = useWords()
  const sentenceOf = useViewSentence()
  return useMemo(() => {
    if (link === null || !('view' in link)) return []
    const target = { kind: 'view', view: link.view } as const
    return [{ id: 'link', group: 'link', label: t('palette.link-open'), names: [sentenceOf(link.view)], target }]
  }, [link, sentenceOf, t])
}

/** An entry for the selection that the query names, if any. */
function useSelectionEntry(entries: readonly Entry[], query: string): readonly FoundGroup[] {
  const shown = useView()
  const sentenceOf = useViewSentence()
  return useMemo(() => {
    const named = namedSelection(entries, query)
    if (named === null) return []
    const filters = named.filters.reduce((all, { kind, values }) => withFilter(all, kind, values), shown.filters)
    const view: ViewState = { ...shown, page: 'incidents', filters, period: named.period ?? shown.period }
    const target = { kind: 'view', view } as const
    const entry: Entry = { id: 'selection', group: 'selection', label: sentenceOf(view), names: [], target }
    return [{ group: 'selection', found: [{ entry, by: null }] }]
  }, [entries, query, shown, sentenceOf])
}

/** The last entry: search the incidents for the query. */
function useTextEntry(query: string): readonly FoundGroup[] {
  const { t } = useWords()
  const shown = useView()
  const { recordsCover } = useFolder()
  return useMemo(() => {
    const text = query.trim()
    if (recordsCover === null || !isText(text)) return []
    // Published figures have no addresses.
    const filters = withFilter(shown.filters, 'text', [text])
    const target = { kind: 'view', view: { ...shown, page: 'incidents', filters, source: null } } as const
    const entry: Entry = { id: 'text', group: 'text', label: t('palette.text', { text }), names: [], target }
    return [{ group: 'text', found: [{ entry, by: null }] }]
  }, [query, recordsCover, shown, t])
}

function linkGroups(entries: readonly Entry[]): readonly FoundGroup[] {
  return entries.map((entry) => ({ group: 'link', found: [{ entry, by: entry.names[0] ?? null }] }))
}

function useKnownYears(): readonly number[] {
  const { recordsCover } = useFolder()
  const published = useList('years.list', {})
  const rows = published.status === 'ready' ? published.data : null
  return useMemo(() => {
    const printed = rows?.map(({ from }) => yearOf(from)) ?? []
    const first = recordsCover === null ? 0 : yearOf(recordsCover.from)
    const counted =
      recordsCover === null
        ? []
        : Array.from({ length: yearOf(recordsCover.to) - first + 1 }, (_, index) => first + index)
    return [...new Set([...printed, ...counted])].toSorted((a, b) => b - a)
  }, [rows, recordsCover])
}
