import { holdsQueries, type Operations } from "../../src/index.js"
import type { World } from "./world.js"

/** Every read about the holds of a world, and the ids whose story they tell. */
export function holdReads(operations: Operations, { hotelId, hallId, ...made }: World["holds"]) {
  const { holds, inventory, grids, diaries, summaries, previews } = holdsQueries(operations)
  const ids = Object.values(made).map(({ id }) => id)
  return {
    plain: [
      holds.list(),
      holds.list({ programId: ["prog_1"], status: ["held", "confirmed"] }),
      ...ids.flatMap((holdId) => [holds.detail(holdId), holds.movements({ holdId })]),
      grids.list({ programId: "prog_1" }),
      grids.list({ placeId: hotelId, from: "2026-06-10", to: "2026-06-11" }),
      diaries.list({ placeId: hotelId, date: "2026-06-10" }),
      diaries.list({ functionSpaceIds: hallId, date: "2026-06-09", days: 3, includeWaitlisted: false }),
      ...["prog_1", "prog_2"].map((programId) => summaries.detail(programId)),
      previews.shift({ programId: "prog_1", days: 2 }),
      previews.setNights({ cells: [{ holdId: made.held.id, night: "2026-06-10", held: 13 }] }),
      inventory.list({ placeId: hotelId, from: "2026-06-08", to: "2026-06-14" }),
      inventory.list({ placeId: hotelId, from: "2026-06-10", to: "2026-06-10", with: "holds" }),
    ],
    pages: [holds.listInfinite({ limit: 1 }), ...ids.map((holdId) => holds.movementsInfinite({ holdId, limit: 1 }))],
    subjects: [...ids, hotelId, "prog_1"],
  }
}
