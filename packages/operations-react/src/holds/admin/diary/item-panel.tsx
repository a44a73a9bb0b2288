"use client"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import {
  Button,
  DetailPanel,
  Facts,
  Instant,
  Link,
  Name,
  NeighbourName,
  Notice,
  StatusBadge,
  useErrorText,
  useToast,
} from "../../../kernel/ui/index.js"
import { useConfirmResourceHold } from "../../hooks.js"
import type { SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsMessages } from "../messages/en/holds.js"
import type { DiarySpace } from "./model.js"
import type { SpaceDiaryState } from "./state.js"
import { useItemWords } from "./words.js"

/** One window or closeout beside the diary, with what can be done about it. */
export function ItemPanel({ state, item, space }: { state: SpaceDiaryState; item: SpaceDiaryItem; space: DiarySpace }) {
  const t = useMessages(diaryMessages)
  const shared = useMessages(holdsMessages)
  const layouts = useWords()
  const zone = state.query.data?.timezone ?? "UTC"
  const words = useItemWords(state, zone)
  const { holdId, layout, attendees, setup, teardown, expiresAt, programId } = item
  return (
    <DetailPanel title={<Name>{words.name(item)}</Name>} onClose={() => state.open(undefined)}>
      {item.overCloseout && <Notice tone="warning">{t("diary.atRisk")}</Notice>}
      <Facts
        facts={[
          { label: t("diary.space"), value: <Name>{space.name}</Name>, hint: words.via(item) },
          { label: t("diary.time"), value: words.hours(item) },
          { label: shared("holds.status"), value: item.status ? <StatusBadge kind="hold" status={item.status} /> : words.status(item) },
          ...(programId ? [{ label: shared("holds.program"), value: <NeighbourName kind="programs" id={programId} /> }] : []),
          { label: t("diary.setup"), value: setup ? words.time(setup.from) : undefined },
          { label: t("diary.teardown"), value: teardown ? words.time(teardown.to) : undefined },
          ...(layout ? [{ label: shared("holds.layout"), value: layouts(`layout.${layout}`) ?? layout }] : []),
          ...(attendees ? [{ label: shared("holds.people"), value: t("diary.attendees", { count: attendees }) }] : []),
          ...(item.tentative && expiresAt ? [{ label: t("diary.optionUntil"), value: <Instant at={expiresAt} zone={zone} /> }] : []),
        ]}
      />
      {holdId && (
        <div className="op-cluster">
          <Link to={{ to: "hold", id: holdId }}>{t("diary.open")}</Link>
          {state.mayWrite && <Commands state={state} item={item} holdId={holdId} />}
        </div>
      )}
    </DetailPanel>
  )
}

function Commands({ state, item, holdId }: { state: SpaceDiaryState; item: SpaceDiaryItem; holdId: `rhld_${string}` }) {
  const t = useMessages(diaryMessages)
  const actions = useMessages(holdActionsMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const confirm = useConfirmResourceHold()
  const run = () =>
    confirm.mutate(
      { holdId, ...(item.revision !== null && { expectedRevision: item.revision }) },
      {
        onSuccess: () => {
          toast({ tone: "success", text: actions("holdActions.confirmed") })
          state.open(undefined)
        },
        onError: (error) => toast({ tone: "danger", text: errorText(error) }),
      },
    )
  return (
    <>
      <Button icon="clock" onClick={() => state.change(item)}>
        {t("diary.change")}
      </Button>
      {item.status === "held" && (
        <Button variant="primary" icon="check" pending={confirm.isPending} onClick={run}>
          {actions("holdActions.confirm")}
        </Button>
      )}
    </>
  )
}
