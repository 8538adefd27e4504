import { about } from './en/about.ts'
import { budgets } from './en/budgets.ts'
import { command } from './en/command.ts'
import { common } from './en/common.ts'
import { data } from './en/data.ts'
import { errors } from './en/errors.ts'
import { filter } from './en/filter.ts'
import { host } from './en/host.ts'
import { incidents } from './en/incidents.ts'
import { overview } from './en/overview.ts'
import { problems } from './en/problems.ts'
import { programmes } from './en/programmes.ts'
import { report } from './en/report.ts'
import { shell } from './en/shell.ts'
import { units } from './en/units.ts'
import { vocabulary } from './en/vocabulary.ts'

export const en = {
  about,
  budgets,
  command,
  common,
  data,
  errors,
  filter,
  host,
  incidents,
  overview,
  problems,
  programmes,
  report,
  shell,
  units,
  vocabulary,
} as const
