import { afterEach, describe, expect, it } from "vitest"
import { asset, job, outcome } from "../../../test/support/calendar.js"
import { usePglite } from "../../../test/support/pglite.js"
import { auditCapacity } from "../../audit.js"
import { commitAssets, endCommitments, registerAsset, removeAsset, updateAsset } from "../index.js"

const pglite = usePglite()
const now = new Date("2026-05-01T08:00:00Z")
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("an asset", () => {
  it("is registered once, whoever repeats it", async () => {
    const assetId = await asset(pglite.db, { shareCapacity: 4 })
    const again = await registerAsset(pglite.db, { assetId, kind: "function_space", shareCapacity: 9 })
    expect(again).toEqual({ id: assetId, kind: "function_space", shareCapacity: 4, committable: true })
  })

  it("does not shrink below what is shared at one instant, and the refusal names the instant", async () => {
    const kit = await asset(pglite.db, { shareCapacity: 20 })
    const share = (from: string, to: string, units: number) => job(kit, from, to, { shareKey: "any", units })
    await commitAssets(pglite.db, { items: [share("08:00", "10:00", 5), share("09:00", "11:00", 7)], now })
    await expect(updateAsset(pglite.db, { assetId: kit, shareCapacity: 11, now })).rejects.toMatchObject({
      code: "share_capacity_below_usage",
      details: { peak: 12, at: "2026-05-28T09:00:00.000Z", capacity: 11 },
    })
    expect(await updateAsset(pglite.db, { assetId: kit, shareCapacity: 12, now })).toMatchObject({ shareCapacity: 12 })
    expect(await updateAsset(pglite.db, { assetId: kit, shareCapacity: null, now })).toMatchObject({ shareCapacity: null })
  })

  it("is removed with its history, but not while a commitment is live", async () => {
    const hall = await asset(pglite.db)
    const meeting = job(hall, "08:00", "10:00")
    await commitAssets(pglite.db, { items: [meeting], now })
    expect(await outcome(removeAsset(pglite.db, { assetId: hall }))).toBe("asset_in_use")
    await endCommitments(pglite.db, { sourceType: meeting.sourceType, sourceIds: [meeting.sourceId], reason: "released", now })
    expect(await removeAsset(pglite.db, { assetId: hall })).toEqual({ id: hall })
    expect(await outcome(updateAsset(pglite.db, { assetId: hall, committable: false }))).toBe("asset_not_found")
  })
})
