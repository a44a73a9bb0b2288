"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Name, ScrollBox, StatusBadge } from "../../../kernel/ui/index.js"
import type { SpaceDiary } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { holdsMessages } from "../messages/en/holds.js"
import { ItemName } from "./item-name.js"
import { Seats } from "./seats.js"
import type { SpaceDiaryState } from "./state.js"
import { useItemWords } from "./words.js"

/** The same diary as a table: one row for each window, printed as a sheet for each space. */
export function DiaryTable({ state, diary }: { state: SpaceDiaryState; diary: SpaceDiary }) {
  const t = useMessages(diaryMessages)
  const shared = useMessages(holdsMessages)
  const words = useItemWords(state, diary.timezone)
  return (
    <ScrollBox label={t("diary.spaces")}>
      <table className="op-hold-table">
        <thead>
          <tr>
            <th scope="col">{t("diary.space")}</th>
            <th scope="col">{t("diary.time")}</th>
            <th scope="col">{t("diary.name")}</th>
            <th scope="col">{shared("holds.status")}</th>
            <th scope="col">{shared("holds.setupColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {state.spaces.flatMap((space) =>
            (space.items.length > 0 ? space.items : [undefined]).map((item, index) => (
              <tr key={`${space.id} ${item?.sourceId} ${item?.unitId} ${item?.core.from}`}>
                <th scope="row">
                  <span className="op-stacked">
                    <Name>{space.name}</Name>
                    {index === 0 && <Seats space={space} />}
                  </span>
                </th>
                {item === undefined ? (
                  <td colSpan={4}>{t("diary.freeAllDay")}</td>
                ) : (
                  <>
                    <td>{words.hours(item)}</td>
                    <td>
                      <button type="button" className="op-link op-link-button" onClick={() => state.open({ item, space })}>
                        <ItemName item={item} />
                      </button>{" "}
                      <span className="op-faint">{words.via(item)}</span>
                    </td>
                    <td>{item.status ? <StatusBadge kind="hold" status={item.status} /> : words.status(item)}</td>
                    <td>
                      {item.setup ? words.time(item.setup.from) : "–"} / {item.teardown ? words.time(item.teardown.to) : "–"}
                    </td>
                  </>
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollBox>
  )
}
