import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
import type {
  CheckOperationalAvailability,
  CompleteSlot,
  CreateSlot,
  DecideSlotMinimum,
  DeleteSlot,
  EditSlots,
  EditSlotsBatch,
  ExplainSlot,
  GetSlot,
  ListSlots,
  ResetCustomisation,
  SetSlotStatus,
  UpdateSlot,
} from "../inputs.js"
import type {
  CompletedSlot,
  EditReport,
  ListedSlot,
  OperationalAvailability,
  Slot,
  SlotBatchReport,
  SlotExplanation,
  SlotId,
} from "../types.js"
import { type Api, rehearsed, revised } from "./api.js"

export interface SlotCalls {
  listSlots(filters?: ListSlots, options?: CallOptions): Promise<Page<ListedSlot>>
  getSlot(input: GetSlot, options?: CallOptions): Promise<Slot>
  createSlot(input: CreateSlot, options?: CallOptions): Promise<Slot>
  updateSlot(input: UpdateSlot, options?: CallOptions): Promise<Slot>
  deleteSlot(input: DeleteSlot, options?: CallOptions): Promise<{ id: SlotId }>
  /** Edits this departure, this and the following ones of its rule, or all of its series. */
  editSlots(input: EditSlots, options?: CallOptions): Promise<EditReport>
  editSlotsBatch(input: EditSlotsBatch, options?: CallOptions): Promise<SlotBatchReport>
  resetCustomisation(input: ResetCustomisation, options?: CallOptions): Promise<Slot>
  setSlotStatus(input: SetSlotStatus, options?: CallOptions): Promise<Slot>
  decideSlotMinimum(input: DecideSlotMinimum, options?: CallOptions): Promise<Slot>
  completeSlot(input: CompleteSlot, options?: CallOptions): Promise<CompletedSlot>
  /** A question: it answers for an unknown departure as well. */
  checkOperationalAvailability(input: CheckOperationalAvailability, options?: CallOptions): Promise<OperationalAvailability>
  explainSlot(input: ExplainSlot, options?: CallOptions): Promise<SlotExplanation>
}

export const slotCalls = ({ slots: api }: Api): SlotCalls => ({
  listSlots: (filters, o) => call(api.$get({ query: query(filters) }, via(o))),
  getSlot: ({ slotId: id, ...rest }, o) => call(api[":id"].$get({ param: { id }, query: query(rest) }, via(o))),
  createSlot: (json, o) => call(api.$post({ json }, via(o))),
  updateSlot: ({ slotId: id, patch, expectedRevision, ...rest }, o) =>
    call(api[":id"].$patch({ param: { id }, json: { ...patch, ...rest } }, revised(expectedRevision, o))),
  deleteSlot: ({ slotId: id, expectedRevision }, o) => call(api[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  editSlots: ({ slotId: id, ...json }, o) => call(api[":id"].edit.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
  editSlotsBatch: (json, o) => call(api.batch.$post({ json }, rehearsed(json.dryRun, o))),
  resetCustomisation: ({ slotId: id, expectedRevision, ...json }, o) =>
    call(api[":id"].reset.$post({ param: { id }, json }, revised(expectedRevision, o))),
  setSlotStatus: ({ slotId: id, expectedRevision, ...json }, o) =>
    call(api[":id"].status.$post({ param: { id }, json }, revised(expectedRevision, o))),
  decideSlotMinimum: ({ slotId: id, ...json }, o) => call(api[":id"].minimum.$post({ param: { id }, json }, via(o))),
  completeSlot: ({ slotId: id, ...json }, o) => call(api[":id"].complete.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
  checkOperationalAvailability: ({ slotId: id, ...json }, o) => call(api[":id"].check.$post({ param: { id }, json }, viaRead(o))),
  explainSlot: ({ slotId: id, ...rest }, o) => call(api[":id"].explain.$get({ param: { id }, query: query(rest) }, via(o))),
})
