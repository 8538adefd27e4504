import { Button, Code, Popover } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { effectiveFilters, isOfFixMyStreet, shownRegisters } from '../../shared/domain/incidents/shown-registers.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import { OfferNote } from '../components/note.tsx'
import { recordsSentence } from '../findings/records.ts'
import type { Answers } from '../host/answers.ts'
import { useCells, useFolder } from '../host/folder.tsx'
import type { Loaded } from '../host/loaded.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

interface RecordsStripProps {
  readonly published: Answer
  readonly records: Loaded<Answers<'total'>>
}

/** All records, as the figure beside the button counts them. */
const ALL_RECORDS = { page: 'incidents', source: null, period: { kind: 'all' }, filters: [], drill: null } as const

/** Says whether there are records, with the next step, and compares them with published figures in words. */
export function RecordsStrip({ published, records }: RecordsStripProps) {
  const words = useWords()
  const { t, format } = words
  const { asOf } = useView()
  const { open, change } = useViewActions()
  const { recordCount, recordsCover, registers } = useFolder()
  const shown = shownRegisters([], registers)
  const of = useCells() === null ? 'records' : 'counts'
  if (recordsCover === null && asOf !== null)
    return (
      <OfferNote title={t('common.records-missing-then')} text={t('overview.no-records-text')}>
        <Button onClick={() => change({ asOf: null })}>{t('history.state-back')}</Button>
      </OfferNote>
    )
  if (recordsCover === null)
    return (
      <OfferNote title={t('overview.no-records')} text={t('overview.no-records-text')}>
        <Button variant="filled" leftSection={<IconDownload size={14} stroke={1.5} />} onClick={() => open('data')}>
          {t('data.title-import')}
        </Button>
        <Popover width={280} position="bottom-end" trapFocus>
          <Popover.Target>
            <Button>{t('common.demonstration-source')}</Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('common.demonstration-source')}>
            <p>{t('overview.demonstration-how')}</p>
            <Code block tabIndex={0} mt="sm">
              npm start -- --demo
            </Code>
          </Popover.Dropdown>
        </Popover>
      </OfferNote>
    )
  const counted = records.status === 'ready' && !records.isStale ? records.data.total.total : null
  return (
    <OfferNote
      title={t(`overview.${of}`, { count: recordCount, records: format.count(recordCount) })}
      text={
        isOfFixMyStreet(effectiveFilters([], registers))
          ? recordsSentence(published, counted, recordsCover, words, of)
          : t('overview.records-of-register', {
              registers: format.list(shown),
              period: spanSentence(recordsCover, t, format),
            })
      }
    >
      <Button variant="filled" onClick={() => change(ALL_RECORDS)}>
        {t('overview.open-incidents')}
      </Button>
    </OfferNote>
  )
}
