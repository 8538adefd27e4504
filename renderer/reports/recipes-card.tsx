import { ActionIcon, Button, FileButton } from '@mantine/core'
import {
  IconDownload,
  IconFileText,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconSignature,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { ChosenKey } from '../../shared/contract/methods/signing-methods.ts'
import type { BatchGrouping } from '../../shared/domain/report/recipe/batch-grouping.ts'
import { type Recipe, readRecipe, recipeOf, recipeViewOn } from '../../shared/domain/report/recipe/recipe.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { LANGUAGE_NAMES } from '../../shared/domain/vocabulary/language.ts'
import { Card } from '../components/card/card.tsx'
import { useFileSaving, useFolderList, useListChange } from '../components/use-change.ts'
import { SignDialog } from '../export/sign-dialog.tsx'
import { useFolder, useIsFixed } from '../host/folder.tsx'
import { useProofWords } from '../state/proof-words.ts'
import { usePresentView } from '../state/view.tsx'
import { RECIPES, RecipeDialog, type RecipeRow as Row } from './recipe-dialog.tsx'
import styles from './reports.module.css'

interface RecipesCardProps {
  /** Prints a view under a name until it has its own, and has it verified; or a report for each value; signed with a key. */
  readonly print: (name: string, view: ViewState, each: BatchGrouping | null, key: ChosenKey | null) => void
}

/** A recipe in its form, and the file that it replaces. */
interface Edited {
  readonly recipe: Recipe
  readonly replaces: string | null
}

/** The recipes of the folder: printed as the data are now, made, changed, handed on. A folder that is only read keeps them. */
export function RecipesCard({ print }: RecipesCardProps) {
  const { t, language } = useProofWords()
  const view = usePresentView()
  const rows = useFolderList(RECIPES)
  const [edited, setEdited] = useState<Edited | null>(null)
  const [removed, setRemoved] = useState<Row | null>(null)
  const remove = useListChange(
    RECIPES,
    (client, { name }: Row) => client.call('recipes.remove', { name }),
    (_rows, row) => setRemoved(row),
  )
  const putBack = useListChange(
    RECIPES,
    (client, { text }: Row) => client.call('recipes.save', { text, replaces: null }),
    () => setRemoved(null),
  )
  const isFixed = useIsFixed()
  if (rows === undefined || (isFixed && rows.length === 0)) return null
  const changes = (row: Row): Changes | null =>
    isFixed
      ? null
      : {
          edit: (recipe) => setEdited({ recipe, replaces: row.name }),
          remove: () => remove.mutate(row),
        }
  return (
    <Card
      title={t('proof.recipes-title')}
      sentence={t('proof.recipes-text')}
      controls={
        isFixed ? undefined : <NewRecipe make={() => setEdited({ recipe: recipeOf(view, language), replaces: null })} />
      }
    >
      {isFixed && <p>{t('proof.recipes-read-only')}</p>}
      {rows.length === 0 && <p>{t('proof.recipes-none')}</p>}
      <ul className={styles.recipes}>
        {rows.map((row) => (
          <RecipeRow key={row.name} {...row} print={print} changes={changes(row)} />
        ))}
      </ul>
      <div role="status" className={styles.own}>
        {removed !== null && (
          <>
            <span>{t('proof.recipe-removed', { name: removed.name })}</span>
            <Button onClick={() => putBack.mutate(removed)}>{t('common.put-back')}</Button>
          </>
        )}
      </div>
      {edited !== null && <RecipeDialog {...edited} close={() => setEdited(null)} />}
    </Card>
  )
}

function NewRecipe({ make }: { readonly make: () => void }) {
  const { t } = useProofWords()
  const add = useListChange(RECIPES, async (client, file: File) =>
    client.call('recipes.save', { text: await file.text(), replaces: null }),
  )
  return (
    <>
      <Button leftSection={<IconPlus size={14} stroke={1.5} />} onClick={make}>
        {t('proof.recipe-new')}
      </Button>
      <FileButton
        accept=".irisrecipe,.json,application/json"
        onChange={(file) => file !== null && add.mutate(file)}
        inputProps={{ 'aria-label': t('proof.recipe-import') }}
      >
        {(props) => (
          <Button {...props} leftSection={<IconFileText size={14} stroke={1.5} />}>
            {t('proof.recipe-import')}
          </Button>
        )}
      </FileButton>
    </>
  )
}

interface Changes {
  readonly edit: (recipe: Recipe) => void
  readonly remove: () => void
}

interface RecipeRowProps extends RecipesCardProps, Row {
  /** `null` where nothing may be changed. */
  readonly changes: Changes | null
}

function RecipeRow({ name: fileName, text, print, changes }: RecipeRowProps) {
  const { t } = useProofWords()
  const folder = useFolder()
  const [isSigning, setSigning] = useState(false)
  const save = useFileSaving((client) => client.call('recipes.export', { name: fileName }))
  const reading = readRecipe(text)
  if (!reading.ok)
    return (
      <li className={styles.recipe}>
        <div>
          <b>{fileName}</b>
          <p>{t('proof.recipe-unread', { place: reading.place })}</p>
        </div>
      </li>
    )
  const { recipe } = reading
  const { name } = recipe
  const printWith = (key: ChosenKey | null) => print(name, recipeViewOn(recipe, folder), recipe.each, key)
  return (
    <li className={styles.recipe}>
      <div>
        <b>{name}</b>
        <p>
          <RecipeWords recipe={recipe} />
        </p>
      </div>
      <Button
        leftSection={<IconPrinter size={16} stroke={1.5} />}
        aria-label={t('proof.recipe-print-named', { name })}
        onClick={() => printWith(null)}
      >
        {t('proof.recipe-print')}
      </Button>
      <ActionIcon
        aria-label={t('proof.recipe-sign-named', { name })}
        title={t('proof.recipe-sign-named', { name })}
        onClick={() => setSigning(true)}
      >
        <IconSignature size={16} stroke={1.5} />
      </ActionIcon>
      {changes !== null && (
        <ActionIcon
          aria-label={t('proof.recipe-edit-named', { name })}
          title={t('proof.recipe-edit-named', { name })}
          onClick={() => changes.edit(recipe)}
        >
          <IconPencil size={16} stroke={1.5} />
        </ActionIcon>
      )}
      <ActionIcon
        aria-label={t('proof.recipe-export-named', { name })}
        title={t('proof.recipe-export-named', { name })}
        onClick={() => save.mutate()}
      >
        <IconDownload size={16} stroke={1.5} />
      </ActionIcon>
      {changes !== null && (
        <ActionIcon
          aria-label={t('proof.recipe-remove-named', { name })}
          title={t('proof.recipe-remove-named', { name })}
          onClick={changes.remove}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      )}
      {isSigning && <SignDialog name={name} print={printWith} close={() => setSigning(false)} />}
    </li>
  )
}

/** What tells one recipe from another, at a glance. */
function RecipeWords({ recipe: { language, period, each, state, heading } }: { readonly recipe: Recipe }) {
  const { t } = useProofWords()
  const own = heading[language]
  return (
    <>
      {own !== undefined && <span lang={language}>{own}</span>}
      {period !== null && <span>{t(`incidents.period-${period}`)}</span>}
      {each !== null && <span>{t(`proof.each-${each}`)}</span>}
      <span>{LANGUAGE_NAMES[language]}</span>
      <span>{t(`report.state-${state}`)}</span>
    </>
  )
}
