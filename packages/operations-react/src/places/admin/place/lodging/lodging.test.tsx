import { fireEvent, waitFor, within } from "@testing-library/react"
import {
  createFacility,
  createFunctionSpace,
  createProperty,
  createPropertyGroup,
  listFunctionSpaces,
  listProperties,
  listPropertyGroupMembers,
} from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../../availability/admin/testing/open.js"
import { placesPages } from "../../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
const pages = placesPages()

async function hotel() {
  const place = await createFacility(server.db, { kind: "hotel", name: "Sea palace", now })
  const property = await createProperty(server.db, { placeId: place.id, propertyType: "hotel", now })
  return { place, property }
}

test("a hotel joins groups, one of them the first, and leaves them; a new group is made in place", async () => {
  const { place, property } = await hotel()
  const chain = await createPropertyGroup(server.db, { name: "Lotus hotels", now })
  const { user } = openPage(server, `/places/${place.id}?tab=spaces`, { pages })
  const members = async () => (await listPropertyGroupMembers(server.db, { propertyId: [property.id] })).data
  const find = () => waitFor(() => within(document.body).getByLabelText<HTMLInputElement>("Add to a group"))
  await user.type(await find(), "Lotus")
  await user.click(await waitFor(() => within(document.body).getByRole("option", { name: /Lotus hotels/ })))
  await waitFor(async () => expect(await members()).toMatchObject([{ groupId: chain.id, isPrimary: true }]))
  await user.clear(await find())
  await user.type(await find(), "Nile views")
  await user.click(await waitFor(() => within(document.body).getByText("New group “Nile views”")))
  await waitFor(async () => expect(await members()).toHaveLength(2))
  await user.click(await control("Make Nile views the first group"))
  await waitFor(async () => expect((await members()).find(({ isPrimary }) => isPrimary)?.groupId).not.toBe(chain.id))
  await user.click(await control("Leave Lotus hotels"))
  await waitFor(async () => expect(await members()).toHaveLength(1))
})

test("a rating may have decimals, with a point or a comma", async () => {
  const { place } = await hotel()
  const { user } = openPage(server, `/places/${place.id}?tab=spaces`, { pages })
  await user.click(await control("Edit lodging data"))
  const box = await dialog()
  fireEvent.change(box.querySelector('[name="rating"]') as HTMLInputElement, { target: { value: "4,5" } })
  fireEvent.change(box.querySelector('[name="ratingScale"]') as HTMLInputElement, { target: { value: "5" } })
  await user.click(await control("Save", box))
  await waitFor(async () =>
    expect((await listProperties(server.db, { placeId: [place.id] })).data).toMatchObject([{ rating: 4.5, ratingScale: 5 }]),
  )
})

test("a space goes after a question, and one with parts is refused with the reason", async () => {
  const { place } = await hotel()
  const ballroom = await createFunctionSpace(server.db, { placeId: place.id, name: "Ballroom", divisible: true, now })
  await createFunctionSpace(server.db, { placeId: place.id, name: "Half A", parentSpaceId: ballroom.id, now })
  const { user } = openPage(server, `/places/${place.id}?tab=spaces`, { pages })
  const names = async () => (await listFunctionSpaces(server.db, { placeId: [place.id] })).data.map(({ name }) => name).sort()
  await user.click(await control("Remove Ballroom"))
  await user.click(await control("Delete", await dialog()))
  await waitFor(async () => expect((await dialog()).querySelector(".op-notice")).not.toBeNull())
  expect(await names()).toEqual(["Ballroom", "Half A"])
  await user.click(await control("Cancel", await dialog()))
  await user.click(await control("Remove Half A"))
  await waitFor(async () => expect((await dialog()).textContent).toContain("Delete Half A?"))
  await user.click(await control("Delete", await dialog()))
  await waitFor(async () => expect(await names()).toEqual(["Ballroom"]))
})
