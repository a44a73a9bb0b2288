import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()
const availability = "/v1/admin/operations/availability"

interface Slot {
  id: string
  dateLocal: string
  capacityPax: number
  ruleId: string | null
  revision: number
  customisedFields: string[]
}

const listed = async (query: string) => (await office.ask("GET", `${availability}/slots?limit=200&${query}`)).body.data as Slot[]

/** Six Mondays of a rule of their own; the fourth has been given another capacity by hand. */
async function sixMondays() {
  const startTime = await office.ask("POST", `${availability}/start-times`, { productId: "prod_series", startTimeLocal: "10:00" })
  const { id: startTimeId } = startTime.body.data as { id: string }
  const rule = {
    productId: "prod_series",
    timezone: "Africa/Cairo",
    anchorDate: "2026-06-01",
    recurrence: "FREQ=WEEKLY;BYDAY=MO;COUNT=6",
    startTimeIds: [startTimeId],
    capacityPax: 20,
  }
  const { id: ruleId } = (await office.ask("POST", `${availability}/rules`, rule)).body.data as { id: string }
  await office.ask("POST", `${availability}/generate`, { ruleId, from: "2026-06-01", to: "2026-07-31" })
  const slots = await listed("productId=prod_series&sort=startsAt")
  const byHand = slots[3] as Slot
  await office.ask("PATCH", `${availability}/slots/${byHand.id}`, { capacityPax: 5 })
  return { slots, byHand, ruleId }
}

describe("this departure and the following ones", () => {
  it("are changed together after a rehearsal that lists what a person set by hand as kept; the earlier ones stay", async () => {
    const { slots, byHand, ruleId } = await sixMondays()
    expect(slots).toHaveLength(6)
    const [first, second, third] = slots as [Slot, Slot, Slot]
    const page = await office.open(`/departures/${third.id}`)
    await page.getByRole("button", { name: "Change…" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("radio", { name: "This and the following ones" }).check()
    await dialog.getByRole("textbox", { name: /Capacity/ }).fill("12")
    await dialog.getByRole("button", { name: "See what changes" }).click()

    await dialog.getByText("Would change: 3").waitFor()
    await dialog.getByText("Stay as they are: 1").waitFor()
    await dialog.getByText("1 · set by hand").waitFor()
    expect((await listed("productId=prod_series")).map(({ capacityPax }) => capacityPax).sort()).toEqual([20, 20, 20, 20, 20, 5])

    await dialog.getByRole("button", { name: "Apply" }).click()
    await page.getByText("3 departures changed").first().waitFor()
    const after = await listed("productId=prod_series&sort=startsAt")
    expect(after.map(({ capacityPax }) => capacityPax)).toEqual([20, 20, 12, 5, 12, 12])
    const same = async (slot: Slot) => expect((await office.ask("GET", `${availability}/slots/${slot.id}`)).body.data).toMatchObject(slot)
    await same(first)
    await same(second)
    expect(after[3]).toMatchObject({ id: byHand.id, customisedFields: ["capacityPax"] })

    for (const id of new Set([ruleId, ...after.map((slot) => slot.ruleId as string)])) {
      const again = await office.ask("POST", `${availability}/generate`, { ruleId: id, from: "2026-06-01", to: "2026-07-31" })
      expect(again.body.data).toMatchObject({ slotsCreated: 0 })
    }
    expect((await listed("productId=prod_series&sort=startsAt")).map(({ capacityPax }) => capacityPax)).toEqual([20, 20, 12, 5, 12, 12])
  })
})
