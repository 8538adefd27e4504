import type { MessageKey } from '../../../shared/i18n/translator.ts'
import { Card } from '../../components/card/card.tsx'
import { EmptyNote } from '../../components/note.tsx'
import { useWords } from '../../state/words.tsx'

/** In the place of a chart of days that cells of months do not tell; why is said once for the page. */
export function FinerCellsCard({ title }: { title: MessageKey }) {
  const { t } = useWords()
  return (
    <Card title={t(title)}>
      <EmptyNote title={t('incidents.needs-finer-cells')} />
    </Card>
  )
}
