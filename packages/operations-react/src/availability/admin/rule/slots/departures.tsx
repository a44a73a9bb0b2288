"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, DetailPanel, Notice, Panel } from "../../../../kernel/ui/index.js"
import { useGenerateAvailabilitySlotsDryRun, useReconcileRuleDryRun } from "../../../hooks/index.js"
import type { Generation, Rule } from "../../../types.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { ApplyDialog, sizeOf } from "./apply.js"

interface RuleDeparturesProps {
  rule: Rule
  openGenerate: (() => void) | undefined
}

/** What came of the rule: what exists, what is closed out, what no longer agrees with it, what is still to be generated. Counted by a dry run. */
export function RuleDepartures({ rule, openGenerate }: RuleDeparturesProps) {
  const t = useMessages(ruleMessages)
  const query = useGenerateAvailabilitySlotsDryRun({ ruleId: rule.id })
  return (
    <DetailPanel title={t("ruleSlots.title")}>
      <Panel query={query}>{(generation) => <Outcome rule={rule} generation={generation} openGenerate={openGenerate} />}</Panel>
    </DetailPanel>
  )
}

function Outcome({ rule, generation, openGenerate }: RuleDeparturesProps & { generation: Generation }) {
  const t = useMessages(ruleMessages)
  const own = generation.rules[0]
  if (!own || !rule.active) return <Notice tone="info">{t("ruleSlots.inactive")}</Notice>
  const { customised, cancelled } = own.existing
  const skipped = (reasons: readonly string[]) => own.skipped.filter(({ reason }) => reasons.includes(reason)).length
  const closedOut = skipped(["closed_out"])
  const gap = skipped(["nonexistent_local_time", "nonexistent_local_date"])
  const facts = [
    t("ruleSlots.existing", { count: generation.slotsExisting }),
    ...(customised ? [t("ruleSlots.customised", { count: customised })] : []),
    ...(cancelled ? [t("ruleSlots.cancelled", { count: cancelled })] : []),
    ...(closedOut ? [t("ruleSlots.closedOut", { count: closedOut })] : []),
    ...(gap ? [t("ruleSlots.gap", { count: gap })] : []),
  ]
  return (
    <div className="op-stack">
      <p className="op-text">{facts.join(" · ")}</p>
      <Drift rule={rule} />
      {own.created > 0 && (
        <Notice
          tone="info"
          actions={
            openGenerate && (
              <Button variant="primary" icon="repeat" onClick={openGenerate}>
                {t("rule.generate")}
              </Button>
            )
          }
        >
          {t("ruleSlots.missing", { count: own.created })}
        </Notice>
      )}
    </div>
  )
}

/** How many departures ahead differ from the rule, those that it no longer makes among them. */
function Drift({ rule }: { rule: Rule }) {
  const t = useMessages(ruleMessages)
  const [applying, apply] = useState(false)
  const query = useReconcileRuleDryRun({ ruleId: rule.id })
  return (
    <Panel query={query}>
      {(report) => {
        const drifted = report.updated.length + report.cancelled.length
        const idle = sizeOf(report) === 0
        return (
          <>
            <Notice
              tone={idle ? "success" : "warning"}
              actions={!idle && <Button onClick={() => apply(true)}>{t("ruleSlots.apply")}</Button>}
            >
              {t("ruleSlots.drifted", { count: drifted })}
            </Notice>
            {applying && <ApplyDialog rule={rule} onClose={() => apply(false)} />}
          </>
        )
      }}
    </Panel>
  )
}
