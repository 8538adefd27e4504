import { AppError } from '../../../../shared/contract/error.ts'
import { type Warehouse, warehouseSchema } from '../../../../shared/domain/warehouse/warehouse.ts'
import type { Database } from '../../store/database.ts'
import { isSameName } from '../../store/dictionary.ts'

interface StoredWarehouse {
  readonly name: string
  readonly servers: string
  readonly relation: string
  readonly mapping: string
  readonly register: string
}

const ALL = 'SELECT name, servers, relation, mapping, register FROM warehouse ORDER BY name'
const INSERT = `
  INSERT INTO warehouse (name, servers, relation, mapping, register)
  VALUES (@name, @servers, @relation, @mapping, @register)`

/** The sources of a folder, by name. */
export function warehouses(database: Database): readonly Warehouse[] {
  return database.prepare<[], StoredWarehouse>(ALL).all().map(readStored)
}

/** The source of a name. Fails with `source-unknown`. */
export function warehouseNamed(database: Database, name: string): Warehouse {
  const found = warehouses(database).find((each) => isSameName(each.name, name))
  if (found === undefined) throw new AppError('source-unknown', { name })
  return found
}

/** Fails with `source-name-taken` where there is a source of that name. */
export function expectFreeName(database: Database, name: string): void {
  const taken = warehouses(database).find((each) => isSameName(each.name, name))
  if (taken !== undefined) throw new AppError('source-name-taken', { name: taken.name })
}

/** Fails with `register-taken` where the incidents of another source are of that register: they would be added up. */
export function expectFreeRegister(database: Database, register: string): void {
  const taken = warehouses(database).find((each) => isSameName(each.register, register))
  if (taken !== undefined) throw new AppError('register-taken', { register, source: taken.name })
}

/** Keeps a source, inside the caller's transaction. Fails with `source-name-taken`. */
export function saveWarehouse(database: Database, { servers, columns, ...warehouse }: Warehouse): void {
  expectFreeName(database, warehouse.name)
  const row = { ...warehouse, servers: JSON.stringify(servers), mapping: JSON.stringify(columns) }
  database.prepare(INSERT).run(row)
}

/** Forgets a source; what was pulled from it stays. */
export function removeWarehouse(database: Database, { name }: Warehouse): void {
  database.prepare('DELETE FROM warehouse WHERE name = ?').run(name)
}

function readStored({ name, servers, relation, mapping, register }: StoredWarehouse): Warehouse {
  return warehouseSchema.parse({
    name,
    servers: JSON.parse(servers),
    relation,
    columns: JSON.parse(mapping),
    register,
  })
}
