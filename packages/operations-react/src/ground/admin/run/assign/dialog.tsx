"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, FindInput, FormDialog, Notice, Panel, Sentence, useFindingText } from "../../../../kernel/ui/index.js"
import { useCheckDispatchAssignment, useSuggestAssignments } from "../../../hooks/index.js"
import type { DispatchAssignmentCheck, DispatchDetail } from "../../../types.js"
import { assignMessages } from "../../messages/en/assign.js"
import type { RunDialog } from "../dialogs.js"
import { FindingList } from "../findings.js"
import { servingOf, useRunCommands } from "../use-commands.js"
import { Along, askedOf, companyOf } from "./along.js"
import { Candidates } from "./candidates.js"
import { Clash, isClash } from "./clash.js"

interface AssignDialogProps {
  run: DispatchDetail
  /** Whom somebody pointed at already, such as a lane of the timeline. */
  first: { vehicleId?: `gveh_${string}`; driverId?: `gdrv_${string}` }
  onClose: () => void
  onAsk: (dialog: RunDialog) => void
}

/** More than anybody has: whoever is looked for by name is among them. */
export const everybody = 1000
const onRoad = ["en_route", "arrived", "picked_up"]

/** Who shall serve a run: everybody who might, ranked with points; what speaks against the choice, before it is made. */
export function AssignDialog({ run, first, onClose, onAsk }: AssignDialogProps) {
  const t = useMessages(assignMessages)
  const commands = useRunCommands()
  const before = servingOf(run)
  const [q, find] = useState<string>()
  const [chosen, choose] = useState({ vehicleId: first.vehicleId ?? before.vehicleId, driverId: first.driverId ?? before.driverId })
  const [reason, setReason] = useState("")
  const [refusal, refuse] = useState<unknown>()
  const [pending, setPending] = useState(false)
  const [company, setCompany] = useState(() => companyOf(run))
  const along = askedOf(companyOf(run), company)
  const changed = chosen.vehicleId !== before.vehicleId || chosen.driverId !== before.driverId || Object.keys(along).length > 0
  const suggestions = useSuggestAssignments({ dispatchId: run.id, limit: everybody, includeUnfit: true })
  const check = useCheckDispatchAssignment({ dispatchId: run.id, ...chosen, ...along }, { enabled: changed })
  const verdict = changed ? verdictOf(check.data) : undefined
  const needsReason = verdict === "reason" || onRoad.includes(run.status)
  const short = needsReason && reason.trim().length < 3
  const send = async () => {
    setPending(true)
    refuse(undefined)
    const why = reason.trim()
    try {
      await commands.take(run, { ...chosen, ...along, ...(why && { reason: why, override: { reason: why } }) })
      onClose()
    } catch (error) {
      refuse(error)
      setPending(false)
    }
  }
  const blocked = !changed
    ? t("assign.chooseFirst")
    : verdict === "blocked"
      ? t("assign.blocked")
      : short
        ? t("assign.reasonFirst")
        : undefined
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("assign.title")}
      size="large"
      submitLabel={t("assign.do")}
      closeLabel={t("assign.close")}
      pending={pending}
      disabledReason={blocked}
      onSubmit={() => void send()}
    >
      <div className="op-toolbar">
        <FindInput label={t("assign.find")} value={q} onChange={find} />
      </div>
      <Panel query={suggestions}>{(data) => <Candidates data={data} q={q} chosen={chosen} onChoose={choose} />}</Panel>
      <Along company={company} onChange={setCompany} />
      {changed && <Panel query={check}>{(data) => <Checked run={run} check={data} onAsk={onAsk} />}</Panel>}
      {needsReason && (
        <Field label={t("assign.reason")} required hint={t("assign.reasonHint")}>
          {(control) => (
            <input {...control} className="op-input" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
      {refusal !== undefined && <Clash error={refusal} run={run} onAsk={onAsk} />}
    </FormDialog>
  )
}

/** Whether a choice passes, passes with a reason, or not at all. A double booking never does. */
function verdictOf(check: DispatchAssignmentCheck | undefined): "ok" | "reason" | "blocked" | undefined {
  if (!check) return undefined
  if (check.ok) return "ok"
  const codes = check.violations.map(({ code, severity }) => (code === "resource_closed" ? "reason" : severity))
  return codes.every((severity) => severity === "reason") ? "reason" : "blocked"
}

type Found = DispatchAssignmentCheck["findings"][number]
const isFinding = (violation: Record<string, unknown>): violation is Found & Record<string, unknown> =>
  "verdict" in violation && "severity" in violation

/** What was found about a choice: what stops it first, then advice and what is not known. */
function Checked({ run, check, onAsk }: { run: DispatchDetail; check: DispatchAssignmentCheck; onAsk: (dialog: RunDialog) => void }) {
  const t = useMessages(assignMessages)
  const findingText = useFindingText()
  const clashes = check.violations.filter(isClash)
  const findings = [...check.violations.filter(isFinding), ...check.findings]
  const others = check.violations.filter((one) => !isFinding(one) && !isClash(one))
  return (
    <section className="op-stack" aria-label={t("assign.found")}>
      <h3 className="op-label">{t("assign.found")}</h3>
      {check.ok && <Notice tone="success">{t("assign.fits")}</Notice>}
      {clashes.map((clash) => (
        <Clash key={`${clash.assetId} ${clash.clash?.sourceId}`} clash={clash} run={run} onAsk={onAsk} />
      ))}
      {others.map((other) => (
        <Notice key={`${other.code} ${other.message}`} tone="danger">
          <Sentence>{findingText({ code: String(other.code), ...other })}</Sentence>
        </Notice>
      ))}
      {(check.ok || findings.length > 0) && <FindingList findings={findings} />}
    </section>
  )
}
