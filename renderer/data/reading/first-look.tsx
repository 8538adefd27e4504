import type { TableProfile } from '../../../shared/domain/import/table-profile.ts'
import { Heads } from '../../components/listed.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { useWords } from '../../state/words.tsx'
import { type TrialProps, withMapping } from '../work/trial.ts'
import { walkRadios } from './choice-keys.ts'
import styles from './first-look.module.css'

interface FirstLookProps extends Pick<TrialProps, 'options' | 'replan'> {
  readonly profile: TableProfile
}

/** A table that is not known: what its columns look like, and its first lines, of which a person may say which is the header. */
export function FirstLook({ profile, options, replan }: FirstLookProps) {
  return (
    <div className={styles.look}>
      <Columns profile={profile} />
      <Lines profile={profile} choose={(header) => replan(withMapping(options, { header }))} />
    </div>
  )
}

function Columns({ profile: { columns, rows } }: { profile: TableProfile }) {
  const { t, format } = useWords()
  return (
    <ScrollRegion label={t('reading.look-columns')}>
      <table>
        <Heads heads={[t('reading.look-column'), t('reading.look-like'), t('reading.look-examples')]} />
        <tbody>
          {columns.map(({ header, look, filled, examples }) => (
            <tr key={header}>
              <th scope="row" title={header}>
                <bdi>{header}</bdi>
              </th>
              <td>
                {t(`reading.look-${look}`)}
                {filled > 0 && filled < rows && (
                  <small>{t('reading.look-filled', { filled: format.count(filled), rows: format.count(rows) })}</small>
                )}
              </td>
              <td className={styles.raw}>
                <bdi>{examples.join(' · ')}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

interface LinesProps {
  readonly profile: TableProfile
  readonly choose: (header: number) => void
}

/** The first lines as they stand; the header is chosen beside them, also that there is none. */
function Lines({ profile: { lines, header }, choose }: LinesProps) {
  const { t } = useWords()
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  const radio = (line: number, label: string) => (
    <input
      type="radio"
      name="header"
      aria-label={label}
      title={label}
      checked={line === header}
      onChange={() => choose(line)}
    />
  )
  return (
    <ScrollRegion label={t('reading.look-lines')}>
      <table onKeyDown={walkRadios}>
        <thead>
          <tr>
            <th scope="col">{t('data.line')}</th>
            <th scope="col">{t('data.header')}</th>
            <th scope="colgroup" colSpan={width}>
              {t('reading.look-lines')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, cells }) => (
            <tr key={line} data-header={line === header}>
              <th scope="row">{line}</th>
              <td>{radio(line, t('reading.look-header', { line }))}</td>
              {/* A title takes the room of all columns, not that of the first. */}
              {(cells.length === 1 ? cells : Array.from({ length: width }, (_, index) => cells[index])).map(
                (cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                  <td key={index} className={styles.raw} colSpan={cells.length === 1 ? width : 1} title={cell}>
                    <bdi>{cell}</bdi>
                  </td>
                ),
              )}
            </tr>
          ))}
          <tr data-header={header === 0}>
            <th scope="row">–</th>
            <td>{radio(0, t('reading.look-header-none'))}</td>
            <td colSpan={width}>{t('reading.look-header-none')}</td>
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  )
}
