"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DetailPanel, EmptyState, NoPermission, Notice, PageFrame, Panel } from "../../../kernel/ui/index.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { departuresMessages } from "../messages/en/departures.js"
import { ruleWordsMessages } from "../messages/en/rule-words.js"
import { Choice } from "./choice.js"
import { GenerationOutcome } from "./outcome.js"
import type { GenerateState } from "./state.js"

const catalogue = { ...departureFormMessages, ...departuresMessages, ...ruleWordsMessages }

/** Generating, controlled: the state comes from `useGenerate` or from the host. */
export function GenerateView({ state }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  const shared = useMessages(departuresMessages)
  return (
    <PageFrame
      catalogue={catalogue}
      parent={{ label: shared("departures.all"), to: { to: "departures" } }}
      title={t("generate.title")}
      subtitle={t("generate.text")}
    >
      {state.mayWrite ? <Generate state={state} /> : <NoPermission />}
    </PageFrame>
  )
}

function Generate({ state }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  const { chosen, noRule, done } = state
  return (
    <div className="op-stack">
      <Choice state={state} />
      {done && <Notice tone="success">{t("generate.created", { count: done.slotsCreated })}</Notice>}
      {!chosen && <p className="op-text op-faint">{t("generate.choose")}</p>}
      {noRule && <NoRule state={state} />}
      {chosen && !noRule && <Rehearsal state={state} />}
    </div>
  )
}

function Rehearsal({ state: { rehearsal, pending, run } }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  const count = rehearsal.data?.slotsCreated ?? 0
  return (
    <DetailPanel
      title={t("generate.outcome")}
      actions={
        <Button
          variant="primary"
          icon="repeat"
          pending={pending}
          disabledReason={count === 0 ? t("generate.none") : undefined}
          onClick={run}
        >
          {t("generate.apply", { count })}
        </Button>
      }
    >
      <Panel query={rehearsal}>{(generation) => <GenerationOutcome generation={generation} />}</Panel>
    </DetailPanel>
  )
}

/** Departures come from rules: the way to the first one. */
function NoRule({ state: { openNewRule } }: { state: GenerateState }) {
  const t = useMessages(departureFormMessages)
  return (
    <EmptyState
      icon="repeat"
      title={t("generate.emptyTitle")}
      actions={
        openNewRule && (
          <Button variant="primary" icon="plus" onClick={openNewRule}>
            {t("generate.emptyAction")}
          </Button>
        )
      }
    >
      <p className="op-text">{t("generate.emptyText")}</p>
    </EmptyState>
  )
}
