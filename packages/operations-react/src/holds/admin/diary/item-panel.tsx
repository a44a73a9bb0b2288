"use client"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { DetailPanel, Facts, Instant, Link, Name, NeighbourName, Notice, StatusBadge } from "../../../kernel/ui/index.js"
import type { SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { holdsMessages } from "../messages/en/holds.js"
import { ItemCommands } from "./item-commands.js"
import { ItemName } from "./item-name.js"
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
    <DetailPanel title={<ItemName item={item} />} onClose={() => state.open(undefined)}>
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
          {state.mayWrite && <ItemCommands {...{ state, item, space, holdId }} />}
        </div>
      )}
    </DetailPanel>
  )
}
