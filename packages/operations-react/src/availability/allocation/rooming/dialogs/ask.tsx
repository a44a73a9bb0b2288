"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, ReasonDialog } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import { movesTo } from "../model/moves.js"
import type { BoardQuestion, BoardState } from "../state/use-board.js"
import type { BoardWords } from "../words.js"

type Asked<Kind extends BoardQuestion["kind"]> = Extract<BoardQuestion, { kind: Kind }>

interface AskProps<Kind extends BoardQuestion["kind"]> {
  state: BoardState
  words: BoardWords
  question: Asked<Kind>
}

/** A rule stands against it: placed all the same, for a reason that is kept. */
export function Override({ state, words, question }: AskProps<"override">) {
  const t = useMessages(roomingMessages)
  const { moves, label, verdict } = question
  const who = words.few(moves.map(({ travelerId }) => travelerId))
  const place = words.place(moves[0]?.resourceId ?? null)
  return (
    <ReasonDialog
      open
      onClose={state.dismiss}
      title={t("rooming.overrideTitle", { who, place })}
      consequences={
        <>
          <ul className="op-list">
            {verdict.violations.map((violation) => (
              <li key={`${violation.code}-${violation.travelerIds.join()}`}>{words.rule(violation)}</li>
            ))}
          </ul>
          <p className="op-text">{t("rooming.overrideConsequence")}</p>
        </>
      }
      confirmLabel={t("rooming.overrideLabel")}
      danger
      onConfirm={(reason) => state.commit(moves, label, reason)}
    />
  )
}

/** A party is larger than what is free: asks who goes in. */
export function PartialFit({ state, words, question }: AskProps<"partial">) {
  const t = useMessages(roomingMessages)
  const ui = useText()
  const { ids, placeId, room } = question
  const arriving = ids.filter((id) => state.board.placements.get(id)?.resourceId !== placeId)
  const [chosen, setChosen] = useState<readonly string[]>(arriving.slice(0, room))
  const place = words.place(placeId)
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const confirm = () => {
    state.dismiss()
    void state.attempt(movesTo(chosen, placeId), t("rooming.moved", { who: words.few(chosen), place }))
  }
  return (
    <Dialog
      open
      onClose={state.dismiss}
      size="small"
      title={t("rooming.partialChoose", { place })}
      description={t("rooming.partialText", { place, room, count: arriving.length })}
      footer={
        <>
          <Button onClick={state.dismiss}>{ui("ui.cancel")}</Button>
          <Button variant="primary" onClick={confirm}>
            {t("rooming.partialLabel", { count: chosen.length })}
          </Button>
        </>
      }
    >
      <fieldset className="op-choice-set" aria-label={t("rooming.partialChoose", { place })}>
        {arriving.map((id) => (
          <label key={id} className="op-choice">
            <input
              type="checkbox"
              className="op-checkbox"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= room}
              onChange={() => toggle(id)}
            />
            <bdi className="op-choice-label">{words.few([id])}</bdi>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
