import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Client } from '../../shared/contract/client.ts'
import { PERIOD_PRESETS } from '../../shared/domain/calendar/period-presets.ts'
import { BATCH_GROUPINGS } from '../../shared/domain/report/recipe/batch-grouping.ts'
import { type Recipe, recipeFile, recipeOf } from '../../shared/domain/report/recipe/recipe.ts'
import { pageSections } from '../../shared/domain/report/sections/report-sections.ts'
import { LONGEST_HEADING, LONGEST_TEXT, REPORT_STATES } from '../../shared/domain/view/report-cover.ts'
import { LONGEST_VIEW_NAME } from '../../shared/domain/view/saved-view.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { sentenceOfParts } from '../../shared/i18n/view-sentence.ts'
import { Dialog } from '../components/dialog.tsx'
import { notify } from '../components/notify.ts'
import { Segments } from '../components/segments.tsx'
import { type FolderList, useListChange } from '../components/use-change.ts'
import { useProofWords } from '../state/proof-words.ts'
import { usePresentView } from '../state/view.tsx'
import { useViewParts } from '../views/use-view-sentence.ts'
import styles from './recipe-form.module.css'
import { SectionOrder } from './section-order.tsx'

interface RecipeDialogProps {
  readonly recipe: Recipe
  /** The name of the file that it replaces; `null` for a new one. */
  readonly replaces: string | null
  readonly close: () => void
}

/** A recipe to be filled in; its filters and its measure are those that were chosen when it was made, or are now. */
export function RecipeDialog({ recipe, replaces, close }: RecipeDialogProps) {
  const { t } = useProofWords()
  return (
    <Dialog title={t(replaces === null ? 'proof.recipe-new' : 'proof.recipe-edit')} close={close} size="xl">
      <RecipeForm recipe={recipe} replaces={replaces} close={close} />
    </Dialog>
  )
}

function RecipeForm({ recipe: first, replaces, close }: RecipeDialogProps) {
  const { t } = useProofWords()
  const [recipe, setRecipe] = useState(first)
  const { name, language, period, each, responsible, state } = recipe
  const change = (part: Partial<Recipe>) => setRecipe({ ...recipe, ...part })
  const save = useListChange(RECIPES, saveRecipe, (_rows, { recipe: saved }) => {
    notify(t('proof.recipe-saved', { name: saved.name.trim() }))
    close()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !save.isPending) save.mutate({ recipe, replaces })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Kept recipe={recipe} change={change} />
      <TextInput
        label={t('common.name')}
        value={name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        maxLength={LONGEST_VIEW_NAME}
        autoComplete="off"
        required
        data-autofocus
      />
      <Named label={t('proof.recipe-language')}>
        <Segments
          label={t('proof.recipe-language')}
          options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))}
          value={language}
          onChange={(next) => change({ language: next })}
        />
      </Named>
      <SectionChoice recipe={recipe} change={change} />
      <div className={styles.pair}>
        <NativeSelect
          label={t('columns.period')}
          value={period ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ period: PERIOD_PRESETS.find((preset) => preset === value) ?? null })
          }
          data={[
            { value: '', label: t('proof.recipe-period-own') },
            ...PERIOD_PRESETS.map((preset) => ({ value: preset, label: t(`incidents.period-${preset}`) })),
          ]}
        />
        <NativeSelect
          label={t('proof.recipe-each')}
          value={each ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ each: BATCH_GROUPINGS.find((grouping) => grouping === value) ?? null })
          }
          data={[
            { value: '', label: t('proof.recipe-each-one') },
            ...BATCH_GROUPINGS.map((grouping) => ({ value: grouping, label: t(`proof.each-${grouping}`) })),
          ]}
        />
      </div>
      <Texts recipe={recipe} change={change} />
      <div className={styles.pair}>
        <TextInput
          label={t('proof.recipe-responsible')}
          value={responsible ?? ''}
          onChange={({ currentTarget: { value } }) => change({ responsible: value.trim() === '' ? null : value })}
          maxLength={LONGEST_HEADING}
          autoComplete="off"
        />
        <Named label={t('proof.recipe-state')}>
          <Segments
            label={t('proof.recipe-state')}
            options={REPORT_STATES.map((one) => ({ value: one, label: t(`report.state-${one}`) }))}
            value={state}
            onChange={(next) => change({ state: next })}
          />
        </Named>
      </div>
      <Button type="submit" variant="filled" disabled={name.trim() === ''} loading={save.isPending}>
        {t('proof.recipe-save')}
      </Button>
    </form>
  )
}

interface Saving {
  readonly recipe: Recipe
  readonly replaces: string | null
}

function saveRecipe(client: Client, { recipe, replaces }: Saving) {
  return client.call('recipes.save', { text: recipeFile(recipe), replaces })
}

interface PartProps {
  readonly recipe: Recipe
  readonly change: (part: Partial<Recipe>) => void
}

/** What the recipe keeps of a view, each in words as above the figures, and the present one to take instead. */
function Kept({ recipe: { view, language }, change }: PartProps) {
  const { t } = useProofWords()
  const present = recipeOf(usePresentView(), language).view
  const now = { ...present, page: view.page }
  const partsOf = useViewParts()
  const isOther = partsOf(now).join() !== partsOf(view).join()
  return (
    <Named label={t('proof.recipe-kept')}>
      <ul className={styles.kept} aria-label={t('proof.recipe-kept')}>
        {[t(`common.page-${view.page}`), ...partsOf(view)].map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {isOther && (
        <>
          <p className={styles.about}>
            {t('proof.recipe-now', { sentence: sentenceOfParts(now.page, partsOf(now), t) })}
          </p>
          <Button onClick={() => change({ view: now })}>{t('proof.recipe-take')}</Button>
        </>
      )}
    </Named>
  )
}

/** Those of every report, or some in an order of one's own. */
function SectionChoice({ recipe: { sections, view }, change }: PartProps) {
  const { t } = useProofWords()
  const own = sections?.filter((section) => section !== 'method') ?? null
  const first = pageSections(view.page).filter((section) => section !== 'method')
  return (
    <Named label={t('exports.sections')}>
      <Segments
        label={t('exports.sections')}
        options={[
          { value: 'usual', label: t('proof.recipe-sections-usual') },
          { value: 'own', label: t('proof.recipe-sections-own') },
        ]}
        value={own === null ? 'usual' : 'own'}
        onChange={(next) => change({ sections: next === 'usual' ? null : [...first, 'method'] })}
      />
      {own !== null && <SectionOrder chosen={own} choose={(next) => change({ sections: [...next, 'method'] })} />}
    </Named>
  )
}

/** What persons say in their own words, in each language that they write. */
function Texts({ recipe, change }: PartProps) {
  const { t } = useProofWords()
  const [language, setLanguage] = useState(recipe.language)
  const field = (part: 'heading' | 'introduction' | 'remark') => ({
    label: t(`proof.recipe-${part}`),
    lang: language,
    value: recipe[part][language] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      change({ [part]: { ...recipe[part], [language]: value } }),
  })
  return (
    <Named label={t('proof.recipe-texts')}>
      <Segments
        label={t('proof.recipe-texts')}
        options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))}
        value={language}
        onChange={setLanguage}
      />
      <TextInput {...field('heading')} maxLength={LONGEST_HEADING} autoComplete="off" />
      <Textarea {...field('introduction')} maxLength={LONGEST_TEXT} rows={3} />
      <Textarea {...field('remark')} maxLength={LONGEST_TEXT} rows={2} />
    </Named>
  )
}

function Named({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.named}>
      <span aria-hidden>{label}</span>
      {children}
    </div>
  )
}

/** A recipe by the name of its file, as that is written. */
export interface RecipeRow {
  readonly name: string
  readonly text: string
}

/** The recipes of the folder. */
export const RECIPES: FolderList<RecipeRow> = { name: 'recipes.list', ask: (client) => client.call('recipes.list', {}) }
