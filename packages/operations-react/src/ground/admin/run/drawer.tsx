"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DetailPanel, Menu, type MenuItem, Panel, StatusBadge, Tabs } from "../../../kernel/ui/index.js"
import { useDispatch } from "../../hooks/index.js"
import type { DispatchDetail, DispatchId } from "../../types.js"
import type { DispatchBoardState } from "../board/state.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"
import { LatenessBadge } from "../shared/lateness.js"
import { useRunName } from "../shared/run-name.js"
import { statusTone } from "../shared/tones.js"
import { Order } from "./order.js"
import { People } from "./people.js"
import { Story } from "./story.js"
import { type RunCommands, useRunCommands } from "./use-commands.js"

export interface RunProps {
  state: DispatchBoardState
  run: DispatchDetail
  commands: RunCommands
}

/** One run beside the board: its order, its people and its story, with what may be done next. */
export function RunDrawer({ state, id }: { state: DispatchBoardState; id: DispatchId }) {
  const query = useDispatch(id)
  const nameOf = useRunName()
  const row = state.rowOf(id)
  const named = row ?? query.data
  return (
    <DetailPanel title={named ? nameOf(named) : id} onClose={() => state.open(undefined)}>
      <Panel query={query}>{(run) => <Run state={state} run={run} />}</Panel>
    </DetailPanel>
  )
}

function Run({ state, run }: Omit<RunProps, "commands">) {
  const t = useMessages(runMessages)
  const commands = useRunCommands()
  const parts = { state, run, commands }
  const aboard = run.passengers.filter(({ status }) => status !== "removed").length
  return (
    <div className="op-stack">
      <div className="op-cluster">
        <StatusBadge kind="dispatch" status={run.status} tone={statusTone[run.status]} />
        <LatenessBadge lateness={run.lateness} />
      </div>
      {state.mayWrite && <Actions {...parts} />}
      <Tabs
        label={t("run.tabs")}
        value={state.search.tab ?? "order"}
        onChange={(tab) => state.filter({ tab: tab as "order" })}
        items={[
          { id: "order", label: t("run.tab.order"), panel: () => <Order {...parts} /> },
          { id: "people", label: t("run.tab.people"), badge: aboard, panel: () => <People {...parts} /> },
          { id: "story", label: t("run.tab.story"), panel: () => <Story {...parts} /> },
        ]}
      />
    </div>
  )
}

/** The next step as one button; everything else that the state allows in a menu. */
function Actions({ state, run, commands }: RunProps) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const { status, transitions } = run
  const [first, ...others] = transitions.filter((event) => event !== "cancelled")
  const over = status === "completed" || status === "cancelled" || status === "no_show"
  const ask = (kind: "schedule" | "assign" | "edit" | "move" | "delay" | "incident" | "cancel" | "correct") => () =>
    state.ask({ kind, id: run.id })
  const items: MenuItem[] = [
    ...others.map((event) => ({
      id: event,
      label: words(`executionEvent.${event}`),
      icon: "flag" as const,
      writes: true,
      onSelect: () => void commands.step(run, event),
    })),
    ...(over ? [] : [{ id: "edit", label: t("run.edit"), icon: "edit" as const, onSelect: ask("edit") }]),
    ...(over || status === "picked_up" || status === "draft"
      ? []
      : [
          { id: "move", label: t("run.move"), icon: "clock" as const, onSelect: ask("move") },
          { id: "delay", label: t("run.delay"), icon: "history" as const, onSelect: ask("delay") },
        ]),
    ...(over ? [] : [{ id: "incident", label: t("run.reportIncident"), icon: "critical" as const, onSelect: ask("incident") }]),
    ...(["draft", "scheduled", "assigned"].includes(status)
      ? []
      : [{ id: "back", label: t("run.back"), icon: "undo" as const, onSelect: ask("correct") }]),
    ...(transitions.includes("cancelled")
      ? [{ id: "cancel", label: t("run.cancel"), icon: "close" as const, danger: true, separated: true, onSelect: ask("cancel") }]
      : []),
  ]
  return (
    <div className="op-row">
      {first && (
        <Button
          variant="primary"
          icon="flag"
          pending={commands.pending}
          onClick={first === "scheduled" && run.scheduledAt === null ? ask("schedule") : () => void commands.step(run, first)}
        >
          {words(`executionEvent.${first}`)}
        </Button>
      )}
      {!over && status !== "draft" && (
        <Button icon="people" onClick={ask("assign")}>
          {t("run.assign")}
        </Button>
      )}
      {items.length > 0 && <Menu label={t("run.menu")} items={items} variant="secondary" />}
    </div>
  )
}
