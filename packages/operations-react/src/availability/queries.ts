import type { Operations } from "../kernel/core/index.js"
import { feedOptions, freshFor, listOptions, pagesOptions, readOptions } from "../kernel/query/index.js"
import { planningPreviews, planningQueries } from "./allocation/planning/queries.js"
import { allocationPreviews, resourceQueries, resourceTemplateQueries, sharingGroupQueries, travelerQueries } from "./allocation/queries.js"
import { type AvailabilityClient, availabilityClient } from "./client.js"
import type * as inputs from "./inputs.js"
import { type AvailabilityKeys, availabilityKeys } from "./keys.js"
import type { CloseoutId, PickupGroupId, PickupPointId, RuleId, SlotAllocationId, SlotId, StartTimeId } from "./types.js"

/** Filters of pages that are appended: each page's offset is the query's own business. */
type Endless<Filters> = Omit<Filters, "offset">

/** Option objects of every read of the area, for loaders, prefetching and tests; the hooks only wrap them. */
export function availabilityQueries(operations: Operations) {
  const client = availabilityClient(operations)
  const keys = availabilityKeys(operations)
  return {
    rules: ruleQueries(client, keys),
    startTimes: startTimeQueries(client, keys),
    slots: slotQueries(client, keys),
    slotAllocations: slotAllocationQueries(client, keys),
    closeouts: closeoutQueries(client, keys),
    pickupPoints: pickupPointQueries(client, keys),
    pickupGroups: pickupGroupQueries(client, keys),
    resources: resourceQueries(client, keys),
    resourceTemplates: resourceTemplateQueries(client, keys),
    travelers: travelerQueries(client, keys),
    sharingGroups: sharingGroupQueries(client, keys),
    pickupDays: {
      detail: ({ date, ...rest }: inputs.GetPickupDay) =>
        listOptions(keys.pickupDays.detail(date, rest), (o) => client.getPickupDay({ date, ...rest }, o)),
    },
    planning: planningQueries(client, keys),
    calendar: {
      list: (input: inputs.GetCalendar) => listOptions(keys.calendar.list(input), (o) => client.getCalendar(input, o)),
    },
    days: {
      detail: (input: inputs.GetDayBoard) => {
        const { date, ...rest } = input
        return listOptions(keys.days.detail(date, rest), (o) => client.getDayBoard(input, o))
      },
    },
    previews: { ...previewQueries(client, keys), ...allocationPreviews(client, keys), ...planningPreviews(client, keys) },
    recurrences: {
      preview: (input: inputs.PreviewRecurrence) =>
        listOptions(keys.recurrences.list(input), (o) => client.previewRecurrence(input, o), { staleTime: freshFor.slow }),
    },
  }
}

export type AvailabilityQueries = ReturnType<typeof availabilityQueries>

const ruleQueries = (client: AvailabilityClient, { rules }: AvailabilityKeys) => ({
  list: (filters: inputs.ListRules = {}) => listOptions(rules.list(filters), (o) => client.listRules(filters, o)),
  listInfinite: (filters: Endless<inputs.ListRules> = {}) =>
    pagesOptions(rules.infinite(filters), (offset, o) => client.listRules({ ...filters, offset }, o)),
  detail: (ruleId: RuleId) => readOptions(rules.detail(ruleId), (o) => client.getRule({ ruleId }, o)),
})

const startTimeQueries = (client: AvailabilityClient, { startTimes }: AvailabilityKeys) => ({
  list: (filters: inputs.ListStartTimes = {}) => listOptions(startTimes.list(filters), (o) => client.listStartTimes(filters, o)),
  listInfinite: (filters: Endless<inputs.ListStartTimes> = {}) =>
    pagesOptions(startTimes.infinite(filters), (offset, o) => client.listStartTimes({ ...filters, offset }, o)),
  detail: (id: StartTimeId) => readOptions(startTimes.detail(id), (o) => client.getStartTime({ id }, o)),
})

const slotQueries = (client: AvailabilityClient, { slots }: AvailabilityKeys) => ({
  list: (filters: inputs.ListSlots = {}) => listOptions(slots.list(filters), (o) => client.listSlots(filters, o)),
  listInfinite: (filters: Endless<inputs.ListSlots> = {}) =>
    pagesOptions(slots.infinite(filters), (offset, o) => client.listSlots({ ...filters, offset }, o)),
  /** `pax`: how many people `sellability` speaks of. */
  detail: (slotId: SlotId, query: { pax?: number } = {}) =>
    readOptions(query.pax === undefined ? slots.detail(slotId) : slots.detail(slotId, query), (o) =>
      client.getSlot({ slotId, ...query }, o),
    ),
  summary: (slotId: SlotId) => readOptions(slots.detail(slotId, "summary"), (o) => client.getDepartureSummary({ slotId }, o)),
  issues: (slotId: SlotId) => readOptions(slots.detail(slotId, "issues"), (o) => client.getDepartureIssues({ slotId }, o)),
  history: (slotId: SlotId, query: Omit<inputs.GetDepartureHistory, "slotId" | "before"> = {}) =>
    feedOptions(slots.detail(slotId, "history", query), (before, o) => client.getDepartureHistory({ slotId, ...query, before }, o)),
  pickups: ({ slotId, ...rest }: inputs.ListSlotPickups) =>
    listOptions(slots.detail(slotId, "pickups", rest), (o) => client.listSlotPickups({ slotId, ...rest }, o)),
  pickupList: ({ slotId, ...rest }: inputs.GetPickupList) =>
    readOptions(slots.detail(slotId, "pickupList", rest), (o) => client.getPickupList({ slotId, ...rest }, o)),
  pickupListCsv: ({ slotId, ...rest }: inputs.ExportPickupListCsv) =>
    readOptions(slots.detail(slotId, "pickupListCsv", rest), (o) => client.exportPickupListCsv({ slotId, ...rest }, o), asked),
  pickupsInfinite: ({ slotId, ...rest }: Endless<inputs.ListSlotPickups>) =>
    pagesOptions(slots.detail(slotId, "pickups", rest, "infinite"), (offset, o) => client.listSlotPickups({ slotId, ...rest, offset }, o)),
  explain: ({ slotId, pax }: inputs.ExplainSlot) =>
    readOptions(slots.detail(slotId, "explain", { pax }), (o) => client.explainSlot({ slotId, pax }, o)),
  check: ({ slotId, ...question }: inputs.CheckOperationalAvailability) =>
    readOptions(slots.detail(slotId, "check", question), (o) => client.checkOperationalAvailability({ slotId, ...question }, o), asked),
})

const slotAllocationQueries = (client: AvailabilityClient, { slotAllocations }: AvailabilityKeys) => ({
  list: (filters: inputs.ListSlotAllocations = {}) =>
    listOptions(slotAllocations.list(filters), (o) => client.listSlotAllocations(filters, o)),
  listInfinite: (filters: Endless<inputs.ListSlotAllocations> = {}) =>
    pagesOptions(slotAllocations.infinite(filters), (offset, o) => client.listSlotAllocations({ ...filters, offset }, o)),
  detail: (allocationId: SlotAllocationId) =>
    readOptions(slotAllocations.detail(allocationId), (o) => client.getSlotAllocation({ allocationId }, o)),
})

const closeoutQueries = (client: AvailabilityClient, { closeouts }: AvailabilityKeys) => ({
  list: (filters: inputs.ListCloseouts = {}) => listOptions(closeouts.list(filters), (o) => client.listCloseouts(filters, o)),
  listInfinite: (filters: Endless<inputs.ListCloseouts> = {}) =>
    pagesOptions(closeouts.infinite(filters), (offset, o) => client.listCloseouts({ ...filters, offset }, o)),
  detail: (closeoutId: CloseoutId) => readOptions(closeouts.detail(closeoutId), (o) => client.getCloseout({ closeoutId }, o)),
})

const pickupPointQueries = (client: AvailabilityClient, { pickupPoints }: AvailabilityKeys) => ({
  list: (filters: inputs.ListPickupPoints = {}) => listOptions(pickupPoints.list(filters), (o) => client.listPickupPoints(filters, o)),
  listInfinite: (filters: Endless<inputs.ListPickupPoints> = {}) =>
    pagesOptions(pickupPoints.infinite(filters), (offset, o) => client.listPickupPoints({ ...filters, offset }, o)),
  detail: (id: PickupPointId) => readOptions(pickupPoints.detail(id), (o) => client.getPickupPoint({ id }, o)),
})

const pickupGroupQueries = (client: AvailabilityClient, { pickupGroups }: AvailabilityKeys) => ({
  list: (filters: inputs.ListPickupGroups = {}) => listOptions(pickupGroups.list(filters), (o) => client.listPickupGroups(filters, o)),
  listInfinite: (filters: Endless<inputs.ListPickupGroups> = {}) =>
    pagesOptions(pickupGroups.infinite(filters), (offset, o) => client.listPickupGroups({ ...filters, offset }, o)),
  detail: (id: PickupGroupId) => readOptions(pickupGroups.detail(id), (o) => client.getPickupGroup({ id }, o)),
})

/** Previews are always asked anew. */
const asked = { staleTime: freshFor.never }

/** Commands told to write nothing, and the questions that rules and closeouts answer about dates. */
const previewQueries = (client: AvailabilityClient, { previews }: AvailabilityKeys) => ({
  explainDate: (input: inputs.ExplainDate) =>
    listOptions(previews.detail("explainDate", input), (o) => client.explainDate(input, o), asked),
  closeout: (input: inputs.PreviewCloseout) =>
    listOptions(previews.detail("closeout", input), (o) => client.previewCloseout(input, o), asked),
  generate: (input: inputs.GenerateAvailabilitySlots) =>
    listOptions(previews.detail("generate", input), (o) => client.generateAvailabilitySlots({ ...input, dryRun: true }, o), asked),
  reconcile: (input: inputs.ReconcileRule) =>
    listOptions(previews.detail("reconcile", input), (o) => client.reconcileRule({ ...input, dryRun: true }, o), asked),
  editSlots: (input: inputs.EditSlots) =>
    listOptions(previews.detail("editSlots", input), (o) => client.editSlots({ ...input, dryRun: true }, o), asked),
  editSlotsBatch: (input: inputs.EditSlotsBatch) =>
    listOptions(previews.detail("editSlotsBatch", input), (o) => client.editSlotsBatch({ ...input, dryRun: true }, o), asked),
  completeSlot: (input: inputs.CompleteSlot) =>
    listOptions(previews.detail("completeSlot", input), (o) => client.completeSlot({ ...input, dryRun: true }, o), asked),
  moveSlotAllocation: (input: inputs.MoveSlotAllocation) =>
    listOptions(previews.detail("moveSlotAllocation", input), (o) => client.moveSlotAllocation({ ...input, dryRun: true }, o), asked),
})
