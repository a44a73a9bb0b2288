"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, Panel } from "../../../kernel/ui/index.js"
import type { StartTime } from "../../types.js"
import { startTimesMessages } from "../messages/en/start-times.js"
import { DeactivateDialog } from "./deactivate.js"
import { StartTimeForm } from "./form.js"
import { StartTimeRow } from "./row.js"
import { type StartTimeListState, useStartTimeList } from "./state.js"

/** The start times of a product: make, change, order, activate and deactivate. */
export function StartTimes({ productId }: { productId: string }) {
  const state = useStartTimeList(productId)
  return (
    <>
      {state.editing ? (
        <StartTimeForm
          productId={productId}
          time={state.editing === "new" ? undefined : state.editing}
          onDone={() => state.edit(undefined)}
        />
      ) : (
        <Panel query={state.query}>{({ data }) => <List state={state} times={data} />}</Panel>
      )}
      <DeactivateDialog state={state} productId={productId} />
    </>
  )
}

function List({ state, times }: { state: StartTimeListState; times: readonly StartTime[] }) {
  const t = useMessages(startTimesMessages)
  const add = state.mayWrite && (
    <Button icon="plus" onClick={() => state.edit("new")}>
      {times.length > 0 ? t("startTimes.add") : t("startTimes.addFirst", { time: "09:00" })}
    </Button>
  )
  if (times.length === 0)
    return (
      <EmptyState icon="clock" title={t("startTimes.emptyTitle")} actions={add}>
        <p className="op-text">{t("startTimes.emptyText")}</p>
      </EmptyState>
    )
  return (
    <>
      <ol className="op-plain-list">
        {times.map((time, index) => (
          <StartTimeRow key={time.id} state={state} time={time} index={index} last={index === times.length - 1} />
        ))}
      </ol>
      <div>{add}</div>
    </>
  )
}
