import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { type Recipe, readRecipe } from '../../shared/domain/report/recipe/recipe.ts'
import { type NamedView, readViewFile } from '../../shared/domain/view/view-file.ts'
import { Dialog } from '../components/dialog.tsx'
import { notify } from '../components/notify.ts'
import { Changing, useIsFixed } from '../host/folder.tsx'
import { RecipeDialog } from '../reports/recipe-dialog.tsx'
import { endOwnOffer, OWN_OFFERS, type OwnOffer } from '../state/own-offers.ts'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { useViewsChange } from '../views/use-saved-views.ts'
import styles from '../views/views.module.css'

/** Shows the files of this program that were opened with it or dropped on it. Nothing is kept until the person says so. */
export function OwnFiles() {
  const [first] = useStore(OWN_OFFERS).waiting
  if (first === undefined) return null
  return first.kind === 'irisview' ? <OfferedViews {...first} /> : <OfferedRecipe {...first} />
}

function OfferedViews({ name, text }: OwnOffer) {
  const { t } = useWords()
  const reading = readViewFile(text)
  if (!reading.ok) {
    const details = reading.rule === 'unreadable' ? { name: reading.name } : {}
    return <NotUnderstood message={t(`errors.view-file-${reading.rule}`, details)} />
  }
  return (
    <Dialog title={t('views.offered-title', { name })} close={endOwnOffer}>
      <ViewList views={reading.views} text={text} />
    </Dialog>
  )
}

function ViewList({ views, text }: { readonly views: readonly NamedView[]; readonly text: string }) {
  const { t } = useWords()
  const { change } = useViewActions()
  const take = useViewsChange(
    (client, file: string) => client.call('views.import', { text: file }),
    ({ added, known }) => {
      notify(t('views.was-imported', { count: added, known }))
      endOwnOffer()
    },
  )
  return (
    <div className={styles.form}>
      <p>{t(views.length === 0 ? 'views.offered-none' : 'views.offered-text')}</p>
      <ul className={`${styles.views} ${styles.offered}`}>
        {views.map(({ name, view }) => (
          <li key={name}>
            <Button
              className={styles.named}
              onClick={() => {
                change(view)
                endOwnOffer()
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {views.length > 0 && (
        <Changing>
          <Button variant="filled" loading={take.isPending} onClick={() => take.mutate(text)}>
            {t('views.offered-take', { count: views.length })}
          </Button>
        </Changing>
      )}
    </div>
  )
}

function OfferedRecipe({ text }: OwnOffer) {
  const { t } = useWords()
  const reading = readRecipe(text)
  const isFixed = useIsFixed()
  if (!reading.ok) return <NotUnderstood message={t('errors.recipe-broken', { place: reading.place || 'JSON' })} />
  if (isFixed) return <NotUnderstood message={t('errors.folder-unwritable')} />
  return <RecipeOnReports recipe={reading.recipe} />
}

/** In its form, as one that is made anew, over the page where recipes are. */
function RecipeOnReports({ recipe }: { readonly recipe: Recipe }) {
  const { open } = useViewActions()
  useEffect(() => open('reports'), [open])
  return <RecipeDialog recipe={recipe} replaces={null} close={endOwnOffer} />
}

function NotUnderstood({ message }: { readonly message: string }) {
  useEffect(() => {
    notify(message, 'bad')
    endOwnOffer()
  }, [message])
  return null
}
