import type { WarehouseField } from '../../../../shared/domain/warehouse/warehouse.ts'

/** The fields of an import that the columns of a table are; a category with its path is read as that. */
export const IMPORT_FIELDS = {
  reference: 'reference',
  created: 'created',
  closed: 'closedOn',
  lastAction: 'lastAction',
  category: 'category',
  subcategory: 'subcategory',
  municipality: 'municipality',
  status: 'status',
  organisation: 'entity',
  channel: 'channel',
  address: 'address',
} as const satisfies Partial<Record<WarehouseField, string>>

export const PATH_FIELD = 'fullCategory'

/** Stands between the levels of a path. */
export const BETWEEN_LEVELS = '>'
