import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  dismissDuplicateBody,
  dismissedDuplicateSchema,
  duplicateCandidateQuery,
  duplicatePairPageSchema,
  duplicatePairsQuery,
  duplicateSuggestionSchema,
  suggestDuplicatesQuery,
} from "../duplicate/contract.js"
import { dismissDuplicate } from "../duplicate/dismiss.js"
import { listDuplicatePairs } from "../duplicate/pairs.js"
import { suggestDuplicates } from "../duplicate/suggest.js"
import { mergeFacilitiesBody, mergeReportSchema } from "./contract.js"
import { mergeFacilities } from "./merge.js"

const read = needs("places", "read")
const write = needs("places", "write")
const suggestions = oneOf(z.array(duplicateSuggestionSchema))

/** Places that may be one, and making one of them; the fixed paths stand before `/:id`. */
export const mergeRoutes = createRouter()
  .get(
    "/duplicates",
    read,
    responds(200, duplicatePairPageSchema, "Pairs of places that may be one"),
    validate("query", duplicatePairsQuery),
    async (c) => c.json(await listDuplicatePairs(c.var.db, c.req.valid("query")), 200),
  )
  .get(
    "/duplicates/candidates",
    read,
    responds(200, suggestions, "Places that a new one may be the same as"),
    validate("query", duplicateCandidateQuery),
    async (c) => c.json({ data: await suggestDuplicates(c.var.db, c.req.valid("query")) }, 200),
  )
  .post(
    "/duplicates/dismiss",
    write,
    responds(200, oneOf(dismissedDuplicateSchema), "Remember that two places are two"),
    validate("json", dismissDuplicateBody),
    async (c) => c.json({ data: await dismissDuplicate(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 200),
  )
  .post(
    "/merge",
    write,
    responds(200, oneOf(mergeReportSchema), "Make one place of several"),
    validate("json", mergeFacilitiesBody),
    async (c) => c.json({ data: await mergeFacilities(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 200),
  )
  .get(
    "/:id/duplicates",
    read,
    responds(200, suggestions, "Places that may be the same as a place"),
    validate("param", z.object({ id: idSchema("plac") })),
    validate("query", suggestDuplicatesQuery),
    async (c) => c.json({ data: await suggestDuplicates(c.var.db, { placeId: c.req.valid("param").id, ...c.req.valid("query") }) }, 200),
  )
