import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Dataset } from '../../shared/domain/dataset/dataset.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { useWords } from '../state/words.tsx'
import { useFileSaving } from './use-change.ts'

/** The form of a dataset, in the language of the page. */
export function TemplateButton({ dataset, ...others }: { readonly dataset: Dataset } & Pick<ButtonProps, 'size'>) {
  const { t, language } = useWords()
  const save = useFileSaving((client, asked: { dataset: Dataset; language: Language; format: 'xlsx' }) =>
    client.call('templates.open', asked),
  )
  return (
    <Button
      {...others}
      leftSection={<IconDownload size={14} stroke={1.5} aria-hidden />}
      onClick={() => save.mutate({ dataset, language, format: 'xlsx' })}
    >
      {t('templates.form')}
    </Button>
  )
}
