import { ENCODINGS } from '../../../shared/domain/import/encoding.ts'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { ALL_SHEETS, type Mapping } from '../../../shared/domain/import/mapping.ts'
import { DELIMITERS, delimiterWords, encodingWords, sheetWords } from '../../../shared/i18n/file-words.ts'
import { useWords } from '../../state/words.tsx'
import { ChangeMenu } from './change-menu.tsx'
import { evidenceLines, Point } from './point.tsx'

interface FormPointsProps {
  readonly plan: ImportPlan
  readonly remap: (patch: Partial<Mapping>) => void
}

/** How the form of a file was read: a text by encoding and separator, a workbook by its sheet. */
export function FormPoints({ plan, remap }: FormPointsProps) {
  const { t } = useWords()
  const { format } = plan.understanding
  switch (format) {
    case 'workbook':
      return <SheetPoints plan={plan} remap={remap} />
    case 'records':
    case 'json':
    case 'database':
      if (plan.understanding.sheets.length > 0) return <SheetPoints plan={plan} remap={remap} />
      return <Point name={t('reading.format')} value={t(`reading.format-${format}`)} hint="" />
    case 'text':
    case null:
      return <TextPoints plan={plan} remap={remap} />
  }
}

function SheetPoints({ plan: { understanding, problems }, remap }: FormPointsProps) {
  const words = useWords()
  const { t, format } = words
  const { sheet, sheets, together, columns, told } = understanding
  const hidden = problems.find(({ code }) => code === 'note-hidden-rows' || code === 'note-hidden-rows-left-out')
  const count = Number(hidden?.details.count ?? 0)
  const isLeftOut = hidden?.code === 'note-hidden-rows-left-out'
  return (
    <>
      <Point
        name={t('reading.sheet')}
        value={sheetWords(understanding, t)}
        hint={columns.length === 0 ? '' : t('data.delimiter-columns', { count: columns.length })}
        evidence={evidenceLines(told.sheet, words)}
      >
        {sheets.length > 1 && (
          <ChangeMenu
            what={t('reading.sheet')}
            groups={[
              sheets.map((name) => ({ label: name, isChosen: name === sheet, choose: () => remap({ sheet: name }) })),
              [
                {
                  label: t('reading.sheets-together'),
                  isChosen: together !== undefined,
                  choose: () => remap({ sheet: ALL_SHEETS }),
                },
              ],
            ]}
          />
        )}
      </Point>
      {hidden !== undefined && (
        <Point
          name={t('reading.hidden-rows')}
          value={t(isLeftOut ? 'reading.hidden-rows-left-out' : 'reading.hidden-rows-taken', {
            count,
            n: format.count(count),
          })}
          hint=""
        >
          <ChangeMenu
            what={t('reading.hidden-rows')}
            groups={[
              (['include', 'leave-out'] as const).map((choice) => ({
                label: t(`questions.question-hidden-${choice}`, { count, n: format.count(count) }),
                isChosen: isLeftOut === (choice === 'leave-out'),
                choose: () => remap({ hidden: choice }),
              })),
            ]}
          />
        </Point>
      )}
    </>
  )
}

function TextPoints({ plan: { understanding: read, profile }, remap }: FormPointsProps) {
  const words = useWords()
  const { t } = words
  const shown = profile ?? read
  const delimiters = Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[]
  return (
    <>
      <Point
        name={t('data.encoding')}
        value={encodingWords(read.encoding, t)}
        hint={read.byteOrderMark ? t('data.with-mark') : t('data.without-mark')}
        evidence={evidenceLines(read.told.encoding, words)}
      >
        <ChangeMenu
          what={t('data.encoding')}
          groups={[
            ENCODINGS.map((encoding) => ({
              label: t(`data.encoding-${encoding}`),
              isChosen: encoding === read.encoding,
              choose: () => remap({ encoding }),
            })),
          ]}
        />
      </Point>
      <Point
        name={t('data.delimiter')}
        value={delimiterWords(shown.delimiter, t)}
        hint={t('data.delimiter-columns', { count: shown.columns.length })}
        evidence={evidenceLines(read.told.delimiter, words)}
      >
        <ChangeMenu
          what={t('data.delimiter')}
          groups={[
            delimiters.map((each) => ({
              label: t(DELIMITERS[each]),
              isChosen: each === shown.delimiter,
              choose: () => remap({ delimiter: each }),
            })),
          ]}
        />
      </Point>
    </>
  )
}
