import { defineSearch, searchText, searchWord } from "../../../kernel/pages/search.js"

/** Rules to start from. */
export const ruleExamples = ["weekdays", "everyDay", "firstSaturday"] as const
export type RuleExample = (typeof ruleExamples)[number]

/** What a new rule starts with, in the URL. */
export const newRuleSearch = defineSearch<{ product: string | undefined; example: RuleExample | undefined }>({
  product: searchText(),
  example: searchWord(ruleExamples),
})

/** One rule keeps nothing in the URL but its id. */
export const ruleSearch = defineSearch<Record<never, never>>({})
