import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { assignResource, createResourceCloseout, listResources, searchResources } from "../../src/resources/index.js"
import { createTestApp } from "../support/app.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, slotAt } from "../support/resources.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("the registry", () => {
  it("tells of each resource what comes next, its pools and what it may do until when", async () => {
    const busy = await guide(pglite.db, {
      name: "Karim",
      qualifications: [{ code: "lang:fr", validTo: "2026-06-30" }, { code: "lang:ar" }],
    })
    const idle = await guide(pglite.db, { name: "Nadia", qualifications: [] })
    const poolId = await pool(pglite.db, [busy], { name: "French in Cairo" })
    const slotId = await slotAt(pglite.db, "08:00", "16:00")
    await assignResource(pglite.db, { slotId, resourceId: busy, title: "Giza day tour", now })
    await createResourceCloseout(pglite.db, { resourceId: busy, date: "2026-06-02", timezone: "Africa/Cairo", now })
    const { data } = await listResources(pglite.db, { with: "overview", sort: "name", now })
    expect(data.map(({ id }) => id)).toEqual([busy, idle])
    expect(data[0]).toMatchObject({
      nextCommitment: { title: "Giza day tour" },
      nextCloseout: { side: "closeout" },
      pools: [{ id: poolId, name: "French in Cairo" }],
      qualifications: [
        { code: "lang:ar", validTo: null },
        { code: "lang:fr", validTo: "2026-06-30" },
      ],
    })
    expect(data[1]).toMatchObject({ nextCommitment: null, nextCloseout: null, pools: [], qualifications: [] })
  })

  it("names a qualification once, with its latest day, although it was renewed", async () => {
    const id = await guide(pglite.db, {
      qualifications: [
        { code: "permit:louvre", validTo: "2025-12-31" },
        { code: "permit:louvre", validFrom: "2026-01-01", validTo: "2026-12-31" },
      ],
    })
    const { data } = await listResources(pglite.db, { ids: [id], with: "overview", now })
    expect(data[0]?.qualifications).toEqual([{ code: "permit:louvre", validTo: "2026-12-31" }])
  })

  it("asks as many statements for one resource as for sixty", async () => {
    await guide(pglite.db)
    const ask = () => statementsOf(pglite.client, (db) => searchResources(db, { with: "overview", limit: 200, now }))
    const one = await ask()
    for (let count = 0; count < 59; count++) await guide(pglite.db)
    expect(await ask()).toBe(one)
  })

  it("answers the same over HTTP, where no name of a person stands in an address", async () => {
    const id = await guide(pglite.db, { name: "Ștefan Țîrlea" })
    const { send } = createTestApp(pglite.db, { now: () => now })
    expect(await send("GET", "/resources?q=stefan")).toMatchObject({ status: 400, body: { code: "invalid_request" } })
    expect(await send("POST", "/resources/search", { body: { q: "stefan tirlea", with: "overview" } })).toMatchObject({
      status: 200,
      body: { total: 1, data: [{ id, pools: [], qualifications: [{ code: "lang:fr" }] }] },
    })
  })
})
