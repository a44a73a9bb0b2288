"use client"
import type { Page } from "../../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../../kernel/hooks/index.js"
import { useCommand } from "../../hooks/command.js"
import { availabilityQueries } from "../../queries.js"
import type { SlotId } from "../../types.js"
import type * as inputs from "../inputs.js"
import { showAttendance, showMoves } from "../optimistic.js"
import type {
  AssignmentResult,
  AttendanceResult,
  ClosedCheckIn,
  RemovedTraveler,
  SlotManifest,
  SlotTraveler,
  SlotTravelerId,
  TravelerResult,
  TravelersResult,
} from "../types.js"

type Within<Input> = Omit<Input, "slotId">
type Read<Result, Selected> = ReadHookOptions<Result, Selected>

const useQueries = () => useFromCore(availabilityQueries)

/** Who is on a departure and where, with counts of the whole of it. */
export const useSlotManifest = <Selected = SlotManifest>(
  slotId: SlotId,
  query: Within<inputs.GetSlotManifest> = {},
  options?: Read<SlotManifest, Selected>,
) => useRead(useQueries().travelers.manifest(slotId, query), options)
export const useSlotTravelers = <Selected = Page<SlotTraveler>>(
  slotId: SlotId,
  filters: Within<inputs.ListSlotTravelers> = {},
  options?: Read<Page<SlotTraveler>, Selected>,
) => useRead(useQueries().travelers.list(slotId, filters), options)
export const useSlotTravelersInfinite = (
  slotId: SlotId,
  filters: Omit<Within<inputs.ListSlotTravelers>, "offset"> = {},
  options?: ReadPagesOptions,
) => useReadPages(useQueries().travelers.listInfinite(slotId, filters), options)
/** People of a departure by a text, which never stands in an address. */
export const useSearchSlotTravelers = <Selected = Page<SlotTraveler>>(
  input: inputs.SearchSlotTravelers,
  options?: Read<Page<SlotTraveler>, Selected>,
) => useRead(useQueries().travelers.search(input), options)
export const useSlotTraveler = <Selected = SlotTraveler>(
  travelerId: SlotTravelerId,
  query: Omit<inputs.GetSlotTraveler, "travelerId"> = {},
  options?: Read<SlotTraveler, Selected>,
) => useRead(useQueries().travelers.detail(travelerId, query), options)
/** What moving people would give, and which rules it breaks; nothing is written. */
export const useAssignTravelersDryRun = <Selected = AssignmentResult>(
  input: inputs.AssignTravelers,
  options?: Read<AssignmentResult, Selected>,
) => useRead(useQueries().previews.assignTravelers(input), options)

const perSlot = ({ slotId }: { slotId: SlotId }) => slotId

export const useCreateTravelerWithTravelDetails = (options?: WriteOptions<inputs.CreateTravelerWithTravelDetails, TravelerResult>) =>
  useCommand("createTravelerWithTravelDetails", (c) => c.createTravelerWithTravelDetails, options)
export const useCreateTravelers = (options?: WriteOptions<inputs.CreateTravelers, TravelersResult>) =>
  useCommand("createTravelers", (c) => c.createTravelers, options)
export const useUpdateTravelerWithTravelDetails = (options?: WriteOptions<inputs.UpdateTravelerWithTravelDetails, TravelerResult>) =>
  useCommand("updateTravelerWithTravelDetails", (c) => c.updateTravelerWithTravelDetails, options)
export const useRemoveTraveler = (options?: WriteOptions<inputs.RemoveTraveler, RemovedTraveler>) =>
  useCommand("removeTraveler", (c) => c.removeTraveler, options)
export const useEraseTraveler = (options?: WriteOptions<inputs.EraseTraveler, SlotTraveler>) =>
  useCommand("eraseTraveler", (c) => c.eraseTraveler, options)
/** People show in their new rooms at once; moves on one departure run in order. */
export const useAssignTravelers = (options?: WriteOptions<inputs.AssignTravelers, AssignmentResult>) =>
  useCommand("assignTravelers", (c) => c.assignTravelers, options, { order: perSlot, optimistic: showMoves })
/** Who came shows at once. */
export const useSetAttendance = (options?: WriteOptions<inputs.SetAttendance, AttendanceResult>) =>
  useCommand("setAttendance", (c) => c.setAttendance, options, { order: perSlot, optimistic: showAttendance })
export const useCloseCheckIn = (options?: WriteOptions<inputs.CloseCheckIn, ClosedCheckIn>) =>
  useCommand("closeCheckIn", (c) => c.closeCheckIn, options)
/** Whom closing the check-in would mark as a no-show; nothing is written. */
export const useCloseCheckInDryRun = <Selected = ClosedCheckIn>(input: inputs.CloseCheckIn, options?: Read<ClosedCheckIn, Selected>) =>
  useRead(useQueries().previews.closeCheckIn(input), options)
