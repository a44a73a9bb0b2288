import { waitFor } from "@testing-library/react"
import { createPlace, updatePlace } from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { openPage } from "../../../availability/admin/testing/open.js"
import { placesPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
const { now } = clock

test("the story of a place names what it became part of, and leads there", async () => {
  const { id: airport } = await createPlace(server.db, { kind: "airport", name: "Cairo International", timezone: "Africa/Cairo", now })
  const { id: placeId } = await createPlace(server.db, { kind: "terminal", name: "Terminal 2", now })
  await updatePlace(server.db, { id: placeId, parentPlaceId: airport, now })
  openPage(server, `/places/${placeId}?tab=activity`, { pages: placesPages() })
  const partOf = () => [...document.querySelectorAll(".op-change")].find(({ textContent }) => textContent?.startsWith("Part of"))
  await waitFor(() => expect(partOf()?.querySelector("ins")?.textContent).toContain("Cairo International"))
  expect(partOf()?.querySelector("ins a")?.getAttribute("href")).toContain(airport)
  expect(partOf()?.textContent).not.toContain("plac_")
})
