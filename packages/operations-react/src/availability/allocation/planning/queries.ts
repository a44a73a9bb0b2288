import { digestOf, feedOptions, freshFor, listOptions } from "../../../kernel/query/index.js"
import type { AvailabilityClient } from "../../client.js"
import type { AvailabilityKeys } from "../../keys.js"
import type { SlotId } from "../../types.js"
import type * as inputs from "./inputs.js"

type Within<Input> = Omit<Input, "slotId">

/** The list that is rehearsed is known by a digest: names of people do not belong in a key. */
const withoutPeople = ({ csv, rows, ...rest }: inputs.ImportRooming) => ({ ...rest, list: digestOf(csv ?? JSON.stringify(rows ?? [])) })

const asked = { staleTime: freshFor.never }

/** Conflicts, lists and what was done on one departure; their keys nest under its detail. */
export const planningQueries = (client: AvailabilityClient, { slots }: AvailabilityKeys) => ({
  conflicts: (slotId: SlotId, query: Within<inputs.GetAllocationConflicts> = {}) =>
    listOptions(slots.detail(slotId, "conflicts", query), (o) => client.getAllocationConflicts({ slotId, ...query }, o)),
  passengersCsv: ({ slotId, ...query }: inputs.ExportPassengersCsv) =>
    listOptions(slots.detail(slotId, "passengersCsv", query), (o) => client.exportPassengersCsv({ slotId, ...query }, o), asked),
  roomingCsv: ({ slotId, ...query }: inputs.ExportRoomingCsv) =>
    listOptions(slots.detail(slotId, "roomingCsv", query), (o) => client.exportRoomingCsv({ slotId, ...query }, o), asked),
  roomingDiff: ({ slotId, ...query }: inputs.DiffRooming) =>
    listOptions(slots.detail(slotId, "roomingDiff", query), (o) => client.diffRooming({ slotId, ...query }, o)),
  audit: (slotId: SlotId, query: Omit<Within<inputs.GetSlotAudit>, "before"> = {}) =>
    feedOptions(slots.detail(slotId, "audit", query), (before, o) => client.getSlotAudit({ slotId, ...query, before }, o)),
})

/** Plans and rooming lists, told to write nothing. */
export const planningPreviews = (client: AvailabilityClient, { previews }: AvailabilityKeys) => ({
  autoAllocate: (input: inputs.AutoAllocate) =>
    listOptions(previews.detail("autoAllocate", input), (o) => client.autoAllocate({ ...input, dryRun: true }, o), asked),
  importRooming: (input: inputs.ImportRooming) =>
    listOptions(previews.detail("importRooming", withoutPeople(input)), (o) => client.importRooming({ ...input, dryRun: true }, o), asked),
})
