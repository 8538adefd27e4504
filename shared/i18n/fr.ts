import { about } from './fr/about.ts'
import { access } from './fr/access.ts'
import { backups } from './fr/backups.ts'
import { budgets } from './fr/budgets.ts'
import { charts } from './fr/charts.ts'
import { columns } from './fr/columns.ts'
import { common } from './fr/common.ts'
import { cross } from './fr/cross.ts'
import { data } from './fr/data.ts'
import { databases } from './fr/databases.ts'
import { errors } from './fr/errors.ts'
import { explanation } from './fr/explanation.ts'
import { exports } from './fr/exports.ts'
import { filter } from './fr/filter.ts'
import { findings } from './fr/findings.ts'
import { folder } from './fr/folder.ts'
import { help } from './fr/help.ts'
import { history } from './fr/history.ts'
import { imports } from './fr/imports.ts'
import { incidents } from './fr/incidents.ts'
import { keys } from './fr/keys.ts'
import { mappings } from './fr/mappings.ts'
import { method } from './fr/method.ts'
import { names } from './fr/names.ts'
import { notes } from './fr/notes.ts'
import { onTime } from './fr/on-time.ts'
import { overview } from './fr/overview.ts'
import { palette } from './fr/palette.ts'
import { problems } from './fr/problems.ts'
import { profile } from './fr/profile.ts'
import { programmes } from './fr/programmes.ts'
import { questions } from './fr/questions.ts'
import { reading } from './fr/reading.ts'
import { reconciliation } from './fr/reconciliation.ts'
import { rejections } from './fr/rejections.ts'
import { report } from './fr/report.ts'
import { rows } from './fr/rows.ts'
import { service } from './fr/service.ts'
import { shell } from './fr/shell.ts'
import { tellers } from './fr/tellers.ts'
import { templates } from './fr/templates.ts'
import { trend } from './fr/trend.ts'
import { units } from './fr/units.ts'
import { views } from './fr/views.ts'
import { vocabulary } from './fr/vocabulary.ts'

export const fr = {
  about,
  access,
  backups,
  budgets,
  charts,
  columns,
  common,
  cross,
  data,
  databases,
  errors,
  explanation,
  exports,
  filter,
  findings,
  folder,
  help,
  history,
  imports,
  incidents,
  keys,
  mappings,
  method,
  names,
  notes,
  onTime,
  overview,
  palette,
  problems,
  profile,
  programmes,
  questions,
  reading,
  reconciliation,
  rejections,
  report,
  rows,
  service,
  shell,
  tellers,
  templates,
  trend,
  units,
  views,
  vocabulary,
} as const
