import { about } from './fr/about.ts'
import { budgets } from './fr/budgets.ts'
import { command } from './fr/command.ts'
import { common } from './fr/common.ts'
import { data } from './fr/data.ts'
import { errors } from './fr/errors.ts'
import { filter } from './fr/filter.ts'
import { host } from './fr/host.ts'
import { incidents } from './fr/incidents.ts'
import { overview } from './fr/overview.ts'
import { problems } from './fr/problems.ts'
import { programmes } from './fr/programmes.ts'
import { report } from './fr/report.ts'
import { shell } from './fr/shell.ts'
import { units } from './fr/units.ts'
import { vocabulary } from './fr/vocabulary.ts'

export const fr = {
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
