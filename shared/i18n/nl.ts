import { about } from './nl/about.ts'
import { access } from './nl/access.ts'
import { backups } from './nl/backups.ts'
import { budgets } from './nl/budgets.ts'
import { charts } from './nl/charts.ts'
import { columns } from './nl/columns.ts'
import { common } from './nl/common.ts'
import { cross } from './nl/cross.ts'
import { data } from './nl/data.ts'
import { databases } from './nl/databases.ts'
import { errors } from './nl/errors.ts'
import { explanation } from './nl/explanation.ts'
import { exports } from './nl/exports.ts'
import { filter } from './nl/filter.ts'
import { findings } from './nl/findings.ts'
import { folder } from './nl/folder.ts'
import { help } from './nl/help.ts'
import { history } from './nl/history.ts'
import { imports } from './nl/imports.ts'
import { incidents } from './nl/incidents.ts'
import { keys } from './nl/keys.ts'
import { mappings } from './nl/mappings.ts'
import { method } from './nl/method.ts'
import { names } from './nl/names.ts'
import { notes } from './nl/notes.ts'
import { onTime } from './nl/on-time.ts'
import { overview } from './nl/overview.ts'
import { palette } from './nl/palette.ts'
import { problems } from './nl/problems.ts'
import { profile } from './nl/profile.ts'
import { programmes } from './nl/programmes.ts'
import { questions } from './nl/questions.ts'
import { reading } from './nl/reading.ts'
import { reconciliation } from './nl/reconciliation.ts'
import { rejections } from './nl/rejections.ts'
import { report } from './nl/report.ts'
import { rows } from './nl/rows.ts'
import { service } from './nl/service.ts'
import { shell } from './nl/shell.ts'
import { tellers } from './nl/tellers.ts'
import { templates } from './nl/templates.ts'
import { trend } from './nl/trend.ts'
import { units } from './nl/units.ts'
import { views } from './nl/views.ts'
import { vocabulary } from './nl/vocabulary.ts'

export const nl = {
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
