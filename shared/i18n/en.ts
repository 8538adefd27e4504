import { about } from './en/about.ts'
import { access } from './en/access.ts'
import { backups } from './en/backups.ts'
import { budgets } from './en/budgets.ts'
import { charts } from './en/charts.ts'
import { columns } from './en/columns.ts'
import { common } from './en/common.ts'
import { cross } from './en/cross.ts'
import { data } from './en/data.ts'
import { databases } from './en/databases.ts'
import { errors } from './en/errors.ts'
import { explanation } from './en/explanation.ts'
import { exports } from './en/exports.ts'
import { filter } from './en/filter.ts'
import { findings } from './en/findings.ts'
import { folder } from './en/folder.ts'
import { help } from './en/help.ts'
import { history } from './en/history.ts'
import { imports } from './en/imports.ts'
import { incidents } from './en/incidents.ts'
import { keys } from './en/keys.ts'
import { mappings } from './en/mappings.ts'
import { method } from './en/method.ts'
import { names } from './en/names.ts'
import { notes } from './en/notes.ts'
import { onTime } from './en/on-time.ts'
import { overview } from './en/overview.ts'
import { palette } from './en/palette.ts'
import { problems } from './en/problems.ts'
import { profile } from './en/profile.ts'
import { programmes } from './en/programmes.ts'
import { questions } from './en/questions.ts'
import { reading } from './en/reading.ts'
import { reconciliation } from './en/reconciliation.ts'
import { rejections } from './en/rejections.ts'
import { report } from './en/report.ts'
import { rows } from './en/rows.ts'
import { service } from './en/service.ts'
import { shell } from './en/shell.ts'
import { tellers } from './en/tellers.ts'
import { templates } from './en/templates.ts'
import { trend } from './en/trend.ts'
import { units } from './en/units.ts'
import { views } from './en/views.ts'
import { vocabulary } from './en/vocabulary.ts'

export const en = {
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
