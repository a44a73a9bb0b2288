import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { useOffice } from "./support/office.js"
import { makeTour, type Tour } from "./support/tour.js"

const office = useOffice()
const open = (tour: Tour, window?: Parameters<typeof office.open>[1]) => office.open(`/departures/${tour.slotId}?tab=seats`, window)

describe("the seat map", () => {
  it("has no axe finding while a vehicle is drawn", async () => {
    const tour = await makeTour(office, "07:00", { rooms: false })
    const page = await open(tour)
    await page.getByRole("button", { name: "Add a vehicle…" }).first().click()
    await page.getByRole("dialog").getByRole("grid").waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
