import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { yearOf } from '../../shared/domain/calendar/day.ts'
import { isText, withFilter } from '../../shared/domain/incidents/filter.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { focusPage } from '../components/focus-page.ts'
import { useCells, useFolder, useIsFixed } from '../host/folder.tsx'
import { useList } from '../host/list.ts'
import { readyRows } from '../host/loaded.ts'
import { useView, useViewStore } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { sentencesApart } from '../views/distinct-sentences.ts'
import { useRecentViews } from '../views/recent-views.ts'
import { useSavedViews } from '../views/use-saved-views.ts'
import { useViewParts, useViewSentence } from '../views/use-view-sentence.ts'
import { paletteEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { namedCrosses } from './named-cross.ts'
import { namedFigures } from './named-figures.ts'
import { namedSelections } from './named-selection.ts'
import styles from './palette.module.css'
import { PaletteField, pastedLink } from './palette-field.tsx'
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
  const selection = useSelectionEntries(entries, query)
  const figures = useFigureEntries(query)
  const text = useTextEntry(query)
  const groups = useMemo(
    () =>
      link === null ? [...selection, ...figures, ...searchEntries(entries, query), ...text] : linkGroups(linkEntries),
    [entries, query, link, linkEntries, selection, figures, text],
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
    if (count > 0 && groups.every(({ group }) => group === 'text')) return t('palette.no-name')
    return count === 0 ? t('palette.nothing') : t('palette.found', { count })
  }
}

function useEntries(): readonly Entry[] {
  const { t } = useWords()
  const saved = useSavedViews()
  const recent = useRecentViews()
  const years = useKnownYears()
  const values = useKnownValues()
  const programmes = readyRows(useList('programmes.list', {}))
  const indicators = readyRows(useList('indicators.list', { programme: null }))
  const partsOf = useViewParts()
  const isFixed = useIsFixed()
  return useMemo(() => {
    const sentences = sentencesApart(recent, partsOf, t)
    const seen = recent.map((view, index) => ({ view, sentence: sentences[index] ?? '' }))
    const entries = paletteEntries({ saved, recent: seen, years, values, programmes, indicators }, t)
    return isFixed ? entries.filter(({ target }) => target.kind !== 'action' || target.action !== 'save') : entries
  }, [saved, recent, years, values, programmes, indicators, partsOf, isFixed, t])
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

/** The selections that the query may name. */
function useSelectionEntries(entries: readonly Entry[], query: string): readonly FoundGroup[] {
  const shown = useView()
  const { asOf } = useFolder()
  const sentenceOf = useViewSentence()
  const today = asOf.records ?? asOf.published
  return useMemo(() => {
    const tables = namedCrosses(entries, query, today).map((named) => ({ ...named, page: 'cross' as const }))
    const selections = namedSelections(entries, query, today).map((named) => ({ ...named, page: 'incidents' as const }))
    const found = [...tables, ...selections].map((named, index) => {
      const filters = named.filters.reduce((all, { kind, values }) => withFilter(all, kind, values), shown.filters)
      const { page, period } = { ...named, period: named.period ?? shown.period }
      const view: ViewState = { ...shown, page, filters, period, ...('cross' in named ? { cross: named.cross } : {}) }
      return foundEntry({
        id: `selection ${index}`,
        group: 'selection',
        label: sentenceOf(view),
        names: [],
        target: { kind: 'view', view },
      })
    })
    return found.length === 0 ? [] : [{ group: 'selection', found }]
  }, [entries, query, today, shown, sentenceOf])
}

/** The amounts and key figures that the query gives. */
function useFigureEntries(query: string): readonly FoundGroup[] {
  const { t, format } = useWords()
  const programmes = readyRows(useList('programmes.list', {}))
  const indicators = readyRows(useList('indicators.list', { programme: null }))
  const budgets = readyRows(useList('budgets.list', { programme: null }))
  return useMemo(() => {
    const nameOf = (code: string): string => programmes.find((each) => each.code === code)?.name[t.language] ?? code
    const found = namedFigures({ indicators, budgets }, query, { t, format, nameOf }).map(foundEntry)
    return found.length === 0 ? [] : [{ group: 'figure', found }]
  }, [programmes, indicators, budgets, query, t, format])
}

function foundEntry(entry: Entry): FoundGroup['found'][number] {
  return { entry, by: null }
}

/** The last entry: search the incidents for the query. */
function useTextEntry(query: string): readonly FoundGroup[] {
  const { t } = useWords()
  const shown = useView()
  const { recordsCover } = useFolder()
  const cells = useCells()
  const hasTexts = recordsCover !== null && cells === null
  return useMemo(() => {
    const text = query.trim()
    if (!hasTexts || !isText(text)) return []
    // Published figures have no addresses.
    const filters = withFilter(shown.filters, 'text', [text])
    const target = { kind: 'view', view: { ...shown, page: 'incidents', filters, source: null } } as const
    const entry: Entry = { id: 'text', group: 'text', label: t('palette.text', { text }), names: [], target }
    return [{ group: 'text', found: [{ entry, by: null }] }]
  }, [query, hasTexts, shown, t])
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
