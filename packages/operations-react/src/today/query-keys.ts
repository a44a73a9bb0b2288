import type { Operations } from "../kernel/core/index.js"
import { entityKeys, listOptions } from "../kernel/query/index.js"
import { todayClient } from "./client.js"
import type { GetToday } from "./types.js"

export const todayKeys = (operations: Pick<Operations, "scope">) => ({ today: entityKeys(operations, "root", "today") })

export function todayQueries(operations: Operations) {
  const client = todayClient(operations)
  const { today } = todayKeys(operations)
  return {
    today: {
      detail: ({ date, ...rest }: GetToday) => listOptions(today.detail(date, rest), (o) => client.getToday({ date, ...rest }, o)),
    },
  }
}
