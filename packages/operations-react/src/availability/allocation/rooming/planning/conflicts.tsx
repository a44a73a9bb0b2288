"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, DetailPanel, IssueList, Panel } from "../../../../kernel/ui/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import type { RoomingBoardState } from "../editor/use-rooming-board.js"
import type { BoardWords } from "../words.js"

/** Everything that is wrong with who sleeps where, worst first, each with a press that selects the people. */
export function ConflictList({ rooming, words }: { rooming: RoomingBoardState; words: BoardWords }) {
  const t = useMessages(roomingMessages)
  const p = useMessages(planningMessages)
  const { board } = rooming.state
  return (
    <DetailPanel title={t("rooming.conflicts")}>
      <Panel query={rooming.conflicts}>
        {() =>
          rooming.found.length === 0 ? (
            <p className="op-text op-faint">{t("rooming.conflictsNone")}</p>
          ) : (
            <IssueList
              issues={rooming.found.map((conflict) => ({
                code: conflict.code,
                severity: conflict.severity,
                message: words.conflict(conflict) ?? conflict.message,
                count: conflict.count,
                action: rooming.state.mayWrite && conflict.travelerIds.some((id) => board.people.has(id)) && (
                  <Button variant="ghost" onClick={() => rooming.state.select(conflict.travelerIds)}>
                    {p("planning.select")}
                  </Button>
                ),
              }))}
            />
          )
        }
      </Panel>
    </DetailPanel>
  )
}
