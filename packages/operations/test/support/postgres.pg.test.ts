import { sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { createTestDatabase } from "./postgres.js"

it("gives databases that know nothing of each other, through both drivers", async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  try {
    await one.nodePostgres.execute(sql`create table only_here (id int)`)
    expect(await one.postgresJs.execute(sql`select * from only_here`)).toHaveLength(0)
    await expect(two.postgresJs.execute(sql`select * from only_here`)).rejects.toThrow()
  } finally {
    await Promise.all([one.close(), two.close()])
  }
})

it("serves many connections at once", async () => {
  const database = await createTestDatabase({ connections: 80 })
  try {
    const waits = Array.from({ length: 160 }, () => database.nodePostgres.execute(sql`select pg_sleep(0.05)`))
    await expect(Promise.all(waits)).resolves.toHaveLength(160)
  } finally {
    await database.close()
  }
})
