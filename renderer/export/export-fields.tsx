import type { ReactNode } from 'react'
import { REPORT_SCOPES, type ReportScope, type SectionOffer } from '../../shared/domain/report/sections/report-scope.ts'
import { REPORT_SECTIONS, type ReportSection } from '../../shared/domain/view/view-state.ts'
import { useWords } from '../state/words.tsx'
import { EXPORT_KINDS, type ExportKind, kindRefusal } from './export-choice.ts'
import styles from './export-dialog.module.css'
import { Option } from './option.tsx'

/** What a scope says of itself; where it is not offered, why. */
interface ScopeWords {
  readonly about: string
  readonly beside?: string | undefined
  readonly isOffered: boolean
}

interface ScopeFieldProps {
  readonly chosen: ReportScope
  readonly words: Readonly<Record<ReportScope, ScopeWords>>
  readonly choose: (scope: ReportScope) => void
}

/** What is exported: the page, the rows of its selection, or all there is. */
export function ScopeField({ chosen, words, choose }: ScopeFieldProps) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend>{t('exports.scope')}</legend>
      <div className={styles.scopes}>
        {REPORT_SCOPES.map((scope) => (
          <Option
            key={scope}
            group="scope"
            name={t(`exports.scope-${scope}`)}
            about={words[scope].about}
            beside={words[scope].beside}
            isChosen={scope === chosen}
            isDisabled={!words[scope].isOffered}
            choose={() => choose(scope)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface SectionFieldProps {
  readonly chosen: readonly ReportSection[]
  readonly offerOf: (section: ReportSection) => SectionOffer
  /** Which sections have something to print; before that none is chosen or left out. */
  readonly isKnown: boolean
  /** In place of the sections, where there are none to choose. */
  readonly instead: ReactNode
  readonly choose: (sections: readonly ReportSection[]) => void
}

/** The sections as check boxes, and by name those that the scope does not have; the method is always there. */
export function SectionField({ chosen, offerOf, isKnown, instead, choose }: SectionFieldProps) {
  const { t, format } = useWords()
  const nameOf = (section: ReportSection) => t(`report.section-${section}`)
  const lacking = (why: SectionOffer) => REPORT_SECTIONS.filter((section) => offerOf(section) === why).map(nameOf)
  return (
    <fieldset>
      <legend>{t('exports.sections')}</legend>
      {instead ?? (
        <>
          <div className={styles.sections}>
            {REPORT_SECTIONS.map((section) => {
              const offer = offerOf(section)
              if (offer === 'elsewhere' || offer === 'empty') return null
              const isChosen = offer === 'always' || chosen.includes(section)
              return (
                <label key={section} data-disabled={offer === 'always' || !isKnown}>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    disabled={offer === 'always' || !isKnown}
                    onChange={() => choose(isChosen ? chosen.filter((each) => each !== section) : [...chosen, section])}
                  />
                  <span>{nameOf(section)}</span>
                  {offer === 'always' && <small>{t('exports.offer-always')}</small>}
                </label>
              )
            })}
          </div>
          {(['elsewhere', 'empty'] as const).map((why) => {
            const names = lacking(why)
            return names.length === 0 ? null : (
              <p key={why} className={styles.lacking}>
                {t(`exports.offer-${why}`, { sections: format.list(names) })}
              </p>
            )
          })}
        </>
      )}
    </fieldset>
  )
}

interface KindFieldProps {
  readonly chosen: ExportKind
  readonly scope: ReportScope
  /** How many there are on the page. */
  readonly charts: number
  readonly choose: (kind: ExportKind) => void
}

/** As which file; one that the scope cannot be says why. */
export function KindField({ chosen, scope, charts, choose }: KindFieldProps) {
  const { t } = useWords()
  const aboutOf = (kind: ExportKind): string => {
    const refusal = kindRefusal(scope, kind, charts)
    if (refusal !== null) return t(`exports.kind-not-${refusal}`)
    return t(scope === 'rows' ? 'exports.kind-rows' : `exports.kind-about-${kind}`)
  }
  return (
    <fieldset>
      <legend>{t('exports.kind')}</legend>
      <div className={styles.kinds}>
        {EXPORT_KINDS.map((kind) => (
          <Option
            key={kind}
            group="kind"
            name={t(`exports.kind-${kind}`)}
            about={aboutOf(kind)}
            isChosen={kind === chosen}
            isDisabled={kindRefusal(scope, kind, charts) !== null}
            choose={() => choose(kind)}
          />
        ))}
      </div>
    </fieldset>
  )
}
