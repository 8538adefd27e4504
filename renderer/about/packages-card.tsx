import { useState } from 'react'
import { Card } from '../components/card.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { useWords } from '../state/words.tsx'
import { freePackages } from './packages.ts'

/** The free software inside, with the licence of each. */
export function PackagesCard() {
  const { t } = useWords()
  const [packages] = useState(() => freePackages())
  return (
    <Card title={t('about.packages-title', { count: packages.length })} sentence={t('about.packages-text')}>
      <FigureTable
        figures={{
          caption: t('about.packages-table'),
          columns: [
            { label: t('about.column-package'), isFigure: false },
            { label: t('about.column-version'), isFigure: false },
            { label: t('about.column-licence'), isFigure: false },
          ],
          rows: packages.map(({ name, version, licence }) => [name, version, licence]),
        }}
      />
    </Card>
  )
}
