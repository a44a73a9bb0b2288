import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import type { Page } from "../../kernel/paging.js"
import type { CreateRequirement, DeleteRequirementQuery, Requirement, RequirementListQuery, UpdateRequirement } from "./contract.js"
import { requirementStore } from "./store.js"

type ById = { requirementId: Id<"rerq"> }

/** Requirements within a filter. */
export const listRequirements = (db: OperationsDb, query: RequirementListQuery = {}): Promise<Page<Requirement>> =>
  requirementStore.list(db, query)

/** One requirement. Throws `requirement_not_found`. */
export const getRequirement = (db: OperationsDb, { requirementId }: ById): Promise<Requirement> =>
  requirementStore.get(db, { id: requirementId })

/**
 * Says what the departures of a product need from now on; departures that are made already get it by `resyncResourceAllocations`.
 * Throws `requirement_exists`, `pool_not_found`, `rule_not_found`.
 */
export const createRequirement = (db: OperationsDb, input: CreateRequirement & WriteContext): Promise<Requirement> =>
  requirementStore.create(db, input)

/** Changes a requirement, and no demand that departures already have. Throws `requirement_not_found`, `requirement_exists`, `revision_conflict`. */
export const updateRequirement = (
  db: OperationsDb,
  { requirementId, ...input }: ById & UpdateRequirement & WriteContext,
): Promise<Requirement> => requirementStore.update(db, { ...input, id: requirementId })

/**
 * Deletes a requirement and cancels the coming, unfilled demand that it made and nobody edited; `allocations: "keep"` leaves that too.
 * Throws `requirement_not_found`.
 */
export const deleteRequirement = (
  db: OperationsDb,
  { requirementId, ...input }: ById & { expectedRevision?: number } & DeleteRequirementQuery & WriteContext,
): Promise<{ id: string }> => requirementStore.remove(db, { ...input, id: requirementId })
