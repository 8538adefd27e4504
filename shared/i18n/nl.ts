import { about } from './nl/about.ts'
import { budgets } from './nl/budgets.ts'
import { command } from './nl/command.ts'
import { common } from './nl/common.ts'
import { data } from './nl/data.ts'
import { errors } from './nl/errors.ts'
import { filter } from './nl/filter.ts'
import { host } from './nl/host.ts'
import { incidents } from './nl/incidents.ts'
import { overview } from './nl/overview.ts'
import { problems } from './nl/problems.ts'
import { programmes } from './nl/programmes.ts'
import { report } from './nl/report.ts'
import { shell } from './nl/shell.ts'
import { units } from './nl/units.ts'
import { vocabulary } from './nl/vocabulary.ts'

export const nl = {
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
