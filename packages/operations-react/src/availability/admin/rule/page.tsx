"use client"
import type { PageProps } from "../../../kernel/pages/page.js"
import type { RuleId } from "../../types.js"
import { useRuleDetail } from "./state.js"
import { RuleDetailView } from "./view.js"

/** One rule: reads the URL and asks the server. */
export default function RuleDetailPage({ params }: PageProps) {
  return <RuleDetailView state={useRuleDetail(params.id as RuleId)} />
}
