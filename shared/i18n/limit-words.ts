import type { ReportLimit } from '../domain/report/report-limits.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** What a report does not give, in one sentence. */
export function limitWords(limit: ReportLimit, t: Translator, format: Format): string {
  switch (limit.kind) {
    case 'comparison':
      return t('report.limit-comparison', {
        dimensions: format.list(limit.by.map((dimension) => t(`vocabulary.dimension-${dimension}`))),
      })
    case 'measure':
      return t('report.limit-measure', { measure: t(`vocabulary.measure-${limit.measure}`) })
    case 'crossing':
      return t('report.limit-crossing')
  }
}
