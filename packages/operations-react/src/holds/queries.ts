import type { Operations } from "../kernel/core/index.js"
import { freshFor, listOptions, pagesOptions, readOptions } from "../kernel/query/index.js"
import { holdsClient } from "./client.js"
import type * as inputs from "./inputs.js"
import { holdsKeys } from "./keys.js"
import type { ResourceHoldId } from "./types.js"

type Endless<Filters> = Omit<Filters, "offset">

/** Previews are always asked anew. */
const asked = { staleTime: freshFor.never }

/** Option objects of every read of resource holds, for loaders, prefetching and tests; the hooks only wrap them. */
export function holdsQueries(operations: Operations) {
  const client = holdsClient(operations)
  const { holds, inventory, grids, diaries, summaries, previews } = holdsKeys(operations)
  return {
    holds: {
      list: (filters: inputs.ListResourceHolds = {}) => listOptions(holds.list(filters), (o) => client.listResourceHolds(filters, o)),
      listInfinite: (filters: Endless<inputs.ListResourceHolds> = {}) =>
        pagesOptions(holds.infinite(filters), (offset, o) => client.listResourceHolds({ ...filters, offset }, o)),
      detail: (holdId: ResourceHoldId) => readOptions(holds.detail(holdId), (o) => client.getResourceHold({ holdId }, o)),
      movements: (input: inputs.ListHoldMovements) => {
        const { holdId, ...filters } = input
        return listOptions(holds.detail(holdId, "movements", filters), (o) => client.listHoldMovements(input, o))
      },
      movementsInfinite: (input: Endless<inputs.ListHoldMovements>) => {
        const { holdId, ...filters } = input
        return pagesOptions(holds.detail(holdId, "movements", "pages", filters), (offset, o) =>
          client.listHoldMovements({ ...input, offset }, o),
        )
      },
    },
    grids: {
      list: (input: inputs.GetHoldPickupGrid) => listOptions(grids.list(input), (o) => client.getHoldPickupGrid(input, o)),
    },
    diaries: {
      list: (input: inputs.GetSpaceDiary) => listOptions(diaries.list(input), (o) => client.getSpaceDiary(input, o)),
    },
    summaries: {
      detail: (programId: string) => readOptions(summaries.detail(programId), (o) => client.summarizeProgramHolds({ programId }, o)),
    },
    previews: {
      setNights: (input: inputs.SetResourceHoldNights) =>
        listOptions(previews.detail("setNights", input), (o) => client.setResourceHoldNights({ ...input, dryRun: true }, o), asked),
      setWindows: (input: inputs.SetResourceHoldWindows) =>
        listOptions(previews.detail("setWindows", input), (o) => client.setResourceHoldWindows({ ...input, dryRun: true }, o), asked),
      shift: (input: inputs.ShiftResourceHolds) =>
        listOptions(previews.detail("shift", input), (o) => client.shiftResourceHolds({ ...input, dryRun: true }, o), asked),
    },
    inventory: {
      list: (input: inputs.GetRoomInventory) => listOptions(inventory.list(input), (o) => client.getRoomInventory(input, o)),
    },
  }
}

export type HoldsQueries = ReturnType<typeof holdsQueries>
