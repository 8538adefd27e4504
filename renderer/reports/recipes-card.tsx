import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { BatchGrouping } from '../../shared/domain/report/batch-grouping.ts'
import { type Recipe, readRecipe, recipeViewOn } from '../../shared/domain/report/recipe.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { LANGUAGE_NAMES } from '../../shared/domain/vocabulary/language.ts'
import { Card } from '../components/card/card.tsx'
import { useFolder } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { useProofWords } from '../state/proof-words.ts'
import styles from './reports.module.css'

interface RecipesCardProps {
  /** Prints a view under a name until it has its own, and has it verified; or a report for each value. */
  readonly print: (name: string, view: ViewState, each: BatchGrouping | null) => void
}

/** The recipes of the folder, each to be printed as the data are now; nothing where there are none. */
export function RecipesCard({ print }: RecipesCardProps) {
  const { t } = useProofWords()
  const { client } = useHost()
  // Persons write these files: their state is asked each time that the page opens.
  const { data } = useQuery({
    queryKey: ['recipes.list'],
    queryFn: () => client.call('recipes.list', {}),
    staleTime: 0,
  })
  if (data === undefined || data.rows.length === 0) return null
  return (
    <Card title={t('proof.recipes-title')} sentence={t('proof.recipes-text')}>
      <ul className={styles.recipes}>
        {data.rows.map(({ name, text }) => (
          <RecipeRow key={name} name={name} text={text} print={print} />
        ))}
      </ul>
    </Card>
  )
}

function RecipeRow({ name, text, print }: RecipesCardProps & { readonly name: string; readonly text: string }) {
  const { t } = useProofWords()
  const folder = useFolder()
  const reading = readRecipe(text)
  if (!reading.ok)
    return (
      <li className={styles.recipe}>
        <div>
          <b>{name}</b>
          <p>{t('proof.recipe-unread', { place: reading.place })}</p>
        </div>
      </li>
    )
  const { recipe } = reading
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
        onClick={() => print(name, recipeViewOn(recipe, folder), recipe.each)}
      >
        {t('proof.recipe-print')}
      </Button>
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
