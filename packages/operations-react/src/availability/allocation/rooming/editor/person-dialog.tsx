"use client"
import { useState } from "react"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Button, Code, Dialog, Facts, MoveDialog, NeighbourName, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useUpdateTravelerWithTravelDetails } from "../../../hooks/index.js"
import { roomEditorMessages } from "../../messages/en/room-editor.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import type { SlotTravelerId } from "../../types.js"
import type { BoardPerson } from "../model/source.js"
import type { BoardWords } from "../words.js"
import type { RoomingBoardState } from "./use-rooming-board.js"

interface PersonDialogProps {
  rooming: RoomingBoardState
  words: BoardWords
  person: BoardPerson
}

/** What is known of a person for their room, and everything that can be done with them. */
export function PersonDialog({ rooming, words, person }: PersonDialogProps) {
  const t = useMessages(roomEditorMessages)
  const said = useWords()
  const { state } = rooming
  const placement = state.board.placements.get(person.id)
  const group = person.sharingGroupId ? state.board.groups.get(person.sharingGroupId) : undefined
  const wishes = [person.roomType, person.bedPreference && said(`bed.${person.bedPreference}`)].filter(Boolean).join(" · ")
  return (
    <Dialog open onClose={state.dismiss} size="small" title={words.person(person)}>
      <Facts
        facts={[
          { label: t("roomEditor.booking"), value: person.bookingId && <NeighbourName kind="bookings" id={person.bookingId} /> },
          {
            label: t(state.board.family === "seat" ? "roomEditor.seat" : "roomEditor.place"),
            value: placement && <bdi>{words.place(placement.resourceId)}</bdi>,
          },
          { label: t("roomEditor.group"), value: group && <bdi>{group.label}</bdi> },
          { label: t("roomEditor.wishes"), value: wishes || undefined },
          { label: t("roomEditor.needs"), value: person.accessNeeds?.length ? <Code>{person.accessNeeds.join(" ")}</Code> : undefined },
        ]}
      />
      {state.mayWrite && <PersonActions rooming={rooming} words={words} person={person} />}
    </Dialog>
  )
}

function PersonActions({ rooming, words, person }: PersonDialogProps) {
  const t = useMessages(roomEditorMessages)
  const board = useMessages(roomingMessages)
  const [apart, setApart] = useState(false)
  const { state } = rooming
  const { id } = person
  const placement = state.board.placements.get(id)
  const unplace = () => {
    state.dismiss()
    void state.place([id], null, board("rooming.unplaced", { who: words.few([id]), family: state.board.family }))
  }
  return (
    <div className="op-action-list">
      <Button variant="primary" onClick={() => state.ask({ kind: "move", ids: [id] })}>
        {board("rooming.selectionMove", { family: state.board.family })}
      </Button>
      {placement && <Button onClick={() => state.ask({ kind: "swap", id })}>{t("roomEditor.swap")}</Button>}
      {placement && (
        <Button
          onClick={() => {
            rooming.pin([id])
            state.dismiss()
          }}
        >
          {t(placement.pinned ? "roomEditor.unpin" : "roomEditor.pin")}
        </Button>
      )}
      {placement && <Button onClick={unplace}>{board("rooming.unplace", { family: state.board.family })}</Button>}
      <Button onClick={() => state.ask({ kind: "group", ids: [id] })}>{board("rooming.group")}</Button>
      <Button onClick={() => setApart(true)}>{t("roomEditor.apart")}</Button>
      {apart && <KeepApart rooming={rooming} words={words} person={person} onClose={() => setApart(false)} />}
    </div>
  )
}

/** Runs a command of a dialog: closes it when done, says the refusal otherwise. */
function useAttempt(onDone: () => void) {
  const toast = useToast()
  const errorText = useErrorText()
  return async (run: () => Promise<unknown>) => {
    try {
      await run()
      onDone()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
}

/** People with whom this one is not to share a room: chosen once more, they may. */
function KeepApart({ rooming, words, person, onClose }: PersonDialogProps & { onClose: () => void }) {
  const t = useMessages(roomEditorMessages)
  const update = useUpdateTravelerWithTravelDetails()
  const attempt = useAttempt(onClose)
  const apart = person.keepApart ?? []
  const others = [...rooming.state.board.people.values()].filter(({ id }) => id !== person.id)
  const choose = (id: string) => {
    const keepApart = apart.includes(id) ? apart.filter((one) => one !== id) : [...apart, id]
    void attempt(() =>
      update.mutateAsync({ travelerId: person.id as SlotTravelerId, travelDetails: { keepApart: keepApart as SlotTravelerId[] } }),
    )
  }
  return (
    <MoveDialog
      open
      onClose={onClose}
      title={t("roomEditor.apartTitle", { who: words.person(person) })}
      targets={others.map((other) => ({
        id: other.id,
        label: words.person(other),
        detail: other.booking ?? "",
        fit: apart.includes(other.id) ? "warns" : "fits",
      }))}
      onChoose={choose}
    />
  )
}
