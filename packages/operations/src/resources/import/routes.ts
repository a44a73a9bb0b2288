import * as z from "zod"
import { takesFile } from "../../kernel/file-body.js"
import { contextOf, createRouter, needs, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import { importResourcesQuery, resourceImportLimits, resourceImportSchema } from "./contract.js"
import { importResources } from "./import.js"

/** A little more than a file may have, so that a file above the limit is refused as one. */
const maxBodyBytes = resourceImportLimits.bytes + 1024 * 1024

export const resourceImportRoutes = createRouter().post(
  "/import",
  needs("resources", "write", undefined, { maxBodyBytes }),
  responds(200, oneOf(resourceImportSchema), "Carry out a file of resources, or tell what it would change"),
  validate("query", importResourcesQuery),
  takesFile({ "text/csv": z.string() }),
  async (c) => {
    const content = new Uint8Array(await c.req.arrayBuffer())
    return c.json({ data: await importResources(c.var.db, { ...contextOf(c), ...c.req.valid("query"), content }) }, 200)
  },
)
