"use client"
import { useState } from "react"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, ConfirmDialog, LiveBadge, Menu, Notice, PageFrame, Panel, RecordForm, StatusBadge } from "../../../kernel/ui/index.js"
import type { Rule } from "../../types.js"
import { ruleMessages } from "../messages/en/rule.js"
import { rulesMessages } from "../messages/en/rules.js"
import { ProductName } from "../shared/slot/product-name.js"
import { ruleCatalogue } from "./catalogue.js"
import { ConflictValue } from "./conflict-value.js"
import { RuleFields } from "./fields.js"
import { LivePreview, StoredPreview } from "./preview/live.js"
import { useRuleSentence } from "./sentence.js"
import { RuleDepartures } from "./slots/departures.js"
import { WhyNot } from "./slots/why-not.js"
import { spoken } from "./spoken.js"
import type { RuleDetailState } from "./state.js"
import { valuesOf } from "./values.js"

/** One rule, controlled: the state comes from `useRuleDetail` or from the host. */
export function RuleDetailView({ state }: { state: RuleDetailState }) {
  const list = useMessages(rulesMessages)
  const rule = state.query.data
  const product = useNeighbour("products", rule?.productId ?? "")
  return (
    <PageFrame
      catalogue={ruleCatalogue}
      parent={{ label: list("rules.title"), to: { to: "rules" } }}
      title={rule ? <bdi>{rule.name ?? product.name}</bdi> : state.ruleId}
      documentTitle={rule ? (rule.name ?? product.name) : state.ruleId}
      badges={
        <>
          {rule && <StatusBadge kind="rule" status={rule.active ? "active" : "inactive"} />}
          <LiveBadge />
        </>
      }
      subtitle={rule && <Subtitle rule={rule} />}
      actions={rule && state.mayWrite && <Actions state={state} rule={rule} />}
    >
      <Panel query={state.query}>{(stored) => <Content state={state} rule={stored} />}</Panel>
    </PageFrame>
  )
}

/** The sentence; and the product where the title does not say it. */
function Subtitle({ rule }: { rule: Rule }) {
  const say = useRuleSentence()
  return (
    <span className="op-cluster">
      <span>{say(spoken(rule))}</span>
      {(rule.name || rule.optionId) && <ProductName productId={rule.productId} optionId={rule.optionId} inline />}
    </span>
  )
}

function Actions({ state, rule }: { state: RuleDetailState; rule: Rule }) {
  const t = useMessages(ruleMessages)
  const [asking, ask] = useState(false)
  const generate = state.openGenerate(rule)
  return (
    <>
      {generate && (
        <Button icon="repeat" onClick={generate}>
          {t("rule.generate")}
        </Button>
      )}
      <Menu
        label={t("rule.delete")}
        variant="secondary"
        items={[{ id: "delete", label: `${t("rule.delete")}…`, icon: "trash", danger: true, onSelect: () => ask(true) }]}
      />
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t("rule.delete")}
        consequences={<p className="op-text">{t("rule.deleteText", { slots: rule.slotCounts.total })}</p>}
        confirmLabel={t("rule.delete")}
        danger
        onConfirm={state.remove}
      />
    </>
  )
}

function Content({ state, rule }: { state: RuleDetailState; rule: Rule }) {
  const t = useMessages(ruleMessages)
  if (!state.mayWrite)
    return (
      <div className="op-stack">
        <Notice tone="info">{t("rule.noWrite")}</Notice>
        <StoredPreview rule={rule} />
        <WhyNot rule={rule} />
      </div>
    )
  return (
    <div className="op-stack">
      <RuleDepartures rule={rule} openGenerate={state.openGenerate(rule)} />
      <RecordForm
        recordId={rule.id}
        values={valuesOf(rule)}
        revision={rule.revision}
        // What the server tells of the stored rule is its own fields, without its start times.
        valuesOf={(current) => valuesOf({ ...rule, ...current })}
        showValue={(name, value) => <ConflictValue name={name} value={value} rule={rule} />}
        onSave={state.save}
      >
        <div className="op-rule-builder">
          <RuleFields linked={rule} />
          <div className="op-rule-aside">
            <LivePreview linked={rule} />
          </div>
        </div>
      </RecordForm>
      <WhyNot rule={rule} />
    </div>
  )
}
