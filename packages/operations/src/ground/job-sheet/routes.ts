import * as z from "zod"
import { sendCsv } from "../../kernel/csv/respond.js"
import { createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { contactsNeedRight } from "../sheet/routes.js"
import { jobSheetQuery } from "./contract.js"
import { exportJobSheet } from "./export.js"

/** The work of some days as a file. */
export const jobSheetRoutes = createRouter().get(
  "/",
  needs("ground", "read"),
  responds(200, z.string(), "The dispatches of some days, or everybody on them, as a file", "text/csv"),
  validate("query", jobSheetQuery),
  contactsNeedRight,
  async (c) => sendCsv(c, await exportJobSheet(c.var.db, { ...c.req.valid("query"), now: nowOf(c) })),
)
