import { expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { firstOf, type Listed, openBench, pagesOf, type WithId } from "./support/bench.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const timezone = "Africa/Cairo"
const reason = "Asked by the host"
const giza = { productId: "prod_giz", timezone, durationMinutes: 120, capacityPax: 12 }
const day = "2026-05-28"

it("a host sells a departure, changes it and ends it, with the hooks that no screen of the package needs", async () => {
  const { run } = await openBench(office)
  const slot = (dateLocal: string) => run<WithId>("useCreateSlot", { ...giza, dateLocal, startTimeLocal: "08:00" })
  const [one, two, idle] = [await slot("2026-06-22"), await slot("2026-06-23"), await slot("2026-06-24")]
  const slotId = one.id
  const { allocation: hold } = await run<{ allocation: WithId }>("useHoldSlot", { slotId, bookingId: "bkng_held", pax: 2 })
  await run("useResizeSlotAllocation", { allocationId: hold.id, pax: 3 })
  expect(await run("useSlotAllocation", hold.id)).toMatchObject({ status: "held", pax: 3 })
  expect(await run("useMoveSlotAllocationDryRun", { allocationId: hold.id, toSlotId: two.id })).toBeTruthy()
  await run("useConfirmSlotAllocation", { allocationId: hold.id })
  await run("useHoldSlots", { holderRef: "cart_2", lines: [one, two].map(({ id }) => ({ slotId: id, pax: 1 })) })
  await run("useSweepExpiredSlotAllocations", { limit: 100 })
  await run("useAllocateSlots", {
    bookingId: "bkng_bench",
    lines: [
      { slotId, pax: 2 },
      { slotId: two.id, pax: 1 },
    ],
  })
  await run("useAdjustSlotCapacity", { slotId, bookingId: "bkng_bench", pax: 1 })
  const booked = await firstOf(run, "useSlotAllocations", { bookingId: "bkng_bench", slotId })
  expect(await pagesOf(run, "useSlotAllocationsInfinite", { slotId })).toBeGreaterThan(2)
  await run("useFulfilSlotAllocation", { allocationId: booked.id })
  await run("useUnfulfilSlotAllocation", { allocationId: booked.id, reason })
  await run("useCancelSlotAllocation", { allocationId: hold.id })
  expect(await run("useCheckOperationalAvailability", { slotId, pax: 2 })).toBeTruthy()
  expect(await run("useUpdateSlot", { slotId: idle.id, patch: { capacityPax: 4 } })).toMatchObject({ capacityPax: 4 })
  expect(await run("useEditSlotsDryRun", { slotId: idle.id, scope: "this", patch: { capacityPax: 5 } })).toBeTruthy()
  expect(await run("useEditSlotsBatchDryRun", { ids: [idle.id], patch: { capacityPax: 5 } })).toBeTruthy()
  expect(await run("useSetSlotStatus", { slotId: idle.id, status: "closed", reason })).toMatchObject({ status: "closed" })
  await run("useDeleteSlot", { slotId: idle.id })
  const past = await run<WithId>("useCreateSlot", { ...giza, dateLocal: "2026-05-26", startTimeLocal: "08:00" })
  expect(await run("useCompleteSlotDryRun", { slotId: past.id })).toBeTruthy()
  expect(await run("useCompleteSlot", { slotId: past.id })).toBeTruthy()
  await run("useCreateCloseout", { slotId: two.id, reason })
  expect(await pagesOf(run, "useCloseoutsInfinite", {})).toBeGreaterThan(0)
  expect(await run("useDayBoard", { date: day })).toBeTruthy()
  const dates = { from: "2026-06-01", to: "2026-06-30" }
  expect(await run("usePreviewRecurrence", { recurrence: "FREQ=WEEKLY", timezone, anchorDate: "2026-06-01", ...dates })).toBeTruthy()
  const start = await run<WithId>("useCreateStartTime", { productId: "prod_giz", startTimeLocal: "05:05" })
  expect(await run("useStartTime", start.id)).toMatchObject({ startTimeLocal: "05:05" })
  await run("useDeleteStartTime", { id: start.id })
})

it("a host names travelers, rooms and stops of a departure, and shows its rooms and seats in a page of its own", async () => {
  const { run, page } = await openBench(office)
  const { id: slotId } = await run<WithId>("useCreateSlot", { ...giza, dateLocal: "2026-06-25", startTimeLocal: "08:00" })
  await run("useAllocateSlots", { bookingId: "bkng_names", lines: [{ slotId, pax: 3 }] })
  const names = ["Isis", "Horus", "Seth"].map((lastName) => ({ bookingId: "bkng_names", traveler: { lastName } }))
  const { travelers } = await run<{ travelers: WithId[] }>("useCreateTravelers", { slotId, travelers: names })
  const [isis, horus, seth] = travelers.map(({ id }) => id)
  await run("useCreateAllocationResources", { slotId, resources: [{ kind: "room_dbl", capacity: 2, label: "Attic" }] })
  const room = (await run<Listed>("useAllocationResources", slotId)).data[0]
  const allocations = { room_dbl: room?.id }
  expect(await run("useValidateSlotAllocationCapacity", { slotId, allocations, pax: 2 })).toBeTruthy()
  expect(await run("useSlotsResourceAvailability", { slotIds: [slotId] })).toBeTruthy()
  expect(await run("useAssignTravelersDryRun", { slotId, moves: [{ travelerId: isis, resourceId: room?.id }] })).toBeTruthy()
  const group = await run<WithId>("useCreateSharingGroup", { slotId, label: "Gods", travelerIds: [isis, horus] })
  await run("useSetSharingGroupMembers", { groupId: group.id, travelerIds: [horus, seth] })
  expect(await run("useSharingGroups", slotId)).toBeTruthy()
  expect(await pagesOf(run, "useSharingGroupsInfinite", slotId)).toBe(1)
  expect(await pagesOf(run, "useSlotTravelersInfinite", slotId)).toBe(3)
  expect((await run<Listed>("useSearchSlotTravelers", { slotId, q: "hor" })).data.map(({ id }) => id)).toEqual([horus])
  expect(await run("useCloseCheckInDryRun", { slotId })).toBeTruthy()
  for (const file of ["useExportPassengersCsv", "useExportRoomingCsv"]) expect(await run(file, { slotId })).toBeTruthy()
  expect(await run("useRecordPassengersCsv", { slotId, profile: "standard", reason })).toBeTruthy()
  expect(await run("useAddVehicleWithSeatsDryRun", { slotId, layout: "2-2 x 3", label: "Van" })).toBeTruthy()
  await run("useAddVehicleWithSeats", { slotId, layout: "2-2 x 3", label: "Van" })
  const vehicles = await run<Listed>("useAllocationResources", slotId, { kind: "vehicle" })
  expect(await run("useSetVehicleSeatsDryRun", { resourceId: vehicles.data[0]?.id, layout: "1-1 x 3" })).toBeTruthy()
  await page.getByRole("textbox", { name: "Departure" }).fill(slotId)
  await page.getByRole("button", { name: "Show" }).click()
  const rooms = page.getByRole("region", { name: "Rooms and seats of a departure" })
  await rooms.getByText("Attic").first().waitFor()
  await rooms.getByRole("button", { name: "Seats" }).click()
  await rooms.getByText("Van", { exact: true }).first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  const stop = await firstOf(run, "useSlotPickups", { slotId })
  await run("useSetTravelerPickups", { slotId, kind: "pickup", travelerIds: [horus], choice: { slotPickupId: stop.id } })
  const transfer = await run<WithId>("useCreateDispatchFromPickupRun", { slotId })
  expect(await run("useRefreshFromPickupRunDryRun", { dispatchId: transfer.id })).toBeTruthy()
  await run("useRemoveTraveler", { travelerId: isis, returnPax: true, reason })
  await run("useEraseTraveler", { travelerId: seth })
  const point = await firstOf(run, "usePickupPoints")
  expect(await run("usePickupPoint", point.id)).toMatchObject({ id: point.id })
  const pickupGroup = await firstOf(run, "usePickupGroups")
  expect(await run("usePickupGroup", pickupGroup.id)).toMatchObject({ id: pickupGroup.id })
  expect(await run("useExportPickupListCsv", { slotId, kind: "pickup" })).toBeTruthy()
  expect(await pagesOf(run, "useSlotPickupsInfinite", { slotId })).toBeGreaterThan(0)
  for (const list of ["usePickupPointsInfinite", "usePickupGroupsInfinite"]) expect(await pagesOf(run, list, {})).toBeGreaterThan(0)
  const option = { productOptionId: "opt_bench", productId: "prod_giz" }
  await run("usePutResourceTemplate", { ...option, kind: "room_twn", capacity: 2, defaultCount: 1 })
  const template = await firstOf(run, "useResourceTemplates", { productOptionIds: ["opt_bench"] })
  const templated = await run<WithId>("useCreateSlot", { ...giza, optionId: "opt_bench", dateLocal: "2026-06-26", startTimeLocal: "08:00" })
  const forPax = { slotId: templated.id, templateId: template.id, pax: 3 }
  expect(await run("useMaterializeSlotResourcesForPaxDryRun", forPax)).toBeTruthy()
  expect(await run("useMaterializeSlotResourcesForPax", forPax)).toBeTruthy()
  expect(office.troubles).toEqual([])
})

it("a host staffs a departure and keeps its pools, needs and closeouts", async () => {
  const { run } = await openBench(office)
  const span = { from: "2026-06-27T00:00:00Z", to: "2026-06-28T00:00:00Z" }
  const { id: slotId } = await run<WithId>("useCreateSlot", { ...giza, dateLocal: "2026-06-27", startTimeLocal: "08:00" })
  const past = await run<WithId>("useCreateSlot", { ...giza, dateLocal: "2026-05-27", startTimeLocal: "01:00" })
  const { id: resourceId } = await run<WithId>("useCreateResource", { kind: "guide", name: "Bench Guide" })
  const asked = { slotId, resourceId }
  expect(await run("useAssignResourceDryRun", asked)).toBeTruthy()
  expect(await run("useCheckResourceAssignment", asked)).toMatchObject({ ok: true })
  const assign = async (more: object) => (await run<{ assignment: WithId }>("useAssignResource", { ...asked, ...more })).assignment.id
  const assignmentId = await assign({ status: "reserved" })
  const settled = (name: string) => run(name, { assignmentId })
  expect(await settled("useConfirmResourceAssignment")).toMatchObject({ status: "assigned" })
  expect(await settled("useUnconfirmResourceAssignment")).toMatchObject({ status: "reserved" })
  expect(await run("useUpdateResourceAssignment", { assignmentId, title: "Giza" })).toMatchObject({ title: "Giza" })
  expect(await run("useCommitments", { assetIds: [resourceId], ...span })).toHaveLength(1)
  const item = { assetId: resourceId, sourceType: "dispatch", sourceId: "gdsp_bench", ...span }
  expect(await run("useFindClashes", { items: [item] })).toMatchObject({ ok: false })
  expect(await run("useApplyAssignmentBatchDryRun", { operations: [{ op: "release", assignmentId }] })).toBeTruthy()
  expect(await pagesOf(run, "useResourceAssignmentsInfinite", { resourceId: [resourceId] })).toBe(1)
  await settled("useReleaseResourceAssignment")
  await run("useRemoveResourceAssignment", { assignmentId: await assign({ status: "reserved" }) })
  await run("useCancelResourceAssignment", { assignmentId: await assign({}) })
  await run("useBatchResourceAssignments", { ids: [await assign({})], patch: { status: "released" } })
  const done = await assign({ slotId: past.id })
  await run("useCompleteResourceAssignment", { assignmentId: done })
  await run("useReopenResourceAssignment", { assignmentId: done })

  const pool = await run<WithId>("useCreatePool", { name: "Bench pool", kind: "guide" })
  await run("useAddPoolMember", { poolId: pool.id, resourceId })
  const { data: members } = await run<Listed>("useMembersOfPool", { poolId: pool.id })
  expect(await run("useUpdatePoolMember", { memberId: members[0]?.id, priority: 9 })).toMatchObject({ priority: 9 })
  expect(await firstOf(run, "usePoolMembers", { poolId: [pool.id] })).toMatchObject({ id: members[0]?.id })
  await run("useBatchPools", { ids: [pool.id], patch: { active: false } })

  const need = await run<WithId>("useCreateRequirement", { productId: "prod_bench", role: "porter", kind: "other" })
  expect(await run("useRequirement", need.id)).toMatchObject({ role: "porter" })
  await run("useBatchRequirements", { ids: [need.id], delete: true })
  const wanted = await run<WithId>("useCreateResourceAllocation", { slotId, role: "porter", kind: "guide" })
  expect(await run("useResourceAllocation", wanted.id)).toMatchObject({ role: "porter" })
  expect(await run("useSuggestForDemand", { slotId, allocationId: wanted.id })).toBeTruthy()
  await run("useBatchResourceAllocations", { ids: [wanted.id], patch: { enforcement: "advisory" } })
  await run("useDeleteResourceAllocation", { allocationId: wanted.id })
  const { closeout } = await run<{ closeout: WithId }>("useCreateResourceCloseout", { resourceId, date: "2026-07-01", timezone })
  await run("useBatchResourceCloseouts", { ids: [closeout.id], patch: { category: "sick" } })
  expect(await run("useImportResourcesDryRun", { content: "id,name,kind\r\n,Salma,guide\r\n" })).toBeTruthy()
  const lists = [
    "useResourcesInfinite",
    "usePoolsInfinite",
    "usePoolMembersInfinite",
    "useRequirementsInfinite",
    "useResourceAllocationsInfinite",
    "useResourceCloseoutsInfinite",
  ]
  for (const list of lists) expect(await pagesOf(run, list, { limit: 2 }), list).toBeGreaterThan(0)
  expect(await pagesOf(run, "useExpiringQualificationsInfinite", { before: "2026-12-31" })).toBeGreaterThan(0)
})

it("a host looks after a run, its people, its points and its incident", async () => {
  const { run } = await openBench(office)
  const { id: driverId } = await run<WithId>("useCreateDriver", { name: "Bench Driver" })
  const { id: vehicleId } = await run<WithId>("useCreateVehicle", { name: "Bench Van", passengerCapacity: 7 })
  const order = { bookingId: "bkng_bench", pickupText: "Old town", passengers: [{ displayName: "Ana", bookingId: "bkng_bench" }] }
  const made = await run<WithId & { legs: WithId[]; assignments: WithId[] }>("useCreateDispatch", {
    ...{ ...order, scheduledAt: "2026-05-28T20:00:00Z", durationMinutes: 60, driverId, requiredRoles: ["driver"] },
  })
  const dispatchId = made.id
  await run("useRespondToAssignment", { assignmentId: made.assignments[0]?.id, response: "accept" })
  expect(await run("useAssignDispatchDryRun", { dispatchId, vehicleId })).toBeTruthy()
  const assign = { op: "assign", dispatchId, vehicleId }
  expect(await run("useApplyDispatchBatchDryRun", { operations: [assign] })).toMatchObject({ succeeded: 1 })
  await run("useRecordExecutionEvent", { dispatchId, type: "note", notes: "At the gate" })
  await run("useUpdateLeg", { dispatchId, legId: made.legs[0]?.id, notes: "Gate 3" })
  const { checkpoints } = await run<{ checkpoints: (WithId & { checkpointType: string })[] }>("useCreateCheckpoint", {
    ...{ dispatchId, checkpointType: "fuel" },
  })
  const point = { dispatchId, checkpointId: checkpoints.find(({ checkpointType }) => checkpointType === "fuel")?.id }
  await run("useUpdateCheckpoint", { ...point, warnMinutes: 30 })
  await run("useDeleteCheckpoint", point)
  const incident = await run<WithId>("useReportIncident", { dispatchId, incidentType: "traffic" })
  await run("useUpdateIncident", { id: incident.id, severity: "critical" })
  expect(await run("useIncident", incident.id)).toMatchObject({ severity: "critical" })
  for (const part of ["usePassengers", "useLegs", "useCheckpoints"])
    expect((await run<Listed>(part, { dispatchId })).data.length, part).toBeGreaterThan(0)
  for (const part of ["usePassengersInfinite", "useLegsInfinite", "useCheckpointsInfinite"])
    expect(await pagesOf(run, part, { dispatchId }), part).toBeGreaterThan(0)
  expect(await pagesOf(run, "useExecutionEventsInfinite", { dispatchId })).toBeGreaterThan(1)
  expect((await run<Listed>("useSearchDispatches", { q: "Ana" })).data.map(({ id }) => id)).toContain(dispatchId)
  expect(await run("useErasePassengerData", { bookingId: "bkng_bench" })).toMatchObject({ erased: 1 })
  const draft = await run<WithId>("useCreateDispatch", { bookingId: "bkng_bench", draft: true })
  await run("useDeleteDispatch", { dispatchId: draft.id })
  const wish = await run<WithId>("useCreateTransferPreference", { bookingId: "bkng_bench" })
  await run("useUpdateTransferPreference", { id: wish.id, passengerCount: 2 })
  expect(await run("useTransferPreference", wish.id)).toMatchObject({ passengerCount: 2 })
  expect(await pagesOf(run, "useTransferPreferencesInfinite", { bookingId: ["bkng_bench"] })).toBe(1)
  await run("useDeleteTransferPreference", { id: wish.id })
  const shift = await firstOf(run, "useDriverShifts")
  expect(await run("useDriverShift", shift.id)).toMatchObject({ id: shift.id })
  expect(await run("useRenderDriverSheet", { driverId, date: day })).toBeTruthy()
  expect(await run("useExportJobSheet", { date: day })).toBeTruthy()
  const lists = ["useDispatchesInfinite", "useVehiclesInfinite", "useDriversInfinite", "useDriverShiftsInfinite", "useIncidentsInfinite"]
  for (const list of lists) expect(await pagesOf(run, list, { limit: 2 }), list).toBeGreaterThan(0)
  expect(await pagesOf(run, "useCalendarFeedsInfinite", {})).toBeGreaterThanOrEqual(0)
})

it("a host keeps places, their lodging and their halls, and lets holds lapse", async () => {
  const { run } = await openBench(office)
  const place = await run<WithId>("useCreatePlace", { kind: "hotel", name: "Bench Hotel" })
  const placeId = place.id
  await run("usePutPlaceIdentifier", { placeId, scheme: "osm", value: "node/987654321" })
  expect(await run("usePlaceByIdentifier", { scheme: "osm", value: "node/987654321" })).toMatchObject({ id: placeId })
  await run("useReplaceOperationSchedules", { placeId, entries: [{ opensAt: "10:00", closesAt: "12:00" }] })
  await run("useCreatePlaceFeature", { placeId, name: "Ramp", code: "ramp" })
  expect(await pagesOf(run, "useOperationSchedulesInfinite", { placeId })).toBe(1)
  expect(await pagesOf(run, "usePlaceFeaturesInfinite", { placeId })).toBe(1)
  const property = await run<WithId>("useCreateProperty", { placeId, propertyType: "hotel" })
  expect(await run("useProperty", property.id)).toMatchObject({ placeId })
  const group = await run<WithId>("useCreatePropertyGroup", { name: "Bench chain" })
  await run("useUpdatePropertyGroup", { id: group.id, name: "Bench brand" })
  expect(await run("usePropertyGroup", group.id)).toMatchObject({ name: "Bench brand" })
  const member = await run<WithId>("useCreatePropertyGroupMember", { groupId: group.id, propertyId: property.id })
  expect(await run("usePropertyGroupMember", member.id)).toMatchObject({ id: member.id })
  const lists = [
    "usePlacesInfinite",
    "useDuplicatePairsInfinite",
    "usePropertiesInfinite",
    "usePropertyGroupsInfinite",
    "usePropertyGroupMembersInfinite",
    "useFunctionSpacesInfinite",
  ]
  for (const list of lists) expect(await pagesOf(run, list, { limit: 2 }), list).toBeGreaterThan(0)
  await run("useDeletePropertyGroupMember", { id: member.id })
  await run("useDeletePropertyGroup", { id: group.id })
  await run("useDeleteProperty", { id: property.id })
  const unused = await run<WithId>("useCreatePlace", { kind: "port", name: "Bench Pier" })
  await run("useDeletePlace", { id: unused.id })
  expect(await run("useFindFreeFunctionSpaces", { from: "2026-07-01T08:00:00Z", to: "2026-07-01T12:00:00Z" })).toBeTruthy()
  expect(await run("useImportPlacesDryRun", { format: "csv", content: "id,name,kind\r\n,Pier 9,port\r\n" })).toBeTruthy()
  expect(await run("useExportPlaces", { format: "csv", kind: ["port"] })).toBeTruthy()
  expect(await run("useExportHistory", { subject: placeId })).toBeTruthy()
  const hold = await firstOf(run, "useResourceHolds")
  expect(await pagesOf(run, "useResourceHoldsInfinite", { limit: 2 })).toBe(2)
  expect(await pagesOf(run, "useHoldMovementsInfinite", { holdId: hold.id })).toBeGreaterThan(0)
  const demand = { kind: "room", roomKind: "room_dbl", programId: "prog_bench", quantity: 2, optionOn: "2026-05-29", timezone }
  const { id: holdId } = await run<WithId>("useCreateResourceHold", demand)
  await office.setClock("2026-06-02T03:00:00.000Z")
  expect(await run("useExpireResourceHold", { holdId })).toBeTruthy()
  expect(await run("useSettleDueHolds", { limit: 100 })).toBeTruthy()
})
