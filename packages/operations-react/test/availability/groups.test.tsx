import { act, renderHook, waitFor } from "@testing-library/react"
import { allocateSlot, createSharingGroup, createTravelers, updateSharingGroup } from "@voyant-travel/operations/availability"
import { expect, test } from "vitest"
import { useSetSharingGroupMembers, useSharingGroups, useSlotManifest, useUpdateSharingGroup } from "../../src/availability/hooks/index.js"
import { provided } from "../support/provided.js"
import { clock, recording, testServer } from "../support/server.js"

const server = testServer()
const { now } = clock

/** Two people in a group and one beside it; writes wait at the gate until it is opened. */
async function friends() {
  const { id: slotId } = await server.fixtures.slot()
  const { allocation } = await allocateSlot(server.db, { slotId, bookingId: "bkng_1", pax: 3, now })
  const named = ["Ana", "Ben", "Cem"].map((lastName) => ({ slotAllocationId: allocation.id, traveler: { lastName } }))
  const { travelers } = await createTravelers(server.db, { slotId, travelers: named, coverage: "require", now })
  const [ana, ben, cem] = travelers.map(({ id }) => id)
  if (!ana || !ben || !cem) throw new Error("Nobody travels")
  const group = await createSharingGroup(server.db, { slotId, label: "Friends", travelerIds: [ana, ben], now })
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const { operations } = recording(async (input, init) => {
    if (init?.method && init.method !== "GET") await gate
    return server.fetch(input, init)
  })
  const { wrapper } = provided({ operations })
  const hooks = () => ({
    manifest: useSlotManifest(slotId),
    groups: useSharingGroups(slotId),
    update: useUpdateSharingGroup(),
    members: useSetSharingGroupMembers(),
  })
  const { result } = renderHook(hooks, { wrapper })
  await waitFor(() => expect(result.current.manifest.data && result.current.groups.data).toBeTruthy())
  const inGroup = () =>
    result.current.manifest.data?.allocations
      .flatMap(({ travelers: people }) => people)
      .filter(({ sharingGroupId }) => sharingGroupId === group.id)
      .map(({ id }) => id)
  const labels = () => [result.current.manifest.data?.sharingGroups, result.current.groups.data?.data].map((all) => all?.[0]?.label)
  return { result, group, ana, ben, cem, open: () => open(), inGroup, labels }
}

test("another label of a sharing group shows before the server answers, and a refused one goes back to what is stored", async () => {
  const { result, group, open, labels } = await friends()
  await updateSharingGroup(server.db, { groupId: group.id, label: "Old friends", now })
  act(() => result.current.update.mutate({ groupId: group.id, label: "Cousins", expectedRevision: group.revision }))
  await waitFor(() => expect(labels()).toEqual(["Cousins", "Cousins"]))
  expect(result.current.update.isPending).toBe(true)
  open()
  await waitFor(() => expect(result.current.update.isError).toBe(true))
  await waitFor(() => expect(labels()).toEqual(["Old friends", "Old friends"]))
})

test("who joins and leaves a sharing group shows before the server answers, as the server then says it", async () => {
  const { result, group, ben, cem, open, inGroup } = await friends()
  act(() => result.current.members.mutate({ groupId: group.id, travelerIds: [ben, cem] }))
  await waitFor(() => expect(inGroup()).toEqual([ben, cem]))
  expect(result.current.members.isPending).toBe(true)
  expect(result.current.groups.data?.data[0]?.travelerIds).toEqual([ben, cem])
  open()
  await waitFor(() => expect(result.current.members.isSuccess).toBe(true))
  await waitFor(() => expect(result.current.manifest.isFetching).toBe(false))
  expect(inGroup()).toEqual([ben, cem])
})
