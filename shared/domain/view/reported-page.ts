import type { Page } from './view-state.ts'

/** Pages without figures to print. */
const WITHOUT_REPORT: readonly Page[] = ['reports', 'data', 'help', 'about']

/** True for a page whose figures can be printed. The first paint asks it, and needs no table for it. */
export function hasReport(page: Page): boolean {
  return !WITHOUT_REPORT.includes(page)
}
