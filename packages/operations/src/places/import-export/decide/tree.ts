import type { Id } from "../../../kernel/ids.js"
import { placeArchived, placeHierarchyCycle, placeHierarchyTooDeep, placeNotFound } from "../../facility/errors.js"
import { recursionLimit } from "../../facility/tree/hierarchy.js"
import { maxFacilityLevels } from "../../facility/words.js"
import { identifierIn } from "../../identifier/normalise.js"
import { type RowError, refusalOf } from "../read/rows.js"
import type { Draft } from "./draft.js"
import type { Directory } from "./match.js"
import { identifierKey } from "./snapshot.js"

type PlaceId = Id<"plac">

/** Who stands below whom while the rows of a file move places, in memory. */
export class Tree {
  private readonly up: Map<string, PlaceId>
  private readonly down = new Map<string, Set<string>>()

  constructor(private readonly directory: Directory) {
    this.up = new Map(directory.snapshot.parents)
    for (const [child, parent] of this.up) this.childrenOf(parent).add(child)
  }

  /** Puts a place below the one that a row names. Answers what stands against it. */
  move(draft: Draft, parent: string): RowError[] {
    try {
      const parentId = this.resolve(parent)
      if (parentId !== draft.parentPlaceId) this.check(draft.id, parentId)
      this.put(draft, parentId)
      return []
    } catch (error) {
      return [refusalOf(error, "parent")]
    }
  }

  private childrenOf(id: string): Set<string> {
    const known = this.down.get(id) ?? new Set<string>()
    this.down.set(id, known)
    return known
  }

  /** An id, `scheme:value` or a code, of a place that is stored or of any row. Throws `place_not_found`, `place_archived`. */
  private resolve(parent: string): PlaceId {
    const identifier = identifierIn(parent)
    const id =
      (this.directory.isKnown(parent) ? (parent as PlaceId) : undefined) ??
      (identifier && this.directory.ownerOf(identifierKey(identifier))) ??
      this.directory.ownerOfCode(parent)
    if (!id) throw placeNotFound({ id: parent })
    const stored = this.directory.snapshot.places.get(id)
    if (stored?.archivedAt) throw placeArchived({ id, archivedAt: stored.archivedAt.toISOString() })
    return stored?.mergedIntoId ?? id
  }

  private chainOf(id: string): string[] {
    const chain: string[] = []
    for (let at: string | undefined = id; at && chain.length < recursionLimit; at = this.up.get(at)) chain.push(at)
    return chain
  }

  private heightOf(id: string, level = 1): number {
    if (level >= recursionLimit) return level
    return Math.max(level, ...[...this.childrenOf(id)].map((child) => this.heightOf(child, level + 1)))
  }

  /** Throws `place_hierarchy_cycle`, `place_hierarchy_too_deep`. */
  private check(id: PlaceId, parentId: PlaceId): void {
    const chain = this.chainOf(parentId)
    if (chain.includes(id)) throw placeHierarchyCycle({ id, parentId, chain })
    const levels = chain.length + this.heightOf(id)
    if (levels > maxFacilityLevels) throw placeHierarchyTooDeep({ id, levels, limit: maxFacilityLevels, chain })
  }

  private put(draft: Draft, parentId: PlaceId): void {
    const before = this.up.get(draft.id)
    if (before) this.childrenOf(before).delete(draft.id)
    this.up.set(draft.id, parentId)
    this.childrenOf(parentId).add(draft.id)
    draft.parentPlaceId = parentId
  }
}
