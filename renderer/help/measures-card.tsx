import { MEASURES } from '../../shared/domain/incidents/measure.ts'
import { measureDefinition, signDefinitions } from '../../shared/i18n/definitions.ts'
import { Card } from '../components/card.tsx'
import { useWords } from '../state/words.tsx'
import styles from './help.module.css'

/** What each measure is, what a text is looked for in, and what the signs beside figures mean, word for word as on paper. */
export function MeasuresCard() {
  const { t } = useWords()
  const definitions = [...new Set(MEASURES.map((measure) => measureDefinition(measure, t)))]
  return (
    <Card title={t('help.measures-title')} sentence={t('help.measures-sentence')}>
      <ul className={styles.list}>
        {[...definitions, t('method.definition-text'), ...signDefinitions(t)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Card>
  )
}
