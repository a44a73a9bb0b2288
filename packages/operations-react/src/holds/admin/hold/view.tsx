"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { HostPanels } from "../../../kernel/host/detail.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  Code,
  DetailPanel,
  Facts,
  LiveBadge,
  Menu,
  Name,
  NeighbourName,
  PageFrame,
  Panel,
  StatusBadge,
} from "../../../kernel/ui/index.js"
import type { ResourceHold } from "../../types.js"
import { HoldDialogs } from "../actions/dialogs.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsMessages } from "../messages/en/holds.js"
import { holdsCatalogue } from "../shared/catalogue.js"
import { DeadlineWords, deadlinesOf } from "../shared/deadline.js"
import { Backing, HoldDates, useHoldTitle } from "../shared/words.js"
import { HoldActivity } from "./activity.js"
import { Ledger } from "./ledger.js"
import { useHoldMenu } from "./menu.js"
import { HoldNights } from "./nights.js"
import type { HoldDetailState } from "./state.js"

/** One resource hold, controlled: the state comes from `useHoldDetail` or from the host. */
export function HoldDetailView({ state }: { state: HoldDetailState }) {
  const t = useMessages(holdsMessages)
  const title = useHoldTitle()
  const hold = state.query.data
  return (
    <PageFrame
      catalogue={holdsCatalogue}
      title={hold ? <Name>{title(hold)}</Name> : <Code>{state.holdId}</Code>}
      documentTitle={hold ? title(hold) : state.holdId}
      parent={{ label: t("holds.title"), to: { to: "holds" } }}
      badges={
        <>
          {hold && <StatusBadge kind="hold" status={hold.effectiveStatus} />}
          <LiveBadge />
        </>
      }
      actions={hold && state.mayWrite && <Actions state={state} hold={hold} />}
    >
      <Panel query={state.query}>{(data) => <Content state={state} hold={data} />}</Panel>
      {hold && state.mayWrite && <HoldDialogs state={state} hold={hold} />}
    </PageFrame>
  )
}

function Actions({ state, hold }: { state: HoldDetailState; hold: ResourceHold }) {
  const t = useMessages(holdActionsMessages)
  const words = useMessages(holdsMessages)
  const items = useHoldMenu(state)(hold)
  const { actions } = hold
  return (
    <>
      {items.length > 0 && <Menu label={words("holds.actions")} withText variant="secondary" items={items} />}
      {actions.includes("pick_up") && hold.effectiveStatus === "confirmed" && (
        <Button variant="primary" icon="check" onClick={() => state.ask("pickUp")}>
          {t("holdActions.pickUp")}
        </Button>
      )}
      {actions.includes("confirm") && (
        <Button variant="primary" icon="check" onClick={() => state.ask("confirm")}>
          {t("holdActions.confirm")}
        </Button>
      )}
    </>
  )
}

function Content({ state, hold }: { state: HoldDetailState; hold: ResourceHold }) {
  const t = useMessages(holdsMessages)
  const actions = useMessages(holdActionsMessages)
  return (
    <div className="op-stack">
      <HoldFacts hold={hold} />
      <DetailPanel title={hold.kind === "room" ? t("holds.kind.room") : t("holds.windows")}>
        <HoldNights hold={hold} />
      </DetailPanel>
      <DetailPanel title={actions("holdActions.ledger")}>
        <Panel query={state.movements}>{({ data }) => <Ledger state={state} hold={hold} movements={data} />}</Panel>
      </DetailPanel>
      <HostPanels screen="hold" record={hold} />
      <DetailPanel title={actions("holdActions.history")}>
        <HoldActivity query={state.history} />
      </DetailPanel>
    </div>
  )
}

function HoldFacts({ hold }: { hold: ResourceHold }) {
  const t = useMessages(holdsMessages)
  const format = useFormat()
  const share = (percent: number | null) => (percent === null ? undefined : format.percent(percent / 100))
  const { outlook } = hold
  const deadlines = deadlinesOf(hold)
  const actions = useMessages(holdActionsMessages)
  return (
    <DetailPanel title={t("holds.summary")}>
      <Facts
        facts={[
          { label: t("holds.program"), value: <NeighbourName kind="programs" id={hold.programId} /> },
          { label: t("holds.kind"), value: t(`holds.quantity.${hold.kind}`, { quantity: hold.quantity }) },
          { label: t("holds.columnWhere"), value: <Backing hold={hold} /> },
          { label: t("holds.columnDates"), value: <HoldDates hold={hold} /> },
          { label: t("holds.code"), value: hold.code ? <Code>{hold.code}</Code> : undefined },
          { label: t("holds.rank"), value: t(hold.optionRank === 1 ? "holds.rank1" : "holds.rank2") },
          ...(hold.optionRank === 1 && hold.totals.held > 0
            ? [
                { label: t("holds.forecast"), value: format.number(outlook.forecast), hint: t("holds.forecastHint") },
                ...(outlook.minimum > 0
                  ? [
                      {
                        label: t("holds.shortfall"),
                        value: format.number(outlook.shortfall),
                        hint: t("holds.shortfallHint", { minimum: outlook.minimum }),
                      },
                    ]
                  : []),
              ]
            : []),
          { label: actions("holdActions.washPercent"), value: share(hold.washPercent) },
          { label: actions("holdActions.attrition"), value: share(hold.attritionPercent) },
          ...(hold.note ? [{ label: t("holds.note"), value: <Name>{hold.note}</Name> }] : []),
        ]}
      />
      {deadlines.length > 0 && (
        <ul className="op-hold-deadlines" aria-label={t("holds.deadlines")}>
          {deadlines.map((deadline) => (
            <li key={`${deadline.kind} ${deadline.dueAt}`} className="op-hold-deadline">
              <DeadlineWords deadline={deadline} zone={hold.timezone} />
            </li>
          ))}
        </ul>
      )}
    </DetailPanel>
  )
}
