import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { DATASETS, type Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../shared/domain/vocabulary/language.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Listed } from '../../components/listed.tsx'
import styles from '../../components/tables.module.css'
import { useFileSaving } from '../../components/use-change.ts'
import { useWords } from '../../state/words.tsx'

const FORMATS = { csv: 'CSV', xlsx: 'Excel' } as const

interface Template {
  readonly dataset: Dataset
  readonly language: Language
  readonly format: keyof typeof FORMATS
}

/** The forms that staff can fill in, by dataset and language. */
export function TemplatesDisclosure() {
  const { t } = useWords()
  const save = useFileSaving((client, template: Template) => client.call('templates.open', template))
  return (
    <Disclosure title={t('templates.title')} text={t('templates.text')}>
      <Listed
        label={t('templates.table')}
        heads={[t('columns.dataset'), ...LANGUAGES.map((language) => ({ language, name: LANGUAGE_NAMES[language] }))]}
      >
        {DATASETS.map((dataset) => (
          <tr key={dataset}>
            <th scope="row">{t(`vocabulary.dataset-${dataset}`)}</th>
            {LANGUAGES.map((language) => (
              <td key={language}>
                <Button.Group>
                  {(Object.keys(FORMATS) as Template['format'][]).map((format) => (
                    <Button
                      key={format}
                      size="compact-xs"
                      classNames={{ section: styles.sign }}
                      leftSection={<IconDownload size={12} stroke={1.5} aria-hidden />}
                      aria-label={t('templates.save', {
                        dataset: t(`vocabulary.dataset-${dataset}`),
                        language: LANGUAGE_NAMES[language],
                        format: FORMATS[format],
                      })}
                      onClick={() => save.mutate({ dataset, language, format })}
                    >
                      {FORMATS[format]}
                    </Button>
                  ))}
                </Button.Group>
              </td>
            ))}
          </tr>
        ))}
      </Listed>
    </Disclosure>
  )
}
