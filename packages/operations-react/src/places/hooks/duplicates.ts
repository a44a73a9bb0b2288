"use client"
import type { Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
import type { DismissDuplicate, ListDuplicatePairs, MergePlaces, SuggestDuplicates, SuggestDuplicatesFor } from "../inputs.js"
import { placesQueries } from "../queries.js"
import type { DismissedDuplicate, DuplicatePair, DuplicateSuggestion, MergeReport } from "../types.js"
import { useCommand } from "./command.js"

export const useDuplicatePairs = <Selected = Page<DuplicatePair>>(
  filters: ListDuplicatePairs = {},
  options?: ReadHookOptions<Page<DuplicatePair>, Selected>,
) => useRead(useFromCore(placesQueries).duplicates.list(filters), options)
export const useDuplicatePairsInfinite = (filters: Omit<ListDuplicatePairs, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).duplicates.listInfinite(filters), options)
export const useSuggestDuplicates = <Selected = DuplicateSuggestion[]>(
  input: SuggestDuplicates,
  options?: ReadHookOptions<DuplicateSuggestion[], Selected>,
) => useRead(useFromCore(placesQueries).duplicates.ofPlace(input), options)
/** Of a place that is not there yet. */
export const useSuggestDuplicatesFor = <Selected = DuplicateSuggestion[]>(
  input: SuggestDuplicatesFor,
  options?: ReadHookOptions<DuplicateSuggestion[], Selected>,
) => useRead(useFromCore(placesQueries).duplicates.candidates(input), options)
/** What a merge would do; nothing is written. */
export const useMergePlacesDryRun = <Selected = MergeReport>(input: MergePlaces, options?: ReadHookOptions<MergeReport, Selected>) =>
  useRead(useFromCore(placesQueries).duplicates.merge(input), options)
export const useDismissDuplicate = (options?: WriteOptions<DismissDuplicate, DismissedDuplicate>) =>
  useCommand("dismissDuplicate", (c) => c.dismissDuplicate, options)
/** There is no way back. */
export const useMergePlaces = (options?: WriteOptions<MergePlaces, MergeReport>) => useCommand("mergePlaces", (c) => c.mergePlaces, options)

export { useMergePlaces as useMergeFacilities, useMergePlacesDryRun as useMergeFacilitiesDryRun }
