import { createOperationsApp, type OperationsAppOptions } from "../../src/app.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { checkedRequest } from "./checked-request.js"

type Options = Partial<Omit<OperationsAppOptions, "db">>

/** An app in which everybody may everything, unless the test says otherwise, and a checked way to ask it. */
export function createTestApp(db: OperationsDb, options: Options = {}) {
  const app = createOperationsApp({ db, authorize: () => true, identify: (c) => c.req.header("x-person"), ...options })
  return { app, send: checkedRequest(app) }
}
