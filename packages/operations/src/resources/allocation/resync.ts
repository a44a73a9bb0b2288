import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { arrayParam, clock, instantParam, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { rehearse } from "../../kernel/rehearse.js"
import { type ResyncedAllocations, resyncedAllocationsSchema, resyncResourceAllocationsBody } from "./contract.js"
import { demandJson } from "./row.js"
import { demandColumnNames, generatedAllocationId, wantedOf } from "./wanted.js"

const input = resyncResourceAllocationsBody.safeExtend(writeContext)
type Input = z.output<typeof input>

interface Plan {
  kind: "added" | "changed" | "cancelled" | "skipped"
  slotId: string
  role: string
  allocationId: string | null
  requirementId: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  why: string | null
}

/** Departures that the requirements can reach; those that began are listed as skipped where they have demand. */
const reach = ({ requirementIds, productId, from, to }: Input): SQL => {
  const products = productId
    ? sql`s.product_id = ${productId}`
    : sql`s.product_id in (select r.product_id from resource_requirements r where r.id = any(${arrayParam(requirementIds ?? [], "text")}))`
  return sql`${products} ${from ? sql`and s.starts_at >= ${instantParam(from)}` : sql``} ${to ? sql`and s.starts_at < ${instantParam(to)}` : sql``}`
}

/** Roles that the call is about: all of a product, or those of the requirements. */
const roles = ({ requirementIds }: Input): SQL =>
  requirementIds
    ? sql`(select array_agg(distinct r.role) from resource_requirements r where r.id = any(${arrayParam(requirementIds, "text")}))`
    : sql`null::text[]`

/** One comparison of what departures have with what their requirements ask for now. */
const plan = (asked: Input): SQL => sql`
  with about as (select ${roles(asked)} as roles),
  wanted as (select w.*, ${demandJson("w")} as demand from (${wantedOf(sql`s.starts_at > ${clock(asked.now)} and ${reach(asked)}`)}) w, about
    where about.roles is null or w.role = any(about.roles)),
  has as (select d.*, s.starts_at, ${demandJson("d")} as demand from resource_allocations d join slot_facts s on s.slot_id = d.slot_id, about
    where d.requirement_id is not null and d.status <> 'cancelled' and s.status <> 'cancelled' and ${reach(asked)}
      and (about.roles is null or d.role = any(about.roles))),
  paired as (
    select coalesce(h.slot_id, w.slot_id) as slot_id, coalesce(h.role, w.role) as role, h.id as allocation_id, w.id as requirement_id, h.demand as before,
      case when w.quantity > 0 then w.demand end as after,
      case
        when h.id is null then case when w.quantity > 0 then 'added' end
        when h.starts_at <= ${clock(asked.now)} then 'past'
        when w.quantity > 0 and h.demand = w.demand and h.requirement_id = w.id then null
        when h.customised then 'customised'
        when h.filled > coalesce(w.quantity, 0) then 'below_filled'
        when w.quantity > 0 then 'changed'
        when h.filled = 0 then 'cancelled'
        else 'below_filled' end as verdict
    from has h full join wanted w on w.slot_id = h.slot_id and w.role = h.role)
  select jsonb_build_object('kind', case when verdict in ('added', 'changed', 'cancelled') then verdict else 'skipped' end, 'slotId', slot_id, 'role', role,
    'allocationId', allocation_id, 'requirementId', requirement_id, 'before', before, 'after', after, 'why', verdict) as result
  from paired where verdict is not null order by slot_id, role`

const inserted = (asked: Input, adds: Plan[]): SQL => sql`
  insert into resource_allocations (id, slot_id, requirement_id, ${demandColumnNames}, created_at, updated_at)
  select ${generatedAllocationId}, a.slot_id, r.id, r.role, r.pool_id, r.kind, r.quantity, r.mode, r.share_scope, r.units, r.required_qualifications,
    r.min_capacity, r.enforcement, r.buffer_before_min, r.buffer_after_min, ${clock(asked.now)}, ${clock(asked.now)}
  from unnest(${arrayParam(
    adds.map(({ slotId }) => slotId),
    "text",
  )}, ${arrayParam(
    adds.map(({ requirementId }) => requirementId),
    "text",
  )}) as a(slot_id, requirement_id) join resource_requirements r on r.id = a.requirement_id
  on conflict (slot_id, requirement_id) do update set status = 'open', waive_reason = null, revision = resource_allocations.revision + 1, updated_at = excluded.updated_at
  returning jsonb_build_object('id', id, 'slotId', slot_id, 'role', role) as result`

const updated = (asked: Input, changes: Plan[]): SQL => sql`
  update resource_allocations d set (requirement_id, ${demandColumnNames}) = (select r.id, ${demandColumnNames} from resource_requirements r where r.id = c.requirement_id),
    revision = d.revision + 1, updated_at = ${clock(asked.now)}
  from unnest(${arrayParam(
    changes.map(({ allocationId }) => allocationId),
    "text",
  )}, ${arrayParam(
    changes.map(({ requirementId }) => requirementId),
    "text",
  )}) as c(id, requirement_id) where d.id = c.id and not d.customised
    and d.filled <= (select r.quantity from resource_requirements r where r.id = c.requirement_id)`

async function apply(tx: OperationsDb, asked: Input, plans: Plan[]): Promise<Map<string, string>> {
  const of = (kind: Plan["kind"]) => plans.filter((one) => one.kind === kind)
  const made = of("added").length > 0 ? await jsonOf<{ id: string; slotId: string; role: string }>(tx, inserted(asked, of("added"))) : []
  if (of("changed").length > 0) await tx.execute(updated(asked, of("changed")))
  const cancelled = of("cancelled").map(({ allocationId }) => allocationId)
  if (cancelled.length > 0) {
    await tx.execute(sql`update resource_allocations set status = 'cancelled', revision = revision + 1, updated_at = ${clock(asked.now)}
      where id = any(${arrayParam(cancelled, "text")}) and filled = 0`)
  }
  return new Map(made.map(({ id, slotId, role }) => [`${slotId} ${role}`, id]))
}

/**
 * Brings the demand of coming departures in line with their requirements as they are now: adds, changes and cancels; leaves alone what was
 * edited by hand, what would fall below what is filled, and what has begun. `dryRun` answers the same and writes nothing.
 */
export async function resyncResourceAllocations(db: OperationsDb, raw: z.input<typeof input>): Promise<ResyncedAllocations> {
  const asked = parseInput(input, raw)
  const { dryRun = false } = asked
  return rehearse(db, dryRun, async (tx) => {
    const plans = await jsonOf<Plan>(tx, plan(asked))
    const made = await apply(tx, asked, plans)
    const told = (kind: "added" | "changed" | "cancelled", type: string) =>
      plans
        .filter((one) => one.kind === kind)
        .map((one) => ({
          type: `resources.allocation.${type}`,
          subject: one.allocationId ?? made.get(`${one.slotId} ${one.role}`) ?? one.slotId,
          touches: [one.slotId, one.requirementId],
          before: one.before ?? undefined,
          after: one.after ?? undefined,
          data: { slotId: one.slotId, role: one.role },
        }))
    await recordEvents(tx, asked, [...told("added", "created"), ...told("changed", "updated"), ...told("cancelled", "cancelled")])
    const of = (kind: Plan["kind"]) => plans.filter((one) => one.kind === kind)
    const pick = ({ slotId, role, allocationId, before, after }: Plan) => ({
      ...{ slotId, role, allocationId: allocationId ?? made.get(`${slotId} ${role}`) ?? null },
      ...(before && { before }),
      ...(after && { after }),
    })
    return resyncedAllocationsSchema.parse({
      dryRun,
      added: of("added").map((one) => ({ ...pick(one), ...(dryRun && { allocationId: null }) })),
      changed: of("changed").map(pick),
      cancelled: of("cancelled").map(({ slotId, role, allocationId, before }) => ({ slotId, role, allocationId, before })),
      skipped: of("skipped").map(({ allocationId, why }) => ({ allocationId, why })),
    })
  })
}
