"use client"
import { useRuleList } from "./state.js"
import { RuleListView } from "./view.js"

/** The list of rules: reads the URL and asks the server. */
export default function RuleListPage() {
  return <RuleListView state={useRuleList()} />
}
