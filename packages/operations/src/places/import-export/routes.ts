import * as z from "zod"
import { sendLines } from "../../kernel/csv/respond.js"
import { takesFile } from "../../kernel/file-body.js"
import { contextOf, createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import { exportFacilitiesQuery, importFacilitiesQuery, placeFeaturesSchema, placeImportLimits, placeImportSchema } from "./contract.js"
import { exportFacilities } from "./export.js"
import { importFacilities } from "./import.js"

/** A little more than a file may have, so that a file above the limit is refused as one. */
const maxBodyBytes = placeImportLimits.bytes + 1024 * 1024
const files = { "text/csv": z.string(), "application/geo+json": placeFeaturesSchema }

export const importExportRoutes = createRouter()
  .get(
    "/export",
    needs("places", "read", "exports"),
    responds(200, files, "Places within a filter as a file"),
    validate("query", exportFacilitiesQuery),
    async (c) => sendLines(c, await exportFacilities(c.var.db, { ...c.req.valid("query"), now: nowOf(c) })),
  )
  .post(
    "/import",
    needs("places", "write", undefined, { maxBodyBytes }),
    responds(200, oneOf(placeImportSchema), "Carry out a file of places, or tell what it would change"),
    validate("query", importFacilitiesQuery),
    takesFile(files),
    async (c) => {
      const content = new Uint8Array(await c.req.arrayBuffer())
      return c.json({ data: await importFacilities(c.var.db, { ...contextOf(c), ...c.req.valid("query"), content }) }, 200)
    },
  )
