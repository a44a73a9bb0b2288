import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import type { AssetFacts } from "../facts.js"
import type { Job } from "./job.js"

const languagesOf = ({ qualifications }: AssetFacts) =>
  qualifications.filter(({ code }) => code.startsWith("lang:")).map(({ code }) => code.slice(5))

function language(job: Job, crew: readonly AssetFacts[]): GroundFinding[] {
  if (job.language === null || crew.length === 0) return []
  const spoken = crew.flatMap(languagesOf)
  if (spoken.includes(job.language)) return []
  const unknown = crew.some((member) => languagesOf(member).length === 0)
  const about = {
    code: "language",
    subjectType: "dispatch",
    subjectId: job.dispatchId,
    have: spoken.join(", ") || null,
    need: job.language,
  } as const
  const severity = job.languageRequired ? "reason" : "advisory"
  const asked = { names: crew.map(({ name }) => name), language: job.language }
  return unknown
    ? [{ ...about, severity, verdict: "unknown", ...say("language_unknown", asked) }]
    : [{ ...about, severity, verdict: "fail", ...say("language_not_spoken", { ...asked, spoken }) }]
}

function greeting(job: Job, crew: readonly AssetFacts[]): GroundFinding[] {
  if (!job.meetAndGreet || crew.length === 0) return []
  if (crew.some(({ role, isMeetAndGreetCapable }) => role === "guide" || isMeetAndGreetCapable)) return []
  return [
    {
      code: "meet_and_greet",
      severity: "advisory",
      verdict: "fail",
      subjectType: "dispatch",
      subjectId: job.dispatchId,
      have: null,
      need: null,
      ...say("nobody_greets", {}),
    },
  ]
}

const operators = (job: Job, assets: readonly AssetFacts[]): GroundFinding[] =>
  assets
    .filter(({ operatorId }) => job.operatorId !== null && operatorId !== null && operatorId !== job.operatorId)
    .map(({ name, operatorId, resourceId }) => ({
      ...{ code: "operator_mismatch", severity: "advisory", verdict: "fail", subjectType: "resource", subjectId: resourceId },
      ...{ have: operatorId, need: job.operatorId, ...say("other_operator", { name }) },
    }))

/** What the assets together lack. */
export const wholeFindings = (job: Job, assets: readonly AssetFacts[]): GroundFinding[] => {
  const crew = assets.filter(({ role }) => role !== "vehicle")
  return [...language(job, crew), ...greeting(job, crew), ...operators(job, assets)]
}
