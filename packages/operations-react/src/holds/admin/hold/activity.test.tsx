import { waitFor } from "@testing-library/react"
import { createResourceHold, setResourceHoldWindows } from "@voyant-travel/operations"
import { createFunctionSpace, createPlace } from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { openPage } from "../../../availability/admin/testing/open.js"
import { holdsPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
const { now } = clock

test("the story of a block says its hours a line each, in their order, with its spaces by name", async () => {
  const { db } = server
  const { id: placeId } = await createPlace(db, { kind: "venue", name: "Nile Centre", timezone: "Africa/Cairo", now })
  const [hall, foyer] = [
    await createFunctionSpace(db, { placeId, name: "Hall", now }),
    await createFunctionSpace(db, { placeId, name: "Foyer", now }),
  ]
  const { id: holdId } = await createResourceHold(db, {
    ...{ kind: "space", programId: "prog_1", name: "Congress", functionSpaceId: hall.id, now },
    ...{ from: "2026-06-10T09:00", to: "2026-06-10T12:00", attendees: 40 },
  })
  const later = { functionSpaceId: hall.id, date: "2026-06-11", timeFrom: "09:00", timeTo: "12:00" }
  const sooner = { functionSpaceId: foyer.id, date: "2026-06-10", timeFrom: "14:00", timeTo: "16:00" }
  await setResourceHoldWindows(db, { holdId, windows: [later, sooner], now })
  openPage(server, `/holds/${holdId}`, { pages: holdsPages() })
  const times = (side: string) =>
    [...document.querySelectorAll(`.op-change-${side} .op-stacked > span`)].map(({ textContent }) => textContent)
  await waitFor(() => expect(times("before")).toEqual(["Hall · Wed, Jun 10, 09:00 – 12:00 · Attendees 40"]))
  expect(times("after")).toEqual(["Foyer · Wed, Jun 10, 14:00 – 16:00", "Hall · Thu, Jun 11, 09:00 – 12:00"])
})
