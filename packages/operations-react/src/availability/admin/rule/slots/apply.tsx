"use client"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { ConfirmDialog, Panel, useToast } from "../../../../kernel/ui/index.js"
import { useReconcileRule, useReconcileRuleDryRun } from "../../../hooks/index.js"
import type { ReconcileReport, Rule } from "../../../types.js"
import { ruleMessages } from "../../messages/en/rule.js"

/** How many departures a reconciliation touches. */
export const sizeOf = ({ updated, created, cancelled, revived }: ReconcileReport) =>
  updated.length + created.length + cancelled.length + revived.length

/** Brings the departures ahead in line with their rule, after saying how many change and which stay. */
export function ApplyDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useMessages(ruleMessages)
  const toast = useToast()
  const rehearsal = useReconcileRuleDryRun({ ruleId: rule.id })
  const reconcile = useReconcileRule()
  const idle = rehearsal.data === undefined || sizeOf(rehearsal.data) === 0
  const run = async () => {
    const report = await reconcile.mutateAsync({ ruleId: rule.id })
    toast({ tone: "success", text: t("ruleSlots.applied", { count: sizeOf(report) }) })
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t("ruleSlots.apply")}
      consequences={<Panel query={rehearsal}>{(report) => <Report report={report} />}</Panel>}
      confirmLabel={t("ruleSlots.apply")}
      disabledReason={idle ? t("ruleSlots.agree") : undefined}
      onConfirm={run}
    />
  )
}

function Report({ report }: { report: ReconcileReport }) {
  const t = useMessages(ruleMessages)
  const words = useWords()
  const format = useFormat()
  const { updated, created, cancelled, revived, kept } = report
  const reasons = new Map<string, number>()
  for (const { reason } of kept) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  const lines = [
    t("ruleSlots.willChange", { count: updated.length }),
    ...(created.length ? [t("ruleSlots.willCreate", { count: created.length })] : []),
    ...(cancelled.length ? [t("ruleSlots.willCancel", { count: cancelled.length })] : []),
    ...(revived.length ? [t("ruleSlots.willRevive", { count: revived.length })] : []),
    ...(kept.length ? [t("ruleSlots.willKeep", { count: kept.length })] : []),
  ]
  return (
    <ul className="op-plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {[...reasons].map(([reason, count]) => (
        <li key={reason} className="op-faint">
          {format.number(count)} · {words(`ruleKept.${reason}`) ?? reason}
        </li>
      ))}
    </ul>
  )
}
