"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, Facts, MoveDialog, type MoveTarget, Panel } from "../../../kernel/ui/index.js"
import { useCancelResourceCloseout, useResourceCloseout } from "../../hooks/index.js"
import type { ResourceCloseoutId, TimelineItem } from "../../types.js"
import { useSpan } from "../candidates/reason.js"
import { NewCloseoutDialog } from "../closeouts/new-dialog.js"
import { draftOf } from "../closeouts/values.js"
import { ReplaceDialog } from "../crew/replace-dialog.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { timelineMessages } from "../messages/en/timeline.js"
import { ResourceName, useWorkTitle, WorkTitle } from "../shared/names.js"
import type { Bar } from "./model/rows.js"
import type { Asset, TimelineState } from "./state.js"
import { ClosedTimeDialog } from "./times/closed-dialog.js"
import { JobTimeDialog } from "./times/job-dialog.js"
import type { TimelineCommands } from "./use-commands.js"
import { fitOf, useFit } from "./use-fit.js"

interface DialogsProps {
  state: TimelineState
  commands: TimelineCommands
}

/** Whatever is open above the timeline. */
export function TimelineDialogs({ state, commands }: DialogsProps) {
  const { timeZone } = useOperations()
  const { dialog, close } = state
  switch (dialog?.kind) {
    case "item":
      return <ItemDialog state={state} commands={commands} item={dialog.item} asset={dialog.asset} />
    case "move":
      return (
        <MoveTo
          state={state}
          commands={commands}
          bar={{ id: dialog.item.commitmentId, kind: "item", item: dialog.item }}
          present={dialog.asset}
        />
      )
    case "demand":
      return <MoveTo state={state} commands={commands} bar={{ id: dialog.demand.id, kind: "demand", demand: dialog.demand }} />
    case "replace":
      return (
        <ReplaceDialog
          state={{ commands: { batch: commands.batch } }}
          assignment={{ id: dialog.item.sourceId as never, resourceName: dialog.asset.name }}
          onClose={close}
        />
      )
    case "time":
      return <JobTimeDialog {...{ commands, close }} item={dialog.item} asset={dialog.asset} />
    case "closed":
      return <ClosedTimeDialog {...{ commands, close }} item={dialog.item} asset={dialog.asset} span={dialog.span} />
    case "close":
      return (
        <NewCloseoutDialog
          resource={{ id: dialog.asset.id as never, name: dialog.asset.name, placeId: dialog.asset.placeId }}
          draft={dialog.drawn ? draftOf(dialog.drawn, timeZone) : dialog.date ? { dateFrom: dialog.date } : {}}
          onClose={close}
        />
      )
    default:
      return null
  }
}

interface ItemProps extends DialogsProps {
  item: TimelineItem
  asset: Asset
}

/** What a bar is, and what can be done with it. */
function ItemDialog({ state, commands, item, asset }: ItemProps) {
  const t = useMessages(timelineMessages)
  const words = useMessages(resourceWords)
  const span = useSpan()
  const title = useWorkTitle(item)
  const isJob = item.sourceType === "slot_assignment" && item.live
  const settle = (op: "confirm" | "unconfirm" | "release", said: string) => () => {
    state.close()
    void commands.quietly(() => commands.batch([{ op, assignmentId: item.sourceId as never }], said))
  }
  return (
    <Dialog open onClose={state.close} title={title} size="small">
      <div className="op-stack">
        <Facts
          facts={[
            { label: t("timeline.who"), value: <ResourceName id={asset.id} name={asset.name} /> },
            { label: t("timeline.when"), value: span(item.core.from, item.core.to) },
            {
              label: t("timeline.blocked"),
              value: item.during.from === item.core.from && item.during.to === item.core.to ? null : span(item.during.from, item.during.to),
            },
            {
              label: t("timeline.what"),
              value: item.refs.slotId ? <WorkTitle work={item} slotId={item.refs.slotId} /> : words(`workSource.${item.sourceType}`),
            },
            {
              label: t("timeline.state"),
              value: item.overCloseout ? t("timeline.atRisk") : item.tentative ? t("timeline.pencilled") : t("timeline.firm"),
            },
          ]}
        />
        {state.mayWrite && isJob && (
          <div className="op-cluster">
            <Button onClick={() => state.open({ kind: "move", item, asset })}>{t("timeline.move")}</Button>
            <Button onClick={() => state.open({ kind: "time", item, asset })}>{t("timeline.changeTime")}</Button>
            <Button onClick={() => state.open({ kind: "replace", item, asset })}>{t("timeline.replace")}</Button>
            <Button
              onClick={settle(
                item.tentative ? "confirm" : "unconfirm",
                t(item.tentative ? "timeline.confirmed" : "timeline.unconfirmed", { name: asset.name }),
              )}
            >
              {t(item.tentative ? "timeline.confirm" : "timeline.unconfirm")}
            </Button>
            <Button variant="danger" onClick={settle("release", t("timeline.released", { name: asset.name }))}>
              {t("timeline.release")}
            </Button>
          </div>
        )}
        {state.mayWrite && item.side === "closeout" && item.live && (
          <div className="op-cluster">
            <Button onClick={() => state.open({ kind: "closed", item, asset })}>{t("timeline.changeTime")}</Button>
            <Lift state={state} commands={commands} closeoutId={item.sourceId as ResourceCloseoutId} />
          </div>
        )}
      </div>
    </Dialog>
  )
}

function Lift({ state, commands, closeoutId }: DialogsProps & { closeoutId: ResourceCloseoutId }) {
  const t = useMessages(timelineMessages)
  const query = useResourceCloseout(closeoutId)
  const { mutateAsync } = useCancelResourceCloseout()
  return (
    <Panel query={query}>
      {({ revision, occurrenceCount }) => (
        <Button
          onClick={() => {
            state.close()
            void commands.quietly(() => mutateAsync({ closeoutId, expectedRevision: revision }))
          }}
        >
          {t("timeline.lift", { count: occurrenceCount })}
        </Button>
      )}
    </Panel>
  )
}

/** The keyboard's way of dragging: everybody who could take it, those who fit first, the others with why not. */
function MoveTo({ state, commands, bar, present }: DialogsProps & { bar: Bar; present?: Asset }) {
  const t = useMessages(timelineMessages)
  const { fit, pending } = useFit(bar)
  if (pending) return null
  const targets = [...fit.values()]
    .filter(({ resource, verdict }) => resource.id !== present?.id && verdict !== "wrong_kind")
    .map((judged): MoveTarget => {
      const answer = fitOf(judged) ?? "unfit"
      const detail = judged.resource.code
      return {
        id: judged.resource.id,
        label: judged.resource.name,
        ...(detail && { detail }),
        fit: answer === "ok" ? "fits" : "refused",
        ...(answer !== "ok" && { reason: t(`timeline.fit.${answer}`) }),
      }
    })
  const title =
    bar.kind === "demand" ? t("timeline.assignTitle", { role: bar.demand.role }) : t("timeline.moveTitle", { name: present?.name ?? "" })
  return <MoveDialog open onClose={state.close} title={title} targets={targets} onChoose={(id) => void commands.drop(bar, id)} />
}
