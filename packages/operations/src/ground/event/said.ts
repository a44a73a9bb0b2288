import type { GroundFinding } from "../finding/contract.js"
import { say } from "../finding/say.js"
import type { ExecutionEventType } from "../words.js"

interface Recorded {
  type: ExecutionEventType
  dispatchId: string
  passengerId?: string
  evidence?: readonly unknown[]
}

const wantedProofs = 2

/** What is to be said of an event that was recorded: people left behind, a no-show with hardly a proof. Pure. */
export function saidOf({ type, dispatchId, passengerId, evidence = [] }: Recorded, expected: number): GroundFinding[] {
  const about = {
    severity: "advisory",
    verdict: "fail",
    subjectType: passengerId ? "passenger" : "dispatch",
    subjectId: passengerId ?? dispatchId,
  } as const
  if (type === "pickup_completed" && expected > 0) {
    return [{ ...about, code: "passengers_left", have: expected, need: 0, ...say("passengers_left", { count: expected }) }]
  }
  if ((type === "no_show" || type === "passenger_no_show") && evidence.length < wantedProofs) {
    const proofs = { have: evidence.length, need: wantedProofs }
    return [{ ...about, code: "evidence_thin", ...proofs, ...say("evidence_thin", proofs) }]
  }
  return []
}
