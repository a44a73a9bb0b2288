import { describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { plannedDepartures, ruleAt } from "../../../test/support/rules.js"
import { createPlace } from "../../places/index.js"
import { createRule } from "./create.js"
import { listRules } from "./list.js"

const pglite = usePglite()
const now = new Date("2026-05-01T08:00:00Z")
const base = {
  productId: "prod_1",
  timezone: "Africa/Cairo",
  recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR",
  anchorDate: "2026-01-01",
}

describe("the list of rules", () => {
  it("filters, searches, sorts and pages", async () => {
    const pier = await createPlace(pglite.db, { kind: "meeting_point", name: "Pier 3" })
    const nile = await createRule(pglite.db, { ...base, name: "Nile 100% cruise", optionId: "opt_1", placeId: pier.id })
    const desert = await createRule(pglite.db, { ...base, productId: "prod_2", name: "Desert", active: false })
    const names = async (query: Parameters<typeof listRules>[1]) => (await listRules(pglite.db, query)).data.map(({ name }) => name)
    expect(await names({ productId: "prod_1" })).toEqual([nile.name])
    expect(await names({ optionId: ["opt_1", "opt_2"] })).toEqual([nile.name])
    expect(await names({ active: "false" })).toEqual(["Desert"])
    expect(await names({ placeId: pier.id })).toEqual([nile.name])
    expect(await names({ facilityId: [pier.id] })).toEqual([nile.name])
    expect(await names({ seriesId: desert.id })).toEqual(["Desert"])
    expect(await names({ q: "100%" })).toEqual([nile.name])
    expect(await names({ sort: "name" })).toEqual(["Desert", nile.name])
    expect(await names({ sort: "-name", limit: 1, offset: 1 })).toEqual(["Desert"])
    expect(await listRules(pglite.db, { limit: 1 })).toMatchObject({ total: 2, limit: 1, offset: 0 })
  })

  it("says what comes next and how far departures reach", async () => {
    const { id } = await ruleAt(pglite.db, ["09:00"])
    await plannedDepartures(pglite.db, id, { from: "2026-04-30", to: "2026-05-04" })
    const [rule] = (await listRules(pglite.db, { now })).data
    expect(rule).toMatchObject({
      slotCounts: { total: 5, upcoming: 3, open: 5, closed: 0, cancelled: 0, customised: 0 },
      nextStartsAt: new Date("2026-05-02T06:00:00Z"),
      generatedUntil: "2026-05-04",
    })
  })

  it.each([{ limit: 201 }, { limit: 10_000 }, { sort: "capacity" }, { product: "prod_1" }])("refuses %o", async (query) => {
    await expect(listRules(pglite.db, query as never)).rejects.toMatchObject({ code: "invalid_request" })
  })
})
