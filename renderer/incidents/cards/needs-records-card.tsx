import { Button } from '@mantine/core'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import { Card } from '../../components/card/card.tsx'
import { EmptyNote } from '../../components/note.tsx'
import { useFolder } from '../../host/folder.tsx'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

/** In the place of a chart that published figures cannot draw. */
export function NeedsRecordsCard({ title }: { title: MessageKey }) {
  const { t } = useWords()
  const { open, change } = useViewActions()
  const { hasRecords } = useFolder()
  const { asOf } = useView()
  return (
    <Card title={t(title)}>
      <EmptyNote
        title={t('incidents.needs-records')}
        text={t('incidents.needs-records-text')}
        action={
          hasRecords ? (
            <Button onClick={() => change({ source: null })}>{t('common.source-records')}</Button>
          ) : asOf !== null ? (
            // A past state gets no records any more.
            <Button onClick={() => change({ asOf: null })}>{t('history.state-back')}</Button>
          ) : (
            <Button onClick={() => open('data')}>{t('common.import-records')}</Button>
          )
        }
      />
    </Card>
  )
}

/** In the place of a chart of days that cells of months do not tell; why is said once for the page. */
export function FinerCellsCard({ title }: { title: MessageKey }) {
  const { t } = useWords()
  return (
    <Card title={t(title)}>
      <EmptyNote title={t('incidents.needs-finer-cells')} />
    </Card>
  )
}
