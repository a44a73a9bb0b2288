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
import type {
  CreateRule,
  CreateStartTime,
  DeleteRule,
  DeleteStartTime,
  ExplainDate,
  GenerateAvailabilitySlots,
  ListRules,
  ListStartTimes,
  PreviewRecurrence,
  ReconcileRule,
  UpdateRule,
  UpdateStartTime,
} from "../inputs.js"
import { showRuleWords, showStartTimeOrder } from "../optimistic.js"
import { availabilityQueries } from "../queries.js"
import type {
  DateExplanation,
  Generation,
  ReconcileReport,
  RecurrencePreview,
  Rule,
  RuleId,
  StartTime,
  StartTimeId,
  UpdatedRule,
} from "../types.js"
import { useCommand } from "./command.js"

export const useRules = <Selected = Page<Rule>>(filters: ListRules = {}, options?: ReadHookOptions<Page<Rule>, Selected>) =>
  useRead(useFromCore(availabilityQueries).rules.list(filters), options)
export const useRulesInfinite = (filters: Omit<ListRules, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(availabilityQueries).rules.listInfinite(filters), options)
export const useRule = <Selected = Rule>(ruleId: RuleId, options?: ReadHookOptions<Rule, Selected>) =>
  useRead(useFromCore(availabilityQueries).rules.detail(ruleId), options)
/** Why a rule has a departure on a date, or has none. */
export const useExplainDate = <Selected = DateExplanation>(input: ExplainDate, options?: ReadHookOptions<DateExplanation, Selected>) =>
  useRead(useFromCore(availabilityQueries).previews.explainDate(input), options)
/** The dates that a recurrence gives, from the server; no rule is needed. */
export const usePreviewRecurrence = <Selected = RecurrencePreview>(
  input: PreviewRecurrence,
  options?: ReadHookOptions<RecurrencePreview, Selected>,
) => useRead(useFromCore(availabilityQueries).recurrences.preview(input), options)
/** What generating would make; nothing is written. */
export const useGenerateAvailabilitySlotsDryRun = <Selected = Generation>(
  input: GenerateAvailabilitySlots,
  options?: ReadHookOptions<Generation, Selected>,
) => useRead(useFromCore(availabilityQueries).previews.generate(input), options)
/** What bringing the future departures in line with their rule would do; nothing is written. */
export const useReconcileRuleDryRun = <Selected = ReconcileReport>(
  input: ReconcileRule,
  options?: ReadHookOptions<ReconcileReport, Selected>,
) => useRead(useFromCore(availabilityQueries).previews.reconcile(input), options)

export const useCreateRule = (options?: WriteOptions<CreateRule, Rule>) => useCommand("createRule", (c) => c.createRule, options)
export const useUpdateRule = (options?: WriteOptions<UpdateRule, UpdatedRule>) =>
  useCommand("updateRule", (c) => c.updateRule, options, { order: ({ ruleId }) => ruleId, optimistic: showRuleWords })
export const useDeleteRule = (options?: WriteOptions<DeleteRule, { id: RuleId }>) => useCommand("deleteRule", (c) => c.deleteRule, options)
export const useReconcileRule = (options?: WriteOptions<ReconcileRule, ReconcileReport>) =>
  useCommand("reconcileRule", (c) => c.reconcileRule, options)
export const useGenerateAvailabilitySlots = (options?: WriteOptions<GenerateAvailabilitySlots, Generation>) =>
  useCommand("generateAvailabilitySlots", (c) => c.generateAvailabilitySlots, options)

export const useStartTimes = <Selected = Page<StartTime>>(
  filters: ListStartTimes = {},
  options?: ReadHookOptions<Page<StartTime>, Selected>,
) => useRead(useFromCore(availabilityQueries).startTimes.list(filters), options)
export const useStartTimesInfinite = (filters: Omit<ListStartTimes, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(availabilityQueries).startTimes.listInfinite(filters), options)
export const useStartTime = <Selected = StartTime>(id: StartTimeId, options?: ReadHookOptions<StartTime, Selected>) =>
  useRead(useFromCore(availabilityQueries).startTimes.detail(id), options)
export const useCreateStartTime = (options?: WriteOptions<CreateStartTime, StartTime>) =>
  useCommand("createStartTime", (c) => c.createStartTime, options)
export const useUpdateStartTime = (options?: WriteOptions<UpdateStartTime, StartTime>) =>
  useCommand("updateStartTime", (c) => c.updateStartTime, options, { order: () => "startTimes", optimistic: showStartTimeOrder })
export const useDeleteStartTime = (options?: WriteOptions<DeleteStartTime, { id: StartTimeId }>) =>
  useCommand("deleteStartTime", (c) => c.deleteStartTime, options)
