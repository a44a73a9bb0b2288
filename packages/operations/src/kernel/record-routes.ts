import type { Hono } from "hono"
import * as z from "zod"
import { revisionField } from "./context.js"
import { contextOf, createRouter, ifMatch, needs, type OperationsEnv, responds, validate } from "./http.js"
import type { Id, IdPrefix } from "./ids.js"
import { idSchema } from "./ids.js"
import { oneOf, type Page } from "./paging.js"
import type { RecordDefinition } from "./record.js"
import type { Store } from "./store.js"

interface Answer<Input, Output, Status extends number> {
  input: Input
  output: Output
  outputFormat: "json"
  status: Status
}
type ById = { param: { id: string } }
type Wire<D extends RecordDefinition> = z.input<D["record"]>

/** What `hc` sees of a plain record. Written out by hand: TypeScript will not serialise the inferred generic chain (TS7056). */
export type RecordSchema<D extends RecordDefinition> = {
  "/": {
    $get: Answer<{ query: z.input<D["query"]> }, Page<Wire<D>>, 200>
    $post: Answer<{ json: z.input<D["create"]> }, { data: Wire<D> }, 201>
  }
  "/:id": {
    $get: Answer<ById, { data: Wire<D> }, 200>
    $patch: Answer<ById & { json: z.input<D["update"]> & { expectedRevision?: number } }, { data: Wire<D> }, 200>
    $delete: Answer<ById, { data: { id: string } }, 200>
  }
}

/** The five routes of a plain record, below the path on which the area mounts them. */
export function recordRoutes<D extends RecordDefinition, P extends IdPrefix>(
  area: string,
  prefix: P,
  definition: D,
  store: Store<D>,
): Hono<OperationsEnv, RecordSchema<D>, "/"> {
  const { name } = definition
  const byId = z.object({ id: idSchema(prefix) })
  const one = oneOf(definition.record)
  const gone = oneOf(z.object({ id: idSchema(prefix) }))
  const update = definition.update.extend(revisionField)
  const read = needs(area, "read")
  const write = needs(area, "write")
  const idOf = (c: { req: { valid: (target: "param") => { id: Id<P> } } }) => c.req.valid("param").id

  const routes = createRouter()
  routes.get(
    "/",
    read,
    responds(200, definition.page, `List every ${name} within a filter`),
    validate("query", definition.query),
    async (c) => c.json(await store.list(c.var.db, c.req.valid("query") as z.input<D["query"]>), 200),
  )
  routes.post("/", write, responds(201, one, `Create a ${name}`), validate("json", definition.create), async (c) =>
    c.json({ data: await store.create(c.var.db, { ...c.req.valid("json"), ...contextOf(c) } as never) }, 201),
  )
  routes.get("/:id", read, responds(200, one, `Get a ${name}`), validate("param", byId), async (c) =>
    c.json({ data: await store.get(c.var.db, { id: idOf(c) }) }, 200),
  )
  routes.patch("/:id", write, responds(200, one, `Change a ${name}`), validate("param", byId), validate("json", update), async (c) => {
    const body = c.req.valid("json") as { expectedRevision?: number }
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json({ data: await store.update(c.var.db, { ...body, expectedRevision, id: idOf(c), ...contextOf(c) } as never) }, 200)
  })
  routes.delete("/:id", needs(area, "delete"), responds(200, gone, `Delete a ${name}`), validate("param", byId), async (c) =>
    c.json({ data: await store.remove(c.var.db, { id: idOf(c), expectedRevision: ifMatch(c), ...contextOf(c) }) }, 200),
  )
  return routes as unknown as Hono<OperationsEnv, RecordSchema<D>, "/">
}
