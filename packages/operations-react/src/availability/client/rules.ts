import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
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
import { type Api, rehearsed, revised } from "./api.js"

export interface RuleCalls {
  listRules(filters?: ListRules, options?: CallOptions): Promise<Page<Rule>>
  getRule(input: { ruleId: RuleId }, options?: CallOptions): Promise<Rule>
  createRule(input: CreateRule, options?: CallOptions): Promise<Rule>
  updateRule(input: UpdateRule, options?: CallOptions): Promise<UpdatedRule>
  deleteRule(input: DeleteRule, options?: CallOptions): Promise<{ id: RuleId }>
  reconcileRule(input: ReconcileRule, options?: CallOptions): Promise<ReconcileReport>
  explainDate(input: ExplainDate, options?: CallOptions): Promise<DateExplanation>
  /** Tries a recurrence out; no rule is needed, nothing is written. */
  previewRecurrence(input: PreviewRecurrence, options?: CallOptions): Promise<RecurrencePreview>
  generateAvailabilitySlots(input: GenerateAvailabilitySlots, options?: CallOptions): Promise<Generation>
}

export const ruleCalls = (api: Api): RuleCalls => ({
  listRules: (filters, o) => call(api.rules.$get({ query: query(filters) }, via(o))),
  getRule: ({ ruleId: id }, o) => call(api.rules[":id"].$get({ param: { id } }, via(o))),
  createRule: (json, o) => call(api.rules.$post({ json }, via(o))),
  updateRule: ({ ruleId: id, patch, expectedRevision, ...rest }, o) =>
    call(api.rules[":id"].$patch({ param: { id }, json: { ...patch, ...rest } }, revised(expectedRevision, o))),
  deleteRule: ({ ruleId: id, expectedRevision, ...rest }, o) =>
    call(api.rules[":id"].$delete({ param: { id }, query: query(rest) }, revised(expectedRevision, o))),
  reconcileRule: ({ ruleId: id, ...json }, o) => call(api.rules[":id"].reconcile.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
  explainDate: ({ ruleId: id, date }, o) => call(api.rules[":id"].explain.$get({ param: { id }, query: { date } }, via(o))),
  previewRecurrence: (json, o) => call(api.recurrence.preview.$post({ json }, viaRead(o))),
  generateAvailabilitySlots: (json, o) => call(api.generate.$post({ json }, rehearsed(json.dryRun, o))),
})

export interface StartTimeCalls {
  listStartTimes(filters?: ListStartTimes, options?: CallOptions): Promise<Page<StartTime>>
  getStartTime(input: { id: StartTimeId }, options?: CallOptions): Promise<StartTime>
  createStartTime(input: CreateStartTime, options?: CallOptions): Promise<StartTime>
  updateStartTime(input: UpdateStartTime, options?: CallOptions): Promise<StartTime>
  deleteStartTime(input: DeleteStartTime, options?: CallOptions): Promise<{ id: StartTimeId }>
}

export const startTimeCalls = ({ "start-times": api }: Api): StartTimeCalls => ({
  listStartTimes: (filters, o) => call(api.$get({ query: query(filters) }, via(o))),
  getStartTime: (param, o) => call(api[":id"].$get({ param }, via(o))),
  createStartTime: (json, o) => call(api.$post({ json }, via(o))),
  updateStartTime: ({ id, expectedRevision, ...json }, o) => call(api[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteStartTime: ({ id, expectedRevision }, o) =>
    call(api[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: StartTimeId }>,
})
