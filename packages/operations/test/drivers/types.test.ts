import type { NeonDatabase } from "drizzle-orm/neon-serverless"
import type { NodePgDatabase } from "drizzle-orm/node-postgres"
import type { PgTransaction, PgWithReplicas } from "drizzle-orm/pg-core"
import type { PgliteDatabase } from "drizzle-orm/pglite"
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js"
import { describe, expectTypeOf, test } from "vitest"
import type { OperationsDb } from "../../src/index.js"
import { createPlace } from "../../src/places/index.js"
import type { hostSchema } from "./handles.js"

type Schema = typeof hostSchema
type Transaction<Db> = Db extends { transaction: (run: (tx: infer Tx) => Promise<unknown>) => Promise<unknown> } ? Tx : never

describe("OperationsDb takes", () => {
  test("every driver's handle, with and without the host's schema", () => {
    expectTypeOf<PgliteDatabase>().toExtend<OperationsDb>()
    expectTypeOf<PgliteDatabase<Schema>>().toExtend<OperationsDb>()
    expectTypeOf<NodePgDatabase>().toExtend<OperationsDb>()
    expectTypeOf<NodePgDatabase<Schema>>().toExtend<OperationsDb>()
    expectTypeOf<PostgresJsDatabase>().toExtend<OperationsDb>()
    expectTypeOf<PostgresJsDatabase<Schema>>().toExtend<OperationsDb>()
    expectTypeOf<NeonDatabase>().toExtend<OperationsDb>()
    expectTypeOf<NeonDatabase<Schema>>().toExtend<OperationsDb>()
  })

  test("an open transaction of each, and one inside it", () => {
    expectTypeOf<Transaction<PgliteDatabase<Schema>>>().toExtend<OperationsDb>()
    expectTypeOf<Transaction<NodePgDatabase>>().toExtend<OperationsDb>()
    expectTypeOf<Transaction<NodePgDatabase<Schema>>>().toExtend<OperationsDb>()
    expectTypeOf<Transaction<PostgresJsDatabase<Schema>>>().toExtend<OperationsDb>()
    expectTypeOf<Transaction<OperationsDb>>().toExtend<OperationsDb>()
    expectTypeOf<Transaction<OperationsDb>>().toExtend<PgTransaction<never, never, never> | OperationsDb>()
  })

  test("a handle that routes reads to replicas", () => {
    expectTypeOf<PgWithReplicas<NodePgDatabase<Schema>>>().toExtend<OperationsDb>()
  })

  test("nothing else", () => {
    expectTypeOf<string>().not.toExtend<OperationsDb>()
    expectTypeOf<{ select: () => unknown }>().not.toExtend<OperationsDb>()
    expectTypeOf(createPlace).parameter(0).toEqualTypeOf<OperationsDb>()
  })
})
