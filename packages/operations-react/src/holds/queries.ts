import type { Operations } from "../kernel/core/index.js"
import { listOptions, pagesOptions, readOptions } from "../kernel/query/index.js"
import { holdsClient } from "./client.js"
import type * as inputs from "./inputs.js"
import { holdsKeys } from "./keys.js"
import type { ResourceHoldId } from "./types.js"

type Endless<Filters> = Omit<Filters, "offset">

/** Option objects of every read of resource holds, for loaders, prefetching and tests; the hooks only wrap them. */
export function holdsQueries(operations: Operations) {
  const client = holdsClient(operations)
  const { holds, inventory } = holdsKeys(operations)
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
    inventory: {
      list: (input: inputs.GetRoomInventory) => listOptions(inventory.list(input), (o) => client.getRoomInventory(input, o)),
    },
  }
}

export type HoldsQueries = ReturnType<typeof holdsQueries>
