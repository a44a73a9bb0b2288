import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
import type { DismissDuplicate, ListDuplicatePairs, MergePlaces, SuggestDuplicates, SuggestDuplicatesFor } from "../inputs.js"
import type { DismissedDuplicate, DuplicatePair, DuplicateSuggestion, MergeReport } from "../types.js"
import type { Api } from "./api.js"

export interface DuplicateCalls {
  listDuplicatePairs(filters?: ListDuplicatePairs, options?: CallOptions): Promise<Page<DuplicatePair>>
  suggestDuplicates(input: SuggestDuplicates, options?: CallOptions): Promise<DuplicateSuggestion[]>
  /** Of a place that is not there yet. */
  suggestDuplicatesFor(input: SuggestDuplicatesFor, options?: CallOptions): Promise<DuplicateSuggestion[]>
  dismissDuplicate(input: DismissDuplicate, options?: CallOptions): Promise<DismissedDuplicate>
  /** There is no way back; `dryRun` answers the same report and writes nothing. */
  mergePlaces(input: MergePlaces, options?: CallOptions): Promise<MergeReport>
}

export const duplicateCalls = ({ facilities: api }: Api): DuplicateCalls => ({
  listDuplicatePairs: (filters, o) => call(api.duplicates.$get({ query: query(filters) }, via(o))),
  suggestDuplicates: ({ placeId: id, ...rest }, o) => call(api[":id"].duplicates.$get({ param: { id }, query: query(rest) }, via(o))),
  suggestDuplicatesFor: (filters, o) => call(api.duplicates.candidates.$get({ query: query(filters) }, via(o))),
  dismissDuplicate: (json, o) => call(api.duplicates.dismiss.$post({ json }, via(o))),
  mergePlaces: (json, o) => call(api.merge.$post({ json }, json.dryRun ? viaRead(o) : via(o))),
})
